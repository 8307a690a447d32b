'use client'

import type { FocusEventHandler, ForwardedRef, Ref } from 'react'
import type { FieldProps } from './FieldProps.js'
import type { Option } from './Option.js'
import { type Choice, renderChoice } from './renderChoice.js'
import { renderFieldGroup } from './renderFieldGroup.js'
import { slot } from './slot.js'
import { useField } from './useField.js'
import { usePrivacy } from './usePrivacy.js'

export interface ChoicesProps<Value> extends FieldProps<Value> {
  options: readonly Option[]
  /** Puts the options side by side where there is space; for labels of one word. */
  inline?: boolean | undefined
  onBlur?: FocusEventHandler<HTMLElement> | undefined
  /** The first of them. */
  inputRef?: Ref<HTMLInputElement> | undefined
}

interface Own {
  /** Of the group. */
  attributes?: object
  /** Of the row of an option. */
  choice: (option: string) => Pick<Choice, 'type' | 'checked' | 'onChange' | 'name' | 'aria-invalid'>
}

/** What a group of boxes and a group of buttons have in common: the frame, and a row for every option. */
export function useChoices<Value>(
  props: ChoicesProps<Value>,
  ref: ForwardedRef<HTMLFieldSetElement>,
  own: (field: ReturnType<typeof useField>) => Own,
) {
  const { value, onChange, options, inline, inputRef, privacy, needed, autoComplete, readOnly, name, ...frame } = props
  const field = useField(props)
  const secret = usePrivacy(privacy)
  const { attributes, choice } = own(field)
  return renderFieldGroup(
    { ...frame, id: undefined, ...attributes, field },
    ref,
    <div {...secret.attributes} {...slot('choices', secret.className, { inline })}>
      {options.map(({ value: option, label, help, disabled }, at) =>
        renderChoice({
          name,
          ...choice(option),
          key: option,
          id: at === 0 ? field.id : `${field.id}-${option}`,
          inputRef: at === 0 ? inputRef : undefined,
          label,
          help,
          disabled: disabled || props.disabled,
          readOnly,
        }),
      )}
    </div>,
  )
}
