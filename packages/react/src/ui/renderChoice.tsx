'use client'

import type { ComponentPropsWithoutRef, ReactNode, Ref } from 'react'
import { slot } from './slot.js'

export interface Choice extends ComponentPropsWithoutRef<'input'> {
  type: 'radio' | 'checkbox'
  id: string
  label: ReactNode
  help?: ReactNode
  inputRef?: Ref<HTMLInputElement> | undefined
  describedBy?: string | undefined
}

/** A box or a button with its label: the whole row is the target. */
export function renderChoice({
  key,
  label,
  help,
  inputRef,
  describedBy,
  id,
  readOnly,
  onChange,
  className,
  ...native
}: Choice) {
  const own = help ? `${id}-choice-help` : undefined
  return (
    <label {...slot('choice', undefined, { checked: native.checked, disabled: native.disabled })} key={key}>
      <input
        {...native}
        {...slot('choice-input', className)}
        ref={inputRef}
        id={id}
        aria-describedby={[own, describedBy].filter(Boolean).join(' ') || undefined}
        // Boxes and buttons have no read-only of their own: they stay readable and refuse the change.
        aria-disabled={readOnly || undefined}
        onChange={event => readOnly || onChange?.(event)}
      />
      <span {...slot('choice-label')}>{label}</span>
      {help && (
        <span {...slot('help')} id={own} aria-hidden="true">
          {help}
        </span>
      )}
    </label>
  )
}
