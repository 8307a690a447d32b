'use client'

import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { Icon } from './Icon.js'
import { slot } from './slot.js'

export interface StepperStep {
  id: string
  label: string
  state: 'todo' | 'done' | 'attention' | 'locked'
  /** The state in a word, for those who do not see the mark: "done", "needs a change". */
  stateLabel?: string | undefined
}

export interface StepperProps extends Omit<ComponentPropsWithoutRef<'nav'>, 'onSelect' | 'children'> {
  /** What the steps are steps of. */
  label: string
  steps: readonly StepperStep[]
  current: string
  /** Where somebody is, for narrow places: "Step 2 of 6". */
  summary: string
  /** Makes every step that is not locked a way there. */
  onSelect?: ((id: string) => void) | undefined
}

/** The way through a form: a list where there is room beside it, a line and a bar where there is not. */
export const Stepper = forwardRef<HTMLElement, StepperProps>(function Stepper(
  { label, steps, current, summary, onSelect, className, ...rest },
  ref,
) {
  const at = steps.findIndex(step => step.id === current)
  return (
    <nav {...rest} {...slot('stepper', className)} ref={ref} aria-label={label}>
      <div {...slot('stepper-summary')}>
        <p {...slot('stepper-now')}>
          {summary}
          <strong {...slot('stepper-title')}>{steps[at]?.label}</strong>
        </p>
        <progress {...slot('bar')} value={at + 1} max={steps.length} aria-label={summary} />
      </div>
      <ol {...slot('steps')}>
        {steps.map((step, index) => {
          const isCurrent = step.id === current
          const words = (
            <>
              <span {...slot('step-mark')} aria-hidden="true">
                {step.state === 'done' && !isCurrent ? (
                  <Icon name="check" />
                ) : step.state === 'attention' ? (
                  <Icon name="alert" />
                ) : step.state === 'locked' ? (
                  <Icon name="lock" />
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
                  onClick={() => onSelect(step.id)}
                >
                  {words}
                </button>
              ) : (
                <span {...attributes} aria-current={isCurrent ? 'step' : undefined}>
                  {words}
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
})
