'use client'

import type { GridKycError } from '@grid-kyc/core'
import { useEffect, useRef, useState } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useLatest } from '../provider/useLatest.js'
import { useCustomer } from '../store/useCustomer.js'
import { useCustomerId } from '../store/useSession.js'
import { useStore } from '../store/useStore.js'
import { type Channel, type ContactChannel, type ContactProgress, contactNames, noProgress } from './ContactChannel.js'
import { createContactActions } from './contactActions.js'
import { isContactPending } from './isContactPending.js'

export interface UseContactVerificationOptions {
  /** Default: the session's. */
  customerId?: string | undefined
  /** The last contact that was open when this was drawn is verified now. */
  onVerified?: ((customerId: string) => void) | undefined
  onError?: ((error: GridKycError) => void) | undefined
}

interface Common {
  /** What could not be read. What could not be done stands at its contact. */
  problems: readonly GridKycError[]
  refresh: () => Promise<void>
}

export type UseContactVerificationResult =
  | (Common & { status: 'loading' | 'failed' })
  | (Common & {
      status: 'ready'
      customerId: string
      /** The contacts Grid wants verified of this customer, e-mail first; none where it wants none. */
      channels: readonly ContactChannel[]
      /** Whether nothing is left to verify. */
      isVerified: boolean
    })

const order = ['email', 'phone'] as const

/** The e-mail address and phone number that Grid wants verified first: a code for each, or another contact. */
export function useContactVerification(options: UseContactVerificationOptions = {}): UseContactVerificationResult {
  const { client, report } = useGridKycContext()
  const store = useStore()
  const { customerId, problem, refresh } = useCustomerId(options.customerId)
  const { value: customer, query } = useCustomer(customerId)
  const [progress, setProgress] = useState<Partial<Record<Channel, ContactProgress>>>({})
  const latest = useLatest({ customer, options, store, customerId })

  // What was verified before somebody came here is no news, and nothing is told twice.
  const wasOpen = useRef(false)
  const tell = useLatest((id: string) => {
    if (!wasOpen.current) return
    wasOpen.current = false
    options.onVerified?.(id)
  })

  const [actions] = useState(() =>
    createContactActions({
      client,
      customer: () => latest.current.customer,
      show: (channel, change) =>
        setProgress(before => ({ ...before, [channel]: { ...noProgress, ...before[channel], ...change } })),
      async write(newer) {
        const { customerId: id } = latest.current
        // Another user is signed in by now.
        if (id === undefined || newer.id !== id) return
        await latest.current.store.write(id, { customer: newer })
        // Told here, and not when it is drawn: what this stands in may be gone by then.
        if (!isContactPending(newer)) tell.current(newer.id ?? '')
      },
      onChanged: id => report({ type: 'saved', resource: 'customer', id, created: false }),
      onError(error) {
        latest.current.options.onError?.(error)
        report({ type: 'error', error })
      },
    }),
  )

  const wanted = customer?.contactVerification ?? {}
  const channels = order.flatMap((channel): ContactChannel[] => {
    if (wanted[channel] === undefined) return []
    const own = progress[channel] ?? noProgress
    const contact = customer?.[contactNames[channel]]
    return [
      {
        ...own,
        awaited: own.awaited === contact ? undefined : own.awaited,
        channel,
        contact,
        isVerified: wanted[channel] === 'VERIFIED',
        send: () => actions.send(channel),
        confirm: code => actions.confirm(channel, code),
        change: next => actions.change(channel, next),
        keep: () => setProgress(before => ({ ...before, [channel]: { ...own, awaited: undefined } })),
      },
    ]
  })
  const isVerified = channels.every(each => each.isVerified)

  useEffect(() => {
    if (!customer || customerId === undefined) return
    if (isVerified) tell.current(customerId)
    else wasOpen.current = true
  }, [customer, customerId, isVerified, tell])

  // Another customer's codes and contacts are no business of this one's.
  const owner = useRef(customerId)
  useEffect(() => {
    if (owner.current !== undefined && owner.current !== customerId) {
      setProgress({})
      wasOpen.current = false
    }
    owner.current = customerId
  }, [customerId])

  const failure = problem ?? query.error
  const common = {
    problems: failure ? [failure] : [],
    async refresh() {
      if (customerId === undefined) refresh()
      else await query.refetch()
    },
  }
  if (!customer || customerId === undefined) return { ...common, status: failure ? 'failed' : 'loading' }
  return { ...common, status: 'ready', customerId, channels, isVerified }
}
