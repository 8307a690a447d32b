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
  values: Readonly<Record<string, string>>
  onChange: (path: string, value: string) => void
  /** Whether a character is being composed from several keys, and must not be disturbed. */
  onCompose: (isComposing: boolean) => void
  /** The fields are about to be removed. Keep its identity. */
  onLeave: () => void
}

const defaults = { ...ownerLoadingMessages, ...formFieldMessages }
/** Few people need the others: they come with the form. */
const fields: readonly [string, Field][] = Object.entries(ownerStartFields).filter(
  ([, { neededFor }]) => neededFor === 'create',
)

/** The first fields of a new person, rendered at once and on a server, while the code of the whole form loads. */
export function OwnerFirstFields(props: OwnerFirstFieldsProps) {
  const { headingLevel, values, onChange, onCompose, onLeave } = props
  const { messages } = useGridKycContext().shown
  const t = useMessages(defaults)
  const Text = usePrimitive('TextField', OurTextField)
  const texts: Readonly<Record<string, string | undefined>> = messages ?? {}
  const Heading = `h${headingLevel}` as const
  const Inner = `h${nextHeadingLevel(headingLevel)}` as const
  // An insertion effect does not warn on a server; it ends before the fields are removed from the page.
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
          <Inner {...slot('section-title')}>{t('owner.step.role')}</Inner>
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
                  value={values[path] ?? ''}
                  onChange={value => onChange(path, value)}
                />
              </div>
            )
          })}
        </section>
      </Form>
    </div>
  )
}
