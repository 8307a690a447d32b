'use client'

import type { ReadyBusinessKyb } from '../hooks/useBusinessKyb.js'
import { useWords } from '../hooks/useWords.js'
import { Alert } from '../ui/Alert.js'
import { ErrorSummary } from '../ui/ErrorSummary.js'
import type { HeadingLevel } from '../ui/StatusMessage.js'
import { slot } from '../ui/slot.js'
import { kybWizardWords } from './KybWizard.words.js'
import { problemWords } from './problem.words.js'

const words = { ...kybWizardWords, ...problemWords }

/** What stands above a step: what went wrong, what is wrong with the answers, what Grid still wants here. */
export function KybNotices({ kyb, headingLevel }: { kyb: ReadyBusinessKyb; headingLevel: HeadingLevel }) {
  const say = useWords(words)
  const { form, step, pathsOf, problems, attempt } = kyb
  const here = new Set(pathsOf(step.id))
  const errors = form.problems().filter(({ path }) => path !== undefined && here.has(path))
  const isShown = (id: string) => kyb.steps.some(each => each.id === id)
  // What belongs to a step the host left out is told before submitting: it has no other place.
  const objections = kyb.objections.filter(({ step: at }) => at === step.id || (step.kind === 'review' && !isShown(at)))
  const problem = problems.at(-1)
  return (
    <>
      {problem && (
        <Alert tone="danger" role="alert">
          <p>{problem.kind === 'invalid' ? say('kyb.refused') : say(`problem.${problem.kind}`)}</p>
          {kyb.hasUnsaved && <p>{say('kyb.kept')}</p>}
        </Alert>
      )}
      <ErrorSummary
        title={say('kyb.errors', { count: errors.length })}
        headingLevel={headingLevel}
        errors={errors}
        attempt={attempt}
      />
      {objections.length > 0 && (
        <Alert tone="warning" title={say('kyb.objections')}>
          <ul {...slot('objections')}>
            {objections.map(({ message, reason, resourceId, path }) => (
              <li key={`${resourceId} ${path} ${message}`}>
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
