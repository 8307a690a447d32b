'use client'

import type { ReactNode } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { Support } from '../provider/Support.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { CustomerStatus } from '../status/CustomerStatus.js'
import { verificationStatusMessages } from '../status/VerificationStatusPanel.messages.js'
import { Button as OurButton } from '../ui/Button.js'
import { type HeadingLevel, nextHeadingLevel } from '../ui/HeadingLevel.js'
import { StatusMessage } from '../ui/StatusMessage.js'
import { slot } from '../ui/slot.js'
import { verificationErrorStateMessages } from './IssueList.messages.js'
import { SubmitButton, SubmitError } from './SubmitAgain.js'
import type { ReadyVerificationErrors, UseVerificationErrorsResult } from './useVerificationErrors.js'
import { errorListFrameMessages } from './VerificationErrorList.messages.js'

export interface IssueListStateProps {
  list: ReadyVerificationErrors
  actions: ReactNode
  rejectedContent: ReactNode
  headingLevel: HeadingLevel
}

/** The customer's status, while there is nothing to fix. */
export function IssueListState({ list, actions, rejectedContent, headingLevel }: IssueListStateProps) {
  const { state, customerId, application, errors, refresh } = list
  if (state === 'ready') return <Ready list={list} headingLevel={headingLevel} />
  if (state === 'manual_review') return <ManualReview actions={actions} headingLevel={headingLevel} />
  const { customerType } = application
  const known = {
    status: 'ready',
    customerType,
    raw: undefined,
    contactVerification: undefined,
    submittedAt: application.verification?.createdAt,
    decidedAt: undefined,
    mayBeSubmitted: false,
    isManualReview: false,
  } as const
  return (
    <>
      <CustomerStatus
        verification={{ ...known, customerId, state, errors, refresh }}
        headingLevel={headingLevel}
        actions={actions}
      />
      {state === 'rejected' && rejectedContent && <div {...slot('rejected')}>{rejectedContent}</div>}
    </>
  )
}

/** Nothing is missing, and it was not submitted. */
function Ready({ list, headingLevel }: Pick<IssueListStateProps, 'list' | 'headingLevel'>) {
  const t = useMessages(verificationErrorStateMessages)
  const title = t('errors.ready.title')
  useAnnounce(title)
  return (
    <>
      <StatusMessage
        tone="progress"
        icon="list"
        headingLevel={headingLevel}
        title={title}
        actions={
          <SubmitButton
            list={list}
            label={t('errors.ready.submit')}
            isPrimary
            headingLevel={nextHeadingLevel(headingLevel)}
          />
        }
      >
        <p>{t('errors.ready.text')}</p>
      </StatusMessage>
      <SubmitError list={list} />
    </>
  )
}

const manualReviewMessages = { ...verificationErrorStateMessages, ...verificationStatusMessages }

function ManualReview({ actions, headingLevel }: Pick<IssueListStateProps, 'actions' | 'headingLevel'>) {
  const t = useMessages(manualReviewMessages)
  const title = t('errors.review.title')
  useAnnounce(title)
  return (
    <StatusMessage tone="progress" icon="clock" headingLevel={headingLevel} title={title} actions={actions}>
      <p>{t('status.manual_review.text')}</p>
    </StatusMessage>
  )
}

const messages = { ...errorListFrameMessages, ...verificationErrorStateMessages, ...errorMessages }

export interface IssueListUnavailableProps {
  list: UseVerificationErrorsResult
  headingLevel: HeadingLevel
}

/** Nothing could be fetched: why, and the next step. */
export function IssueListUnavailable({ list, headingLevel }: IssueListUnavailableProps) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const title = t('errors.unread')
  useAnnounce(title)
  return (
    <StatusMessage
      tone="neutral"
      icon="alert"
      headingLevel={headingLevel}
      title={title}
      actions={
        <>
          <Button onClick={list.refresh}>{t('errors.again')}</Button>
          <Support />
        </>
      }
    >
      <p>{t(`error.${list.errors[0]?.kind ?? 'unexpected'}`)}</p>
      <p>{t('errors.unread.text')}</p>
    </StatusMessage>
  )
}
