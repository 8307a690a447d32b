import { forwardRef, type ReactNode } from 'react'
import type { FieldProps } from './FieldProps.js'
import { Icon } from './Icon.js'
import { slot } from './slot.js'
import type { useField } from './useField.js'

type Words = Pick<FieldProps<unknown>, 'label' | 'help' | 'error' | 'optional' | 'disabled' | 'className'>

export interface FieldFrameProps extends Words {
  field: ReturnType<typeof useField>
  children: ReactNode
}

/** Label, help, error and one control, in the order they are read. */
export const Field = forwardRef<HTMLDivElement, FieldFrameProps>(function Field(props, ref) {
  const { field, label, optional, disabled, error, className, children } = props
  return (
    <div {...slot('field', className, { invalid: Boolean(error), disabled })} ref={ref}>
      <label {...slot('label')} id={field.ids.label} htmlFor={field.id}>
        {label}
        {optional && <Optional>{optional}</Optional>}
      </label>
      <FieldNotes {...props} />
      {children}
    </div>
  )
})

export function Optional({ children }: { children: ReactNode }) {
  return <span {...slot('optional')}> {children}</span>
}

export function FieldNotes({ field, help, error }: Pick<FieldFrameProps, 'field' | 'help' | 'error'>) {
  return (
    <>
      {help && (
        <div {...slot('help')} id={field.ids.help}>
          {help}
        </div>
      )}
      {error && (
        <div {...slot('error')} id={field.ids.error}>
          <Icon name="alert" />
          <span>{error}</span>
        </div>
      )}
    </>
  )
}
