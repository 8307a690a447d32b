import { type Application, toVerificationIssues } from '@grid-kyc/core'

export interface AskedByErrors {
  readonly steps: ReadonlySet<string>
  /** Of the customer's own answers. */
  readonly paths: ReadonlySet<string>
}

const open: readonly string[] = ['RESOLVE_ERRORS', 'READY_FOR_VERIFICATION']

/** What the latest verification asks for, mended or not, and where; undefined while it asks for nothing. */
export function askedByErrors(application: Application): AskedByErrors | undefined {
  const { verification } = application
  if (!verification || !open.includes(verification.verificationStatus) || verification.errors.length === 0)
    return undefined
  const asked = toVerificationIssues(verification.errors, application)
  return {
    steps: new Set(asked.map(({ step }) => step)),
    paths: new Set(asked.flatMap(({ subject, paths }) => (subject === 'beneficialOwner' ? [] : paths))),
  }
}
