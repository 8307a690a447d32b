'use client'

import { forwardRef } from 'react'
import type { ControlProps } from './FieldProps.js'
import { renderField } from './renderField.js'
import { useControl } from './useControl.js'

/** Props of `TextArea`. */
export type TextAreaProps = ControlProps<'textarea', HTMLTextAreaElement>

/** Several lines of text; grows with them where the browser can. */
export const TextArea = forwardRef<HTMLDivElement, TextAreaProps>(function TextArea(props, ref) {
  const { frame, control, rest } = useControl(props)
  const { inputRef, onChange, rows = 4, ...native } = rest
  return renderField(
    frame,
    ref,
    <textarea
      {...native}
      {...control}
      ref={inputRef}
      rows={rows}
      onChange={event => onChange(event.currentTarget.value)}
    />,
  )
})
