'use client'

import { useEffect } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { sessionQuery } from './sessionQuery.js'

/** Asks whose session it is while the code that needs the answer is on its way. */
export function useSessionAhead(customerId: string | undefined): void {
  const { client, queryClient, shown } = useGridKycContext()
  const asks = customerId === undefined && shown.customerId === undefined
  useEffect(() => {
    if (asks) void queryClient.prefetchQuery(sessionQuery(client, shown.proxyUrl))
  }, [asks, client, queryClient, shown.proxyUrl])
}
