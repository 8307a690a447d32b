'use client'

import { type ClipboardEvent, type FocusEventHandler, forwardRef, type Ref, useState } from 'react'
import {
  type DatePart,
  datePartOrder,
  joinDate,
  pastedDate,
  splitDate,
  wholeDate,
  wrongDateParts,
} from './dateParts.js'
import type { FieldProps } from './FieldProps.js'
import { normalizeLocale } from './normalizeLocale.js'
import { renderFieldGroup } from './renderFieldGroup.js'
import { slot } from './slot.js'
import { useField } from './useField.js'
import { usePrivacy } from './usePrivacy.js'

/** Props of `DateField`. */
export interface DateFieldProps extends FieldProps<string> {
  /** What the three parts are called. */
  messages: Record<DatePart, string>
  /** Sets their order, and the names of months that are understood. Default `en`. */
  locale?: string | undefined
  /** The parts an error is about. Default: those that are missing, else impossible, else all. */
  invalidParts?: readonly DatePart[] | undefined
  onBlur?: FocusEventHandler<HTMLElement> | undefined
  /** The first part, or the first one the error is about. */
  inputRef?: Ref<HTMLInputElement> | undefined
}

/**
 * A date the user knows by heart. The value is `YYYY-MM-DD`, a part of it while it is being typed (`1990--27`), or empty:
 * text from end to end, so no time zone can move it.
 */
export const DateField = forwardRef<HTMLFieldSetElement, DateFieldProps>(function DateField(props, ref) {
  const { value, onChange, messages, locale: given = 'en', invalidParts, inputRef, onBlur, ...others } = props
  const { privacy, needed, autoComplete, readOnly, name, ...frame } = others
  const field = useField(props)
  const locale = normalizeLocale(given)
  const secret = usePrivacy(privacy)
  const [typed, setTyped] = useState(() => splitDate(value))
  // What was typed stays as it was typed ("3", "March") for as long as it means the value.
  const shown = joinDate(typed, locale) === value ? typed : splitDate(value)
  const order = datePartOrder(locale)
  const wrong = wrongDateParts(value)
  const invalid = invalidParts ?? (wrong.length > 0 ? wrong : order)
  const first = (field.invalid && order.find(part => invalid.includes(part))) || order[0]

  const change = (next: typeof typed) => {
    setTyped(next)
    onChange(joinDate(next, locale))
  }
  const paste = (event: ClipboardEvent) => {
    const date = pastedDate(event.clipboardData.getData('text'), locale)
    if (!date || readOnly) return
    event.preventDefault()
    change(date)
  }

  return renderFieldGroup(
    { ...frame, id: undefined, field, onBlur, role: 'group' },
    ref,
    <div {...slot('date')}>
      {order.map(part => {
        const id = part === first ? field.id : `${field.id}-${part}`
        return (
          <div key={part} {...slot('date-part', undefined, { part })}>
            <label {...slot('date-label')} htmlFor={id}>
              {messages[part]}
            </label>
            <input
              {...secret.attributes}
              {...slot('input', secret.className)}
              ref={part === first ? inputRef : undefined}
              id={id}
              name={name && `${name}-${part}`}
              type="text"
              // Months have names; a keyboard of digits could not write them.
              inputMode={part === 'month' ? undefined : 'numeric'}
              autoComplete={autoComplete === 'bday' ? `bday-${part}` : 'off'}
              readOnly={readOnly}
              aria-required={needed || undefined}
              aria-invalid={(field.invalid && invalid.includes(part)) || undefined}
              value={shown[part]}
              onChange={event => {
                const next = { ...shown, [part]: event.currentTarget.value }
                // Some autofill writes the whole date into the first part of it; who types it there is not done yet.
                const isTyping = (event.nativeEvent as InputEvent).inputType === 'insertText'
                change((!isTyping && wholeDate(next, locale)) || next)
              }}
              onBlur={() => {
                const whole = wholeDate(shown, locale)
                if (whole && !readOnly) change(whole)
              }}
              onPaste={paste}
            />
          </div>
        )
      })}
    </div>,
  )
})
