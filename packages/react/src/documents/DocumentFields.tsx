'use client'

import { countryCodes } from '@grid-kyc/core'
import { fieldErrorMessages } from '../form/fieldError.messages.js'
import { fieldErrorText } from '../form/fieldErrorText.js'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Combobox as OurCombobox } from '../ui/Combobox.js'
import { RadioGroup as OurRadioGroup } from '../ui/RadioGroup.js'
import { SecretField as OurSecretField } from '../ui/SecretField.js'
import { Select as OurSelect } from '../ui/Select.js'
import { TextField as OurTextField } from '../ui/TextField.js'
import { useCountryOptions } from '../ui/useCountryOptions.js'
import { documentUploadMessages } from './DocumentUpload.messages.js'
import type { DocumentSlot } from './documentSlots.js'
import type { DocumentFieldName } from './rejectedFields.js'
import { useDocumentNames } from './useDocumentNames.js'
import type { UseDocumentUploadResult } from './useDocumentUpload.js'

export interface DocumentFieldsProps {
  /** The form of the fields. */
  form: UseDocumentUploadResult
  of: DocumentSlot
}

const messages = { ...documentUploadMessages, ...fieldErrorMessages }

/** So many options are shown at once; more of them are in a list. */
const maxRadios = 4

/** The fields beside the file. None of them is offered to the browser's autofill: the document may be another person's. */
export function DocumentFields({ form, of }: DocumentFieldsProps) {
  const { locale } = useGridKycContext().shown
  const t = useMessages(messages)
  const names = useDocumentNames(of.legalForm)
  const countries = useCountryOptions(countryCodes, locale)
  const Combobox = usePrimitive('Combobox', OurCombobox)
  const RadioGroup = usePrimitive('RadioGroup', OurRadioGroup)
  const Select = usePrimitive('Select', OurSelect)
  const SecretField = usePrimitive('SecretField', OurSecretField)
  const TextField = usePrimitive('TextField', OurTextField)

  const shared = (name: DocumentFieldName) => {
    const field = names.field(name)
    const error = form.errors.find(each => each.field === name)
    return {
      label: field.label,
      help: form.inferred.includes(name) ? t('documents.inferred') : field.help,
      error: error && fieldErrorText(error, field, t),
      needed: true,
      readOnly: form.isBusy,
      privacy: field.privacy,
      autoComplete: 'off',
      value: form.values[name],
      onChange: (value: string) => form.setValue(name, value),
    }
  }
  const types = of.accepts.map(type => ({ value: type, label: names.type(type) }))
  const isShown = (name: DocumentFieldName) => form.fields.includes(name)
  return (
    <>
      {isShown('documentType') &&
        (types.length > maxRadios ? (
          <Select {...shared('documentType')} options={types} placeholder={t('documents.type.choose')} />
        ) : (
          <RadioGroup {...shared('documentType')} options={types} />
        ))}
      <Combobox
        {...shared('country')}
        options={countries}
        placeholder={t('documents.country.choose')}
        messages={{ open: t('documents.country.open'), noMatch: t('documents.country.none') }}
      />
      {isShown('documentNumber') && (
        <SecretField
          {...shared('documentNumber')}
          messages={{
            show: t('documents.number.show'),
            hide: t('documents.number.hide'),
            change: t('documents.number.change'),
          }}
        />
      )}
      {isShown('issuingAuthority') && <TextField {...shared('issuingAuthority')} />}
    </>
  )
}
