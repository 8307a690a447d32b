'use client'

import { createLazy } from '../lazy/createLazy.js'
import { LazyPart } from '../lazy/LazyPart.js'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { Alert } from '../ui/Alert.js'
import { ErrorSummary } from '../ui/ErrorSummary.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { beneficialOwnerFormMessages } from './BeneficialOwnerForm.messages.js'
import type { ReadyBeneficialOwner } from './useBeneficialOwner.js'

const ownerIssues = createLazy(() => import('./OwnerIssues.js').then(module => module.OwnerIssues))
const messages = { ...beneficialOwnerFormMessages, ...errorMessages }

/** What stands above a person's questions: what went wrong, what is wrong with the answers, what Grid still wants. */
export function OwnerNotices({ owner, headingLevel }: { owner: ReadyBeneficialOwner; headingLevel: HeadingLevel }) {
  const t = useMessages(messages)
  const { form, problems, attempt, errors } = owner
  const wrong = form.errors()
  const problem = problems.at(-1)
  return (
    <>
      {problem && (
        <Alert tone="danger" role="alert">
          <p>{problem.kind === 'invalid' ? t('owner.refused') : t(`problem.${problem.kind}`)}</p>
          {owner.hasUnsaved && <p>{t('owner.kept')}</p>}
        </Alert>
      )}
      <ErrorSummary
        title={t('owner.errors', { count: wrong.length })}
        headingLevel={headingLevel}
        errors={wrong}
        attempt={attempt}
      />
      {errors.length > 0 && <LazyPart part={ownerIssues} props={{ owner }} />}
    </>
  )
}
