import type { HeadingLevel } from '../ui/HeadingLevel.js'
import type { IssueSection } from './issueGroups.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'

/** What every kind of fix is given. */
export interface FixProps {
  section: IssueSection
  list: ReadyVerificationErrors
  /** The field to begin with. */
  path: string | undefined
  headingLevel: HeadingLevel
  /** Closes the fix. */
  onClose: () => void
  /** What was asked for is there. */
  onDone: () => void
}
