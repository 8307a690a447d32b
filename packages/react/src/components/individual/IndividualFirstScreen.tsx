'use client'

import { countryCodes, type Field, individualStartFields, setValueAt, valueAt } from '@grid-kyc/core'
import { useGridKycContext } from '../../hooks/gridKycContext.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import { Combobox as OurCombobox } from '../../ui/Combobox.js'
import { DateField as OurDateField } from '../../ui/DateField.js'
import { slot } from '../../ui/slot.js'
import { TextField as OurTextField } from '../../ui/TextField.js'
import { useCountryOptions } from '../../ui/useCountryOptions.js'
import { formFieldWords } from '../FormField.words.js'
import type { FirstScreenProps } from '../onboarding/FirstScreenProps.js'
import { OnboardingFrame } from '../onboarding/OnboardingFrame.js'
import { onboardingFrameWords } from '../onboarding/OnboardingFrame.words.js'
import { usePrimitive } from '../usePrimitive.js'
import { individualKycWords } from './IndividualKycForm.words.js'

const words = { ...individualKycWords, ...onboardingFrameWords, ...formFieldWords }
const { fullName, birthDate, nationality, country } = individualStartFields

/** The first questions, drawn at once and on a server, while the code of the form is on its way. */
export function IndividualFirstScreen(props: FirstScreenProps) {
  const { steps, step, headingLevel, notice, values, onChange, hidden, readOnly, onNext, busy, onHold } = props
  const { copy, locale = 'en' } = useGridKycContext().shown
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  const Text = usePrimitive('TextField', OurTextField)
  const Dates = usePrimitive('DateField', OurDateField)
  const Combobox = usePrimitive('Combobox', OurCombobox)
  const countries = useCountryOptions(countryCodes, locale)
  const texts: Readonly<Record<string, string | undefined>> = copy ?? {}

  const asked = (path: string, { label, help, privacy, autocomplete }: Field) => ({
    label: texts[`individual.${path}.label`] ?? label,
    help: texts[`individual.${path}.help`] ?? help,
    value: String(valueAt(values, path) ?? ''),
    needed: true,
    readOnly: readOnly.includes(path),
    privacy,
    autoComplete: autocomplete ?? 'off',
    onChange: (value: string) => onChange(setValueAt(values, path, value)),
  })
  const search = { open: say('form.open'), noMatch: say('form.noMatch') }
  const choose = { options: countries, placeholder: say('form.choose'), words: search }
  const isShown = (path: string) => !hidden.includes(path)

  return (
    <OnboardingFrame steps={steps} step={step} headingLevel={headingLevel}>
      <p {...slot('lead')}>{say('kyc.lead')}</p>
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
          {isShown('fullName') && <Text {...asked('fullName', fullName)} />}
          {isShown('birthDate') && (
            <Dates
              {...asked('birthDate', birthDate)}
              locale={locale}
              words={{ day: say('form.day'), month: say('form.month'), year: say('form.year') }}
            />
          )}
          {isShown('nationality') && <Combobox {...asked('nationality', nationality)} {...choose} />}
          {isShown('address.country') && <Combobox {...asked('address.country', country)} {...choose} />}
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
