import { OutcomeStep } from '../OutcomeStep.js'
import { ReviewStep } from '../ReviewStep.js'
import type { StepRenderers } from '../WizardStepProps.js'
import { DocumentsStep } from './DocumentsStep.js'
import { PeopleStep } from './PeopleStep.js'

/** The steps of a business that are more than fields, in a chunk of their own. */
export const businessRenderers: StepRenderers = {
  people: PeopleStep,
  documents: DocumentsStep,
  review: ReviewStep,
  outcome: OutcomeStep,
}
