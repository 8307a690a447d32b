export type { Application } from './Application.js'
export { askedFields, fieldsOfErrors } from './askedFields.js'
export { categoryOfError } from './categoryOfError.js'
export { type CustomerState, customerState, customerStatus, type StatusSource } from './customerState.js'
export type { Explanation } from './Explanation.js'
export { explain } from './explain.js'
export { explainAll } from './explainAll.js'
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
export { stepOfError } from './stepOfError.js'
