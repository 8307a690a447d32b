import type { ComponentType, RefAttributes } from 'react'
import type { ButtonProps } from '../ui/Button.js'
import type { CheckboxProps } from '../ui/Checkbox.js'
import type { CheckboxGroupProps } from '../ui/CheckboxGroup.js'
import type { ComboboxProps } from '../ui/ComboboxProps.js'
import type { DateFieldProps } from '../ui/DateField.js'
import type { LinkButtonProps } from '../ui/LinkButton.js'
import type { MultiSelectProps } from '../ui/MultiSelect.js'
import type { RadioGroupProps } from '../ui/RadioGroup.js'
import type { SecretFieldProps } from '../ui/SecretField.js'
import type { SelectProps } from '../ui/Select.js'
import type { TextAreaProps } from '../ui/TextArea.js'
import type { TextFieldProps } from '../ui/TextField.js'

/**
 * The twelve primitives a host may replace by its own design system's. Each takes the props of ours; a control is given
 * `{ value, onChange(value), inputRef, … }`. Buttons are given a `ref`: before React 19 they need `forwardRef`.
 */
export interface Primitives {
  Button: ComponentType<ButtonProps & RefAttributes<HTMLButtonElement>>
  LinkButton: ComponentType<LinkButtonProps & RefAttributes<HTMLAnchorElement>>
  /** Also what telephone numbers, shares and codes are entered in. */
  TextField: ComponentType<TextFieldProps>
  TextArea: ComponentType<TextAreaProps>
  Select: ComponentType<SelectProps>
  Combobox: ComponentType<ComboboxProps>
  MultiSelect: ComponentType<MultiSelectProps>
  RadioGroup: ComponentType<RadioGroupProps>
  CheckboxGroup: ComponentType<CheckboxGroupProps>
  Checkbox: ComponentType<CheckboxProps>
  DateField: ComponentType<DateFieldProps>
  SecretField: ComponentType<SecretFieldProps>
}
