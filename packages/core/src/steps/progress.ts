import { documentGaps } from '../documents/documentGaps.js'
import { allFields } from '../fields/allFields.js'
import type { FieldTable, StepId } from '../fields/Field.js'
import { missingRows } from '../fields/missingFields.js'
import type { Application } from '../verification/Application.js'
import { customerState, needsSubmission } from '../verification/customerState.js'
import { isFixed } from '../verification/isFixed.js'
import { stepOfError } from '../verification/stepOfError.js'
import { businessSteps } from './businessSteps.js'
import { individualSteps } from './individualSteps.js'
import type { Step, StepKind, StepState } from './Step.js'

/** What a write-only row was given, Grid never shows: it counts as there until Grid says that it is missing. */
const missing = (table: FieldTable, resource: object, application: Application) =>
  missingRows(table, 'verification', { ...resource }, application.context).filter(({ field }) => !field.writeOnly)

const isBusiness = (application: Application) => application.customerType === 'BUSINESS'

function areFieldsThere(application: Application, id: StepId): boolean {
  const table = isBusiness(application) ? allFields.business : allFields.individual
  return missing(table, application.customer ?? {}, application).every(({ field }) => field.step !== id)
}

function areContactsVerified({ customer }: Application): boolean {
  return Object.values(customer?.contactVerification ?? {}).every(status => status !== 'PENDING')
}

function arePeopleThere(application: Application): boolean | undefined {
  const { owners } = application
  if (!owners) return undefined
  const isNamed = owners.every(owner => missing(allFields.beneficialOwner, owner, application).length === 0)
  return isNamed && owners.filter(({ roles }) => roles.includes('CONTROL_PERSON')).length === 1
}

function areDocumentsThere(application: Application): boolean | undefined {
  const { customer, owners, documents } = application
  if (!documents || (isBusiness(application) && !owners)) return undefined
  const heldBy = (id: string | undefined) => documents.filter(document => document.documentHolder === id)
  return (
    documentGaps(isBusiness(application) ? 'business' : 'individual', heldBy(customer?.id)).length === 0 &&
    (owners ?? []).every(owner => documentGaps('beneficialOwner', heldBy(owner.id)).length === 0)
  )
}

/** Whether a step's own data is complete; undefined while it has not been read. */
const isComplete: Record<
  Exclude<StepKind, 'review' | 'outcome'>,
  (of: Application, id: StepId) => boolean | undefined
> = {
  start: areFieldsThere,
  fields: areFieldsThere,
  contact: (application, id) => areFieldsThere(application, id) && areContactsVerified(application),
  people: arePeopleThere,
  documents: areDocumentsThere,
}

/**
 * How far each step is, from Grid's data alone: the stepper, the review and a return next week cannot disagree. A
 * masked value counts as there. Steps are opened in any order once the customer exists; before, only the first ones.
 */
export function progress(
  application: Application,
  steps: readonly Step[] = isBusiness(application) ? businessSteps : individualSteps,
): (Step & { readonly state: StepState })[] {
  const { customer, verification, customerType } = application
  const decision = customer ? customerState(customer, 'not_fetched') : 'start'
  const isDecided = decision === 'approved' || decision === 'rejected'
  const isSubmitted =
    isDecided || decision === 'on_hold' || (!!verification && !needsSubmission(verification.verificationStatus))
  const errors = verification && needsSubmission(verification.verificationStatus) ? verification.errors : []
  const objected = new Set(
    errors.filter(error => !isFixed(error, application)).map(error => stepOfError(error, customerType)),
  )
  const creating = steps.find(step => step.kind === 'fields')?.id
  const before: StepState[] = []

  const stateOf = ({ id, kind }: Step): StepState => {
    if (customer === undefined || verification === undefined) return 'unknown'
    if (isDecided) return 'done'
    if (kind === 'outcome') return decision === 'on_hold' ? 'attention' : isSubmitted ? 'todo' : 'locked'
    if (objected.has(id)) return 'attention'
    if (kind === 'review') {
      if (isSubmitted) return 'done'
      if (before.includes('unknown')) return 'unknown'
      return before.every(state => state === 'done') ? 'todo' : 'locked'
    }
    if (customer === null) return kind === 'start' || id === creating ? 'todo' : 'locked'
    const complete = isComplete[kind](application, id)
    return complete === undefined ? 'unknown' : complete ? 'done' : 'todo'
  }

  return steps.map(step => {
    const state = stateOf(step)
    before.push(state)
    return { ...step, state }
  })
}
