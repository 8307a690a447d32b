import type { FieldError, FieldRow, Values } from '@grid-kyc/core'
import type { FieldHandle } from './FieldHandle.js'

/** What is wrong with one field, and the text to show. */
export interface FormError {
  /** Undefined where no field of this form is the cause. */
  readonly path: string | undefined
  /** The id of the input, for a link that goes there. */
  readonly id: string | undefined
  readonly message: string
}

/** `isTaken`: another customer has it, so another value is needed. */
export type ServerFieldError = FieldError & {
  readonly isTaken?: true
  /** Our own text, where no constraint can tell. The server's `message` is for developers and never shown. */
  readonly text?: string
}

/** A value that verification would reject. */
export interface InvalidValue {
  readonly path: string
  readonly code: 'missing' | 'invalid'
  readonly message: string
}

/** `path` is the one field that changed; undefined where several may have. */
export type ChangeListener = (path?: string) => void

/** A form over the rows of a table. It lives as long as its hook, whatever is shown of it. */
export interface FieldForm {
  /** One field with everything needed to render it. */
  readonly field: (path: string) => FieldHandle
  /** Why a field is asked for, and the id of its label; undefined where no reason has to be given. */
  readonly whyOf: (path: string) => { readonly why: string; readonly labelId: string } | undefined
  /** The fields that are shown now, in the order of the table. */
  readonly rows: () => readonly FieldRow[]
  /** As they are sent to Grid: text in plain signs, identifiers and phone numbers in their format. */
  readonly values: () => Values
  /** As the user sees it. */
  readonly value: (path: string) => unknown
  readonly setValue: (path: string, value: unknown) => void
  /** Fills in what follows from the values as they are now. */
  readonly fillIn: () => void
  /** True where a value was filled in from other ones and is still the same: mark it, and keep it editable. */
  readonly isInferred: (path: string) => boolean
  /** The values without those that were filled in: these are as they were before. */
  readonly enteredValues: (before: Values) => Values
  /** Validates these fields as verification would; true if all are valid. Errors are then shown at the fields. */
  readonly check: (paths: readonly string[]) => Promise<boolean>
  /** Every invalid value, shown or not. */
  readonly validate: () => readonly InvalidValue[]
  /** The errors that are shown, in the order of the form. */
  readonly errors: () => readonly FormError[]
  /** Shows a server's errors at their fields until they are edited, and returns those that have no field here. */
  readonly setServerErrors: (errors: readonly ServerFieldError[]) => readonly FieldError[]
  /** Grid has taken these: what is still as it was sent becomes what Grid answered, so that no secret stays. */
  readonly commit: (sent: Values, saved: Values) => void
  /** Forgets every value and error: these belong to another customer. */
  readonly reset: (saved: Values) => void
  /** Newer data of Grid's: what the user has not changed since `before` follows it. */
  readonly mergeServerValues: (saved: Values, before: Values, isFirst: boolean) => void
  /** Calls the listener whenever a value or an error changes. Returns how to unsubscribe. */
  readonly subscribe: (listener: ChangeListener) => () => void
  /** Everything about the fields but their values, as one text: it changes when a form has to render again. */
  readonly renderKey: (path?: string) => string
}
