'use client'

import {
  type ContactVerificationChannels,
  type CustomerState,
  type CustomerType,
  customerState,
  customerStatus,
  type GridKycError,
  getCustomer,
} from '@grid-kyc/core'
import { focusManager, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { StatusChange } from '../provider/GridKycEvent.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useLatest } from '../provider/useLatest.js'
import { pollDelay } from '../store/pollDelay.js'
import * as queryKeys from '../store/queryKeys.js'
import { useCustomerId } from '../store/useCustomerId.js'

export interface UseVerificationStatusOptions {
  customerId?: string | undefined
  /** True while a decision may arrive any moment, so that Grid is read often. */
  expecting?: boolean | undefined
  onStatusChange?: ((change: StatusChange) => void) | undefined
}

/** Where the customer stands. `problems` may be there in every arm: a failed read never hides what is known. */
export type UseVerificationStatusResult = { problems: readonly GridKycError[]; refresh: () => void } & (
  | { status: 'loading' }
  | {
      status: 'ready'
      customerId: string
      customerType: CustomerType
      state: CustomerState
      /** Grid's own word, known or not. */
      raw: string | undefined
      contactVerification: ContactVerificationChannels | undefined
    }
  | { status: 'failed' }
)

/** What is kept of a customer to show their state: no name, no contact, no identifier. */
interface StatusSnapshot {
  customerType: CustomerType
  state: CustomerState
  raw: string | undefined
  contactVerification: ContactVerificationChannels | undefined
}

const ended = (error: GridKycError | null) => error?.kind === 'unauthorized' || error?.kind === 'forbidden'

/** Reads where the customer stands and keeps reading: at intervals, on a hint, on coming back to the page. */
export function useVerificationStatus(options: UseVerificationStatusOptions = {}): UseVerificationStatusResult {
  const { client, queryClient, shown, latest, report } = useGridKycContext()
  const customer = useCustomerId(options.customerId)
  const { customerId } = customer
  const onStatusChange = useLatest(options.onStatusChange)
  const expecting = useLatest(options.expecting ?? false)
  const quietSince = useRef(0)

  const query = useQuery<StatusSnapshot, GridKycError>(
    {
      queryKey: queryKeys.status(shown.proxyUrl, customerId),
      enabled: customerId !== undefined,
      queryFn: async ({ signal }) => {
        const answer = await client.send(getCustomer, { customerId: customerId as string }, { signal })
        const { customerType, contactVerification } = answer
        return { customerType, state: customerState(answer), raw: customerStatus(answer), contactVerification }
      },
      retry: false,
      staleTime: 1_000,
      refetchOnWindowFocus: 'always',
      refetchOnReconnect: 'always',
      refetchInterval: ({ state: { data, error } }) =>
        !ended(error) &&
        pollDelay(
          data?.state ?? 'unknown',
          expecting.current,
          Date.now() - quietSince.current,
          latest.current.polling ?? {},
        ),
    },
    queryClient,
  )
  const state = query.data?.state
  const raw = query.data?.raw

  useEffect(() => {
    quietSince.current = Date.now()
    if (customerId === undefined || state === undefined) return
    const change = { customerId, state, raw }
    onStatusChange.current?.(change)
    report({ type: 'statusChange', ...change })
  }, [customerId, state, raw, onStatusChange, report])

  // Somebody who comes back is waiting again.
  useEffect(
    () =>
      focusManager.subscribe(() => {
        quietSince.current = Date.now()
      }),
    [],
  )

  useEffect(() => {
    if (query.error) report({ type: 'error', error: query.error })
  }, [query.error, report])

  const refresh = () => {
    quietSince.current = Date.now()
    if (customerId === undefined) customer.refresh()
    else void query.refetch()
  }
  const problem = customer.problem ?? query.error
  const problems = problem ? [problem] : []
  if (customerId !== undefined && query.data && !ended(problem)) {
    return { status: 'ready', customerId, ...query.data, problems, refresh }
  }
  return { status: problem ? 'failed' : 'loading', problems, refresh }
}
