'use client'

import { countryCodes } from '@grid-kyc/core'
import { fieldErrorMessages } from '../form/fieldError.messages.js'
import { fieldProblemText } from '../form/fieldErrorText.js'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Combobox as OurCombobox } from '../ui/Combobox.js'
import { RadioGroup as OurRadioGroup } from '../ui/RadioGroup.js'
import { SecretField as OurSecretField } from '../ui/SecretField.js'
import { Select as OurSelect } from '../ui/Select.js'
import { TextField as OurTextField } from '../ui/TextField.js'
import { useCountryOptions } from '../ui/useCountryOptions.js'
import type { DocumentFieldName } from './DocumentFieldName.js'
import { documentUploadMessages } from './DocumentUpload.messages.js'
import type { DocumentSlot } from './documentSlots.js'
import { useDocumentNames } from './useDocumentNames.js'
import type { UseDocumentUploadResult } from './useDocumentUpload.js'

const messages = { ...documentUploadMessages, ...fieldErrorMessages }

/** So many answers are seen at once; more of them are in a list. */
const mostRadios = 4

/** What is asked beside the file. Nothing of it is offered to the browser's autofill: it may be about somebody else. */
export function DocumentFields({ form, of }: { form: UseDocumentUploadResult; of: DocumentSlot }) {
  const { locale } = useGridKycContext().shown
  const t = useMessages(messages)
  const names = useDocumentNames()
  const countries = useCountryOptions(countryCodes, locale)
  const Combobox = usePrimitive('Combobox', OurCombobox)
  const RadioGroup = usePrimitive('RadioGroup', OurRadioGroup)
  const Select = usePrimitive('Select', OurSelect)
  const SecretField = usePrimitive('SecretField', OurSecretField)
  const TextField = usePrimitive('TextField', OurTextField)

  const shared = (name: DocumentFieldName) => {
    const field = names.field(name)
    const problem = form.problems.find(({ question }) => question === name)
    return {
      label: field.label,
      help: field.help,
      error: problem && fieldProblemText(problem, field, t),
      needed: true,
      readOnly: form.isBusy,
      privacy: field.privacy,
      autoComplete: 'off',
      value: form.values[name],
      onChange: (value: string) => form.setValue(name, value),
    }
  }
  const types = of.accepts.map(type => ({ value: type, label: names.type(type) }))
  const asks = (name: DocumentFieldName) => form.questions.includes(name)
  return (
    <>
      {asks('documentType') &&
        (types.length > mostRadios ? (
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
      {asks('documentNumber') && (
        <SecretField
          {...shared('documentNumber')}
          messages={{
            show: t('documents.number.show'),
            hide: t('documents.number.hide'),
            change: t('documents.number.change'),
          }}
        />
      )}
      {asks('issuingAuthority') && <TextField {...shared('issuingAuthority')} />}
    </>
  )
}
