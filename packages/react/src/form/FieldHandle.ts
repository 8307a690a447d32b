import type { Control, Privacy } from '@grid-kyc/core'
import type { IdentifierFormat } from './identifierFormat.js'

/** Props for a native `input`, `textarea` or `select`, which keeps its own text: typing renders nothing. */
export interface FieldInputProps {
  /** Its id. */
  id: string
  name: string
  type?: 'text' | 'email' | 'tel' | 'date' | undefined
  multiple?: true | undefined
  defaultValue: string | string[]
  readOnly: boolean
  autoComplete: string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
  'aria-describedby': string | undefined
  ref: (element: HTMLElement | null) => void
  onChange: (event: { target: EventTarget; type: string }) => void
  onBlur: (event: { target: EventTarget; type: string }) => void
}

/** One field of a form: its texts, its value, its error, and the props of its elements. */
export interface FieldHandle {
  /** The path of the value in Grid's own request, such as `businessInfo.legalName`. */
  readonly path: string
  /** The id of the input: what the label and a summary of errors point at. */
  readonly id: string
  readonly label: string
  readonly help: string | undefined
  /** Why it is asked for; undefined where none has to be given. */
  readonly why: string | undefined
  /** What is wrong and what to do. */
  readonly error: string | undefined
  /** What may be a mistake; it never blocks. Show it politely. */
  readonly warning: string | undefined
  /** Whether verification needs an answer. */
  readonly needed: boolean
  /**
   * The values to choose from. Where the user chooses one from a list, the first option is empty: it says that nothing is
   * chosen yet. Of countries there are only the codes: name them in your users' language.
   */
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly control: Control
  readonly privacy: Privacy
  /** True when Grid has a value on file that it does not return: an empty input keeps it. */
  readonly onFile: boolean
  /** Filled in from other values, and not by the user: mark it, and keep it editable. */
  readonly inferred: boolean
  readonly readOnly: boolean
  readonly autoComplete: string | undefined
  /** As of this render; `useFormField` renders again when it changes. */
  readonly value: unknown
  /** Changes one value. */
  readonly setValue: (value: unknown) => void
  /** Call when the user leaves the field: its text then shows how it is understood. `inputProps` does so itself. */
  readonly leave: () => void
  /** How the number it asks for is written, where that is known. */
  readonly format: IdentifierFormat | undefined
  readonly inputProps: FieldInputProps
  readonly labelProps: { readonly id: string; readonly htmlFor: string }
  readonly helpProps: { readonly id: string }
  readonly errorProps: { readonly id: string }
}
