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
   * Values you already have, nested as in Grid's API. With it, even `{}`, the first screen is rendered before anything is
   * fetched, also on a server.
   */
  initialData?: ValuesOf<typeof businessFields> | undefined
  /** The steps and their order, your own included. */
  steps?: readonly ((typeof businessSteps)[number]['id'] | CustomStep)[] | undefined
  /** Fields that are not asked, such as `businessInfo.naicsCode`. */
  hidden?: readonly Path[] | undefined
  /**
   * Fields that your platform usually sets and that the user is asked for here. The proxy must allow them (`allow.fields`). Later
   * changes are ignored.
   */
  alsoAsked?: readonly Path[] | undefined
  /** Fields that are shown and cannot be changed. */
  readOnly?: readonly Path[] | undefined
}

/** The result of `useBusinessKyb` once it can be rendered. */
export interface ReadyBusinessKyb extends ReadyOnboarding {}
/** The result of `useBusinessKyb`. */
export type UseBusinessKybResult = ReadyBusinessKyb | UnreadyOnboarding

/** The onboarding of a business: its steps and fields, saving, submitting, and the decision. */
export function useBusinessKyb(options: UseBusinessKybOptions = {}): UseBusinessKybResult {
  return useOnboarding(businessKind, options)
}
