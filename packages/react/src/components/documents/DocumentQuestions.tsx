'use client'

import { countryCodes } from '@grid-kyc/core'
import type { DocumentQuestion } from '../../hooks/documents/DocumentQuestion.js'
import type { DocumentSlot } from '../../hooks/documents/documentSlots.js'
import type { UseDocumentUploadResult } from '../../hooks/documents/useDocumentUpload.js'
import { fieldProblemWords } from '../../hooks/form/fieldProblem.words.js'
import { fieldProblemText } from '../../hooks/form/fieldProblemText.js'
import { useGridKycContext } from '../../hooks/gridKycContext.js'
import { useWords } from '../../hooks/useWords.js'
import { Combobox as OurCombobox } from '../../ui/Combobox.js'
import { RadioGroup as OurRadioGroup } from '../../ui/RadioGroup.js'
import { SecretField as OurSecretField } from '../../ui/SecretField.js'
import { Select as OurSelect } from '../../ui/Select.js'
import { TextField as OurTextField } from '../../ui/TextField.js'
import { useCountryOptions } from '../../ui/useCountryOptions.js'
import { usePrimitive } from '../usePrimitive.js'
import { documentUploadWords } from './DocumentUpload.words.js'
import { useDocumentNames } from './useDocumentNames.js'

const words = { ...documentUploadWords, ...fieldProblemWords }

/** So many answers are seen at once; more of them are in a list. */
const mostRadios = 4

/** What is asked beside the file. Nothing of it is offered to the browser's autofill: it may be about somebody else. */
export function DocumentQuestions({ form, of }: { form: UseDocumentUploadResult; of: DocumentSlot }) {
  const { locale } = useGridKycContext().shown
  const say = useWords(words)
  const names = useDocumentNames()
  const countries = useCountryOptions(countryCodes, locale)
  const Combobox = usePrimitive('Combobox', OurCombobox)
  const RadioGroup = usePrimitive('RadioGroup', OurRadioGroup)
  const Select = usePrimitive('Select', OurSelect)
  const SecretField = usePrimitive('SecretField', OurSecretField)
  const TextField = usePrimitive('TextField', OurTextField)

  const shared = (name: DocumentQuestion) => {
    const field = names.field(name)
    const problem = form.problems.find(({ question }) => question === name)
    return {
      label: field.label,
      help: field.help,
      error: problem && fieldProblemText(problem, field, say),
      needed: true,
      readOnly: form.isBusy,
      privacy: field.privacy,
      autoComplete: 'off',
      value: form.values[name],
      onChange: (value: string) => form.setValue(name, value),
    }
  }
  const types = of.accepts.map(type => ({ value: type, label: names.type(type) }))
  const asks = (name: DocumentQuestion) => form.questions.includes(name)
  return (
    <>
      {asks('documentType') &&
        (types.length > mostRadios ? (
          <Select {...shared('documentType')} options={types} placeholder={say('documents.type.choose')} />
        ) : (
          <RadioGroup {...shared('documentType')} options={types} />
        ))}
      <Combobox
        {...shared('country')}
        options={countries}
        placeholder={say('documents.country.choose')}
        words={{ open: say('documents.country.open'), noMatch: say('documents.country.none') }}
      />
      {asks('documentNumber') && (
        <SecretField
          {...shared('documentNumber')}
          words={{
            show: say('documents.number.show'),
            hide: say('documents.number.hide'),
            change: say('documents.number.change'),
          }}
        />
      )}
      {asks('issuingAuthority') && <TextField {...shared('issuingAuthority')} />}
    </>
  )
}
