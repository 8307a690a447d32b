import type { ReactNode } from 'react'

/** One answer to choose. */
export interface Option {
  value: string
  label: string
  /** A line under the label, where there is space for one. */
  help?: ReactNode
  disabled?: boolean | undefined
  /** Other texts that find it; `country` means every usual name and code of the country that is its value. */
  keywords?: 'country' | readonly string[] | undefined
}
