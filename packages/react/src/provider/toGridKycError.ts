import { GridKycError } from '@grid-kyc/core'

/** Any caught value as an error of ours. Text of a foreign error may hold a person's data, so nothing of it is kept. */
export const toGridKycError = (cause: unknown): GridKycError =>
  cause instanceof GridKycError
    ? cause
    : new GridKycError({ kind: 'unexpected', message: 'The action failed in the page itself, not at the server.' })
