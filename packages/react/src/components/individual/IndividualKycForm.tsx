'use client'

import { individualSteps, type Values } from '@grid-kyc/core'
import { forwardRef, useState } from 'react'
import { useGridKycContext } from '../../hooks/gridKycContext.js'
import { plainSteps } from '../../hooks/onboarding/plainSteps.js'
import type { ReadyIndividualKyc, UseIndividualKycOptions } from '../../hooks/onboarding/useIndividualKyc.js'
import { useSessionAhead } from '../../hooks/records/useSessionAhead.js'
import { useRetriedLazy } from '../../hooks/useRetriedLazy.js'
import { useWords } from '../../hooks/useWords.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { onboardingFrameWords } from '../onboarding/OnboardingFrame.words.js'
import type { OnboardingProps } from '../onboarding/OnboardingProps.js'
import { PartFailed } from '../PartFailed.js'
import { Root } from '../Root.js'
import { IndividualFirstScreen } from './IndividualFirstScreen.js'
import type { IndividualKycFlowProps } from './IndividualKycFlow.js'

export interface IndividualKycFormProps extends UseIndividualKycOptions, OnboardingProps<ReadyIndividualKyc> {}

const stepTable = { resource: 'individual', steps: individualSteps } as const
const loadFlow = () => import('./IndividualKycFlow.js').then(module => module.IndividualKycFlow)

/**
 * A person from the first question to the decision: every step, saved as it goes, resumed on any device. Only the first
 * screen loads at once; with `initialData` it is drawn at once as well, also on a server.
 */
export const IndividualKycForm = forwardRef<HTMLDivElement, IndividualKycFormProps>(
  function IndividualKycForm(props, ref) {
    const { className, headingLevel = 2, initialData, notice, hidden = [], readOnly = [] } = props
    const { copy } = useGridKycContext().shown
    const say = useWords(onboardingFrameWords)
    const { Component: Flow, failed, retry } = useRetriedLazy<IndividualKycFlowProps>(loadFlow)
    const [typed, setTyped] = useState<Values>()
    const [isHeld, setHeld] = useState(false)
    const [goesOn, setGoesOn] = useState(false)
    // What only some are asked is not known yet.
    const [steps] = useState(() => plainSteps(stepTable, props.steps, copy).filter(({ id }) => id !== 'dueDiligence'))
    const first = steps.find(({ id }) => id === (props.step ?? steps[0]?.id))
    useSessionAhead(props.customerId)

    const values = { ...initialData, ...typed }
    const isFirst = initialData !== undefined && first?.id === 'person'
    return (
      <Root ref={ref} name="individual-kyc" className={className}>
        {Flow && (!isFirst || !isHeld || goesOn) ? (
          <Flow {...props} headingLevel={headingLevel} initialData={initialData && values} goesOn={goesOn} />
        ) : failed ? (
          <PartFailed onRetry={retry} />
        ) : isFirst && first ? (
          <IndividualFirstScreen
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
