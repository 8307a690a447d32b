'use client'

import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useRef } from 'react'
import { focusField } from './focusField.js'
import type { HeadingLevel } from './HeadingLevel.js'
import { slot } from './slot.js'
import { useBeforePaint } from './useBeforePaint.js'
import { useMergedRef } from './useMergedRef.js'

/** Props of `ErrorSummary`. */
export interface ErrorSummaryProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title' | 'children'> {
  /** "There is a problem", "There are 3 problems". */
  title: ReactNode
  headingLevel?: HeadingLevel | undefined
  /** In the order of the page, in the same words as at the fields. `id` is that of the input; without one, nothing to go to. */
  errors: readonly { id?: string | undefined; message: ReactNode }[]
  /** Takes the focus when it appears, and again whenever this changes: give it the number of the attempt. Default 0. */
  attempt?: number | undefined
}

/** The errors to fix, above the form, after an attempt to continue. Renders nothing while there are no errors. */
export const ErrorSummary = forwardRef<HTMLDivElement, ErrorSummaryProps>(function ErrorSummary(
  { title, headingLevel = 2, errors, attempt = 0, className, ...rest },
  ref,
) {
  const root = useRef<HTMLDivElement | null>(null)
  const merged = useMergedRef(root, ref)
  const shown = errors.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt with the same errors is announced again.
  useBeforePaint(() => {
    if (shown) root.current?.focus()
  }, [shown, attempt])
  if (!shown) return null

  const Heading = `h${headingLevel}` as const
  return (
    <div {...rest} {...slot('error-summary', className)} ref={merged} tabIndex={-1}>
      <div role="alert">
        <Heading {...slot('error-summary-title')}>{title}</Heading>
        <ul {...slot('error-summary-list')}>
          {errors.map(({ id, message }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two fields may share a message, and a list of errors is never reordered.
            <li key={at}>
              {id ? (
                <a href={`#${id}`} onClick={event => focusField(event, id)}>
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
})
