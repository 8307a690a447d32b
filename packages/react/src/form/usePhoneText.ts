'use client'

import { createLazy } from '../lazy/createLazy.js'
import { useLazy } from '../lazy/useLazy.js'

const phoneNumbers = createLazy(() => import('../ui/phoneNumbers.js'))

/**
 * Writes a number as it is read back: with its country code, in the groups of its country, on one line. As Grid has it until the
 * numbering plans are loaded.
 */
export function usePhoneText(): (number: string) => string {
  const { value: plans } = useLazy(phoneNumbers)
  return number => plans?.formatPhone(number, undefined).replaceAll(' ', '\u00A0') ?? number
}

/** A number inside a sentence of any direction is read from left to right. */
export const isolated = (number: string): string => `\u2066${number}\u2069`
