import {
  type Application,
  businessSteps,
  type DocumentSubject,
  individualSteps,
  type Step,
  type Verification,
} from '@grid-kyc/core'
import { documentTypeName } from '../messages/documentTypeName.js'
import type { Messages } from '../messages/Messages.js'
import type { VerificationIssue } from '../verification/VerificationIssue.js'
import { verificationIssues } from '../verification/verificationIssues.js'

/** What is fixed together: the fields of one step in one short form; a document, a role or a contact by itself. */
export interface IssueSection {
  /** The same from one submission to the next. */
  readonly key: string
  /** The step the fields belong to, in the user's language; undefined for what is not a step's. */
  readonly title: string | undefined
  readonly step: VerificationIssue['step']
  readonly fix: VerificationIssue['fix']
  /** At least one. */
  readonly issues: readonly [VerificationIssue, ...VerificationIssue[]]
  /** How many of them are still to be fixed here. */
  readonly open: number
}

/** What Grid needs for one resource: the customer, an owner, or a document it rejected. */
export interface IssueGroup {
  readonly id: string
  readonly subject: DocumentSubject | 'document'
  /** The person or business it is about. Personal; undefined where it is not known. */
  readonly name: string | undefined
  /** The document's type, in the user's language. */
  readonly documentType: string | undefined
  readonly sections: readonly IssueSection[]
  /** How many issues are still to be fixed here. */
  readonly open: number
}

/** What a submission has changed. */
export interface IssueChange {
  /** The messages of what Grid does not ask for any more. */
  readonly gone: readonly string[]
  readonly still: number
  readonly added: number
}

/** Everything the latest verification asks for, by resource and section. */
export interface IssueList {
  readonly groups: readonly IssueGroup[]
  /** How many issues there are, without what is left to support. */
  readonly total: number
  readonly fixed: number
  /** Undefined where there was nothing before. */
  readonly change: IssueChange | undefined
}

interface ListIssuesOptions {
  application: Application & { readonly verification: Verification }
  /** The verification before this one that asked for something. */
  earlier: Verification | undefined
  /** The keys of what was fixed in this tab, by the verification's id. */
  remembered: (verificationId: string) => readonly string[]
  messages: Messages | undefined
  locale: string | undefined
}

const isFixable = ({ fix }: VerificationIssue) => fix !== 'support'
const countOpen = (issues: readonly VerificationIssue[]) =>
  issues.filter(issue => isFixable(issue) && issue.state === 'open').length

function groupBy(issues: readonly VerificationIssue[], keyOf: (issue: VerificationIssue) => string) {
  const groups = new Map<string, [VerificationIssue, ...VerificationIssue[]]>()
  for (const issue of issues) {
    const key = keyOf(issue)
    const group = groups.get(key)
    if (group) group.push(issue)
    else groups.set(key, [issue])
  }
  return [...groups]
}

function stepTitle({ subject, step }: VerificationIssue, messages: Messages = {}): string | undefined {
  if (subject === 'beneficialOwner') return undefined
  const texts: Readonly<Record<string, string | undefined>> = messages
  const steps: readonly Step[] = subject === 'business' ? businessSteps : individualSteps
  return texts[`steps.${subject}.${step}`] ?? steps.find(({ id }) => id === step)?.title
}

function sectionsOf(issues: readonly VerificationIssue[], messages: Messages | undefined): IssueSection[] {
  // A contact may be a wallet's login, which has to agree first: it is changed by itself.
  const isContact = ({ path }: VerificationIssue) => path === 'email' || path === 'phoneNumber'
  const keyOf = (issue: VerificationIssue) =>
    issue.fix === 'field' && !isContact(issue) ? `${issue.holder} fields ${issue.step}` : issue.key
  return groupBy(issues, keyOf).map(([key, own]) => ({
    key,
    title: own[0].fix === 'field' ? stepTitle(own[0], messages) : undefined,
    step: own[0].step,
    fix: own[0].fix,
    issues: own,
    open: countOpen(own),
  }))
}

/** Returns everything the latest verification asks for, grouped, with what was fixed and what a submission has changed. */
export function listIssues({ application, earlier, ...options }: ListIssuesOptions): IssueList {
  const { messages } = options
  const issues = verificationIssues(application, { ...options, earlier })
  const before = earlier ? verificationIssues({ ...application, verification: earlier }, options) : []
  const asked = new Set(issues.map(({ key }) => key))
  const groups = groupBy(issues, ({ documents, holder }) => documents[0]?.id ?? holder).map(([id, own]): IssueGroup => {
    const [first] = own
    const document = first.documents[0]
    return {
      id,
      subject: document ? 'document' : first.subject,
      name: first.name,
      documentType: document && documentTypeName(document.documentType, messages),
      sections: sectionsOf(own, messages),
      open: countOpen(own),
    }
  })
  const fixable = issues.filter(isFixable)
  return {
    groups,
    total: fixable.length,
    fixed: fixable.length - countOpen(fixable),
    change: earlier && {
      gone: before.filter(({ key }) => !asked.has(key)).map(({ message }) => message),
      still: issues.filter(({ isNew }) => !isNew).length,
      added: issues.filter(({ isNew }) => isNew).length,
    },
  }
}

/** Everything that is rendered of a section, as one text. */
const textOf = ({ key, title, issues }: IssueSection) =>
  JSON.stringify([
    key,
    title,
    issues.map(issue => [
      ...[issue.key, issue.message, issue.help, issue.reason, issue.state, issue.isRepeated, issue.isNew, issue.fix],
      ...[issue.name, issue.labels, issue.documentTypes, issue.errors],
    ]),
  ])

function keepSections(before: IssueGroup, next: IssueGroup): IssueGroup {
  const known = new Map(before.sections.map(section => [section.key, section]))
  const sections = next.sections.map(section => {
    const old = known.get(section.key)
    return old && textOf(old) === textOf(section) ? old : section
  })
  const isSame =
    sections.length === before.sections.length && sections.every((section, at) => section === before.sections[at])
  return isSame && before.name === next.name && before.documentType === next.documentType
    ? before
    : { ...next, sections }
}

/** Returns the newer list with the objects of the older one wherever they say the same, so that only changes render. */
export function keepUnchanged(before: IssueList, next: IssueList): IssueList {
  const known = new Map(before.groups.map(group => [group.id, group]))
  return {
    ...next,
    groups: next.groups.map(group => {
      const old = known.get(group.id)
      return old ? keepSections(old, group) : group
    }),
  }
}
