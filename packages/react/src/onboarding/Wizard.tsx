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
import { FirstStep } from './FirstStep.js'
import type { OnboardingOptions } from './OnboardingOptions.js'
import type { OnboardingProps } from './OnboardingProps.js'
import { plainSteps, type StepTable } from './plainSteps.js'
import type { FirstFieldsProps } from './useFirstFields.js'
import { wizardLayoutMessages } from './WizardLayout.messages.js'

/** What the steps are given beside the host's props. */
export interface WizardStart {
  headingLevel: HeadingLevel
  /** Continue was pressed before this code was there. */
  continues: boolean
}

/** How the wizard of one kind of customer differs from another's, before its own code is loaded. A constant. */
export interface WizardConfig<Props> {
  /** The class of the outermost element. */
  readonly name: string
  readonly table: StepTable
  /** The step whose fields are rendered at once. */
  readonly first: StepId
  readonly Fields: ComponentType<FirstFieldsProps>
  /** What to have at hand, below these fields. */
  readonly Needed?: ComponentType<{ headingLevel: HeadingLevel }>
  /** The code of all steps. */
  readonly steps: Lazy<ComponentType<Props & WizardStart>>
}

type HostProps = Pick<OnboardingProps<never>, 'notice' | 'headingLevel' | 'className'> & OnboardingOptions

interface WizardOptions<Props> {
  config: WizardConfig<Props>
  lead: string
  rootRef: Ref<HTMLDivElement>
}

/**
 * A customer's onboarding: the first step at once, also on a server, where the host gives `initialData`; all steps as soon as
 * their code is loaded and no field that would be replaced has the focus.
 */
export function Wizard<Props extends HostProps>({ config, lead, rootRef, ...rest }: WizardOptions<Props> & Props) {
  // What is left are the host's own props, which TypeScript cannot tell of a generic rest.
  const props = rest as unknown as Props
  const { className, headingLevel = 2, initialData, notice, hidden = [], readOnly = [] } = props
  const { messages } = useGridKycContext().shown
  const t = useMessages(wizardLayoutMessages)
  const { value: Steps, failed, retry } = useLazy(config.steps)
  const [typed, setTyped] = useState<Values>()
  const [isInUse, setInUse] = useState(false)
  const [continues, setContinues] = useState(false)
  // What only some are asked is not known yet.
  const isForAll = (id: string) => !config.table.steps.some(step => step.id === id && step.whenRequested)
  const [steps] = useState(() => plainSteps(config.table, props.steps, messages).filter(({ id }) => isForAll(id)))
  const first = steps.find(({ id }) => id === (props.step ?? steps[0]?.id))
  useSessionAhead(props.customerId)

  const values = { ...initialData, ...typed }
  const isFirst = initialData !== undefined && first?.id === config.first
  return (
    <Root ref={rootRef} name={config.name} className={className}>
      {Steps && (!isFirst || !isInUse || continues) ? (
        <Steps {...props} headingLevel={headingLevel} initialData={initialData && values} continues={continues} />
      ) : failed ? (
        <LoadError onRetry={retry} />
      ) : isFirst && first ? (
        <FirstStep
          steps={steps}
          step={first}
          headingLevel={headingLevel}
          lead={lead}
          notice={notice}
          needed={config.Needed && <config.Needed headingLevel={headingLevel} />}
          onNext={() => setContinues(true)}
          busy={continues}
          onInUse={setInUse}
        >
          <config.Fields values={values} onChange={setTyped} hidden={hidden} readOnly={readOnly} />
        </FirstStep>
      ) : (
        <Skeleton label={t('onboarding.loading')} shape="form" />
      )}
    </Root>
  )
}
