'use client'

import type { ForwardedRef } from 'react'
import { drawField } from './drawField.js'
import { slot } from './slot.js'
import type { TextFieldProps } from './TextField.js'
import { useControl } from './useControl.js'

/**
 * What a text field draws, for the fields that are one with a rule of their own. With `defaultValue` the input keeps its
 * text itself, and `value` is only what it begins with.
 */
export function useTextField(
  { suffix, ...props }: TextFieldProps,
  ref: ForwardedRef<HTMLDivElement>,
  held: 'value' | 'defaultValue' = 'value',
) {
  const { frame, control, rest } = useControl(props)
  const { inputRef, type = 'text', onChange, value, ...native } = rest
  const input = (
    <input
      data-ltr={type === 'text' || type === 'search' ? undefined : ''}
      {...native}
      {...control}
      {...{ [held]: value }}
      ref={inputRef}
      type={type}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
  return drawField(
    frame,
    ref,
    suffix ? (
      <div {...slot('affixed')}>
        {input}
        <span {...slot('suffix')} aria-hidden="true">
          {suffix}
        </span>
      </div>
    ) : (
      input
    ),
  )
}
