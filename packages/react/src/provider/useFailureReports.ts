'use client'

import type { GridKycError, Session } from '@grid-kyc/core'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queryPart } from '../store/queryKeys.js'
import { noCustomer } from '../store/useSession.js'
import type { GridKycEvent } from './GridKycEvent.js'
import { isDevelopment, warnDeveloper } from './warnDeveloper.js'

interface FailureReports {
  queryClient: QueryClient
  proxyUrl: string
  report: (event: GridKycEvent) => void
}

/**
 * Reports every fetch that failed, and a session without a customer, once each however many components show it. What a
 * component does by itself, such as saving, it reports itself.
 */
export function useFailureReports({ queryClient, proxyUrl, report }: FailureReports): void {
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe(event => {
        if (event.type !== 'updated') return
        const part = queryPart(event.query.queryKey, proxyUrl)
        if (part === undefined) return
        if (event.action.type === 'error') {
          const error = event.action.error as GridKycError
          // Not every platform has these, and the components do without them.
          const isOptional = part === 'config' || (part === 'end-user-terms' && error.kind === 'not_found')
          return isOptional ? undefined : report({ type: 'error', error })
        }
        if (event.action.type !== 'success' || part !== 'session') return
        const session = event.action.data as Session
        if (session.customerId === undefined && !session.mayCreate) report({ type: 'error', error: noCustomer() })
      }),
    [queryClient, proxyUrl, report],
  )
}

/** Tells the developer of a page, once for each cause, why something failed and what to do. */
export function createErrorExplainer(): (error: GridKycError, proxyUrl: string) => void {
  const explained = new Set<string>()
  return (error, proxyUrl) => {
    if (!isDevelopment()) return
    void import('./errorExplanation.js').then(({ errorExplanation }) => {
      const text = errorExplanation(error, proxyUrl)
      const cause = `${error.kind} ${error.code} ${error.status}`
      if (text !== undefined && !explained.has(cause)) warnDeveloper(text)
      explained.add(cause)
    })
  }
}
