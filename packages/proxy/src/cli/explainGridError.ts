import { GridKycError } from '@grid-kyc/core'

const remedies: Partial<Record<GridKycError['kind'], string>> = {
  unauthorized:
    'Grid refused the credentials. Check GRID_CLIENT_ID and GRID_CLIENT_SECRET, and that both are of the same environment.',
  forbidden: 'Grid does not let these credentials do this. Ask Lightspark to enable it.',
  not_found: 'Grid has no such endpoint. Check GRID_BASE_URL: it ends with the version, such as /grid/2025-10-13.',
  network: 'Grid could not be reached. Check GRID_BASE_URL, your network and your firewall.',
  timeout: 'Grid did not answer in time. Try again.',
  rate_limited: 'Grid received too many requests. Wait a minute.',
  unavailable: 'Grid has a problem of its own. Try again later.',
  unexpected: 'Something other than Grid answered. Check GRID_BASE_URL.',
}

/** What went wrong in a request to Grid and what to do, in one or two sentences. */
export function explainGridError(error: unknown): string {
  if (!(error instanceof GridKycError)) return error instanceof Error ? error.message : String(error)
  const { message, reason, kind } = error
  return [message, reason, remedies[kind]].filter(Boolean).join(' ')
}
