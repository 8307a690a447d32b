'use client'

import type { ReactNode } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { Form } from '../provider/Form.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { slot } from '../ui/slot.js'
import { WizardLayout, type WizardLayoutProps } from './WizardLayout.js'
import { wizardLayoutMessages } from './WizardLayout.messages.js'
import { WizardLead } from './WizardLead.js'

export interface FirstStepProps extends Pick<WizardLayoutProps, 'steps' | 'step' | 'headingLevel'> {
  lead: string
  /** What to have at hand. */
  needed?: ReactNode
  notice: ReactNode
  /** Continue was pressed. */
  onNext: () => void
  busy: boolean
  /** Whether the focus is in a question, which then must not be replaced. */
  onInUse: (inUse: boolean) => void
  /** The questions. */
  children: ReactNode
}

/** The first fields, rendered at once and on a server, while the code of the form is loading. */
export function FirstStep({ lead, needed, notice, onNext, busy, onInUse, children, ...frame }: FirstStepProps) {
  const t = useMessages(wizardLayoutMessages)
  const Button = usePrimitive('Button', OurButton)
  return (
    <WizardLayout {...frame}>
      <WizardLead>{lead}</WizardLead>
      {notice && <div {...slot('notice')}>{notice}</div>}
      <Form
        {...slot('form')}
        onFocus={() => onInUse(true)}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (relatedTarget) return onInUse(currentTarget.contains(relatedTarget))
          // A button takes no focus from a pointer in every browser: it has to be there until it was pressed.
          document.addEventListener('pointerup', () => setTimeout(onInUse, 0, false), { once: true })
        }}
        onSubmit={onNext}
      >
        <div {...slot('fields')}>{children}</div>
        {needed}
        <div {...slot('actions', undefined, { sticky: true })}>
          <Button type="submit" variant="primary" busy={busy}>
            {t('onboarding.continue')}
          </Button>
        </div>
      </Form>
    </WizardLayout>
  )
}
