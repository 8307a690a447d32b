'use client'

import { forwardRef } from 'react'
import type { ControlProps } from './FieldProps.js'
import { Icon } from './Icon.js'
import type { Option } from './Option.js'
import { renderField } from './renderField.js'
import { slot } from './slot.js'
import { useControl } from './useControl.js'

/** Props of `Select`. */
export type SelectProps = ControlProps<'select', HTMLSelectElement> & {
  options: readonly Option[]
  /** What is shown while nothing is chosen. Without it the first option is the answer. */
  placeholder?: string | undefined
}

/** One of a few answers, in the platform's own list. For two to five, `RadioGroup` asks one tap less. */
export const Select = forwardRef<HTMLDivElement, SelectProps>(function Select(props, ref) {
  const { frame, control, rest, width } = useControl(props)
  const { inputRef, onChange, options, placeholder, readOnly, value, ...native } = rest
  return renderField(
    frame,
    ref,
    <div {...slot('affixed', undefined, { width })}>
      <select
        {...native}
        {...control}
        data-empty={value === '' ? '' : undefined}
        ref={inputRef}
        value={value}
        // A select has no read-only of its own: it stays readable and focusable, and refuses the change.
        aria-disabled={readOnly || undefined}
        onChange={event => readOnly || onChange(event.currentTarget.value)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron" />
    </div>,
  )
})
