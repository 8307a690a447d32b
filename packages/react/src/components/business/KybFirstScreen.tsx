'use client'

import { businessStartFields, countryCodes, type Field } from '@grid-kyc/core'
import { useGridKycContext } from '../../hooks/gridKycContext.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import { Combobox as OurCombobox } from '../../ui/Combobox.js'
import { Select as OurSelect } from '../../ui/Select.js'
import { slot } from '../../ui/slot.js'
import { useCountryOptions } from '../../ui/useCountryOptions.js'
import { formFieldWords } from '../FormField.words.js'
import type { FirstScreenProps } from '../onboarding/FirstScreenProps.js'
import { OnboardingFrame } from '../onboarding/OnboardingFrame.js'
import { onboardingFrameWords } from '../onboarding/OnboardingFrame.words.js'
import { usePrimitive } from '../usePrimitive.js'
import { businessKybWords } from './BusinessKybWizard.words.js'

const words = { ...businessKybWords, ...onboardingFrameWords, ...formFieldWords }

/** The first two questions, drawn at once and on a server, while the code of the form is on its way. */
export function KybFirstScreen(props: FirstScreenProps) {
  const { steps, step, headingLevel, notice, values, onChange, hidden, readOnly, onNext, busy, onHold } = props
  const { copy, locale = 'en' } = useGridKycContext().shown
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  const Select = usePrimitive('Select', OurSelect)
  const Combobox = usePrimitive('Combobox', OurCombobox)
  const countries = useCountryOptions(countryCodes, locale)
  const texts: Readonly<Record<string, string | undefined>> = copy ?? {}
  const word = (key: string, otherwise = '') => texts[`business.businessInfo.${key}`] ?? otherwise
  const isShown = (name: string) => !hidden.includes(`businessInfo.${name}`)

  const asked = (name: 'country' | 'entityType', { label, help }: Field) => ({
    label: word(`${name}.label`, label),
    help: word(`${name}.help`, help) || undefined,
    value: String(values[name] ?? ''),
    needed: true,
    readOnly: readOnly.includes(`businessInfo.${name}`),
    placeholder: say('form.choose'),
    onChange: (value: string) => onChange({ ...values, [name]: value }),
  })
  const { country, entityType } = businessStartFields
  const forms = Object.entries(entityType.options).map(([value, label]) => ({
    value,
    label: word(`entityType.options.${value}`, label),
  }))

  return (
    <OnboardingFrame steps={steps} step={step} headingLevel={headingLevel}>
      <p {...slot('lead')}>{say('kyb.lead')}</p>
      {notice}
      <form
        {...slot('form')}
        noValidate
        onFocus={() => onHold(true)}
        onBlur={event => onHold(event.currentTarget.contains(event.relatedTarget))}
        onSubmit={event => {
          event.preventDefault()
          onNext()
        }}
      >
        <div {...slot('fields')}>
          {isShown('country') && (
            <Combobox
              {...asked('country', country)}
              options={countries}
              words={{ open: say('form.open'), noMatch: say('form.noMatch') }}
            />
          )}
          {isShown('entityType') && <Select {...asked('entityType', entityType)} options={forms} />}
        </div>
        <div {...slot('actions')}>
          <Button type="submit" variant="primary" busy={busy}>
            {say('onboarding.continue')}
          </Button>
        </div>
      </form>
    </OnboardingFrame>
  )
}
