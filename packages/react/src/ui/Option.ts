import type { ReactNode } from 'react'

/** One answer to choose. */
export interface Option {
  value: string
  label: string
  /** A line under the label, where there is room for one. */
  help?: ReactNode
  disabled?: boolean | undefined
}
