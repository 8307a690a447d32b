export type { Application } from './Application.js'
export { categoryOfError } from './categoryOfError.js'
export {
  type CustomerState,
  customerState,
  customerStatus,
  mayBeSubmitted,
  type NewestVerification,
  needsSubmission,
  type StatusSource,
  type VerificationStatusSource,
} from './customerState.js'
export {
  type Fix,
  type Guidance,
  type GuidanceName,
  type GuidedError,
  guidance,
  guidanceFor,
  guidanceName,
  guidanceNamed,
  isWithheld,
  neutralGuidance,
  withheldType,
} from './guidance.js'
export { isDocumentFixed } from './isDocumentFixed.js'
export { isFixed } from './isFixed.js'
export { readVerification } from './readVerification.js'
export { fieldsOfErrors, requestedFields } from './requestedFields.js'
export { stepOfError } from './stepOfError.js'
export { toVerificationIssue } from './toVerificationIssue.js'
export { toVerificationIssues } from './toVerificationIssues.js'
export type { VerificationIssue } from './VerificationIssue.js'
