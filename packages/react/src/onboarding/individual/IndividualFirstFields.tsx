'use client'

import { individualStartFields } from '@grid-kyc/core'
import { WhyWeAsk } from '../../form/WhyWeAsk.js'
import { usePrimitive } from '../../provider/usePrimitive.js'
import { Combobox as OurCombobox } from '../../ui/Combobox.js'
import { DateField as OurDateField } from '../../ui/DateField.js'
import { TextField as OurTextField } from '../../ui/TextField.js'
import { type FirstFieldsProps, useFirstFields } from '../useFirstFields.js'

const fields = individualStartFields

/** What decides everything else a person is asked. */
export function IndividualFirstFields(props: FirstFieldsProps) {
  const { ask, oneCountry, locale, t, word } = useFirstFields('individual', props)
  const Text = usePrimitive('TextField', OurTextField)
  const Dates = usePrimitive('DateField', OurDateField)
  const Combobox = usePrimitive('Combobox', OurCombobox)
  const fullName = ask('fullName', fields.fullName)
  const birthDate = ask('birthDate', fields.birthDate)
  const nationality = ask('nationality', fields.nationality)
  const country = ask('address.country', fields.country)
  const parts = { day: t('form.day'), month: t('form.month'), year: t('form.year') }
  return (
    <>
      {fullName && <Text {...fullName} />}
      {birthDate && (
        <WhyWeAsk why={word('birthDate.why') ?? fields.birthDate.why}>
          <Dates {...birthDate} locale={locale} messages={parts} />
        </WhyWeAsk>
      )}
      {nationality && <Combobox {...nationality} {...oneCountry} />}
      {country && <Combobox {...country} {...oneCountry} />}
    </>
  )
}
