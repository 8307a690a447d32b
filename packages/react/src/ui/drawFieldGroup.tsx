import type { ComponentPropsWithoutRef, ForwardedRef, ReactNode } from 'react'
import { drawLabel, type FieldFrame } from './drawField.js'
import { drawFieldNotes } from './drawFieldNotes.js'
import { slot } from './slot.js'

type Native = Omit<ComponentPropsWithoutRef<'fieldset'>, keyof FieldFrame | 'children'>

/** One question answered with several controls; a function for the reason `drawField` is one. */
export function drawFieldGroup(
  frame: FieldFrame & Native,
  ref: ForwardedRef<HTMLFieldSetElement>,
  controls: ReactNode,
) {
  const { field, label, optional, help, error, disabled, className, ...native } = frame
  return (
    <fieldset
      {...native}
      {...slot('field', className, { invalid: Boolean(error), disabled })}
      ref={ref}
      disabled={disabled}
      aria-describedby={field.describedBy}
    >
      <legend {...slot('label')} id={field.ids.label}>
        {drawLabel(frame)}
      </legend>
      {drawFieldNotes(frame)}
      {controls}
    </fieldset>
  )
}
