'use client'

import { useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { slot } from '../ui/slot.js'
import type { FieldForm } from './FieldForm.js'
import { formFieldMessages } from './FormField.messages.js'

/** What US identity documents print in place of a first name that does not exist. */
const firstNameUnknown = 'FNU'

/** The way forward for a person with one legal name: Grid requires a first and a last one. */
export function OneLegalName({ form }: { form: FieldForm }) {
  const t = useMessages(formFieldMessages)
  const Button = usePrimitive('Button', OurButton)
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <div>
        <Button variant="quiet" aria-expanded={false} onClick={() => setOpen(true)}>
          {t('form.oneName')}
        </Button>
      </div>
    )
  }
  return (
    <div {...slot('note')}>
      <p {...slot('help')}>{t('form.oneName.text')}</p>
      <Button
        variant="quiet"
        onClick={() => {
          writeOneName(form)
          setOpen(false)
        }}
      >
        {t('form.oneName.use')}
      </Button>
    </div>
  )
}

const first = 'personalInfo.firstName'
const last = 'personalInfo.lastName'
const full = 'fullName'

/** Writes the one name as a last name. Of two fields, it is the one that was typed. */
function writeOneName(form: FieldForm) {
  if (form.rows().some(({ path }) => path === full)) {
    const name = String(form.value(full) ?? '').trim()
    return form.setValue(full, `${firstNameUnknown} ${name}`)
  }
  form.setValue(last, form.value(last) || form.value(first) || '')
  form.setValue(first, firstNameUnknown)
}
