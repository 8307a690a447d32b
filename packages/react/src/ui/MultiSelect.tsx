'use client'

import { forwardRef, type Ref, useRef, useState } from 'react'
import { Announcement } from './Announcement.js'
import { Combobox } from './Combobox.js'
import type { ComboboxProps } from './ComboboxProps.js'
import type { FieldProps } from './FieldProps.js'
import { Icon } from './Icon.js'
import { renderFieldGroup } from './renderFieldGroup.js'
import { slot } from './slot.js'
import { useField } from './useField.js'
import { useMergedRef } from './useMergedRef.js'
import { usePrivacy } from './usePrivacy.js'

/** Props of `MultiSelect`. */
export type MultiSelectProps = FieldProps<readonly string[]> &
  Pick<ComboboxProps, 'options' | 'placeholder' | 'onBlur'> & {
    inputRef?: Ref<HTMLElement> | undefined
    messages: ComboboxProps['messages'] & {
      /** The name of a chosen answer's button, such as "Remove France". */
      remove: (label: string) => string
      /** Said when an answer was added or removed. */
      added: (label: string) => string
      removed: (label: string) => string
    }
  }

/** Several of many answers, such as countries: found one by one, listed below, removed with one press. */
export const MultiSelect = forwardRef<HTMLDivElement, MultiSelectProps>(function MultiSelect(props, ref) {
  const { value, onChange, options, messages, inputRef, className, ...rest } = props
  const [said, setSaid] = useState('')
  const input = useRef<HTMLElement | null>(null)
  const merged = useMergedRef(input, inputRef)
  const field = useField(props)
  const secret = usePrivacy(props.privacy)
  const labelOf = (code: string) => options.find(option => option.value === code)?.label ?? code
  const fixed = props.disabled || props.readOnly

  const add = (code: string) => {
    if (code === '' || value.includes(code)) return
    onChange([...value, code])
    setSaid(messages.added(labelOf(code)))
  }
  const remove = (code: string) => {
    onChange(value.filter(each => each !== code))
    setSaid(messages.removed(labelOf(code)))
    // The button that had focus is about to go.
    input.current?.focus()
  }

  const chosen = value.length > 0 && (
    <ul {...secret.attributes} {...slot('chosen', secret.className)}>
      {value.map(each => (
        <li key={each} {...slot('chip', undefined, { fixed })}>
          {labelOf(each)}
          {!fixed && (
            <button
              {...slot('chip-remove')}
              type="button"
              aria-label={messages.remove(labelOf(each))}
              onClick={() => remove(each)}
            >
              <Icon name="cross" />
            </button>
          )}
        </li>
      ))}
    </ul>
  )

  return (
    <div {...slot('multi-select', className)} ref={ref}>
      {props.readOnly ? (
        // Nothing to add: a list with a title, instead of an input that takes nothing.
        renderFieldGroup(
          { field, label: props.label, help: props.help, error: props.error, role: 'group' },
          null,
          chosen,
        )
      ) : (
        <Combobox
          {...rest}
          inputRef={merged}
          messages={messages}
          options={options.filter(option => !value.includes(option.value))}
          value=""
          clearOnChoice
          onChange={add}
        />
      )}
      {!props.readOnly && chosen}
      <Announcement>{said}</Announcement>
    </div>
  )
})
