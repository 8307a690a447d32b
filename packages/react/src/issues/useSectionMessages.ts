'use client'

import { documentCategories } from '@grid-kyc/core'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import type { VerificationIssue } from '../verification/VerificationIssue.js'
import { verificationErrorMessages } from './IssueList.messages.js'
import type { IssueSection } from './issueGroups.js'

const isMissing = ({ guidance }: VerificationIssue) => guidance === 'MISSING_FIELD'

/** The title of a row, the label of its button, and what was done about each of its issues. */
export function useSectionMessages({ title, fix, issues, open }: IssueSection) {
  const { messages, locale = 'en' } = useGridKycContext().shown
  const t = useMessages(verificationErrorMessages)
  const texts: Readonly<Record<string, string | undefined>> = messages ?? {}
  const section = title ?? t('errors.section.person')
  const [first] = issues
  const isFixed = fix !== 'support' && open === 0
  const labels = issues.flatMap(issue => (issue.state === 'fixed' ? [] : issue.labels))

  function done({ fix: how, role, category, documentTypes, labels: own, ...issue }: VerificationIssue): string {
    if (how === 'people') return t(role === 'CONTROL_PERSON' ? 'errors.done.controlPerson' : 'errors.done.owner')
    const document = category
      ? (texts[`documentCategory.${category}.label`] ?? documentCategories[category].label)
      : (documentTypes[0] ?? '')
    const name = own.length > 1 ? new Intl.ListFormat(locale).format(own) : own[0]
    const label = how === 'field' ? (name ?? section) : document
    if (how === 'field')
      return t(isMissing({ ...first, ...issue }) ? 'errors.done.added' : 'errors.done.corrected', { label })
    return t(how === 'replace' ? 'errors.done.replaced' : 'errors.done.uploaded', { label })
  }

  function titleText(): string {
    if (isFixed) return issues.length > 1 ? t('errors.done.section', { section }) : done(first)
    if (fix !== 'field' || labels.length < 2) return issues.length > 1 ? openIssue().message : first.message
    const openOnes = issues.filter(({ state }) => state === 'open')
    const kind = openOnes.every(isMissing) ? 'missing' : openOnes.some(isMissing) ? 'mixed' : 'invalid'
    return t(`errors.section.${kind}`, { section, count: labels.length })
  }
  const openIssue = () => issues.find(({ state }) => state === 'open') ?? first

  const action = isFixed
    ? 'errors.change'
    : fix !== 'field'
      ? (`errors.fix.${fix === 'support' ? 'field' : fix}` as const)
      : issues.length > 1 || labels.length > 1
        ? 'errors.fix.complete'
        : isMissing(first)
          ? 'errors.fix.add'
          : 'errors.fix.field'
  return { title: titleText(), action: t(action), done }
}
