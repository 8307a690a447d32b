'use client'

import { useMessages } from '../messages/useMessages.js'
import { Icon } from '../ui/Icon.js'
import { slot } from '../ui/slot.js'
import { wizardLayoutMessages } from './WizardLayout.messages.js'

/** What opens an onboarding: how long it takes, why the law requires it, and who sees the answers. */
export function WizardLead({ children }: { children: string }) {
  const t = useMessages(wizardLayoutMessages)
  return (
    <div {...slot('opening')}>
      <p {...slot('lead')}>{children}</p>
      <p {...slot('why')}>
        <Icon name="lock" />
        <span>{t('onboarding.why')}</span>
      </p>
    </div>
  )
}
