import { type FieldContext, fieldRows, type Values } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import type { FieldForm } from '../form/FieldForm.js'
import { individualKind } from './individual/useIndividualKyc.js'
import { isStepShown } from './isStepShown.js'
import type { OnboardingStep } from './OnboardingStep.js'

/** A form of a person that asks what `asks` says; what was typed, without what was filled in. */
const isShown = (
  id: string,
  context?: FieldContext,
  asks: (path: string) => boolean = () => true,
  typed: Values = {},
) => {
  const form = {
    rows: () => fieldRows(individualKind.table).filter(({ path }) => asks(path)),
    enteredValues: (before: Values) => ({ ...before, ...typed }),
  } as unknown as FieldForm
  return isStepShown({ id } as OnboardingStep, individualKind, form, context)
}
const none = () => false
const regulated = { regulated: true }

describe('a step', () => {
  it('is shown where the platform leaves the checks to Grid', () => {
    expect(['person', 'address', 'contact', 'documents', 'review'].map(id => isShown(id))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
    expect(isShown('address', {}, none)).toBe(true)
  })

  it('of the host’s own is always shown', () => {
    expect(isShown('tour', regulated, none)).toBe(true)
  })

  it('for what Grid asks of some is shown to those alone', () => {
    expect(isShown('dueDiligence', {}, path => path === 'purposeOfAccount')).toBe(true)
    expect(isShown('dueDiligence', {}, path => path === 'fullName')).toBe(false)
  })

  it('is shown where the platform does its own checks if it has a field that is needed', () => {
    expect(isShown('person', regulated, none)).toBe(true)
    expect(isShown('outcome', regulated, none)).toBe(true)
    expect(isShown('review', regulated)).toBe(false)
    expect(isShown('address', regulated)).toBe(false)
    expect(isShown('address', regulated, () => true, { address: { country: 'US' } })).toBe(true)
  })
})
