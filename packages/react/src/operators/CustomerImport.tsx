'use client'

import { forwardRef } from 'react'
import { Root } from '../provider/Root.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { ImportCheckResult } from './ImportCheckResult.js'
import { ImportFile } from './ImportFile.js'
import { ImportMoving } from './ImportMoving.js'
import { ImportOutcome } from './ImportOutcome.js'
import { type UseCustomerImportOptions, useCustomerImport } from './useCustomerImport.js'

/** Props of `CustomerImport`. */
export interface CustomerImportProps extends UseCustomerImportOptions {
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  /** Added to the classes of the outermost element. */
  className?: string | undefined
}

/**
 * Imports customers from one file: every row is checked in the browser, the valid ones are sent, and the others can be downloaded
 * with their errors. For operators of your platform: the proxy's `operator` must return true.
 */
export const CustomerImport = forwardRef<HTMLDivElement, CustomerImportProps>(function CustomerImport(
  { headingLevel = 2, className, ...options },
  ref,
) {
  const customers = useCustomerImport(options)
  const { state } = customers
  const parts = { customers, headingLevel }
  return (
    <Root ref={ref} name="import" className={className} state={{ state: state.status }}>
      {(state.status === 'empty' || state.status === 'unusable') && <ImportFile {...parts} />}
      {(state.status === 'checking' || state.status === 'sending' || state.status === 'running') && (
        <ImportMoving {...parts} state={state} />
      )}
      {state.status === 'checked' && <ImportCheckResult {...parts} state={state} />}
      {(state.status === 'unsent' || state.status === 'lost' || state.status === 'finished') && (
        <ImportOutcome {...parts} state={state} />
      )}
    </Root>
  )
})
