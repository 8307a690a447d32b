'use client'

import type { CustomerType, GridKycError } from '@grid-kyc/core'
import { useRef, useState } from 'react'
import { createLazy } from '../lazy/createLazy.js'
import { LazyPart } from '../lazy/LazyPart.js'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { CustomerStatus } from '../status/CustomerStatus.js'
import type { UseVerificationStatusResult } from '../status/useVerificationStatus.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { Skeleton } from '../ui/Skeleton.js'
import { StatusMessage } from '../ui/StatusMessage.js'
import type { GateFormOptions } from './GateForm.js'
import type { GateLinkOptions } from './GateLink.js'
import { gateMessages } from './OnboardingGate.messages.js'

/** What the host decides about a closed gate. */
export interface GateOptions extends GateLinkOptions, GateFormOptions {
  /** How a customer is verified: by the hosted link, or by a form in your app. Default `link`. */
  by?: 'link' | 'form' | undefined
  /** For a session that has no customer yet and may create one. Default: the user is asked. */
  customerType?: CustomerType | undefined
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

const gateLink = createLazy(() => import('./GateLink.js').then(module => module.GateLink))
const gateForm = createLazy(() => import('./GateForm.js').then(module => module.GateForm))

const ended = (problem: GridKycError | undefined) => problem?.kind === 'unauthorized' || problem?.kind === 'forbidden'

/** What a closed gate shows. Each part loads when it is needed. */
export function GateContent({ verification, isNew, by = 'link', ...parts }: GateContentProps) {
  const t = useMessages(gateMessages)
  const { headingLevel = 2 } = parts
  const [chosen, setChosen] = useState(parts.customerType)
  const hasForm = useRef(false)
  const ready = verification.status === 'ready' ? verification : undefined
  const [problem] = verification.problems
  const type = ready?.customerType ?? chosen

  /** A read that fails, or one that is on its way, takes no form from under somebody's hands. */
  const keepsForm = hasForm.current && !ready && !ended(problem)
  const standsInForm = by === 'form' && ready && ['start', 'action_needed', 'in_review'].includes(ready.state)
  hasForm.current = type !== undefined && (isNew || keepsForm || standsInForm === true)

  if (hasForm.current && type) {
    return (
      <LazyPart
        key="form"
        part={gateForm}
        label={t('gate.loading')}
        props={{ ...parts, headingLevel, verification, customerType: type }}
      />
    )
  }
  if (isNew) return <Choice headingLevel={headingLevel} onChoose={setChosen} />
  // Nothing says so, but it was not just now, or the last look failed.
  if (ready?.state === 'approved') {
    if (!problem) return <Skeleton label={t('gate.loading')} />
    const unread = { status: 'failed', problems: ready.problems, refresh: ready.refresh } as const
    return <CustomerStatus verification={unread} headingLevel={headingLevel} />
  }
  if (ready && by === 'link') {
    const { terms, link } = parts
    return (
      <LazyPart
        key="link"
        part={gateLink}
        label={t('gate.loading')}
        props={{ verification: ready, terms, link, headingLevel }}
      />
    )
  }
  return <CustomerStatus verification={verification} headingLevel={headingLevel} />
}

function Choice({
  headingLevel,
  onChoose,
}: Required<Pick<GateContentProps, 'headingLevel'>> & { onChoose: (type: 'INDIVIDUAL' | 'BUSINESS') => void }) {
  const t = useMessages(gateMessages)
  const Button = usePrimitive('Button', OurButton)
  return (
    <StatusMessage
      tone="neutral"
      icon="person"
      headingLevel={headingLevel}
      title={t('gate.who.title')}
      actions={
        <>
          <Button onClick={() => onChoose('INDIVIDUAL')}>{t('gate.who.person')}</Button>
          <Button onClick={() => onChoose('BUSINESS')}>{t('gate.who.business')}</Button>
        </>
      }
    />
  )
}
