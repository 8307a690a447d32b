'use client'

import { allFields, businessSteps } from '@grid-kyc/core'
import type { OnboardingKind } from '../OnboardingKind.js'
import type { OnboardingOptions } from '../OnboardingOptions.js'
import type { ReadyOnboarding, UnreadyOnboarding } from '../ReadyOnboarding.js'
import { useOnboarding } from '../useOnboarding.js'

export const businessKind: OnboardingKind = {
  customerType: 'BUSINESS',
  resource: 'business',
  table: allFields.business,
  steps: businessSteps,
  countryAt: 'businessInfo.country',
}

export interface UseBusinessKybOptions extends OnboardingOptions {}
/** The result of `useBusinessKyb` once it can be rendered. */
export interface ReadyBusinessKyb extends ReadyOnboarding {}
export type UseBusinessKybResult = ReadyBusinessKyb | UnreadyOnboarding

/** A business from its first answer to Grid's decision: which questions, in which steps, saved and submitted. */
export function useBusinessKyb(options: UseBusinessKybOptions = {}): UseBusinessKybResult {
  return useOnboarding(businessKind, options)
}
