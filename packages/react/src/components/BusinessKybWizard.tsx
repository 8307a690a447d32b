'use client'

import { type Values, valueAt } from '@grid-kyc/core'
import { forwardRef, type ReactNode, useEffect, useState } from 'react'
import type { StatusChange } from '../hooks/GridKycEvent.js'
import { useGridKycContext } from '../hooks/gridKycContext.js'
import type { KybStep } from '../hooks/KybStep.js'
import { plainSteps } from '../hooks/plainSteps.js'
import { sessionQuery } from '../hooks/sessionQuery.js'
import type { ReadyBusinessKyb, UseBusinessKybOptions } from '../hooks/useBusinessKyb.js'
import { useLazy } from '../hooks/useLazy.js'
import { useWords } from '../hooks/useWords.js'
import { Skeleton } from '../ui/Skeleton.js'
import type { HeadingLevel } from '../ui/StatusMessage.js'
import { businessKybWords } from './BusinessKybWizard.words.js'
import type { Certification, Certified } from './Certification.js'
import { KybFirstScreen } from './KybFirstScreen.js'
import type { KybWizardProps } from './KybWizard.js'
import { Root } from './Root.js'
import type { Terms } from './TermsConsent.js'

export interface BusinessKybWizardProps extends UseBusinessKybOptions {
  /** Your privacy and identification notices: they stand before the first question. */
  notice?: ReactNode
  /** The End User Terms with all their text; without them no consent is asked, and Grid wants one sooner or later. */
  terms?: Terms | undefined
  /** A declaration in your words, asked for before submitting. */
  certification?: Certification | undefined
  onCertified?: ((certified: Certified) => void) | undefined
  /** What a step of your own shows, or what you show instead of one of ours; undefined leaves ours. */
  renderStep?: ((step: KybStep, kyb: ReadyBusinessKyb) => ReactNode) | undefined
  /** What a person can do once there is a result, such as your button that opens the account. */
  actions?: ReactNode
  onStatusChange?: ((change: StatusChange) => void) | undefined
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  className?: string | undefined
}

const loadWizard = () => import('./KybWizard.js').then(module => module.KybWizard)

/**
 * A business from the first question to the decision: every step, saved as it goes, resumed on any device. Only the first
 * screen loads at once; with `initialData` it is drawn at once as well, also on a server.
 */
export const BusinessKybWizard = forwardRef<HTMLDivElement, BusinessKybWizardProps>(
  function BusinessKybWizard(props, ref) {
    const { className, headingLevel = 2, initialData, notice, hidden = [], readOnly = [] } = props
    const { client, queryClient, shown } = useGridKycContext()
    const say = useWords(businessKybWords)
    const { Component: Wizard, failed } = useLazy<KybWizardProps>(loadWizard)
    const [typed, setTyped] = useState<Values>()
    const [isHeld, setHeld] = useState(false)
    const [goesOn, setGoesOn] = useState(false)
    const [steps] = useState(() => plainSteps(props.steps, shown.copy))
    const first = steps.find(({ id }) => id === (props.step ?? steps[0]?.id))

    const asksSession = props.customerId === undefined && shown.customerId === undefined
    useEffect(() => {
      // Asked while the code that needs the answer is on its way.
      if (asksSession) void queryClient.prefetchQuery(sessionQuery(client, shown.proxyUrl))
    }, [asksSession, client, queryClient, shown.proxyUrl])

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
          <p role="alert">{say('kyb.part.failed')}</p>
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
          <Skeleton label={say('kyb.loading')} />
        )}
      </Root>
    )
  },
)
