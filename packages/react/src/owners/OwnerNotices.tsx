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

export interface OwnerNoticesProps {
  owner: ReadyBeneficialOwner
  /** The fields that are shown: the summary links to no other. */
  paths: readonly string[]
  headingLevel: HeadingLevel
}

/** Above the fields of a person: what could not be saved, the errors of these fields, and what Grid still requires. */
export function OwnerNotices({ owner, paths, headingLevel }: OwnerNoticesProps) {
  const t = useMessages(messages)
  const { form, errors, attempt, issues } = owner
  const invalid = form.errors().filter(({ path }) => path !== undefined && paths.includes(path))
  const error = errors.at(-1)
  return (
    <>
      {error && (
        <Alert tone="danger" role="alert">
          <p>{error.kind === 'invalid' ? t('owner.rejected') : t(`error.${error.kind}`)}</p>
          {owner.hasUnsaved && <p>{t('owner.kept')}</p>}
        </Alert>
      )}
      <ErrorSummary
        title={t('owner.errors', { count: invalid.length })}
        headingLevel={headingLevel}
        errors={invalid}
        attempt={attempt}
      />
      {issues.length > 0 && <LazyPart part={ownerIssues}>{Issues => <Issues owner={owner} />}</LazyPart>}
    </>
  )
}
