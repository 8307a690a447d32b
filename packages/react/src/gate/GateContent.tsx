'use client'

import type { CustomerType } from '@grid-kyc/core'
import { type ReactNode, useRef, useState } from 'react'
import { createLazy } from '../lazy/createLazy.js'
import { LazyPart } from '../lazy/LazyPart.js'
import { useMessages } from '../messages/useMessages.js'
import type { UseVerificationStatusResult } from '../status/useVerificationStatus.js'
import { isSessionEnded } from '../store/isSessionEnded.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { Skeleton } from '../ui/Skeleton.js'
import { slot } from '../ui/slot.js'
import type { GateFormOptions } from './GateForm.js'
import type { GateLinkOptions } from './GateLink.js'
import { gateMessages } from './OnboardingGate.messages.js'

/** What the host decides about a closed gate. */
export interface GateOptions extends GateLinkOptions, GateFormOptions {
  /** How a customer is verified: by the hosted link, or by a form in your app. Default `link`. */
  by?: 'link' | 'form' | undefined
  /** The type of customer to create if the session has none and may create one. Default: the user is asked. */
  customerType?: CustomerType | undefined
  /** What the customer may do while Grid reviews the submission, such as setting up the account without moving money. */
  whilePending?: ReactNode
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
}

export interface GateContentProps extends GateOptions {
  /** The id of the customer. Default: the customer of the signed-in session. */
  customerId: string | undefined
  /** The customer’s status. */
  verification: UseVerificationStatusResult
  isNew: boolean
}

const newCustomer = createLazy(() => import('../link/NewCustomer.js').then(module => module.NewCustomer))
const typeChoice = createLazy(() => import('../link/NewCustomer.js').then(module => module.CustomerTypeChoice))
const gateStatus = createLazy(() => import('./GateStatus.js').then(module => module.GateStatus))
const gateLink = createLazy(() => import('./GateLink.js').then(module => module.GateLink))
const gateForm = createLazy(() => import('./GateForm.js').then(module => module.GateForm))

/** What a closed gate shows. Each part loads when it is needed. */
export function GateContent({ verification, isNew, by = 'link', whilePending, ...parts }: GateContentProps) {
  const t = useMessages(gateMessages)
  const { headingLevel = 2 } = parts
  const [chosen, setChosen] = useState(parts.customerType)
  const [formType, setFormType] = useState<CustomerType>()
  const hasForm = useRef(false)
  const ready = verification.status === 'ready' ? verification : undefined
  const [error] = verification.errors
  const type = ready?.customerType ?? formType ?? chosen

  // A fetch that fails, or one that is under way, removes no form the customer is filling in.
  const keepsForm = hasForm.current && !ready && !isSessionEnded(error)
  const isInForm = ready !== undefined && ['start', 'action_needed', 'in_review'].includes(ready.state)
  const isForm = by === 'form' || (isNew && formType !== undefined)
  hasForm.current = type !== undefined && (keepsForm || (isForm && (isNew || isInForm)))

  const isPending = ready !== undefined && (ready.state === 'in_review' || ready.mayBeSubmitted)
  const pending = isPending && whilePending && <div {...slot('section')}>{whilePending}</div>
  const status = (of: UseVerificationStatusResult) => (
    <LazyPart part={gateStatus} label={t('gate.loading')}>
      {Status => <Status verification={of} headingLevel={headingLevel} />}
    </LazyPart>
  )

  if (hasForm.current && type) {
    return (
      <>
        <LazyPart key="form" part={gateForm} label={t('gate.loading')}>
          {Form => <Form {...parts} headingLevel={headingLevel} verification={verification} customerType={type} />}
        </LazyPart>
        {ready?.state === 'in_review' && pending}
      </>
    )
  }
  if (isNew) {
    // A form creates the customer itself; before the hosted check the type alone does.
    return by === 'form' ? (
      <LazyPart key="choice" part={typeChoice} label={t('gate.loading')}>
        {Choice => <Choice headingLevel={headingLevel} onChoose={setChosen} />}
      </LazyPart>
    ) : (
      <LazyPart key="new" part={newCustomer} label={t('gate.loading')}>
        {Start => <Start headingLevel={headingLevel} customerType={parts.customerType} onFormNeeded={setFormType} />}
      </LazyPart>
    )
  }
  // Approved, but not fetched just now, or the last fetch failed.
  if (ready?.state === 'approved') {
    if (!error) return <Skeleton label={t('gate.loading')} shape="status" />
    const unread = { status: 'failed', errors: ready.errors, refresh: ready.refresh } as const
    return status(unread)
  }
  // After a rejection, a new hosted check is the next step for a form as well.
  if (ready && (by === 'link' || ready.state === 'rejected')) {
    const { terms, link } = parts
    return (
      <>
        <LazyPart key="link" part={gateLink} label={t('gate.loading')}>
          {Link => <Link verification={ready} terms={terms} link={link} headingLevel={headingLevel} />}
        </LazyPart>
        {pending}
      </>
    )
  }
  return status(verification)
}
