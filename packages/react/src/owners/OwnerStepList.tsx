'use client'

import { useMessages } from '../messages/useMessages.js'
import { slot } from '../ui/slot.js'
import { beneficialOwnerFormMessages } from './BeneficialOwnerForm.messages.js'
import { ownerLoadingMessages } from './OwnerLoading.messages.js'
import { ownerSteps } from './ownerSteps.js'
import type { ReadyBeneficialOwner } from './useBeneficialOwner.js'

const messages = { ...beneficialOwnerFormMessages, ...ownerLoadingMessages }

/** Which of the screens this is, and the way to the others of a saved person. A new person goes through them in order. */
export function OwnerStepList({ owner }: { owner: ReadyBeneficialOwner }) {
  const t = useMessages(messages)
  if (!owner.owner) {
    const values = { step: ownerSteps.indexOf(owner.step) + 1, count: ownerSteps.length }
    return <p {...slot('help')}>{t('owner.progress', values)}</p>
  }
  return (
    <ol {...slot('owner-steps')}>
      {ownerSteps.map(step => (
        <li key={step}>
          <button
            {...slot('button', 'gk-owner-step', { variant: 'quiet' })}
            type="button"
            aria-current={step === owner.step ? 'step' : undefined}
            onClick={() => owner.goTo(step)}
          >
            {t(`owner.step.${step}`)}
          </button>
        </li>
      ))}
    </ol>
  )
}
