'use client'

import { type ReactNode, useRef, useState } from 'react'
import { createLazy } from '../lazy/createLazy.js'
import { LazyPart } from '../lazy/LazyPart.js'
import { useMessages } from '../messages/useMessages.js'
import { Support } from '../provider/Support.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import { type HeadingLevel, nextHeadingLevel } from '../ui/HeadingLevel.js'
import { Progress } from '../ui/Progress.js'
import { Skeleton } from '../ui/Skeleton.js'
import { slot } from '../ui/slot.js'
import { IssueGroup } from './IssueGroup.js'
import { verificationErrorMessages } from './IssueList.messages.js'
import type { IssueSection } from './issueGroups.js'
import { SubmitAgain, SubmitError } from './SubmitAgain.js'
import { useIssueFocus, useOpenSections } from './useIssueFocus.js'
import { useIssueNews } from './useIssueNews.js'
import {
  type ErrorListState,
  type ReadyVerificationErrors,
  type UseVerificationErrorsOptions,
  useVerificationErrors,
} from './useVerificationErrors.js'

export interface IssueListProps extends UseVerificationErrorsOptions {
  /** Opens a form of yours, or `BusinessKybWizard mode="resolve"`. Return `false` to fix the issue in place. */
  onFix?: ((section: IssueSection) => unknown) | undefined
  /** Shown once nothing is left to fix, such as your button that opens the account. */
  actions?: ReactNode | ((state: ErrorListState) => ReactNode)
  /** The notices you have to give to a customer who was rejected. */
  rejectedContent?: ReactNode
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
}

const unavailable = createLazy(() => import('./IssueListState.js').then(module => module.IssueListUnavailable))
const state = createLazy(() => import('./IssueListState.js').then(module => module.IssueListState))

/** The list once its code is there. */
export function IssueList({ onFix, actions, rejectedContent, headingLevel = 2, ...options }: IssueListProps) {
  const list = useVerificationErrors(options)
  const t = useMessages(verificationErrorMessages)
  if (list.status === 'loading') return <Skeleton label={t('errors.loading')} shape="list" />
  if (list.status === 'failed') {
    return (
      <LazyPart part={unavailable}>{Unavailable => <Unavailable list={list} headingLevel={headingLevel} />}</LazyPart>
    )
  }
  return (
    <Current
      list={list}
      onFix={onFix}
      headingLevel={headingLevel}
      actions={typeof actions === 'function' ? actions(list.state) : actions}
      rejectedContent={rejectedContent}
    />
  )
}

interface CurrentProps {
  list: ReadyVerificationErrors
  onFix: IssueListProps['onFix']
  actions: ReactNode
  rejectedContent: ReactNode
  headingLevel: HeadingLevel
}

const isListed = (list: ReadyVerificationErrors) => list.state === 'action_needed'

const has = ({ groups }: ReadyVerificationErrors, key: string) =>
  groups.some(group => group.sections.some(section => section.key === key))

/** The list while there is one, or the customer's status. What is open stays, whatever the news are. */
function Current({ list, onFix, actions, rejectedContent, headingLevel }: CurrentProps) {
  const root = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())

  const isBehind = open.size > 0 && !(isListed(list) && [...open].every(key => has(list, key)))
  const [lastList, setLastList] = useState(list)
  if (!isBehind && lastList !== list) setLastList(list)
  const shown = isBehind ? lastList : list

  useIssueFocus({ root, list, isBehind })

  return (
    <div ref={root} tabIndex={-1} {...slot('fixes', undefined, { state: shown.state })}>
      {isBehind && <News onShow={() => setOpen(new Set())} />}
      {isListed(shown) ? (
        <Groups list={shown} onFix={onFix} open={open} onOpen={setOpen} headingLevel={headingLevel} />
      ) : (
        <LazyPart part={state}>
          {State => (
            <State list={shown} actions={actions} rejectedContent={rejectedContent} headingLevel={headingLevel} />
          )}
        </LazyPart>
      )}
    </div>
  )
}

function News({ onShow }: { onShow: () => void }) {
  const t = useMessages(verificationErrorMessages)
  const Button = usePrimitive('Button', OurButton)
  useAnnounce(t('errors.news'))
  return (
    <Alert tone="progress" actions={<Button onClick={onShow}>{t('errors.news.show')}</Button>}>
      <p>{t('errors.news')}</p>
    </Alert>
  )
}

export interface GroupsProps {
  list: ReadyVerificationErrors
  onFix: IssueListProps['onFix']
  /** The keys of the open sections. */
  open: ReadonlySet<string>
  onOpen: (open: ReadonlySet<string>) => void
  headingLevel: HeadingLevel
}

const nothing: ReadonlySet<string> = new Set()

/** Everything there is to fix, under the resource it is about, and the button that submits it again. */
export function Groups({ list, onFix, open, onOpen, headingLevel }: GroupsProps) {
  const t = useMessages(verificationErrorMessages)
  const { groups, total, fixed } = list
  const Heading = `h${headingLevel}` as const
  const root = useRef<HTMLDivElement>(null)
  const news = useIssueNews(list)
  const { toggle, finish } = useOpenSections({ root, onFix, open, onOpen })
  const title =
    total === 0
      ? t('errors.title.none')
      : fixed === total
        ? t('errors.title.done')
        : t('errors.title', { count: total - fixed })

  return (
    <div ref={root} {...slot('fixes', undefined, { many: total > 100 })}>
      <div {...slot('section')}>
        <Heading {...slot('wizard-title')}>{title}</Heading>
        {total > 0 && (
          <>
            {fixed < total && <p {...slot('lead')}>{t('errors.lead')}</p>}
            <Progress
              label={t('errors.progress')}
              value={fixed / total}
              text={t('errors.count', { fixed, count: total })}
            />
          </>
        )}
      </div>
      <Changes list={list} news={news} />
      {groups.map(group => {
        const isOpen = open.size > 0 && group.sections.some(({ key }) => open.has(key))
        return (
          <IssueGroup
            key={group.id}
            group={group}
            open={isOpen ? open : nothing}
            list={isOpen ? list : undefined}
            onToggle={toggle}
            onDone={finish}
            headingLevel={headingLevel}
          />
        )
      })}
      <SubmitError list={list} />
      {total > 0 && <SubmitAgain list={list} headingLevel={nextHeadingLevel(headingLevel)} />}
    </div>
  )
}

/** What the last submission has changed, and whether something was requested again. */
function Changes({ list, news }: { list: ReadyVerificationErrors; news: readonly string[] }) {
  const t = useMessages(verificationErrorMessages)
  const gone = [...new Set(list.change?.gone)]
  const isRepeated = list.groups.some(({ sections }) =>
    sections.some(({ issues }) => issues.some(issue => issue.isRepeated && issue.state === 'open')),
  )
  return (
    <>
      {news.length > 0 && (
        <Alert tone="progress" title={t('errors.sent.title')}>
          <ul {...slot('issues')}>
            {news.map((line, at) => (
              <li key={line}>{at === 0 && gone.length > 0 ? <Gone summary={line} messages={gone} /> : line}</li>
            ))}
          </ul>
        </Alert>
      )}
      {isRepeated && (
        <Alert tone="warning" title={t('errors.repeated.title')} actions={<Support />}>
          <p>{t('errors.repeated.text')}</p>
        </Alert>
      )}
    </>
  )
}

/** What is done, as a number; its messages on request. */
function Gone({ summary, messages }: { summary: string; messages: readonly string[] }) {
  return (
    <details>
      <summary>{summary}</summary>
      <ul {...slot('issues')}>
        {messages.map(message => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </details>
  )
}
