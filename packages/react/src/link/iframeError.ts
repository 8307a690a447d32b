import { GridKycError } from '@grid-kyc/core'

/** The reason why the provider's iframe is not shown, for developers: the person is offered the hosted page. */
export function iframeError(code: string, message: string): GridKycError {
  return new GridKycError({ kind: 'unexpected', code, message })
}
