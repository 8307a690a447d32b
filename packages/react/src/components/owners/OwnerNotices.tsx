'use client'

import type { ReadyBeneficialOwner } from '../../hooks/owners/useBeneficialOwner.js'
import { useLazy } from '../../hooks/useLazy.js'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { ErrorSummary } from '../../ui/ErrorSummary.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { problemWords } from '../problem.words.js'
import { beneficialOwnerFormWords } from './BeneficialOwnerForm.words.js'

const words = { ...beneficialOwnerFormWords, ...problemWords }

/** What stands above a person's questions: what went wrong, what is wrong with the answers, what Grid still wants. */
export function OwnerNotices({ owner, headingLevel }: { owner: ReadyBeneficialOwner; headingLevel: HeadingLevel }) {
  const say = useWords(words)
  const { form, problems, attempt, errors } = owner
  const wrong = form.problems()
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
        title={say('owner.errors', { count: wrong.length })}
        headingLevel={headingLevel}
        errors={wrong}
        attempt={attempt}
      />
      {errors.length > 0 && <LazyObjections owner={owner} />}
    </>
  )
}

const loadObjections = () => import('./OwnerObjections.js').then(module => module.OwnerObjections)

function LazyObjections(props: { owner: ReadyBeneficialOwner }) {
  const { Component } = useLazy(loadObjections)
  return Component ? <Component {...props} /> : null
}
