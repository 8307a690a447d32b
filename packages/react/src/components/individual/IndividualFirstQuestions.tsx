'use client'

import { individualStartFields } from '@grid-kyc/core'
import { Combobox as OurCombobox } from '../../ui/Combobox.js'
import { DateField as OurDateField } from '../../ui/DateField.js'
import { TextField as OurTextField } from '../../ui/TextField.js'
import { type FirstQuestionsProps, useFirstQuestions } from '../onboarding/useFirstQuestions.js'
import { usePrimitive } from '../usePrimitive.js'

const fields = individualStartFields

/** What decides everything else a person is asked. */
export function IndividualFirstQuestions(props: FirstQuestionsProps) {
  const { ask, oneCountry, locale, say } = useFirstQuestions('individual', props)
  const Text = usePrimitive('TextField', OurTextField)
  const Dates = usePrimitive('DateField', OurDateField)
  const Combobox = usePrimitive('Combobox', OurCombobox)
  const fullName = ask('fullName', fields.fullName)
  const birthDate = ask('birthDate', fields.birthDate)
  const nationality = ask('nationality', fields.nationality)
  const country = ask('address.country', fields.country)
  const parts = { day: say('form.day'), month: say('form.month'), year: say('form.year') }
  return (
    <>
      {fullName && <Text {...fullName} />}
      {birthDate && <Dates {...birthDate} locale={locale} words={parts} />}
      {nationality && <Combobox {...nationality} {...oneCountry} />}
      {country && <Combobox {...country} {...oneCountry} />}
    </>
  )
}
