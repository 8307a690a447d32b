'use client'

import { businessSteps, type Values, valueAt } from '@grid-kyc/core'
import { forwardRef, useState } from 'react'
import { useGridKycContext } from '../../hooks/gridKycContext.js'
import { plainSteps } from '../../hooks/onboarding/plainSteps.js'
import type { ReadyBusinessKyb, UseBusinessKybOptions } from '../../hooks/onboarding/useBusinessKyb.js'
import { useSessionAhead } from '../../hooks/records/useSessionAhead.js'
import { useRetriedLazy } from '../../hooks/useRetriedLazy.js'
import { useWords } from '../../hooks/useWords.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { onboardingFrameWords } from '../onboarding/OnboardingFrame.words.js'
import type { OnboardingProps } from '../onboarding/OnboardingProps.js'
import { PartFailed } from '../PartFailed.js'
import { Root } from '../Root.js'
import { KybFirstScreen } from './KybFirstScreen.js'
import type { KybWizardProps } from './KybWizard.js'

export interface BusinessKybWizardProps extends UseBusinessKybOptions, OnboardingProps<ReadyBusinessKyb> {}

const stepTable = { resource: 'business', steps: businessSteps } as const
const loadWizard = () => import('./KybWizard.js').then(module => module.KybWizard)

/**
 * A business from the first question to the decision: every step, saved as it goes, resumed on any device. Only the first
 * screen loads at once; with `initialData` it is drawn at once as well, also on a server.
 */
export const BusinessKybWizard = forwardRef<HTMLDivElement, BusinessKybWizardProps>(
  function BusinessKybWizard(props, ref) {
    const { className, headingLevel = 2, initialData, notice, hidden = [], readOnly = [] } = props
    const { copy } = useGridKycContext().shown
    const say = useWords(onboardingFrameWords)
    const { Component: Wizard, failed, retry } = useRetriedLazy<KybWizardProps>(loadWizard)
    const [typed, setTyped] = useState<Values>()
    const [isHeld, setHeld] = useState(false)
    const [goesOn, setGoesOn] = useState(false)
    const [steps] = useState(() => plainSteps(stepTable, props.steps, copy))
    const first = steps.find(({ id }) => id === (props.step ?? steps[0]?.id))

    useSessionAhead(props.customerId)

    const given = valueAt(initialData ?? {}, 'businessInfo') as Values | undefined
    const values = { ...given, ...typed }
    const isFirst = initialData !== undefined && first?.kind === 'start'
    return (
      <Root ref={ref} name="business-kyb" className={className}>
        {Wizard && (!isFirst || !isHeld || goesOn) ? (
          <Wizard
            {...props}
            headingLevel={headingLevel}
            initialData={initialData && { ...initialData, businessInfo: values }}
            goesOn={goesOn}
          />
        ) : failed ? (
          <PartFailed onRetry={retry} />
        ) : isFirst && first ? (
          <KybFirstScreen
            steps={steps}
            step={first}
            headingLevel={headingLevel}
            notice={notice}
            values={values}
            onChange={setTyped}
            hidden={hidden}
            readOnly={readOnly}
            onNext={() => setGoesOn(true)}
            busy={goesOn}
            onHold={setHeld}
          />
        ) : (
          <Skeleton label={say('onboarding.loading')} />
        )}
      </Root>
    )
  },
)
