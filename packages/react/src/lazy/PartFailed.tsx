'use client'

import { useMessages } from '../messages/useMessages.js'
import { onboardingFrameMessages } from '../onboarding/OnboardingFrame.messages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { slot } from '../ui/slot.js'

/** What stands where code should that did not load, and the way to it. */
export function PartFailed({ onRetry }: { onRetry: () => void }) {
  const t = useMessages(onboardingFrameMessages)
  const Button = usePrimitive('Button', OurButton)
  return (
    <div {...slot('section')}>
      <p role="alert">{t('onboarding.part.failed')}</p>
      <div {...slot('actions')}>
        <Button onClick={onRetry}>{t('onboarding.part.again')}</Button>
      </div>
    </div>
  )
}
