'use client'

import {
  type BeneficialOwner,
  type Customer,
  type Document,
  type NewestVerification,
  readVerification,
  type Session,
  type Verification,
} from '@grid-kyc/core'
import type { QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { PrivateValue } from './PrivateValue.js'
import * as queryKeys from './queryKeys.js'
import { type StatusSnapshot, statusOf, withNewest } from './StatusSnapshot.js'

/** What Grid has just answered about a customer. A document or an owner takes its place in the list it belongs to. */
export interface GridRecord {
  customer?: Customer | undefined
  verification?: Verification | undefined
  owner?: BeneficialOwner | undefined
  document?: Document | undefined
}

/** The one owner of what is known of Grid's data, for callbacks. Hooks subscribe to the same data. */
export interface Store {
  /**
   * Puts what Grid has just answered in place of what was fetched before. Fetches in flight are older than this answer:
   * they are cancelled first, and those of a list start again.
   */
  write: (customerId: string, record: GridRecord) => Promise<void>
  /** Takes a document that Grid has deleted out of every list. */
  removeDocument: (customerId: string, documentId: string) => Promise<void>
  /** The session's customer, as of now: a new one was just created. */
  writeSession: (session: Session) => Promise<void>
  /** Fetches again whatever is shown: everything, or what is known of one customer. */
  refresh: (customerId?: string) => void
  /** The following are as of now, not as of the last render; undefined for what was never fetched. */
  session: () => Session | undefined
  customer: (customerId: string) => Customer | undefined
  verification: (customerId: string) => Verification | null | undefined
  /** The documents of all holders that were fetched. */
  documents: (customerId: string) => Document[]
}

/** An entry that came back takes its place in the list; a new one comes last. */
function withEntry<Entry extends { id: string }>(list: readonly Entry[], entry: Entry): Entry[] {
  const isKnown = list.some(({ id }) => id === entry.id)
  return isKnown ? list.map(each => (each.id === entry.id ? entry : each)) : [...list, entry]
}

function createStore(queryClient: QueryClient, proxyUrl: string): Store {
  const keyOf = (customerId: string, part: queryKeys.CustomerPart) => queryKeys.customer(proxyUrl, customerId, part)
  const fetched = <Value>(customerId: string, part: queryKeys.CustomerPart) =>
    PrivateValue.open(queryClient.getQueryData<PrivateValue<Value>>(keyOf(customerId, part)))

  async function put(queryKey: readonly unknown[], value: unknown): Promise<void> {
    await queryClient.cancelQueries({ queryKey })
    queryClient.setQueryData(queryKey, value)
  }

  /** Changes every list that was fetched. A fetch that was cancelled may have held other news, so it starts again. */
  async function change<Entry>(queryKey: readonly unknown[], next: (list: Entry[]) => Entry[]): Promise<void> {
    const isFetching = queryClient.isFetching({ queryKey }) > 0
    await queryClient.cancelQueries({ queryKey })
    queryClient.setQueriesData<PrivateValue<Entry[]>>({ queryKey }, privateValue => {
      const list = PrivateValue.open(privateValue)
      return list && new PrivateValue(next(list))
    })
    if (isFetching) void queryClient.invalidateQueries({ queryKey })
  }

  return {
    async write(customerId, { customer, verification, owner, document }) {
      const statusKey = keyOf(customerId, 'status')
      const before = queryClient.getQueryData<StatusSnapshot>(statusKey)
      const newest = newestOf(verification, before?.newest, fetched<Verification | null>(customerId, 'verification'))
      const status =
        customer && queryClient.getQueryState(statusKey)
          ? statusOf(customer, newest)
          : before && verification && withNewest(before, verification)
      await Promise.all([
        customer && put(keyOf(customerId, 'profile'), new PrivateValue(customer)),
        status && put(statusKey, status),
        verification && put(keyOf(customerId, 'verification'), new PrivateValue(readVerification(verification))),
        owner && change<BeneficialOwner>(keyOf(customerId, 'owners'), list => withEntry(list, owner)),
        document &&
          change<Document>(keyOf(customerId, 'documents'), list => [
            ...list.filter(({ id }) => id !== document.id),
            document,
          ]),
      ])
    },
    removeDocument: (customerId, documentId) =>
      change<Document>(keyOf(customerId, 'documents'), list => list.filter(({ id }) => id !== documentId)),
    writeSession: session => put(queryKeys.platform(proxyUrl, 'session'), session),
    refresh(customerId) {
      const queryKey = customerId === undefined ? queryKeys.all : queryKeys.customer(proxyUrl, customerId)
      void queryClient.invalidateQueries({ queryKey })
    },
    session: () => queryClient.getQueryData<Session>(queryKeys.platform(proxyUrl, 'session')),
    customer: customerId => fetched<Customer>(customerId, 'profile'),
    verification: customerId => fetched<Verification | null>(customerId, 'verification'),
    documents: customerId =>
      queryClient
        .getQueriesData<PrivateValue<Document[]>>({ queryKey: keyOf(customerId, 'documents') })
        .flatMap(([, privateValue]) => PrivateValue.open(privateValue) ?? []),
  }
}

/** The store, for callbacks. Its identity lasts as long as the provider's proxy and query client. */
export function useStore(): Store {
  const { queryClient, shown } = useGridKycContext()
  const { proxyUrl } = shown
  return useMemo(() => createStore(queryClient, proxyUrl), [queryClient, proxyUrl])
}

/** The first that was fetched; `null` where Grid is known to have none. */
function newestOf(...known: readonly (NewestVerification | undefined)[]): NewestVerification {
  const fetched = known.filter(each => each !== undefined && each !== 'not_fetched')
  return fetched.find(each => each !== null) ?? (fetched.length > 0 ? null : 'not_fetched')
}
