import type { ReactNode } from 'react'
import type { StatusChange } from '../provider/GridKycEvent.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import type { Certification, Certified } from './Certification.js'
import type { OnboardingStep } from './OnboardingStep.js'
import type { Terms } from './terms/useTermsConsent.js'

/** What the host gives to the review and to the result. Every renderer of a step gets these. */
export interface StepOptions {
  /**
   * The End User Terms with their full text. Without them no consent is asked for, although Grid requires one before money moves.
   */
  terms?: Terms | undefined
  /** A declaration with your own text, asked for before the submission. */
  certification?: Certification | undefined
  /** Called just before the submission, with the person who confirmed and the declaration. The library stores none of it. */
  onCertified?: ((certified: Certified) => void) | undefined
  /** Shown with the result, such as your button that opens the account. */
  actions?: ReactNode
  /** Called when the customer’s state changed. */
  onStatusChange?: ((change: StatusChange) => void) | undefined
}

/** What the form of any kind of customer takes beside its hook's options. */
export interface OnboardingProps<Ready> extends StepOptions {
  /** Your privacy and identification notices, shown before the first field. */
  notice?: ReactNode
  /** Renders your own steps, or replaces one of ours. Return undefined to keep ours. */
  renderStep?: ((step: OnboardingStep, onboarding: Ready) => ReactNode) | undefined
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  /** Added to the classes of the outermost element. */
  className?: string | undefined
}
