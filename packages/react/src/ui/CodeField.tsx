'use client'

import { forwardRef } from 'react'
import { latinDigits } from './latinDigits.js'
import { type AsTextField, TextField, type TextFieldProps } from './TextField.js'

/** Props of `CodeField`. */
export type CodeFieldProps = Omit<TextFieldProps, 'type' | 'suffix' | 'maxLength'> &
  AsTextField & {
    /** How many digits the code has. */
    length: number
    /** Called when the last digit is typed, so that no button has to be pressed. */
    onComplete?: ((code: string) => void) | undefined
  }

const ltr = { 'data-ltr': '' }

/** A code that was sent to the user. One input, so that it can be pasted, filled in from the message, and corrected. */
export const CodeField = forwardRef<HTMLDivElement, CodeFieldProps>(function CodeField(
  { as: Text = TextField, length, onChange, onComplete, className, ...rest },
  ref,
) {
  return (
    <Text
      inputMode="numeric"
      autoComplete="one-time-code"
      width="medium"
      privacy="personal"
      {...rest}
      {...ltr}
      ref={ref}
      className={className ? `gk-code ${className}` : 'gk-code'}
      onChange={next => {
        // No maxLength: a code pasted with its blanks would lose its end.
        const code = latinDigits(next).replace(/\D/g, '').slice(0, length)
        onChange(code)
        if (code.length === length && code !== rest.value) onComplete?.(code)
      }}
    />
  )
})
