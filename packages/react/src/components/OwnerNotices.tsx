'use client'

import type { ReadyBeneficialOwner } from '../hooks/owners/useBeneficialOwner.js'
import { useWords } from '../hooks/useWords.js'
import { Alert } from '../ui/Alert.js'
import { ErrorSummary } from '../ui/ErrorSummary.js'
import type { HeadingLevel } from '../ui/StatusMessage.js'
import { slot } from '../ui/slot.js'
import { beneficialOwnerFormWords } from './BeneficialOwnerForm.words.js'
import { problemWords } from './problem.words.js'

const words = { ...beneficialOwnerFormWords, ...problemWords }

/** What stands above a person's questions: what went wrong, what is wrong with the answers, what Grid still wants. */
export function OwnerNotices({ owner, headingLevel }: { owner: ReadyBeneficialOwner; headingLevel: HeadingLevel }) {
  const say = useWords(words)
  const { form, problems, attempt, objections } = owner
  const errors = form.problems()
  const problem = problems.at(-1)
  return (
    <>
      {problem && (
        <Alert tone="danger" role="alert">
          <p>{problem.kind === 'invalid' ? say('owner.refused') : say(`problem.${problem.kind}`)}</p>
          {owner.hasUnsaved && <p>{say('owner.kept')}</p>}
        </Alert>
      )}
      <ErrorSummary
        title={say('owner.errors', { count: errors.length })}
        headingLevel={headingLevel}
        errors={errors}
        attempt={attempt}
      />
      {objections.length > 0 && (
        <Alert tone="warning" title={say('owner.objections')}>
          <ul {...slot('objections')}>
            {objections.map(({ message, reason, step }) => (
              <li key={`${step} ${message}`}>
                {message}
                {reason && <span {...slot('objection-reason')}> {reason}</span>}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  )
}
