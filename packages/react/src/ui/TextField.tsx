'use client'

import { type ComponentType, type ForwardedRef, forwardRef, type ReactNode, type RefAttributes } from 'react'
import type { ControlProps } from './FieldProps.js'
import { renderField } from './renderField.js'
import { slot } from './slot.js'
import { useControl } from './useControl.js'

/** Props of `TextField`. */
export type TextFieldProps = ControlProps<'input', HTMLInputElement> & {
  /** Default `text`. Numbers and dates have fields of their own. */
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | undefined
  /** Shown inside the input's end, such as a unit. Say it in the label or the help as well. */
  suffix?: ReactNode
}

/** For a field that is a line of text with a rule of its own: the text field that renders it. Default ours. */
export interface AsTextField {
  as?: ComponentType<TextFieldProps & RefAttributes<HTMLDivElement>> | undefined
}

/** One line of text. */
export const TextField = forwardRef<HTMLDivElement, TextFieldProps>(function TextField(props, ref) {
  return useTextField(props, ref)
})

/**
 * A text field that keeps its text itself, so that no key renders it again. A later `value` is written into the input by the
 * form.
 */
export const UncontrolledTextField = (props: TextFieldProps) => useTextField(props, null, 'defaultValue')

/**
 * The markup of a text field, for the fields that are one with a rule of their own. With `defaultValue` the input keeps its
 * text itself, and `value` is only what it begins with.
 */
export function useTextField(
  { suffix, lead, ...props }: TextFieldProps & { lead?: ReactNode },
  ref: ForwardedRef<HTMLDivElement>,
  valueProp: 'value' | 'defaultValue' = 'value',
) {
  const { frame, control, rest, width } = useControl(props)
  const { inputRef, type = 'text', onChange, value, ...native } = rest
  const input = (
    <input
      data-ltr={type === 'text' || type === 'search' ? undefined : ''}
      {...native}
      {...control}
      {...{ [valueProp]: value }}
      ref={inputRef}
      type={type}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
  return renderField(
    frame,
    ref,
    lead ? (
      <div {...slot('led', undefined, { width })}>
        {lead}
        {input}
      </div>
    ) : suffix ? (
      <div {...slot('affixed', undefined, { width })}>
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
