import { GridKycError } from '@grid-kyc/core'

/** A reason why the provider's frame is not shown, for developers: the person is offered the hosted page. */
export function frameProblem(code: string, message: string): GridKycError {
  return new GridKycError({ kind: 'unexpected', code, message })
}
