'use client'

import { allFields, type FieldPath, individualFields, individualSteps, type ValuesOf } from '@grid-kyc/core'
import { useRef, useState } from 'react'
import { dateCheck } from '../../form/dateCheck.js'
import { fieldErrorMessages } from '../../form/fieldError.messages.js'
import { useMessages } from '../../messages/useMessages.js'
import type { OnboardingKind } from '../OnboardingKind.js'
import type { OnboardingOptions } from '../OnboardingOptions.js'
import type { CustomStep } from '../OnboardingStep.js'
import type { OnboardingActions } from '../onboardingActions.js'
import type { ReadyOnboarding, UnreadyOnboarding } from '../ReadyOnboarding.js'
import { useOnboarding } from '../useOnboarding.js'
import { inferIndividual } from './inferIndividual.js'
import { isUnderAge } from './isUnderAge.js'

export const individualKind: OnboardingKind = {
  customerType: 'INDIVIDUAL',
  resource: 'individual',
  table: allFields.individual,
  steps: individualSteps,
  countryAt: 'address.country',
  infer: inferIndividual,
}

type Path = FieldPath<typeof individualFields>

/** Options of `useIndividualKyc`. */
export interface UseIndividualKycOptions extends OnboardingOptions {
  /**
   * Values you already have, nested as in Grid's API. With it, even `{}`, the first screen is rendered before anything is
   * fetched, also on a server.
   */
  initialData?: ValuesOf<typeof individualFields> | undefined
  /** The steps and their order, your own included. */
  steps?: readonly ((typeof individualSteps)[number]['id'] | CustomStep)[] | undefined
  /** Fields that are not asked, such as `email`. */
  hidden?: readonly Path[] | undefined
  /**
   * Fields that your platform usually sets and that the user is asked for here, such as `umaAddress`. The proxy must allow them
   * (`allow.fields`). Later changes are ignored.
   */
  alsoAsked?: readonly Path[] | undefined
  /** Fields that are shown and cannot be changed. */
  readOnly?: readonly Path[] | undefined
  /**
   * In years. A younger person is rejected before anything is sent, and none of their data is kept. Default 18; 0 accepts any
   * age.
   */
  minimumAge?: number | undefined
  /** Called when the user is too young. */
  onUnderAge?: (() => void) | undefined
}

/** The result of `useIndividualKyc` once it can be rendered. */
export interface ReadyIndividualKyc extends ReadyOnboarding {
  /** True when the person is too young and the form was cleared. Show a message in its place. */
  isUnderAge: boolean
  minimumAge: number
  /** Shows the empty form again, for a mistyped date of birth. */
  startOver: () => void
}

/** The result of `useIndividualKyc`. */
export type UseIndividualKycResult = ReadyIndividualKyc | UnreadyOnboarding

/** The onboarding of a person: its steps and fields, saving, submitting, and the decision. */
export function useIndividualKyc(options: UseIndividualKycOptions = {}): UseIndividualKycResult {
  const { minimumAge = 18, onUnderAge } = options
  const [isRefused, setRefused] = useState(false)
  /** The date of birth that was questioned. */
  const checked = useRef<unknown>(undefined)
  const t = useMessages(fieldErrorMessages)
  const onboarding = useOnboarding(individualKind, options)
  if (onboarding.status !== 'ready') return onboarding
  const { form, customer } = onboarding

  /**
   * Judged before anything else. A date that may be a mistake is questioned first, and nothing is cleared until it is confirmed.
   */
  function ofAge<Arguments extends unknown[]>(act: (...given: Arguments) => Promise<boolean>) {
    return async (...given: Arguments) => {
      const birthDate = form.value('birthDate')
      const isMistake = dateCheck(individualFields.birthDate, birthDate, t) !== undefined
      if (isMistake || !isUnderAge(birthDate, minimumAge)) return act(...given)
      if (checked.current !== birthDate) {
        checked.current = birthDate
        form.setServerErrors([{ field: 'birthDate', text: t('field.date.young', { age: minimumAge }) }])
        return false
      }
      form.reset({ ...customer })
      setRefused(true)
      onUnderAge?.()
      return false
    }
  }
  const actions: OnboardingActions = {
    next: ofAge(onboarding.next),
    saveForLater: ofAge(onboarding.saveForLater),
    submit: ofAge(onboarding.submit),
  }
  return {
    ...onboarding,
    ...actions,
    isUnderAge: isRefused,
    minimumAge,
    startOver: () => setRefused(false),
  }
}
