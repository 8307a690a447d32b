import type { Client, GridKycError, Route, Session } from '@grid-kyc/core'
import { queryOptions } from '@tanstack/react-query'
import * as queryKeys from './queryKeys.js'

/** The proxy's own path: it does not exist at Grid, so it is no row of the route table. */
export const readSession: Route<Record<never, never>, Session> = {
  method: 'GET',
  path: '/session',
  success: [200],
  retry: 'safe',
  subject: 'platform',
}

/** Who is signed in, as far as Grid is concerned. */
export const sessionQuery = (client: Client, proxyUrl: string) =>
  queryOptions<Session, GridKycError>({
    queryKey: queryKeys.session(proxyUrl),
    queryFn: ({ signal }) => client.send(readSession, {}, { signal }),
    retry: false,
    staleTime: 60_000,
  })
