import type { ComponentPropsWithoutRef, ForwardedRef, ReactNode } from 'react'
import { type FieldFrame, renderLabel } from './renderField.js'
import { renderFieldNotes } from './renderFieldNotes.js'
import { slot } from './slot.js'

type Native = Omit<ComponentPropsWithoutRef<'fieldset'>, keyof FieldFrame | 'children'>

/** One question answered with several controls; a function for the reason `renderField` is one. */
export function renderFieldGroup(
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
        {renderLabel(frame)}
      </legend>
      {renderFieldNotes(frame)}
      {controls}
    </fieldset>
  )
}
