'use client'

import { useWords } from '../hooks/useWords.js'
import { Button as OurButton } from '../ui/Button.js'
import { slot } from '../ui/slot.js'
import { onboardingFrameWords } from './onboarding/OnboardingFrame.words.js'
import { usePrimitive } from './usePrimitive.js'

/** What stands where code should that did not load, and the way to it. */
export function PartFailed({ onRetry }: { onRetry: () => void }) {
  const say = useWords(onboardingFrameWords)
  const Button = usePrimitive('Button', OurButton)
  return (
    <div {...slot('section')}>
      <p role="alert">{say('onboarding.part.failed')}</p>
      <div {...slot('actions')}>
        <Button onClick={onRetry}>{say('onboarding.part.again')}</Button>
      </div>
    </div>
  )
}
