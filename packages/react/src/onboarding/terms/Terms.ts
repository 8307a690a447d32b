import type { ReactNode } from 'react'

/** One version of the End User Terms, as a host shows them. */
export interface Terms {
  /** As Grid numbers it, such as `V1`. */
  version: string
  /** All of it, beside your own terms: a link alone is not enough. */
  fullText: ReactNode
}
