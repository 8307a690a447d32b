import type { ForwardedRef, ReactNode } from 'react'
import type { FieldProps } from './FieldProps.js'
import { type Notes, renderFieldNotes } from './renderFieldNotes.js'
import { slot } from './slot.js'

export type FieldFrame = Notes & Pick<FieldProps<unknown>, 'label' | 'optional' | 'disabled' | 'className'>

/**
 * What a label and a legend say. The text has an element of its own, which is replaced with the text: a browser that translates
 * the page moves text nodes, and React would still change the one that is no longer shown.
 */
export const renderLabel = ({ label, optional }: FieldFrame) => (
  <>
    {typeof label === 'string' ? <span key={label}>{label}</span> : label}
    {optional && <span {...slot('optional')}> {optional}</span>}
  </>
)

/**
 * Label, help, error and one control, in reading order. A function, no component: a form renders one of these for
 * every key that is pressed, and what a component would add to it is all cost.
 */
export const renderField = (frame: FieldFrame, ref: ForwardedRef<HTMLDivElement>, control: ReactNode) => (
  <div {...slot('field', frame.className, { invalid: Boolean(frame.error), disabled: frame.disabled })} ref={ref}>
    <label {...slot('label')} id={frame.field.ids.label} htmlFor={frame.field.id}>
      {renderLabel(frame)}
    </label>
    {renderFieldNotes(frame)}
    {control}
  </div>
)
