'use client'

import { countryCodes } from '@grid-kyc/core'
import { memo, type ReactNode, useRef, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { CheckboxGroup as OurCheckboxGroup } from '../ui/CheckboxGroup.js'
import { Combobox as OurCombobox } from '../ui/Combobox.js'
import { DateField as OurDateField } from '../ui/DateField.js'
import { MultiSelect as OurMultiSelect } from '../ui/MultiSelect.js'
import { PercentageField } from '../ui/PercentageField.js'
import { PhoneField } from '../ui/PhoneField.js'
import { RadioGroup as OurRadioGroup } from '../ui/RadioGroup.js'
import { SecretField as OurSecretField } from '../ui/SecretField.js'
import { Select as OurSelect } from '../ui/Select.js'
import { slot } from '../ui/slot.js'
import { TextArea as OurTextArea } from '../ui/TextArea.js'
import { TextField as OurTextField, UncontrolledTextField } from '../ui/TextField.js'
import { useCountryOptions } from '../ui/useCountryOptions.js'
import { AddressSuggestions } from './AddressSuggestions.js'
import { AddressVerification } from './AddressVerification.js'
import { covered } from './displayValue.js'
import type { FieldForm } from './FieldForm.js'
import type { FieldHandle } from './FieldHandle.js'
import { formFieldMessages } from './FormField.messages.js'
import { homeCountry } from './homeCountry.js'
import { typedIdentifier } from './identifierFormat.js'
import { isNumeric } from './isNumeric.js'
import { useFieldChanges } from './useFormField.js'
import { WhyWeAsk } from './WhyWeAsk.js'

export interface FormFieldProps {
  /** The form of the fields. */
  form: FieldForm
  path: string
}

/**
 * One question of a form under the primitive that fits it. It renders again for its own value and nothing else; a line
 * of text under our own primitive not even for that.
 */
export const FormField = memo(function FieldWithLookups({ form, path }: FormFieldProps) {
  const { lookups } = useGridKycContext().shown
  const at = /^(.*\.)?address(?=\.\w+$)/.exec(path)?.[0]
  const reason = form.whyOf(path)
  const control = <Control form={form} path={path} />
  const field = reason ? <WhyWeAsk {...reason}>{control}</WhyWeAsk> : control
  if (at === undefined || (!lookups.suggestAddress && !lookups.verifyAddress)) return field
  const parts = form.rows().flatMap(row => (row.path.startsWith(`${at}.`) ? row.path : []))
  return (
    <>
      {lookups.suggestAddress && path === `${at}.line1` && <AddressSuggestions form={form} at={at} />}
      {field}
      {lookups.verifyAddress && path === parts.at(-1) && <AddressVerification form={form} at={at} />}
    </>
  )
})

const Control = function FormField({ form, path }: FormFieldProps) {
  const { locale = 'en' } = useGridKycContext().shown
  const t = useMessages(formFieldMessages)
  const input = useRef<HTMLInputElement>(null)
  useFieldChanges(form, path, next => {
    if (!input.current) return false
    const text = typeof next === 'string' ? next : ''
    if (input.current.value !== text) input.current.value = text
    return true
  })
  const { control, value, setValue, leave, format, options, needed, ...field } = form.field(path)
  const isPhone = control === 'phone'
  const isCountry = control === 'country' || control === 'countries'
  const countries = useCountryOptions(
    isCountry || isPhone ? countryCodes : [],
    locale,
    isCountry ? likelyCountries(form, path) : [],
  )
  const Text = usePrimitive('TextField', OurTextField)
  const Area = usePrimitive('TextArea', OurTextArea)
  const Select = usePrimitive('Select', OurSelect)
  const Combobox = usePrimitive('Combobox', OurCombobox)
  const Multi = usePrimitive('MultiSelect', OurMultiSelect)
  const Boxes = usePrimitive('CheckboxGroup', OurCheckboxGroup)
  const Radios = usePrimitive('RadioGroup', OurRadioGroup)
  const Dates = usePrimitive('DateField', OurDateField)
  const Secret = usePrimitive('SecretField', OurSecretField)

  const asked = {
    id: field.id,
    label: field.label,
    help:
      field.warning || field.inferred ? (
        <>
          {field.help} {field.warning && <span {...slot('warning')}>{field.warning}</span>}
          {field.inferred && <span {...slot('inferred')}>{t('form.inferred')}</span>}
        </>
      ) : (
        field.help
      ),
    error: field.error,
    // What is on file may stay as it is, and is still no optional question.
    optional: needed || field.onFile ? undefined : t('form.optional'),
    needed,
    readOnly: field.readOnly,
    privacy: field.privacy,
    autoComplete: field.autoComplete ?? 'off',
  }
  const one = { ...asked, value: typeof value === 'string' ? value : '', onChange: setValue }
  const keypad = format && isNumeric(format) ? { inputMode: 'numeric' as const } : {}
  const line = { ...one, ...keypad, onBlur: leave, width: widthOf(path) }
  const many = { ...asked, value: Array.isArray(value) ? (value as string[]) : [], onChange: setValue }
  const search = { open: t('form.open'), noMatch: t('form.noMatch') }

  switch (control) {
    case 'radio': {
      const radios = <Radios {...one} options={options} />
      return path.endsWith('idType') ? <IdType field={{ ...field, value, options }}>{radios}</IdType> : radios
    }
    case 'select':
      return (
        <Select
          {...one}
          width={widthOf(path)}
          options={options.filter(option => option.value !== '')}
          placeholder={t('form.choose')}
        />
      )
    case 'country':
      return <Combobox {...one} options={countries} placeholder={t('form.choose')} messages={search} />
    case 'countries':
    case 'multiselect':
      return (
        <Multi
          {...many}
          options={isCountry ? countries : options}
          placeholder={many.value.length === 0 ? t('form.choose') : undefined}
          messages={{
            ...search,
            remove: label => t('form.remove', { label }),
            added: label => t('form.added', { label }),
            removed: label => t('form.removed', { label }),
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
          messages={{ day: t('form.day'), month: t('form.month'), year: t('form.year') }}
        />
      )
    case 'secret':
      return (
        <Secret
          {...line}
          onChange={next => setValue(format ? typedIdentifier(one.value, next, format) : next)}
          width="medium"
          stored={field.onFile ? covered : undefined}
          messages={{ show: t('form.show'), hide: t('form.hide'), change: t('form.change') }}
        />
      )
    case 'percentage':
      return (
        <PercentageField
          {...asked}
          as={Text}
          value={typeof value === 'number' ? value : undefined}
          onChange={setValue}
        />
      )
    case 'phone':
      return (
        <PhoneField
          {...line}
          as={Text}
          country={homeCountry(form.values())}
          countries={countries}
          messages={{ country: t('form.callingCode') }}
        />
      )
    case 'textarea':
      return <Area {...line} />
    default: {
      const type = control === 'email' ? 'email' : 'text'
      return Text === OurTextField ? (
        <UncontrolledTextField {...line} type={type} inputRef={input} />
      ) : (
        <Text {...line} type={type} />
      )
    }
  }
}

/** A short answer has a short field, so that its width says how much is expected. */
function widthOf(path: string): 'short' | 'medium' | undefined {
  if (/\b(postalCode|naicsCode)$/.test(path)) return 'short'
  return /\b(state|taxId|registrationNumber)$/.test(path) ? 'medium' : undefined
}

/** The countries that the user has given elsewhere in the form. */
const likelyCountries = (form: FieldForm, path: string) =>
  form.rows().flatMap(row => {
    const value = row.field.control === 'country' && row.path !== path ? form.value(row.path) : undefined
    return typeof value === 'string' && value !== '' ? value : []
  })

/** Not a question where the country answers it, unless the number begins like an ITIN. */
function IdType({
  field: { label, value, options, inferred, error },
  children,
}: {
  field: Pick<FieldHandle, 'label' | 'value' | 'options' | 'inferred' | 'error'>
  children: ReactNode
}) {
  const t = useMessages(formFieldMessages)
  const Button = usePrimitive('Button', OurButton)
  const [isOpen, setOpen] = useState(false)
  const type = options.find(option => option.value === value)
  if (!type || !inferred || type.value === 'ITIN' || isOpen || error) return children
  return (
    <div {...slot('id-type')}>
      <p>
        <span {...slot('label')}>{label}</span>
        <span>{type.label}</span>
      </p>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {t('form.change')}
        <span {...slot('visually-hidden')}> {label}</span>
      </Button>
    </div>
  )
}
