import { FormField } from '../form/FormField.js'
import { slot } from '../ui/slot.js'
import type { ReadyOnboarding } from './ReadyOnboarding.js'

/** The questions of the step. */
export function OnboardingFields({ onboarding }: { onboarding: ReadyOnboarding }) {
  const { form, pathsOf, step } = onboarding
  return (
    <div {...slot('fields')}>
      {pathsOf(step.id).map(path => (
        <FormField key={path} form={form} path={path} />
      ))}
    </div>
  )
}
