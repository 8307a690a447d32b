import type { GridKycError, Values } from '@grid-kyc/core'
import type { DraftStorage } from '../form/useDrafts.js'
import type { Saved, StepChange, Submitted } from '../provider/GridKycEvent.js'
import type { StepList } from './OnboardingStep.js'

/** Options of the onboarding of any customer type. */
export interface OnboardingOptions {
  /** Default: the session's. */
  customerId?: string | undefined
  /**
   * Values you have already, as Grid nests them. With it, even `{}`, the first fields are rendered before anything was
   * read, also on a server.
   */
  initialData?: Values | undefined
  /** `resolve` shows only the steps and fields that the latest verification asks for. Default `whole`. */
  mode?: 'whole' | 'resolve' | undefined
  /** The steps and their order, your own included. */
  steps?: StepList | undefined
  /** The current step, if your app controls it: change it in `onStepChange`. */
  step?: string | undefined
  /** Lets the browser's Back button go one step back. The URL does not change. */
  history?: boolean | undefined
  /** Paths that are not asked, such as `businessInfo.naicsCode`. */
  hidden?: readonly string[] | undefined
  /**
   * Paths that are your platform's to set and are asked all the same, such as `umaAddress`. The proxy has to allow them. Fixed at
   * first.
   */
  alsoAsked?: readonly string[] | undefined
  /** Paths that are shown and cannot be changed. */
  readOnly?: readonly string[] | undefined
  /** The currencies the account will hold. Each may need more fields. */
  currencies?: readonly string[] | undefined
  /** Keeps unsaved answers over a reload, except personal and secret ones. */
  drafts?: DraftStorage | undefined
  /** Called when another step is shown. */
  onStepChange?: ((change: StepChange) => void) | undefined
  /** Called after Grid stored something: which resource, its id, and whether it is new. */
  onSaved?: ((saved: Saved) => void) | undefined
  /** Called when a submission was accepted. `RESOLVE_ERRORS` means that corrections are needed. */
  onSubmitted?: ((submitted: Submitted) => void) | undefined
  /** Called when Grid requires a verified email or phone before a submission. */
  onContactNeeded?: ((customerId: string) => void) | undefined
  /** Called with every failure. The error contains nothing that the user typed. */
  onError?: ((error: GridKycError) => void) | undefined
}
