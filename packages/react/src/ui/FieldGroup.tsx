import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { type FieldFrameProps, FieldNotes, Optional } from './Field.js'
import { slot } from './slot.js'

type Native = Omit<ComponentPropsWithoutRef<'fieldset'>, keyof FieldFrameProps>

/** One question answered with several controls. */
export const FieldGroup = forwardRef<HTMLFieldSetElement, FieldFrameProps & Native>(function FieldGroup(
  { field, label, optional, help, error, disabled, className, children, ...rest },
  ref,
) {
  return (
    <fieldset
      {...rest}
      {...slot('field', className, { invalid: Boolean(error), disabled })}
      ref={ref}
      disabled={disabled}
      aria-describedby={field.describedBy}
    >
      <legend {...slot('label')} id={field.ids.label}>
        {label}
        {optional && <Optional>{optional}</Optional>}
      </legend>
      <FieldNotes field={field} help={help} error={error} />
      {children}
    </fieldset>
  )
})
