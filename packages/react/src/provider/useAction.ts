'use client'

import type { GridKycError } from '@grid-kyc/core'
import { useRef, useState } from 'react'
import { useGridKycContext } from './gridKycContext.js'
import { toGridKycError } from './toGridKycError.js'
import { useLatest } from './useLatest.js'

export interface Action<Activity extends string> {
  /** What is under way. */
  activity: 'idle' | Activity
  /** Why the last run failed, unless `showElsewhere` has shown it. Undefined from the start of the next run. */
  error: GridKycError | undefined
  /**
   * Runs one thing at a time, however often a button is pressed. True when it was done; false when `work` returned false,
   * when it failed, or when something else is still under way. It never rejects, and its identity lasts.
   */
  run: (activity: Activity, work: () => Promise<unknown>) => Promise<boolean>
  /** Forgets the error of the last run. */
  clear: () => void
}

interface UseActionOptions {
  /** The host's callback of a component or hook; the provider's are called as well. */
  onError?: ((error: GridKycError) => void) | undefined
  /** Shows an error where it belongs, such as at a field: true where nothing is left to show. */
  showElsewhere?: ((error: GridKycError) => boolean) | undefined
}

/** The one way to do something that can fail: what is under way, what went wrong, and the report of it. */
export function useAction<Activity extends string>(options: UseActionOptions = {}): Action<Activity> {
  const { report } = useGridKycContext()
  const latest = useLatest({ ...options, report })
  const [{ activity, error }, setState] = useState<Pick<Action<Activity>, 'activity' | 'error'>>({
    activity: 'idle',
    error: undefined,
  })
  /** Known at once: a second press may come before the next render. */
  const isBusy = useRef(false)

  const [{ run, clear }] = useState(() => ({
    async run(next: Activity, work: () => Promise<unknown>): Promise<boolean> {
      if (isBusy.current) return false
      isBusy.current = true
      setState({ activity: next, error: undefined })
      let failure: GridKycError | undefined
      try {
        return (await work()) !== false
      } catch (cause) {
        const caught = toGridKycError(cause)
        const { onError, showElsewhere, report: tellHost } = latest.current
        failure = showElsewhere?.(caught) ? undefined : caught
        onError?.(caught)
        tellHost({ type: 'error', error: caught })
        return false
      } finally {
        isBusy.current = false
        setState({ activity: 'idle', error: failure })
      }
    },
    clear: () => setState(before => ({ ...before, error: undefined })),
  }))
  return { activity, error, run, clear }
}
