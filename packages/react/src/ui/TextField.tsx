'use client'

import { type ComponentType, forwardRef, type ReactNode, type RefAttributes } from 'react'
import type { ControlProps } from './ControlProps.js'
import { useTextField } from './useTextField.js'

export type TextFieldProps = ControlProps<'input', HTMLInputElement> & {
  /** Default `text`. Numbers and dates have fields of their own. */
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | undefined
  /** Drawn inside the input's end, such as a unit. Say it in the label or the help as well. */
  suffix?: ReactNode
}

/** For a field that is a line of text with a rule of its own: the text field it is drawn by. Default ours. */
export interface AsTextField {
  as?: ComponentType<TextFieldProps & RefAttributes<HTMLDivElement>> | undefined
}

/** One line of text. */
export const TextField = forwardRef<HTMLDivElement, TextFieldProps>(function TextField(props, ref) {
  return useTextField(props, ref)
})
