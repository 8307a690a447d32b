'use client'

import { type FocusEventHandler, forwardRef, type Ref } from 'react'
import { drawChoice } from './drawChoice.js'
import { drawFieldGroup } from './drawFieldGroup.js'
import type { FieldProps } from './FieldProps.js'
import type { Option } from './Option.js'
import { slot } from './slot.js'
import { useField } from './useField.js'
import { usePrivacy } from './usePrivacy.js'

export interface RadioGroupProps extends FieldProps<string> {
  options: readonly Option[]
  /** Beside each other where there is room; for answers of a word. */
  inline?: boolean | undefined
  onBlur?: FocusEventHandler<HTMLElement> | undefined
  /** The first button. */
  inputRef?: Ref<HTMLInputElement> | undefined
}

/** One of a few answers, all of them seen. */
export const RadioGroup = forwardRef<HTMLFieldSetElement, RadioGroupProps>(function RadioGroup(props, ref) {
  const {
    value,
    onChange,
    options,
    inline,
    inputRef,
    onBlur,
    privacy,
    needed,
    autoComplete,
    readOnly,
    name,
    ...words
  } = props
  const field = useField(props)
  const secret = usePrivacy(privacy)
  const attributes = {
    id: undefined,
    role: 'radiogroup',
    'aria-required': needed || undefined,
    'aria-invalid': field.invalid,
    'aria-readonly': readOnly || undefined,
    onBlur,
  }
  return drawFieldGroup(
    { ...words, ...attributes, field },
    ref,
    <div {...secret.attributes} {...slot('choices', secret.className, { inline })}>
      {options.map((option, at) =>
        drawChoice({
          key: option.value,
          type: 'radio',
          id: at === 0 ? field.id : `${field.id}-${option.value}`,
          inputRef: at === 0 ? inputRef : undefined,
          name: name ?? field.id,
          label: option.label,
          help: option.help,
          disabled: option.disabled,
          readOnly,
          checked: value === option.value,
          onChange: () => onChange(option.value),
        }),
      )}
    </div>,
  )
})
