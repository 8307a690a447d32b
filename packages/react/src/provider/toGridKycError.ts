import { GridKycError } from '@grid-kyc/core'

/** Any caught value as an error of ours. The text of a foreign error may hold personal data, so it is in `cause` only. */
export const toGridKycError = (cause: unknown): GridKycError =>
  cause instanceof GridKycError
    ? cause
    : new GridKycError({
        kind: 'unexpected',
        message: 'The action failed in the page itself, not at the server. The cause has the reason.',
        cause,
      })
