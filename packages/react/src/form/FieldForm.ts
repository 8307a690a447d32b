import type { FieldError, FieldRow, Values } from '@grid-kyc/core'
import type { FieldHandle } from './FieldHandle.js'

/** What is wrong with one answer: where it is asked, and what to say. */
export interface FormProblem {
  /** Undefined where no question of this form is to blame. */
  readonly path: string | undefined
  /** The id of the input, for a link that goes there. */
  readonly id: string | undefined
  readonly message: string
}

/** `isTaken`: somebody else has it, so it takes another one. */
export type PlacedError = FieldError & { readonly isTaken?: true }

export interface WrongAnswer {
  readonly path: string
  readonly code: 'missing' | 'invalid'
  readonly message: string
}

/** `path` is the one answer that changed; undefined where several may have. */
export type ChangeListener = (path?: string) => void

/** A form over the rows of a table. It lives as long as its hook, whatever is shown of it. */
export interface FieldForm {
  /** One question with all it takes to ask it. */
  readonly field: (path: string) => FieldHandle
  /** What there is to ask now, in the order of the table. */
  readonly rows: () => readonly FieldRow[]
  readonly values: () => Values
  readonly value: (path: string) => unknown
  readonly setValue: (path: string, value: unknown) => void
  /** Checks these answers as verification would; true if all are right. What is wrong then stands at the fields. */
  readonly check: (paths: readonly string[]) => Promise<boolean>
  /** What is wrong with any answer at all, told or not. */
  readonly wrong: () => readonly WrongAnswer[]
  /** What was found wrong, in the order of the form. */
  readonly problems: () => readonly FormProblem[]
  /** Puts a server's errors at their fields until they are edited, and returns what has no field here. */
  readonly place: (errors: readonly PlacedError[]) => readonly FieldError[]
  /** Grid has taken these: what is still as it was sent becomes what Grid answered, so that no secret stays. */
  readonly settle: (sent: Values, saved: Values) => void
  /** Forgets every answer and error: these are somebody else's. */
  readonly restart: (saved: Values) => void
  /** Newer data of Grid's: what nobody has changed since `before` follows it. */
  readonly absorb: (saved: Values, before: Values, isFirst: boolean) => void
  /** Called whenever an answer or an error changes. Returns its end. */
  readonly subscribe: (listener: ChangeListener) => () => void
  /** Everything about the questions but the answers, as one text: it changes when a form has to be drawn again. */
  readonly shape: (path?: string) => string
}
