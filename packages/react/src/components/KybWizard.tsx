'use client'

import { useEffect, useRef, useState } from 'react'
import { useGridKycContext } from '../hooks/gridKycContext.js'
import type { KybStep } from '../hooks/KybStep.js'
import { type ReadyBusinessKyb, useBusinessKyb } from '../hooks/useBusinessKyb.js'
import { useLazy } from '../hooks/useLazy.js'
import { useWords } from '../hooks/useWords.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import { Skeleton } from '../ui/Skeleton.js'
import type { HeadingLevel } from '../ui/StatusMessage.js'
import { slot } from '../ui/slot.js'
import type { BusinessKybWizardProps } from './BusinessKybWizard.js'
import { businessKybWords } from './BusinessKybWizard.words.js'
import { KybFields } from './KybFields.js'
import { KybFrame } from './KybFrame.js'
import type { KybLaterProps } from './KybLater.js'
import { KybNotices } from './KybNotices.js'
import type { Agreed } from './KybReview.js'
import { KybStart } from './KybStart.js'
import { kybWizardWords } from './KybWizard.words.js'
import { problemWords } from './problem.words.js'
import { useAnnounce } from './useAnnounce.js'
import { usePrimitive } from './usePrimitive.js'

export interface KybWizardProps extends BusinessKybWizardProps {
  headingLevel: HeadingLevel
  /** Continue was pressed before this code was there. */
  goesOn: boolean
}

const loadLater = () => import('./KybLater.js').then(module => module.KybLater)
const words = { ...businessKybWords, ...kybWizardWords, ...problemWords }

/** All steps of a business, once their code is there. */
export function KybWizard(props: KybWizardProps) {
  const kyb = useBusinessKyb(props)
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  const { support } = useGridKycContext().shown
  // Fetched while the first step is read.
  const later = useLazy<KybLaterProps>(loadLater)
  if (kyb.status === 'ready') return <KybStepScreen {...props} kyb={kyb} later={later} />
  if (kyb.status === 'loading') return <Skeleton label={say('kyb.loading')} />
  return (
    <Alert
      tone="danger"
      role="alert"
      title={say('kyb.failed.title')}
      actions={
        <>
          <Button onClick={kyb.refresh}>{say('kyb.again')}</Button>
          {support}
        </>
      }
    >
      <p>{say(`problem.${kyb.problems.at(-1)?.kind ?? 'not_found'}`)}</p>
      <p>{say('kyb.failed.text')}</p>
    </Alert>
  )
}

interface KybStepScreenProps extends KybWizardProps {
  kyb: ReadyBusinessKyb
  later: ReturnType<typeof useLazy<KybLaterProps>>
}

function KybStepScreen({ kyb, headingLevel, later, goesOn, ...props }: KybStepScreenProps) {
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  const { step, steps } = kyb
  const heading = useRef<HTMLHeadingElement>(null)
  const target = useRef<string>(undefined)
  const shown = useRef(step.id)
  const next = useRef(kyb.next)
  const [agreed, setAgreed] = useState<Agreed>({ terms: undefined, declared: { name: '', title: '', agreed: false } })
  useAnnounce(kyb.isSaved ? say('kyb.saved') : '')

  useEffect(() => {
    if (shown.current === step.id) return
    shown.current = step.id
    const page = heading.current?.getRootNode() as Document | ShadowRoot | undefined
    const question = target.current && page?.getElementById(target.current)
    target.current = undefined
    const goal = question || heading.current
    goal?.focus()
    goal?.scrollIntoView({ block: 'nearest' })
  }, [step.id])

  useEffect(() => {
    if (goesOn) void next.current()
  }, [goesOn])

  const saving = kyb.activity === 'saving'
  const own = props.renderStep?.(step, kyb)
  const asks = own === undefined && (step.kind === 'start' || step.kind === 'fields')
  const hasActions = own !== undefined || (step.kind !== 'review' && step.kind !== 'outcome')
  const stateLabel = ({ state }: KybStep) =>
    state === 'done' || state === 'attention' || state === 'locked' ? say(`kyb.state.${state}`) : undefined

  function body() {
    if (own !== undefined) return own
    if (later.failed) return <p role="alert">{say('kyb.part.failed')}</p>
    if (!later.Component) return <Skeleton label={say('kyb.loading')} />
    return (
      <later.Component
        {...props}
        kyb={kyb}
        headingLevel={headingLevel}
        agreed={agreed}
        onAgree={setAgreed}
        onChange={(stepId, path) => {
          target.current = path && kyb.form.field(path).id
          kyb.goTo(stepId, { returnTo: step.id })
        }}
      />
    )
  }

  return (
    <KybFrame
      ref={heading}
      steps={steps}
      step={step}
      headingLevel={headingLevel}
      stateLabel={stateLabel}
      onSelect={id => kyb.goTo(id)}
    >
      <KybNotices kyb={kyb} headingLevel={headingLevel} />
      {step.kind === 'start' && own === undefined && <p {...slot('lead')}>{say('kyb.lead')}</p>}
      {step.kind === 'start' && props.notice}
      {/* What is not ours may hold forms of its own. */}
      {!asks && body()}
      {hasActions && (
        <form
          {...slot('form')}
          noValidate
          onSubmit={event => {
            event.preventDefault()
            void kyb.next()
          }}
        >
          {asks && <KybFields kyb={kyb} />}
          <div {...slot('actions')}>
            <Button type="submit" variant="primary" busy={saving}>
              {say(saving ? 'kyb.saving' : 'kyb.continue')}
            </Button>
            {step.id !== steps[0]?.id && <Button onClick={kyb.back}>{say('kyb.back')}</Button>}
            {asks && kyb.customerId !== undefined && (
              <Button variant="quiet" busy={saving} onClick={() => void kyb.saveForLater()}>
                {say('kyb.later')}
              </Button>
            )}
            {kyb.isSaved && <span {...slot('saved')}>{say('kyb.saved')}</span>}
          </div>
        </form>
      )}
      {own === undefined && step.kind === 'start' && <KybStart kyb={kyb} headingLevel={headingLevel} />}
    </KybFrame>
  )
}
