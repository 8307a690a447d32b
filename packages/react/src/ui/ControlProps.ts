import type { ComponentPropsWithoutRef, Ref } from 'react'
import type { FieldProps } from './FieldProps.js'

type Owned = 'children' | 'className' | 'dangerouslySetInnerHTML' | 'defaultValue' | 'required' | 'type' | 'width'

/** A field of one native element: its own props, and those of the element itself. */
export type ControlProps<Tag extends 'input' | 'select' | 'textarea', Node, Value = string> = FieldProps<Value> &
  Omit<ComponentPropsWithoutRef<Tag>, keyof FieldProps<Value> | Owned> & {
    inputRef?: Ref<Node> | undefined
    /** The expected length of a value, shown by the width. Default `full`. */
    width?: 'short' | 'medium' | 'long' | 'full' | undefined
  }
