import type { ComponentPropsWithoutRef, ReactNode, Ref } from 'react'
import type { Privacy } from './usePrivacy.js'

/**
 * What every control of a form takes. A host that replaces a primitive writes a component of these props; everything else
 * a control is given (`inputMode`, `onBlur`, `data-*`) belongs on its input.
 */
export interface FieldProps<Value> {
  /** The question. Always seen. */
  label: ReactNode
  value: Value
  onChange: (value: Value) => void
  /** One sentence of help, between label and input. */
  help?: ReactNode
  /** What is wrong and what to do. Its presence makes the field invalid. */
  error?: ReactNode
  /** The word that marks an answer as not needed, such as "(optional)". */
  optional?: ReactNode
  /** Marks the field as required for assistive technology; nothing is shown. */
  needed?: boolean | undefined
  disabled?: boolean | undefined
  /** Shown and focusable, but not to be changed. */
  readOnly?: boolean | undefined
  /** Default `open`. The others keep the value out of session recordings and away from spelling services. */
  privacy?: Privacy | undefined
  /** Only for the data of the person who types; `off` for another person's data. */
  autoComplete?: string | undefined
  /** The id of the (first) input: what a label, an error summary or a hash points at. Default: one of its own. */
  id?: string | undefined
  name?: string | undefined
  /** Is put on the outermost element, as `ref` does. */
  className?: string | undefined
}

type Owned = 'children' | 'className' | 'dangerouslySetInnerHTML' | 'defaultValue' | 'required' | 'type' | 'width'

/** A field of one native element: its own props, and those of the element itself. */
export type ControlProps<Tag extends 'input' | 'select' | 'textarea', Node, Value = string> = FieldProps<Value> &
  Omit<ComponentPropsWithoutRef<Tag>, keyof FieldProps<Value> | Owned> & {
    inputRef?: Ref<Node> | undefined
    /** The expected length of a value, shown by the width. Default `full`. */
    width?: 'short' | 'medium' | 'long' | 'full' | undefined
  }
