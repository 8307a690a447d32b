'use client'

import { forwardRef, type ReactNode } from 'react'
import type { ControlProps } from './ControlProps.js'
import { Field } from './Field.js'
import { slot } from './slot.js'
import { useControl } from './useControl.js'

export type TextFieldProps = ControlProps<'input', HTMLInputElement> & {
  /** Default `text`. Numbers and dates have fields of their own. */
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | undefined
  /** Drawn inside the input's end, such as a unit. Say it in the label or the help as well. */
  suffix?: ReactNode
}

/** One line of text. */
export const TextField = forwardRef<HTMLDivElement, TextFieldProps>(function TextField({ suffix, ...props }, ref) {
  const { frame, control, rest } = useControl(props)
  const { inputRef, type = 'text', onChange, ...native } = rest
  const input = (
    <input
      data-ltr={type === 'text' || type === 'search' ? undefined : ''}
      {...native}
      {...control}
      ref={inputRef}
      type={type}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
  return (
    <Field {...frame} ref={ref}>
      {suffix ? (
        <div {...slot('affixed')}>
          {input}
          <span {...slot('suffix')} aria-hidden="true">
            {suffix}
          </span>
        </div>
      ) : (
        input
      )}
    </Field>
  )
})
