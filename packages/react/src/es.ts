import { beneficialOwner } from './words/es/beneficialOwner.js'
import { business } from './words/es/business.js'
import { contact } from './words/es/contact.js'
import { contactCode } from './words/es/contactCode.js'
import { country } from './words/es/country.js'
import { document } from './words/es/document.js'
import { documentCategory } from './words/es/documentCategory.js'
import { documents } from './words/es/documents.js'
import { errors } from './words/es/errors.js'
import { field } from './words/es/field.js'
import { fix } from './words/es/fix.js'
import { form } from './words/es/form.js'
import { gate } from './words/es/gate.js'
import { guidance } from './words/es/guidance.js'
import { handoff } from './words/es/handoff.js'
import { individual } from './words/es/individual.js'
import { kyb } from './words/es/kyb.js'
import { kyc } from './words/es/kyc.js'
import { link } from './words/es/link.js'
import { onboarding } from './words/es/onboarding.js'
import { owner } from './words/es/owner.js'
import { owners } from './words/es/owners.js'
import { problem } from './words/es/problem.js'
import { status } from './words/es/status.js'
import { steps } from './words/es/steps.js'
import { terms } from './words/es/terms.js'
import type { Pack } from './words/Pack.js'

/** The library in Spanish, for the provider's `copy` beside `locale="es"`. Not legally reviewed: have yours read it first. */
export const es: Pack = {
  ...link,
  ...handoff,
  ...gate,
  ...status,
  ...problem,
  ...errors,
  ...fix,
  ...field,
  ...form,
  ...onboarding,
  ...kyb,
  ...kyc,
  ...contact,
  ...terms,
  ...individual,
  ...business,
  ...beneficialOwner,
  ...document,
  ...contactCode,
  ...steps,
  ...documentCategory,
  ...documents,
  ...owner,
  ...owners,
  ...guidance,
  ...country,
}
