export type { FieldForm, FormError, InvalidValue } from './FieldForm.js'
export type { FieldHandle, FieldInputProps } from './FieldHandle.js'
export type { DraftStorage } from './useDrafts.js'
export { useFormField } from './useFormField.js'
