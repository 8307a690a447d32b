'use client'

import { useRef } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { type HeadingLevel, nextHeadingLevel } from '../ui/HeadingLevel.js'
import { Progress } from '../ui/Progress.js'
import { slot } from '../ui/slot.js'
import type { ListedError } from './ListedError.js'
import { useErrorNews } from './useErrorNews.js'
import { useOpenFixes } from './useOpenFixes.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'
import { VerificationErrorChange } from './VerificationErrorChange.js'
import { VerificationErrorGroup } from './VerificationErrorGroup.js'
import { verificationErrorMessages } from './VerificationErrorListing.messages.js'
import { VerificationErrorProblem } from './VerificationErrorProblem.js'
import { VerificationErrorSubmit } from './VerificationErrorSubmit.js'

export interface VerificationErrorGroupsProps {
  errors: ReadyVerificationErrors
  onFix: ((error: ListedError) => unknown) | undefined
  /** The keys of what is open. */
  open: ReadonlySet<string>
  onOpen: (open: ReadonlySet<string>) => void
  headingLevel: HeadingLevel
}

const nothing: ReadonlySet<string> = new Set()

/** Everything there is to fix, under whom it is about, and the way to send it again. */
export function VerificationErrorGroups({ errors, onFix, open, onOpen, headingLevel }: VerificationErrorGroupsProps) {
  const t = useMessages(verificationErrorMessages)
  const { groups, total, fixed } = errors
  const Heading = `h${headingLevel}` as const
  const root = useRef<HTMLDivElement>(null)
  const lines = useErrorNews(errors)

  const { toggle, finish } = useOpenFixes({ root, onFix, open, onOpen })

  return (
    <div ref={root} {...slot('fixes', undefined, { many: total > 100 })}>
      <div {...slot('section')}>
        <Heading {...slot('wizard-title')}>
          {total === 0
            ? t('errors.title.none')
            : fixed === total
              ? t('errors.title.done')
              : t('errors.title', { count: total - fixed })}
        </Heading>
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
      <VerificationErrorChange errors={errors} lines={lines} />
      {groups.map(group => {
        const isOpen = open.size > 0 && group.errors.some(({ key }) => open.has(key))
        return (
          <VerificationErrorGroup
            key={group.id}
            group={group}
            open={isOpen ? open : nothing}
            list={isOpen ? errors : undefined}
            onToggle={toggle}
            onDone={finish}
            headingLevel={headingLevel}
          />
        )
      })}
      <VerificationErrorProblem errors={errors} />
      {total > 0 && <VerificationErrorSubmit errors={errors} headingLevel={nextHeadingLevel(headingLevel)} />}
    </div>
  )
}
