'use client'

import { type FocusEvent, forwardRef, useMemo, useRef, useState } from 'react'
import { Button } from './Button.js'
import type { ControlProps } from './FieldProps.js'
import { obscure } from './obscure.js'
import { renderField } from './renderField.js'
import { slot } from './slot.js'
import { useBeforePaint } from './useBeforePaint.js'
import { useControl } from './useControl.js'
import { useMergedRef } from './useMergedRef.js'
import { useReveal } from './useReveal.js'

/** Props of `SecretField`. */
export type SecretFieldProps = Omit<ControlProps<'input', HTMLInputElement>, 'name'> & {
  /** What the server has, as the server masks it (`•••••6789`). Seen as text; it is never in the input. */
  stored?: string | undefined
  messages: { show: string; hide: string; change: string }
}

/**
 * An identifier: seen while it is typed, covered as soon as the field is left, so that not even the page holds it in the
 * open. A `value` with bullets in it counts as `stored`, and comes back when *change* is left without an answer.
 */
export const SecretField = forwardRef<HTMLDivElement, SecretFieldProps>(function SecretField(
  { stored, messages, ...props },
  ref,
) {
  const { frame, control, rest, field, width } = useControl({ ...props, privacy: 'secret' })
  const { inputRef, value, onChange, onFocus, onBlur, ...native } = rest
  const [focused, setFocused] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const [revealed, setRevealed] = useReveal(box)
  const [before, setBefore] = useState<string>()
  const input = useRef<HTMLInputElement | null>(null)
  const merged = useMergedRef(input, inputRef)
  const changing = before !== undefined
  useBeforePaint(() => {
    if (changing) input.current?.focus()
  }, [changing])

  const said = revealed ? messages.hide : messages.show
  // The same element for as long as its text is the same: it does not render again for every key.
  const reveal = useMemo(
    () => (
      <Button
        variant="quiet"
        id={`${field.id}-reveal`}
        aria-labelledby={`${field.id}-reveal ${field.id}-label`}
        onClick={() => setRevealed(!revealed)}
      >
        {said}
      </Button>
    ),
    [field.id, said, revealed, setRevealed],
  )

  const masked = value.includes('•')
  const kept = stored ?? (masked ? value : undefined)
  const entered = masked ? '' : value
  const leave = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    setRevealed(false)
    if (before === undefined || entered !== '') return
    setBefore(undefined)
    if (stored === undefined && value !== before) onChange(before)
  }

  if (kept !== undefined && !changing && entered === '') {
    return renderField(
      frame,
      ref,
      <div {...slot('stored', control.className)} translate="no">
        <span id={`${field.id}-stored`} dir="ltr">
          {kept}
        </span>
        {!props.readOnly && (
          <Button
            variant="quiet"
            id={field.id}
            disabled={props.disabled}
            aria-describedby={[`${field.id}-stored`, field.describedBy].filter(Boolean).join(' ')}
            aria-labelledby={`${field.id}-change ${field.ids.label}`}
            onClick={() => setBefore(kept)}
          >
            <span id={`${field.id}-change`}>{messages.change}</span>
          </Button>
        )}
      </div>,
    )
  }
  const hasReveal = entered !== '' && !props.disabled
  return renderField(
    frame,
    ref,
    // biome-ignore lint/a11y/noStaticElementInteractions: it handles the focus leaving its content.
    <div {...slot('affixed', undefined, { width, action: hasReveal })} ref={box} onBlur={leave}>
      <input
        data-ltr=""
        {...native}
        {...control}
        ref={merged}
        type="text"
        value={focused || revealed ? entered : obscure(entered)}
        onChange={event => onChange(event.currentTarget.value)}
        onFocus={event => {
          // At once: a later render would take away what the browser selects now. By Tab that is all of it, and where it
          // is pressed, a caret.
          event.currentTarget.value = entered
          if (!event.currentTarget.matches(':active')) event.currentTarget.select()
          setFocused(true)
          onFocus?.(event)
        }}
        onBlur={event => {
          setFocused(false)
          onBlur?.(event)
        }}
      />
      {hasReveal && reveal}
    </div>,
  )
})
