import {
  type Application,
  documentCategories,
  type VerificationIssue as GridIssue,
  guidanceNamed,
  isFixed,
  isIdOf,
  needsSubmission,
  toVerificationIssues,
  type Verification,
  type VerificationError,
} from '@grid-kyc/core'
import { documentTypeName } from '../messages/documentTypeName.js'
import type { Messages } from '../messages/Messages.js'
import { translateField } from '../messages/translateField.js'
import { translateGuidance } from '../messages/translateGuidance.js'
import type { VerificationIssue } from './VerificationIssue.js'

interface VerificationIssuesOptions {
  /** The verification before this one that asked for something. */
  earlier?: Verification | undefined
  /** The keys of what was fixed in this tab, by the verification's id. */
  remembered?: ((verificationId: string) => readonly string[]) | undefined
  messages?: Messages | undefined
  locale?: string | undefined
}

/** What the latest verification asks for; nothing once Grid looks at it or has decided. */
export const errorsOf = ({ verification }: Pick<Application, 'verification'>): readonly VerificationError[] =>
  verification && needsSubmission(verification.verificationStatus) ? verification.errors : []

const holderIn = (key: string) => key.slice(0, key.indexOf(' '))

/**
 * Whether an issue was fixed. Grid reports only when a resource was changed last: as soon as this tab knows which of its
 * fields were, the others count as they are.
 */
function isFixedNow(issue: GridIssue, application: Application, keys: readonly string[]): boolean {
  if (keys.includes(issue.key)) return true
  const holders = keys.map(holderIn)
  const isKnown =
    issue.fix === 'field'
      ? holders.includes(issue.holder)
      : issue.fix === 'people' && holders.some(id => isIdOf('beneficialOwner', id))
  if (!isKnown) return issue.isFixed
  return issue.errors.every(error => isFixed(error, application, { byTime: false }))
}

/**
 * Returns everything the latest verification asks for, each thing once, with what was fixed and what is new since the last one.
 */
export function verificationIssues(
  application: Application,
  { earlier, remembered = () => [], messages, locale = 'en' }: VerificationIssuesOptions = {},
): VerificationIssue[] {
  const keys = application.verification ? remembered(application.verification.id) : []
  const keysBefore = earlier ? remembered(earlier.id) : []
  const before = earlier ? toVerificationIssues(earlier.errors, { ...application, verification: earlier }) : []
  const askedBefore = new Map(before.map(each => [each.key, each]))
  const wasFixed = (key: string) =>
    keysBefore.length > 0 ? keysBefore.includes(key) : askedBefore.get(key)?.isFixed === true
  const owners = new Map(application.owners?.map(owner => [owner.id, owner]))

  return toVerificationIssues(errorsOf(application), application).map((issue): VerificationIssue => {
    const { key, fix, guidance, fields, subject, category, errors, holder, accepts } = issue
    const isOld = askedBefore.has(key)
    const values = { ...(owners.get(holder) ?? application.customer) }
    const labels = [
      ...new Set(fields.map(({ field, path }) => translateField(field, `${subject}.${path}`, values, messages).label)),
    ]
    const { title, help } = translateGuidance(guidance, messages, labels.length)
    // One is the rule, and a formatter takes its time.
    const label = labels.length > 1 ? new Intl.ListFormat(locale).format(labels) : (labels[0] ?? '')
    const texts: Readonly<Record<string, string | undefined>> = messages ?? {}
    return {
      ...issue,
      message: title.replace('{label}', label),
      help: help ?? (category && (texts[`documentCategory.${category}.help`] ?? documentCategories[category].help)),
      labels,
      documentTypes: accepts.map(type => documentTypeName(type, messages)),
      resourceId: errors[0]?.resourceId ?? holder,
      path: subject === 'beneficialOwner' ? undefined : fields[0]?.path,
      refusal: guidanceNamed(guidance).refusal,
      state: isFixedNow(issue, application, keys) ? 'fixed' : 'open',
      isRepeated: isOld && fix !== 'support' && wasFixed(key),
      isNew: earlier !== undefined && !isOld,
    }
  })
}

/** Returns what the latest verification still asks for, without what was fixed since. */
export const openIssues = (application: Application, messages?: Messages, locale?: string): VerificationIssue[] =>
  verificationIssues(application, { messages, locale }).filter(({ state }) => state === 'open')

/** The steps and the customer's own fields that the latest verification asks for, fixed or not. */
export interface AskedByVerification {
  readonly steps: ReadonlySet<string>
  readonly paths: ReadonlySet<string>
}

/** Returns where the latest verification asks for something; undefined while it asks for nothing. */
export function askedByVerification(application: Application): AskedByVerification | undefined {
  const errors = errorsOf(application)
  if (errors.length === 0) return undefined
  const asked = toVerificationIssues(errors, application)
  return {
    steps: new Set(asked.map(({ step }) => step)),
    paths: new Set(asked.flatMap(({ subject, paths }) => (subject === 'beneficialOwner' ? [] : paths))),
  }
}
