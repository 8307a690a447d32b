'use client'

import { isMasked } from '@grid-kyc/core'
import {
  type ComponentPropsWithoutRef,
  type FormEvent,
  forwardRef,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useContext,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { useMergedRef } from '../ui/useMergedRef.js'
import { insideFormContext } from './Root.js'
import { useLatest } from './useLatest.js'

export interface FormProps extends Omit<ComponentPropsWithoutRef<'form'>, 'onSubmit' | 'action' | 'noValidate'> {
  onSubmit: () => void
}

/** Where Enter in a control submits its form. */
const submitsOnEnter = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLInputElement && !/^(button|checkbox|color|file|image|radio|range|reset)$/.test(target.type)

/**
 * A form that submits itself, and that a host's form around it never sees. Forms cannot be nested: inside another one this
 * is a plain element that does what a form does.
 */
export const Form = forwardRef<HTMLElement, FormProps>(function Form({ onSubmit, ...rest }, ref) {
  const isInside = useContext(insideFormContext)
  const root = useRef<HTMLElement | null>(null)
  const merged = useMergedRef(root, ref)
  const latest = useLatest(onSubmit)
  const [lastTexts] = useState(() => new WeakMap<EventTarget, string>())
  const remember = ({ target }: FormEvent<HTMLElement>) => {
    if (target instanceof Element && isText(target)) lastTexts.set(target, target.value)
  }
  function submit() {
    if (root.current) takeSilentValues(root.current, lastTexts)
    latest.current()
  }
  if (!isInside) {
    return (
      <form
        {...rest}
        ref={merged as Ref<HTMLFormElement>}
        noValidate
        onInputCapture={remember}
        onSubmit={event => {
          event.preventDefault()
          // React passes it on to a form around this one, wherever in the page that is.
          event.stopPropagation()
          submit()
        }}
      />
    )
  }
  const { onClick, onKeyDown, ...native } = rest as ComponentPropsWithoutRef<'div'>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it takes the part of a form, whose events these are.
    <div
      {...native}
      ref={merged as Ref<HTMLDivElement>}
      onInputCapture={remember}
      onClick={(event: MouseEvent<HTMLDivElement>) => {
        onClick?.(event)
        const button = event.target instanceof Element ? event.target.closest('button') : undefined
        if (button?.type !== 'submit' || event.isDefaultPrevented()) return
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event: KeyboardEvent<HTMLDivElement>) => {
        onKeyDown?.(event)
        const isSubmit = event.key === 'Enter' && submitsOnEnter(event.target) && !event.nativeEvent.isComposing
        if (!isSubmit || event.isDefaultPrevented()) return
        event.preventDefault()
        submit()
      }}
    />
  )
})

const isText = (control: Element): control is HTMLInputElement | HTMLTextAreaElement =>
  control instanceof HTMLTextAreaElement || submitsOnEnter(control)

/**
 * Some autofill writes into a field without an event. Every text field is read again before the form is judged: React is
 * sent the event that was left out. A text is known when it is that of the control's last event, which `lastTexts` has, or the
 * one that React wrote itself, which is the default: a component may have replaced what was typed.
 */
function takeSilentValues(root: HTMLElement, lastTexts: WeakMap<EventTarget, string>): void {
  const silent = [...root.querySelectorAll('input, textarea')].filter(isText).filter(control => {
    const { value, defaultValue, readOnly, disabled } = control
    // A covered secret shows bullets in place of what it holds.
    const isOurs = value === '' || isMasked(value) || readOnly || disabled
    return !isOurs && value !== lastTexts.get(control) && value !== defaultValue
  })
  if (silent.length === 0) return
  // At once: what is done next has to see it.
  flushSync(() => {
    for (const control of silent) {
      const { value } = control
      // React tracks the element's own `value`; setting it through the prototype lets the following event be noticed.
      control.value = ''
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value)
      control.dispatchEvent(new Event('input', { bubbles: true }))
    }
  })
}
