import type { Ref } from 'react'
import type { SelectProps } from './Select.js'

/** Shared by the combobox and the part of it that is loaded later. */
export type ComboboxProps = Omit<SelectProps, 'inputRef'> & {
  messages: {
    /** What the button that opens the list is called. */
    open: string
    /** Shown in the list when nothing matches. */
    noMatch: string
  }
  /** Leaves the text empty after a choice: for adding to a list. */
  clearOnChoice?: boolean | undefined
  /** A select until search is there, an input from then on. */
  inputRef?: Ref<HTMLElement> | undefined
}
