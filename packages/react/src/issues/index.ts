export type { VerificationIssue } from '../verification/VerificationIssue.js'
export type { IssueChange, IssueGroup, IssueList, IssueSection } from './issueGroups.js'
export { type UseFieldFixResult, useFieldFix } from './useFieldFix.js'
export { type UsePeopleFixResult, usePeopleFix } from './usePeopleFix.js'
export {
  type ErrorListState,
  type ReadyVerificationErrors,
  type UseVerificationErrorsOptions,
  type UseVerificationErrorsResult,
  useVerificationErrors,
} from './useVerificationErrors.js'
