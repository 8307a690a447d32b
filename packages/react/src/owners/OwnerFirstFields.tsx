'use client'

import { type Field, ownerStartFields } from '@grid-kyc/core'
import { useInsertionEffect } from 'react'
import { formFieldMessages } from '../form/FormField.messages.js'
import { useMessages } from '../messages/useMessages.js'
import { Form } from '../provider/Form.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { type HeadingLevel, nextHeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { TextField as OurTextField } from '../ui/TextField.js'
import { ownerLoadingMessages } from './OwnerLoading.messages.js'

export interface OwnerFirstFieldsProps {
  headingLevel: HeadingLevel
  /** By path. */
  answers: Readonly<Record<string, string>>
  onChange: (path: string, answer: string) => void
  /** Whether a word is being put together from several keys, and must not be disturbed. */
  onCompose: (isComposing: boolean) => void
  /** The questions are about to go. Keep its identity. */
  onLeave: () => void
}

const defaults = { ...ownerLoadingMessages, ...formFieldMessages }
const fields: readonly [string, Field][] = Object.entries(ownerStartFields)

/** What is asked first of somebody new, drawn at once and on a server, while the code of the whole form is on its way. */
export function OwnerFirstFields(props: OwnerFirstFieldsProps) {
  const { headingLevel, answers, onChange, onCompose, onLeave } = props
  const { messages } = useGridKycContext().shown
  const t = useMessages(defaults)
  const Text = usePrimitive('TextField', OurTextField)
  const texts: Readonly<Record<string, string | undefined>> = messages ?? {}
  const Heading = `h${headingLevel}` as const
  const Inner = `h${nextHeadingLevel(headingLevel)}` as const
  // An insertion effect says nothing on a server; it ends before the questions are taken out of the page.
  useInsertionEffect(() => onLeave, [onLeave])
  return (
    <div {...slot('review')}>
      <Form
        {...slot('form')}
        // It is saved as it is typed.
        onSubmit={() => undefined}
        onCompositionStart={() => onCompose(true)}
        onCompositionEnd={() => onCompose(false)}
      >
        <Heading {...slot('holder')}>{t('owner.new')}</Heading>
        <section {...slot('fields')}>
          <Inner {...slot('section-title')}>{t('owner.person')}</Inner>
          {fields.map(([name, { label, help, privacy, neededFor }]) => {
            const path = `personalInfo.${name}`
            const needed = neededFor === 'create'
            return (
              <div key={name}>
                <Text
                  label={texts[`beneficialOwner.${path}.label`] ?? label}
                  help={texts[`beneficialOwner.${path}.help`] ?? help}
                  optional={needed ? undefined : t('form.optional')}
                  needed={needed}
                  privacy={privacy}
                  autoComplete="off"
                  value={answers[path] ?? ''}
                  onChange={answer => onChange(path, answer)}
                />
              </div>
            )
          })}
        </section>
      </Form>
    </div>
  )
}
