'use client'

import type { StepId, Values } from '@grid-kyc/core'
import { type ComponentType, type Ref, useState } from 'react'
import type { Lazy } from '../lazy/createLazy.js'
import { LoadError } from '../lazy/LazyPart.js'
import { useLazy } from '../lazy/useLazy.js'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { Root } from '../provider/Root.js'
import { useSessionAhead } from '../store/useSession.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { Skeleton } from '../ui/Skeleton.js'
import { FirstScreen } from './FirstScreen.js'
import { onboardingFrameMessages } from './OnboardingFrame.messages.js'
import type { OnboardingOptions } from './OnboardingOptions.js'
import type { OnboardingProps } from './OnboardingProps.js'
import { plainSteps, type StepTable } from './plainSteps.js'
import type { FirstQuestionsProps } from './useFirstQuestions.js'

/** What the flow is given beside what the host says. */
export interface FlowStart {
  headingLevel: HeadingLevel
  /** Continue was pressed before this code was there. */
  goesOn: boolean
}

/** What tells the onboarding of one kind of customer from another's, before its own code is there. A constant. */
export interface OnboardingKit<Props> {
  /** The class of the outermost element. */
  readonly name: string
  readonly table: StepTable
  /** The step whose questions are drawn at once. */
  readonly first: StepId
  readonly Questions: ComponentType<FirstQuestionsProps>
  /** The code of all steps. */
  readonly flow: Lazy<ComponentType<Props & FlowStart>>
}

type Told = Pick<OnboardingProps<never>, 'notice' | 'headingLevel' | 'className'> & OnboardingOptions

export interface OnboardingShellProps<Props> {
  kit: OnboardingKit<Props>
  /** What the host said. */
  props: Props
  lead: string
  root: Ref<HTMLDivElement>
}

/**
 * A customer's way in: the first screen at once, also on a server, where the host gives `initialData`; all steps as soon as
 * their code is there and nobody is in a question that would be replaced.
 */
export function OnboardingShell<Props extends Told>({ kit, props, lead, root }: OnboardingShellProps<Props>) {
  const { className, headingLevel = 2, initialData, notice, hidden = [], readOnly = [] } = props
  const { messages } = useGridKycContext().shown
  const t = useMessages(onboardingFrameMessages)
  const { value: Flow, failed, retry } = useLazy(kit.flow)
  const [typed, setTyped] = useState<Values>()
  const [isHeld, setHeld] = useState(false)
  const [goesOn, setGoesOn] = useState(false)
  // What only some are asked is not known yet.
  const isForAll = (id: string) => !kit.table.steps.some(step => step.id === id && step.whenRequested)
  const [steps] = useState(() => plainSteps(kit.table, props.steps, messages).filter(({ id }) => isForAll(id)))
  const first = steps.find(({ id }) => id === (props.step ?? steps[0]?.id))
  useSessionAhead(props.customerId)

  const values = { ...initialData, ...typed }
  const isFirst = initialData !== undefined && first?.id === kit.first
  return (
    <Root ref={root} name={kit.name} className={className}>
      {Flow && (!isFirst || !isHeld || goesOn) ? (
        <Flow {...props} headingLevel={headingLevel} initialData={initialData && values} goesOn={goesOn} />
      ) : failed ? (
        <LoadError onRetry={retry} />
      ) : isFirst && first ? (
        <FirstScreen
          steps={steps}
          step={first}
          headingLevel={headingLevel}
          lead={lead}
          notice={notice}
          onNext={() => setGoesOn(true)}
          busy={goesOn}
          onHold={setHeld}
        >
          <kit.Questions values={values} onChange={setTyped} hidden={hidden} readOnly={readOnly} />
        </FirstScreen>
      ) : (
        <Skeleton label={t('onboarding.loading')} />
      )}
    </Root>
  )
}
