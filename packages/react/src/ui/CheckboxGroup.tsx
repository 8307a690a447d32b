'use client'

import { type FocusEventHandler, forwardRef, type Ref } from 'react'
import { drawChoice } from './drawChoice.js'
import { drawFieldGroup } from './drawFieldGroup.js'
import type { FieldProps } from './FieldProps.js'
import type { Option } from './Option.js'
import { slot } from './slot.js'
import { useField } from './useField.js'
import { usePrivacy } from './usePrivacy.js'

export interface CheckboxGroupProps extends FieldProps<readonly string[]> {
  options: readonly Option[]
  inline?: boolean | undefined
  onBlur?: FocusEventHandler<HTMLElement> | undefined
  /** The first box. */
  inputRef?: Ref<HTMLInputElement> | undefined
}

/** All answers that apply. The value keeps the order of the options, and what it holds that is no option. */
export const CheckboxGroup = forwardRef<HTMLFieldSetElement, CheckboxGroupProps>(function CheckboxGroup(props, ref) {
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
  const toggle = (toggled: string) => {
    const known = options.map(option => option.value)
    const chosen = known.filter(each => (each === toggled ? !value.includes(each) : value.includes(each)))
    onChange([...value.filter(each => !known.includes(each)), ...chosen])
  }
  return drawFieldGroup(
    { ...words, id: undefined, field, onBlur },
    ref,
    <div {...secret.attributes} {...slot('choices', secret.className, { inline })}>
      {options.map((option, at) =>
        drawChoice({
          key: option.value,
          type: 'checkbox',
          id: at === 0 ? field.id : `${field.id}-${option.value}`,
          inputRef: at === 0 ? inputRef : undefined,
          name,
          label: option.label,
          help: option.help,
          disabled: option.disabled,
          readOnly,
          'aria-invalid': field.invalid,
          checked: value.includes(option.value),
          onChange: () => toggle(option.value),
        }),
      )}
    </div>,
  )
})
