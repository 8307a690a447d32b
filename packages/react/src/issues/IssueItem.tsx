'use client'

import { memo, type ReactNode, useRef, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { Support } from '../provider/Support.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { StatusBadge } from '../ui/StatusBadge.js'
import { slot } from '../ui/slot.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { useUniqueId } from '../ui/useUniqueId.js'
import type { VerificationIssue } from '../verification/VerificationIssue.js'
import { IssueFix } from './IssueFix.js'
import { verificationErrorMessages } from './IssueList.messages.js'
import type { IssueSection } from './issueGroups.js'
import { useSectionMessages } from './useSectionMessages.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'

export interface IssueItemProps {
  section: IssueSection
  /** The id of the name of the resource it is about. */
  labelledBy: string
  isOpen: boolean
  onToggle: (section: IssueSection, isOpen: boolean) => void
  /** It was fixed here. */
  onDone: (section: IssueSection) => void
  /** What its fix needs; undefined while it is closed, so that closed ones do not render again. */
  list: ReadyVerificationErrors | undefined
  headingLevel: HeadingLevel
}

const tones = { fixed: 'success', repeated: 'warning', new: 'progress' } as const

/** One row: what is wanted, why, and the fix right below. */
export const IssueItem = memo(function IssueItem(props: IssueItemProps) {
  const { section, labelledBy, isOpen, onToggle, onDone, list, headingLevel } = props
  const { key, fix, issues } = section
  const t = useMessages(verificationErrorMessages)
  const { title, action, done } = useSectionMessages(section)
  const Button = usePrimitive('Button', OurButton)
  const id = useUniqueId()
  const button = useRef<HTMLButtonElement>(null)
  const [path, setPath] = useState<string>()
  const isFixed = fix !== 'support' && section.open === 0
  const Heading = `h${headingLevel}` as const

  const wasOpen = useRef(isOpen)
  const isLeaving = useRef(false)
  useBeforePaint(() => {
    // A fix that was closed without being done gives the focus back.
    if (wasOpen.current && !isOpen && isLeaving.current) button.current?.focus()
    wasOpen.current = isOpen
    isLeaving.current = false
  }, [isOpen])

  const open = (at?: string) => {
    setPath(at)
    onToggle(section, true)
  }
  const badge = isFixed
    ? 'fixed'
    : issues.some(({ isRepeated }) => isRepeated)
      ? 'repeated'
      : issues.every(({ isNew }) => isNew)
        ? 'new'
        : undefined
  return (
    <li {...slot('fix', undefined, { state: isFixed ? 'fixed' : 'open', key })}>
      <div {...slot('fix-text')}>
        <div {...slot('document-head')}>
          <Heading {...slot('document-title')} tabIndex={-1} id={`${id}-title`}>
            {title}
          </Heading>
          {badge && <StatusBadge tone={tones[badge]}>{t(`errors.state.${badge}`)}</StatusBadge>}
        </div>
        {issues.length > 1 ? (
          <ul {...slot('issues')}>
            {issues.map(issue => (
              <li key={issue.key}>
                {issue.state === 'fixed' ? (
                  done(issue)
                ) : (
                  <IssueLine issue={issue} onOpen={isOpen ? undefined : () => open(issue.fields[0]?.path)} />
                )}
              </li>
            ))}
          </ul>
        ) : (
          !isFixed && <IssueHelp issue={issues[0]} listsTypes={!isOpen} />
        )}
      </div>
      {fix === 'support' ? (
        <Support />
      ) : isOpen && list ? (
        <IssueFix
          section={section}
          list={list}
          path={path}
          labelledBy={`${id}-title`}
          headingLevel={headingLevel}
          onClose={() => {
            isLeaving.current = true
            onToggle(section, false)
          }}
          onDone={() => onDone(section)}
        />
      ) : (
        <Button
          ref={button}
          variant={isFixed ? 'quiet' : 'secondary'}
          id={`${id}-fix`}
          aria-labelledby={`${id}-fix ${id}-title ${labelledBy}`}
          aria-expanded={false}
          onClick={() => open()}
        >
          {action}
        </Button>
      )}
    </li>
  )
})

/** One field of a section, which opens the form at this field. */
function IssueLine({ issue, onOpen }: { issue: VerificationIssue; onOpen: (() => void) | undefined }): ReactNode {
  return (
    <>
      {onOpen ? (
        <button {...slot('task-name')} type="button" onClick={onOpen}>
          {issue.message}
        </button>
      ) : (
        issue.message
      )}
      <Reason issue={issue} />
    </>
  )
}

/** More document types than this are listed in the fix only. */
const maxDocumentTypes = 7

/** What helps to fix it. An open fix lists the document types itself. */
function IssueHelp({ issue, listsTypes }: { issue: VerificationIssue; listsTypes: boolean }) {
  const { help, documentTypes } = issue
  const { locale } = useGridKycContext().shown
  const t = useMessages(verificationErrorMessages)
  return (
    <div {...slot('help')}>
      {help}
      {listsTypes && documentTypes.length > 1 && documentTypes.length <= maxDocumentTypes && (
        // An element, because a translated page moves text nodes, and this one goes when the fix opens.
        <span>
          {` ${t('errors.accepts', { kinds: new Intl.ListFormat(locale, { type: 'disjunction' }).format(documentTypes) })}`}
        </span>
      )}
      <Reason issue={issue} />
    </div>
  )
}

/** Grid's own sentence. */
function Reason({ issue: { reason } }: { issue: VerificationIssue }) {
  if (!reason) return null
  return (
    <q {...slot('issue-reason')} lang="en" dir="ltr">
      {reason}
    </q>
  )
}
