'use client'

import { countryCodes } from '@grid-kyc/core'
import { memo } from 'react'
import type { FieldForm } from '../hooks/FieldForm.js'
import { useGridKycContext } from '../hooks/gridKycContext.js'
import { useFormField } from '../hooks/useFormField.js'
import { useWords } from '../hooks/useWords.js'
import { CheckboxGroup as OurCheckboxGroup } from '../ui/CheckboxGroup.js'
import { Combobox as OurCombobox } from '../ui/Combobox.js'
import { DateField as OurDateField } from '../ui/DateField.js'
import { MultiSelect as OurMultiSelect } from '../ui/MultiSelect.js'
import { PercentageField } from '../ui/PercentageField.js'
import { PhoneField } from '../ui/PhoneField.js'
import { SecretField as OurSecretField } from '../ui/SecretField.js'
import { Select as OurSelect } from '../ui/Select.js'
import { TextArea as OurTextArea } from '../ui/TextArea.js'
import { TextField as OurTextField } from '../ui/TextField.js'
import { useCountryOptions } from '../ui/useCountryOptions.js'
import { formFieldWords } from './FormField.words.js'
import { usePrimitive } from './usePrimitive.js'

export interface FormFieldProps {
  form: FieldForm
  path: string
}

/** One question of a form under the primitive that fits it. It is drawn again for its own answer and nothing else. */
export const FormField = memo(function FormField({ form, path }: FormFieldProps) {
  const { locale = 'en' } = useGridKycContext().shown
  const say = useWords(formFieldWords)
  const { control, value, setValue, options, needed, ...field } = useFormField(form, path)
  const isCountry = control === 'country' || control === 'countries'
  const countries = useCountryOptions(isCountry ? countryCodes : [], locale)
  const Text = usePrimitive('TextField', OurTextField)
  const Area = usePrimitive('TextArea', OurTextArea)
  const Select = usePrimitive('Select', OurSelect)
  const Combobox = usePrimitive('Combobox', OurCombobox)
  const Multi = usePrimitive('MultiSelect', OurMultiSelect)
  const Boxes = usePrimitive('CheckboxGroup', OurCheckboxGroup)
  const Dates = usePrimitive('DateField', OurDateField)
  const Secret = usePrimitive('SecretField', OurSecretField)

  const asked = {
    id: field.id,
    label: field.label,
    help: field.help,
    error: field.error,
    optional: needed ? undefined : say('form.optional'),
    needed,
    readOnly: field.readOnly,
    privacy: field.privacy,
    autoComplete: field.autoComplete ?? 'off',
  }
  const one = { ...asked, value: typeof value === 'string' ? value : '', onChange: setValue }
  const many = { ...asked, value: Array.isArray(value) ? (value as string[]) : [], onChange: setValue }
  const search = { open: say('form.open'), noMatch: say('form.noMatch') }

  switch (control) {
    case 'select':
    case 'radio':
      return <Select {...one} options={options} placeholder={say('form.choose')} />
    case 'country':
      return <Combobox {...one} options={countries} placeholder={say('form.choose')} words={search} />
    case 'countries':
    case 'multiselect':
      return (
        <Multi
          {...many}
          options={isCountry ? countries : options}
          words={{
            ...search,
            remove: label => say('form.remove', { label }),
            added: label => say('form.added', { label }),
            removed: label => say('form.removed', { label }),
          }}
        />
      )
    case 'checkboxes':
      return <Boxes {...many} options={options} />
    case 'date':
      return (
        <Dates
          {...one}
          locale={locale}
          words={{ day: say('form.day'), month: say('form.month'), year: say('form.year') }}
        />
      )
    case 'secret':
      return (
        <Secret
          {...one}
          width="medium"
          words={{ show: say('form.show'), hide: say('form.hide'), change: say('form.change') }}
        />
      )
    case 'percentage':
      return <PercentageField {...asked} value={typeof value === 'number' ? value : undefined} onChange={setValue} />
    case 'phone':
      return <PhoneField {...one} />
    case 'textarea':
      return <Area {...one} />
    default:
      return <Text {...one} type={control === 'email' ? 'email' : 'text'} />
  }
})
