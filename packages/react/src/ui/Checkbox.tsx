'use client'

import { forwardRef } from 'react'
import type { ControlProps } from './FieldProps.js'
import { renderChoice } from './renderChoice.js'
import { renderFieldNotes } from './renderFieldNotes.js'
import { slot } from './slot.js'
import { useControl } from './useControl.js'

/** Props of `Checkbox`. */
export type CheckboxProps = Omit<ControlProps<'input', HTMLInputElement, boolean>, 'optional' | 'width' | 'checked'>

/** One thing to agree to or to leave. */
export const Checkbox = forwardRef<HTMLDivElement, CheckboxProps>(function Checkbox(props, ref) {
  const { frame, control, rest, field } = useControl(props)
  const { value, onChange, ...native } = rest
  const { 'aria-describedby': describedBy, ...described } = control
  return (
    <div {...slot('field', frame.className, { invalid: Boolean(frame.error), disabled: frame.disabled })} ref={ref}>
      {renderFieldNotes({ field, error: frame.error })}
      {renderChoice({
        ...native,
        ...described,
        className: undefined,
        type: 'checkbox',
        label: frame.label,
        describedBy,
        checked: value,
        onChange: event => onChange(event.currentTarget.checked),
      })}
      {renderFieldNotes({ field, help: frame.help })}
    </div>
  )
})
