'use client'

import type { TextFieldProps } from './TextField.js'
import { useTextField } from './useTextField.js'

/** A text field that keeps its text itself, so that nothing is drawn for a key. Whoever changes `value` later writes it into the input. */
export const OwnTextField = (props: TextFieldProps) => useTextField(props, null, 'defaultValue')
