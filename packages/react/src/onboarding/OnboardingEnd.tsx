import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { OnboardingOutcome } from './OnboardingOutcome.js'
import type { OnboardingProps } from './OnboardingProps.js'
import { type Agreed, OnboardingReview } from './OnboardingReview.js'
import type { ReadyOnboarding } from './ReadyOnboarding.js'

export interface OnboardingEndProps
  extends Pick<OnboardingProps<never>, 'terms' | 'certification' | 'onCertified' | 'actions' | 'onStatusChange'> {
  onboarding: ReadyOnboarding
  headingLevel: HeadingLevel
  agreed: Agreed
  onAgree: (agreed: Agreed) => void
  /** Goes to where an answer is changed; `path` takes the focus there. */
  onChange: (stepId: string, path?: string) => void
}

/** The last screens of any kind of customer. */
export function OnboardingEnd(props: OnboardingEndProps) {
  switch (props.onboarding.step.kind) {
    case 'review':
      return <OnboardingReview {...props} />
    case 'outcome':
      return <OnboardingOutcome {...props} />
    default:
      return null
  }
}
