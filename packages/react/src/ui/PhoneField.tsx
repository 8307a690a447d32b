'use client'

import { forwardRef, useState } from 'react'
import { phoneNumber } from './phoneNumber.js'
import { type AsTextField, TextField, type TextFieldProps, useTextField } from './TextField.js'

export type PhoneFieldProps = Omit<TextFieldProps, 'type' | 'suffix'> &
  AsTextField & {
    /** What a number without a country code belongs to: digits only, such as `44`. Without it, none is guessed. */
    callingCode?: string | undefined
  }

/**
 * A telephone number. The value is E.164 (`+447700900123`) as soon as what was typed can be one; until then it is what
 * was typed. On leaving the field it shows the number as it was understood.
 */
export const PhoneField = forwardRef<HTMLDivElement, PhoneFieldProps>(function PhoneField(
  { as: Text = TextField, value, onChange, onBlur, callingCode, ...rest },
  ref,
) {
  const [text, setText] = useState<string>()
  const props: TextFieldProps = {
    inputMode: 'tel',
    autoComplete: 'tel',
    width: 'medium',
    ...rest,
    type: 'tel',
    value: text !== undefined && phoneNumber(text, callingCode) === value ? text : value,
    onChange(next) {
      setText(next)
      onChange(phoneNumber(next, callingCode))
    },
    onBlur(event) {
      setText(undefined)
      onBlur?.(event)
    },
  }
  // Ours is drawn in place: a key draws one component fewer.
  const ours = useTextField(props, ref)
  return Text === TextField ? ours : <Text {...props} ref={ref} />
})
