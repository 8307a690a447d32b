'use client'

import { businessKind } from './businessKind.js'
import { type OnboardingOptions, type ReadyOnboarding, type UnreadyOnboarding, useOnboarding } from './useOnboarding.js'

export interface UseBusinessKybOptions extends OnboardingOptions {}
export interface ReadyBusinessKyb extends ReadyOnboarding {}
export type UseBusinessKybResult = ReadyBusinessKyb | UnreadyOnboarding

/** A business from its first answer to Grid's decision: which questions, in which steps, saved and submitted. */
export function useBusinessKyb(options: UseBusinessKybOptions = {}): UseBusinessKybResult {
  return useOnboarding(businessKind, options)
}
