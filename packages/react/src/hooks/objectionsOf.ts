import {
  type Application,
  allFields,
  guidance,
  guidanceFor,
  isFixed,
  locateField,
  type StepId,
  stepOfError,
  type VerificationError,
} from '@grid-kyc/core'
import type { Copy } from '../words/Copy.js'
import { translateField } from '../words/translateField.js'

/** Something Grid still wants, in words. */
export interface Objection {
  /** Where it is mended. */
  readonly step: StepId
  readonly message: string
  /** Grid's own English, where it may be shown. */
  readonly reason: string | undefined
  readonly resourceId: string
  /** The answer it is about, where it is one of the resource itself. */
  readonly path: string | undefined
}

const open: readonly string[] = ['RESOLVE_ERRORS', 'READY_FOR_VERIFICATION']

/** What the latest verification still objects to, without what has been mended since. */
export function objectionsOf(application: Application, copy: Copy = {}): Objection[] {
  const { verification, customerType, customer } = application
  if (!verification || !open.includes(verification.verificationStatus)) return []
  return verification.errors.filter(error => !isFixed(error, application)).map(inWords)

  function inWords(error: VerificationError): Objection {
    const { title, reveal } = guidanceFor(error)
    const isOwner = error.resourceId.startsWith('BeneficialOwner:')
    const resource = isOwner ? 'beneficialOwner' : customerType === 'BUSINESS' ? 'business' : 'individual'
    const located = error.field ? locateField(allFields[resource], error.field) : undefined
    const row = located && translateField(located.field, `${resource}.${located.path}`, { ...customer }, copy)
    const key = (Object.hasOwn(guidance, error.type) ? `guidance.${error.type}` : undefined) as keyof Copy | undefined
    const text = (key && copy[key]) ?? title
    return {
      step: stepOfError(error, customerType),
      message: text.replace('{label}', row?.label ?? ''),
      reason: reveal ? error.reason : undefined,
      resourceId: error.resourceId,
      path: isOwner ? undefined : located?.path,
    }
  }
}
