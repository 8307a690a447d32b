'use client'

import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { Alert } from '../ui/Alert.js'
import { ErrorSummary } from '../ui/ErrorSummary.js'
import { focusField } from '../ui/focusField.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import type { ReadyOnboarding } from './ReadyOnboarding.js'
import { wizardMessages } from './WizardSteps.messages.js'

const messages = { ...wizardMessages, ...errorMessages }

/** There is nothing on it but what Grid has asked for. */
const saysItself: readonly string[] = ['dueDiligence']

/** The notices above a step: failed requests, field errors, what Grid still asks for here. */
export function StepNotices({ onboarding, headingLevel }: { onboarding: ReadyOnboarding; headingLevel: HeadingLevel }) {
  const t = useMessages(messages)
  const { locale = 'en' } = useGridKycContext().shown
  const { form, step, pathsOf, attempt } = onboarding
  const here = new Set(pathsOf(step.id))
  const anywhere = new Set(onboarding.steps.flatMap(({ id }) => pathsOf(id)))
  // An error that belongs to no step is shown here only.
  const fieldErrors = form.errors().flatMap(({ path = '', id, message }) => {
    if (here.has(path)) return { id, message }
    return anywhere.has(path) ? [] : { message }
  })
  const isShown = (id: string) => onboarding.steps.some(each => each.id === id)
  // An error of a step the host left out is shown before submitting: no step shows it.
  const issues = onboarding.issues.filter(
    ({ step: at, guidance }) =>
      (at === step.id && !(saysItself.includes(at) && guidance === 'MISSING_FIELD')) ||
      (step.kind === 'review' && !isShown(at)),
  )
  const error = onboarding.errors.at(-1)
  const wanting = onboarding.currencies.filter(({ missing }) => missing.some(({ path }) => here.has(path)))
  const wanted = new Set(
    wanting.flatMap(({ missing }) => missing.flatMap(({ path, label }) => (here.has(path) ? label : []))),
  )
  const list = (of: Iterable<string>) => new Intl.ListFormat(locale).format(of)
  return (
    <>
      {error && (
        <Alert tone="danger" role="alert">
          <p>{error.kind === 'invalid' ? t('onboarding.refused') : t(`error.${error.kind}`)}</p>
          {onboarding.hasUnsaved && <p>{t('onboarding.kept')}</p>}
        </Alert>
      )}
      <ErrorSummary
        title={t('onboarding.errors', { count: fieldErrors.length })}
        headingLevel={headingLevel}
        errors={fieldErrors}
        attempt={attempt}
      />
      {onboarding.isRestored && (
        <Alert>
          <p>{t('onboarding.restored')}</p>
        </Alert>
      )}
      {wanting.length > 0 && (
        <Alert>
          <p>
            {t('onboarding.currency', {
              currencies: list(wanting.map(each => each.currencyCode)),
              fields: list(wanted),
            })}
          </p>
        </Alert>
      )}
      {issues.length > 0 && (
        <Alert tone="warning" title={t('onboarding.corrections')}>
          <ul {...slot('issues')}>
            {issues.map(({ message, reason, resourceId, path }) => (
              <li key={`${resourceId} ${path} ${message}`}>
                {path && here.has(path) ? (
                  <a href={`#${form.field(path).id}`} onClick={event => focusField(event, form.field(path).id)}>
                    {message}
                  </a>
                ) : (
                  message
                )}
                {reason && (
                  <span {...slot('issue-reason')} lang="en" dir="ltr">
                    {' '}
                    {reason}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  )
}
