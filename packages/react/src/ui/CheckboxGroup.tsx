'use client'

import { forwardRef } from 'react'
import { type ChoicesProps, useChoices } from './useChoices.js'

/** Props of `CheckboxGroup`. */
export type CheckboxGroupProps = ChoicesProps<readonly string[]>

/** All answers that apply. The value keeps the order of the options, and what it holds that is no option. */
export const CheckboxGroup = forwardRef<HTMLFieldSetElement, CheckboxGroupProps>(function CheckboxGroup(props, ref) {
  const { value, onChange, options } = props
  const toggle = (toggled: string) => {
    const known = options.map(option => option.value)
    const chosen = known.filter(each => (each === toggled ? !value.includes(each) : value.includes(each)))
    onChange([...value.filter(each => !known.includes(each)), ...chosen])
  }
  return useChoices(props, ref, field => ({
    choice: option => ({
      type: 'checkbox',
      'aria-invalid': field.invalid,
      checked: value.includes(option),
      onChange: () => toggle(option),
    }),
  }))
})
