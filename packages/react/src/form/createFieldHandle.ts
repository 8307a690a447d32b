import {
  countryCodes,
  type Field,
  type FieldContext,
  type FieldRow,
  isEmptyValue,
  isNeeded,
  type Values,
} from '@grid-kyc/core'
import type { UseFormReturn } from 'react-hook-form'
import type { FormValues } from './createFormValues.js'
import type { FieldHandle } from './FieldHandle.js'
import { identifierFormat } from './identifierFormat.js'

export interface FieldHandleParts {
  form: UseFormReturn<Record<string, unknown>>
  contextOf: (values: Values) => FieldContext
  isReadOnly: (path: string) => boolean
  /** The text of the error that is shown. */
  errorAt: (path: string) => string | undefined
  /** The text of a warning, which never blocks. */
  warningAt: (path: string) => string | undefined
  /** Called when the user edits the field. */
  changed: (path: string) => void
  /** Called when the user leaves the field. */
  leave: (row: FieldRow) => void
  setValue: (path: string, value: unknown) => void
  /** The text of the option that chooses nothing. */
  choose: string
  isInferred: (path: string) => boolean
}

const inputTypes: Readonly<Record<string, 'email' | 'tel' | 'date'>> = { email: 'email', phone: 'tel', date: 'date' }

/** The number in a native input, which knows only text. */
const numberOf = (typed: unknown) =>
  typeof typed !== 'string' ? typed : typed.trim() === '' ? undefined : Number(typed)

/** One field of a form with everything needed to render it, as of now. */
export function createFieldHandle(parts: FieldHandleParts, fields: FormValues, row: FieldRow, id: string): FieldHandle {
  const { form, contextOf, isReadOnly, errorAt, warningAt, changed, leave, setValue, choose, isInferred } = parts
  const { path } = row
  const all = fields.values()
  const context = contextOf(all)
  const own = fields.translated(row)
  const error = errorAt(path)
  const needed = isNeeded(row, 'verification', all, context)
  const readOnly = isReadOnly(path)
  const value = fields.value(path)
  const isList = own.constraints.type === 'list'
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''
  const { ref, onBlur, onChange, name } = form.register(
    path,
    own.constraints.type === 'integer' ? { setValueAs: numberOf } : {},
  )
  return {
    path,
    id,
    label: own.label,
    help: own.help,
    why: own.why || undefined,
    error,
    warning: error ? undefined : warningAt(path),
    needed,
    options: optionsOf(own, choose),
    control: own.control,
    privacy: own.privacy,
    inferred: isInferred(path),
    onFile: context.onFile?.includes(path) ?? false,
    readOnly,
    autoComplete: own.autocomplete,
    value,
    setValue: next => setValue(path, next),
    leave: () => leave(row),
    format: identifierFormat(row, all),
    inputProps: {
      id,
      name,
      type: inputTypes[own.control],
      multiple: isList || undefined,
      defaultValue: isList ? (Array.isArray(value) ? value : []) : text,
      readOnly,
      autoComplete: own.autocomplete ?? 'off',
      'aria-invalid': error ? true : undefined,
      'aria-required': needed || undefined,
      'aria-describedby': [error && `${id}-error`, own.help && `${id}-help`].filter(Boolean).join(' ') || undefined,
      ref: element => registerInput(element, value, ref),
      onBlur(event) {
        void onBlur(event)
        leave(row)
      },
      onChange: event => {
        void onChange(event)
        changed(path)
      },
    },
    labelProps: { id: `${id}-label`, htmlFor: id },
    helpProps: { id: `${id}-help` },
    errorProps: { id: `${id}-error` },
  }
}

function optionsOf({ control, options = {} }: Field, choose: string): FieldHandle['options'] {
  const all =
    control === 'country' || control === 'countries'
      ? countryCodes.map(code => ({ value: code, label: code }))
      : Object.entries(options).map(([value, label]) => ({ value, label }))
  return control === 'select' || control === 'country' ? [{ value: '', label: choose }, ...all] : all
}

/** Shows no choice where none was made: a browser selects the first option by itself, and the form would read it. */
function registerInput(
  element: HTMLElement | null,
  value: unknown,
  register: (element: HTMLElement | null) => void,
): void {
  if (element instanceof HTMLSelectElement && !element.multiple && isEmptyValue(value)) element.value = ''
  register(element)
}
