'use client'

import { type ComponentPropsWithoutRef, forwardRef, useState } from 'react'
import { Icon } from './Icon.js'
import { slot } from './slot.js'
import { useUniqueId } from './useUniqueId.js'

/** One step of a `Stepper`. */
export interface StepperStep {
  id: string
  label: string
  state: 'todo' | 'done' | 'attention' | 'locked'
  /** The state in a word, for those who do not see the mark: "done", "update needed". */
  stateLabel?: string | undefined
}

/** Props of `Stepper`. */
export interface StepperProps extends Omit<ComponentPropsWithoutRef<'div'>, 'onSelect' | 'children'> {
  /** What the steps are steps of. */
  label: string
  steps: readonly StepperStep[]
  current: string
  /** The current step, for narrow places: "Step 2 of 6". */
  summary: string
  /** Makes every step that is not locked a way there. */
  onSelect?: ((id: string) => void) | undefined
}

/**
 * The steps of a form: a list where there is space beside it; where there is not, a line and a bar, and the list on
 * request. A group and no landmark: a page may show several forms, and they are no way around the page.
 */
export const Stepper = forwardRef<HTMLDivElement, StepperProps>(function Stepper(
  { label, steps, current, summary, onSelect, className, ...rest },
  ref,
) {
  const at = steps.findIndex(step => step.id === current)
  const [open, setOpen] = useState(false)
  const listId = useUniqueId()
  const select = (id: string) => {
    setOpen(false)
    onSelect?.(id)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be questions.
    <div {...rest} {...slot('stepper', className)} ref={ref} role="group" aria-label={label}>
      <div {...slot('stepper-summary')}>
        <button
          {...slot('stepper-now')}
          type="button"
          aria-expanded={open}
          aria-controls={listId}
          onClick={() => setOpen(!open)}
        >
          <span>
            {summary} <strong {...slot('stepper-title')}>{steps[at]?.label}</strong>
          </span>
          <Icon name="chevron" />
        </button>
        <progress {...slot('bar')} value={at + 1} max={steps.length} aria-label={summary} />
      </div>
      <ol {...slot('steps', undefined, { open })} id={listId}>
        {steps.map((step, index) => {
          const isCurrent = step.id === current
          const messages = (
            <>
              <span {...slot('step-mark')} aria-hidden="true">
                {step.state === 'done' && !isCurrent ? (
                  <Icon name="check" />
                ) : step.state === 'attention' ? (
                  <Icon name="alert" />
                ) : (
                  index + 1
                )}
              </span>
              <span>
                {step.label}
                {step.stateLabel && <span {...slot('visually-hidden')}>, {step.stateLabel}</span>}
              </span>
            </>
          )
          const attributes = { ...slot('step', undefined, { state: step.state, current: isCurrent }) }
          return (
            <li key={step.id}>
              {onSelect && step.state !== 'locked' ? (
                <button
                  {...attributes}
                  type="button"
                  aria-current={isCurrent ? 'step' : undefined}
                  onClick={() => select(step.id)}
                >
                  {messages}
                </button>
              ) : (
                <span {...attributes} aria-current={isCurrent ? 'step' : undefined}>
                  {messages}
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
})
