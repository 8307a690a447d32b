'use client'

import { forwardRef, useEffect, useReducer, useRef, useState } from 'react'
import type { Option } from './Option.js'
import { loadPhoneNumbers, phoneNumber, phoneNumbers } from './phoneNumber.js'
import { slot } from './slot.js'
import { type AsTextField, TextField, type TextFieldProps, useTextField } from './TextField.js'
import { browserCountries } from './useCountryOptions.js'

/** Props of `PhoneField`. */
export type PhoneFieldProps = Omit<TextFieldProps, 'type' | 'suffix' | 'prefix'> &
  AsTextField & {
    /** Where a number without a country code is at home: a code of two letters. Without it, none is guessed. */
    country?: string | undefined
    /** The countries to choose a calling code from; without them there is no choice. */
    countries?: readonly Option[] | undefined
    messages?:
      | {
          /** What the choice of a calling code is called. */
          country: string
        }
      | undefined
  }

/**
 * A telephone number. The value is E.164 (`+447700900123`) as soon as what was typed can be one; until then it is what
 * was typed. On leaving the field it shows the number as it was understood.
 */
export const PhoneField = forwardRef<HTMLDivElement, PhoneFieldProps>(function PhoneField(
  { as: Text = TextField, value, onChange, onBlur, country: given, countries, messages, ...rest },
  ref,
) {
  const [, rerender] = useReducer((count: number) => count + 1, 0)
  const [text, setText] = useState<string>()
  const [chosen, setChosen] = useState<string>()
  const before = useRef('')
  const reported = useRef('')
  useEffect(() => {
    let isGone = false
    void loadPhoneNumbers().then(plans => plans && !isGone && rerender())
    return () => {
      isGone = true
    }
  }, [])

  const plans = phoneNumbers()
  // Where the user sees which code it is, and can choose another one, the browser's country is a fair beginning.
  const home = chosen ?? given ?? (plans && countries ? browserCountries()[0] : undefined)
  const country = plans && value ? plans.countryOfPhone(value, home) : home
  const change = (next: string) => {
    reported.current = next
    onChange(next)
  }
  const hasPlans = plans !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was typed before the plans were loaded.
  useEffect(() => {
    const number = hasPlans && value === reported.current ? phoneNumber(value, country) : value
    if (number !== value) change(number)
  }, [hasPlans])
  const understood = plans && /^\+\d/.test(value) ? plans.formatPhone(value, countries && country) : value
  const props: TextFieldProps = {
    inputMode: 'tel',
    autoComplete: 'tel',
    width: 'medium',
    ...rest,
    type: 'tel',
    value: text !== undefined && phoneNumber(text, country) === value ? text : understood,
    onChange(next) {
      // Grouped while it is typed at the end; a correction in the middle keeps its place.
      const isTyped = next.length === before.current.length + 1 && next.startsWith(before.current)
      // Letters and separators would be lost: a word to dial, a second number.
      const shown = plans && isTyped && !/[\p{L},;/]/u.test(next) ? plans.formatTyped(next, country) : next
      before.current = shown
      setText(shown)
      change(phoneNumber(shown, country))
    },
    onBlur(event) {
      setText(undefined)
      onBlur?.(event)
    },
  }
  const code = plans?.callingCode(country)
  // There from the start: what comes later would put the input in another place, and out of the focus.
  const hasChoice = countries !== undefined && !rest.readOnly
  const choice = hasChoice && (
    <span {...slot('calling-code')}>
      <span aria-hidden="true" dir="ltr">
        {code ? `+${code}` : '+'}
      </span>
      <select
        {...slot('calling-codes')}
        aria-label={messages?.country}
        disabled={rest.disabled}
        value={country ?? ''}
        onChange={event => {
          const next = event.currentTarget.value
          const national = text ?? understood
          setChosen(next)
          // A number with its own country code is that of another country now.
          const moved = /^\s*(\+|00)/.test(national) ? '' : national
          setText(moved)
          before.current = moved
          change(phoneNumber(moved, next))
        }}
      >
        {!country && <option value="" />}
        {countries
          .filter(option => !plans || plans.callingCode(option.value))
          .map(option => (
            <option key={option.value} value={option.value}>
              {plans ? `${option.label} +${plans.callingCode(option.value)}` : option.label}
            </option>
          ))}
      </select>
    </span>
  )
  // Ours is rendered in place: a key renders one component fewer.
  const ours = useTextField({ ...props, lead: choice || undefined }, ref)
  return Text === TextField ? ours : <Text {...props} ref={ref} />
})
