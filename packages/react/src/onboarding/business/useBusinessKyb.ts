'use client'

import { allFields, type businessFields, businessSteps, type FieldPath, type ValuesOf } from '@grid-kyc/core'
import type { OnboardingKind } from '../OnboardingKind.js'
import type { OnboardingOptions } from '../OnboardingOptions.js'
import type { CustomStep } from '../OnboardingStep.js'
import type { ReadyOnboarding, UnreadyOnboarding } from '../ReadyOnboarding.js'
import { useOnboarding } from '../useOnboarding.js'
import { inferBusiness, inferContact } from './inferBusiness.js'

export const businessKind: OnboardingKind = {
  customerType: 'BUSINESS',
  resource: 'business',
  table: allFields.business,
  steps: businessSteps,
  countryAt: 'businessInfo.country',
  infer: inferBusiness,
  inferContact,
}

type Path = FieldPath<typeof businessFields>

/** Options of `useBusinessKyb`. */
export interface UseBusinessKybOptions extends OnboardingOptions {
  /**
   * Values you have already, nested as Grid nests them. With it, even `{}`, the first screen is rendered before anything was
   * fetched, also on a server.
   */
  initialData?: ValuesOf<typeof businessFields> | undefined
  /** Which steps there are, in which order, yours among them. */
  steps?: readonly ((typeof businessSteps)[number]['id'] | CustomStep)[] | undefined
  /** Fields that are not asked, such as `businessInfo.naicsCode`. */
  hidden?: readonly Path[] | undefined
  /** Fields that only your platform sets and that the user is asked for all the same. The proxy has to allow them. Fixed at first. */
  alsoAsked?: readonly Path[] | undefined
  /** Fields that are shown and cannot be changed. */
  readOnly?: readonly Path[] | undefined
}

/** The result of `useBusinessKyb` once it can be rendered. */
export interface ReadyBusinessKyb extends ReadyOnboarding {}
/** The result of `useBusinessKyb`. */
export type UseBusinessKybResult = ReadyBusinessKyb | UnreadyOnboarding

/** A business from its first answer to Grid's decision: which questions, in which steps, saved and submitted. */
export function useBusinessKyb(options: UseBusinessKybOptions = {}): UseBusinessKybResult {
  return useOnboarding(businessKind, options)
}
