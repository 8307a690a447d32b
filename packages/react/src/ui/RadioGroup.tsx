'use client'

import { forwardRef } from 'react'
import { type ChoicesProps, useChoices } from './useChoices.js'

/** Props of `RadioGroup`. */
export type RadioGroupProps = ChoicesProps<string>

/** One of a few answers, all of them seen. */
export const RadioGroup = forwardRef<HTMLFieldSetElement, RadioGroupProps>(function RadioGroup(props, ref) {
  const { value, onChange, name, needed, readOnly } = props
  return useChoices(props, ref, field => ({
    attributes: {
      role: 'radiogroup',
      'aria-required': needed || undefined,
      'aria-invalid': field.invalid,
      'aria-readonly': readOnly || undefined,
    },
    choice: option => ({
      type: 'radio',
      name: name ?? field.id,
      checked: value === option,
      onChange: () => onChange(option),
    }),
  }))
})
