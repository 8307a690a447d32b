'use client'

import { type ComponentType, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { ExtraField } from '../form/ExtraField.js'
import type { FieldForm } from '../form/FieldForm.js'
import { FormField, type FormFieldProps } from '../form/FormField.js'
import { OneLegalName } from '../form/OneLegalName.js'
import { createLazy, type Lazy } from '../lazy/createLazy.js'
import { LoadError } from '../lazy/LazyPart.js'
import { useLazy } from '../lazy/useLazy.js'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { Skeleton } from '../ui/Skeleton.js'
import { slot } from '../ui/slot.js'
import type { BusinessLookupProps } from './business/BusinessLookup.js'
import type { Agreement } from './Certification.js'
import type { StepOptions } from './OnboardingProps.js'
import type { OnboardingStep } from './OnboardingStep.js'
import type { ReadyOnboarding } from './ReadyOnboarding.js'
import { StepForm } from './StepForm.js'
import { StepNotices } from './StepNotices.js'
import { useStepFocus } from './useStepFocus.js'
import type { WizardStart } from './Wizard.js'
import { WizardLayout } from './WizardLayout.js'
import { wizardLayoutMessages } from './WizardLayout.messages.js'
import { WizardLead } from './WizardLead.js'
import type { StepRenderers, WizardStepProps } from './WizardStepProps.js'
import { wizardMessages } from './WizardSteps.messages.js'

export interface CurrentStepProps extends WizardStart, StepOptions {
  onboarding: ReadyOnboarding
  renderStep: ((step: OnboardingStep) => ReactNode) | undefined
  /** The renderers of the steps that are more than fields. */
  renderers: Lazy<StepRenderers>
  notice?: ReactNode
  /** Before the fields of a step. */
  lead?: string | undefined
  /** What to have at hand: between the fields of the first step and its actions. */
  needed?: ReactNode
}

const messages = { ...wizardLayoutMessages, ...wizardMessages }
/** Optional fields that few customers need: a button shows each. */
const extraPaths: readonly string[] = ['businessInfo.doingBusinessAs', 'address.line2']
const fieldKinds: readonly string[] = ['start', 'fields', 'contact']
/** These have a Continue or Submit of their own. */
const leadingKinds: readonly string[] = ['people', 'review', 'outcome']

/** The current step: its fields, the renderer of its kind, or what the host shows instead. */
export function WizardStep({ onboarding, headingLevel, renderers, continues, ...props }: CurrentStepProps) {
  const { notice, lead, needed, renderStep, ...options } = props
  const t = useMessages(messages)
  const { step, steps } = onboarding
  const next = useRef(onboarding.next)
  const { heading, focusOn } = useStepFocus(step.id)
  const base = useId()
  const cardId = (stepId: string) => `${base}-${stepId}`
  const [agreed, setAgreed] = useState<Agreement>({
    terms: undefined,
    declared: { name: '', title: '', agreed: false },
  })
  useAnnounce(onboarding.isSaved ? t('onboarding.saved') : onboarding.isRestored ? t('onboarding.restored') : '')

  useEffect(() => {
    if (continues) void next.current()
  }, [continues])

  const own = renderStep?.(step)
  const isOurs = own === undefined
  const isFirst = step.id === steps[0]?.id
  const confirmsContact = step.kind === 'contact' && onboarding.isContactNeeded
  const hasFields = isOurs && fieldKinds.includes(step.kind) && !confirmsContact
  const hasForm = !isOurs || !(confirmsContact || leadingKinds.includes(step.kind))
  const stateLabel = ({ state }: OnboardingStep) =>
    state === 'done' || state === 'attention' || state === 'locked' ? t(`onboarding.state.${state}`) : undefined

  return (
    <WizardLayout
      ref={heading}
      steps={steps}
      step={step}
      headingLevel={headingLevel}
      stateLabel={stateLabel}
      onSelect={id => onboarding.goTo(id)}
      isSaved={onboarding.isSaved}
    >
      <StepNotices onboarding={onboarding} headingLevel={headingLevel} />
      {isOurs && lead && (isFirst ? <WizardLead>{lead}</WizardLead> : <p {...slot('lead')}>{lead}</p>)}
      {isFirst && notice && <div {...slot('notice')}>{notice}</div>}
      {/* A step of the host's may hold forms of its own. */}
      {own}
      {isOurs && !hasFields && (
        <RenderedStep
          renderers={renderers}
          onboarding={onboarding}
          headingLevel={headingLevel}
          agreed={agreed}
          onAgree={setAgreed}
          cardId={cardId}
          onChange={(stepId, path) => {
            focusOn(stepId, path && onboarding.form.field(path).id)
            focusOn(step.id, cardId(stepId))
            onboarding.goTo(stepId, { returnTo: step.id })
          }}
          {...options}
        />
      )}
      {hasForm && (
        <StepForm onboarding={onboarding} asks={hasFields} needed={isFirst && isOurs && needed}>
          {hasFields && (
            <div {...slot('fields')}>
              <StepFields form={onboarding.form} paths={onboarding.pathsOf(step.id)} />
            </div>
          )}
        </StepForm>
      )}
    </WizardLayout>
  )
}

/** A name of two parts, and the way forward for those who have one. */
function FullName(props: FormFieldProps) {
  return (
    <>
      <FormField {...props} />
      <OneLegalName form={props.form} />
    </>
  )
}

const industrySearch = createLazy(() => import('./business/IndustrySearch.js').then(module => module.IndustrySearch))

function Industry(props: FormFieldProps) {
  const t = useMessages(messages)
  const { value: Search, failed } = useLazy(industrySearch)
  if (Search) return <Search {...props} />
  return failed ? <ExtraField {...props} /> : <Skeleton label={t('onboarding.loading')} shape="field" />
}

/** Fields that are more than a primitive. */
const ownFields: Readonly<Record<string, ComponentType<FormFieldProps>>> = {
  fullName: FullName,
  'businessInfo.naicsCode': Industry,
}

const businessLookup = createLazy(() => import('./business/BusinessLookup.js').then(module => module.BusinessLookup))

/** The fields of a step; those of a business behind the host's search for it, where there is one. */
function StepFields({ form, paths }: { form: FieldForm; paths: readonly string[] }) {
  const { lookups } = useGridKycContext().shown
  const field = (path: string) => {
    const Field = ownFields[path] ?? (extraPaths.includes(path) ? ExtraField : FormField)
    return <Field key={path} form={form} path={path} />
  }
  return lookups.searchBusiness && paths.includes('businessInfo.legalName') ? (
    <SearchedFields form={form} paths={paths}>
      {field}
    </SearchedFields>
  ) : (
    paths.map(field)
  )
}

function SearchedFields(props: BusinessLookupProps) {
  const { value: Lookup, failed } = useLazy(businessLookup)
  const t = useMessages(messages)
  if (Lookup) return <Lookup {...props} />
  return failed ? props.paths.map(props.children) : <Skeleton label={t('onboarding.loading')} shape="form" />
}

/** The renderer of the step's kind, once its code is loaded. */
function RenderedStep({ renderers, ...props }: WizardStepProps & { renderers: Lazy<StepRenderers> }) {
  const t = useMessages(messages)
  const { value, failed, retry } = useLazy(renderers)
  const { kind } = props.onboarding.step
  if (failed) return <LoadError onRetry={retry} />
  if (!value) return <Skeleton label={t('onboarding.loading')} shape="form" />
  const Step = kind === 'custom' ? undefined : value[kind]
  return Step ? <Step {...props} /> : null
}
