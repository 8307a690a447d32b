'use client'

import { forwardRef, useState } from 'react'
import type { FieldProps } from './FieldProps.js'
import { latinDigits } from './latinDigits.js'
import { type AsTextField, TextField, type TextFieldProps, useTextField } from './TextField.js'

/** Props of `PercentageField`. */
export type PercentageFieldProps = Omit<TextFieldProps, keyof FieldProps<string> | 'suffix'> &
  FieldProps<number | undefined> &
  AsTextField

/**
 * A share in percent. `undefined` is no answer, `NaN` an answer that is no number. Nothing is rounded or cut: what may be
 * entered is for the form to say.
 */
export const PercentageField = forwardRef<HTMLDivElement, PercentageFieldProps>(function PercentageField(
  { as: Text = TextField, value, onChange, ...rest },
  ref,
) {
  const [text, setText] = useState(() => textOf(value))
  const shown = Object.is(numberOf(text), value) ? text : textOf(value)
  const props: TextFieldProps = {
    inputMode: 'decimal',
    autoComplete: 'off',
    width: 'short',
    ...rest,
    suffix: '%',
    value: shown,
    onChange(next) {
      setText(next)
      onChange(numberOf(next))
    },
  }
  // Ours is called in place: a key renders one component fewer.
  const ours = useTextField(props, ref)
  return Text === TextField ? ours : <Text {...props} ref={ref} />
})

const textOf = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? '' : String(value))

/** A unit that was written out, in the languages of the library and of its neighbours. */
const unit = /\s*(?:percent|per cent|pct\.?|prozent|por ciento|pour cent|per cento)\s*$/i
const fractions: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅛': 1 / 8,
}

function numberOf(text: string): number | undefined {
  const withFraction = text.replace(/(\d*)\s*([½¼¾⅓⅔⅕⅛])/u, (_, digits: string, sign: string) =>
    String(Number(digits) + Math.round((fractions[sign] ?? 0) * 100) / 100),
  )
  const plain = latinDigits(withFraction)
    // "33 1/3": a fraction alone could be a share or a part of one percent.
    .replace(
      /(\d)\s+(\d)\/([1-9])(?!\d)/,
      (_, digit: string, part: string, whole: string) =>
        `${digit}${(Number(part) / Number(whole)).toFixed(2).slice(1)}`,
    )
    .replace(unit, '')
    .replace(/[\s%٪\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/[,٫]/u, '.')
  if (plain === '') return undefined
  return /^-?\d*\.?\d*$/.test(plain) ? Number.parseFloat(plain) : Number.NaN
}
