import { beneficialOwner } from './messages/es/beneficialOwner.js'
import { business } from './messages/es/business.js'
import { contact } from './messages/es/contact.js'
import { contactCode } from './messages/es/contactCode.js'
import { country } from './messages/es/country.js'
import { document } from './messages/es/document.js'
import { documentCategory } from './messages/es/documentCategory.js'
import { documents } from './messages/es/documents.js'
import { errors } from './messages/es/errors.js'
import { field } from './messages/es/field.js'
import { fix } from './messages/es/fix.js'
import { form } from './messages/es/form.js'
import { gate } from './messages/es/gate.js'
import { guidance } from './messages/es/guidance.js'
import { handoff } from './messages/es/handoff.js'
import { individual } from './messages/es/individual.js'
import { kyb } from './messages/es/kyb.js'
import { kyc } from './messages/es/kyc.js'
import { lazy } from './messages/es/lazy.js'
import { link } from './messages/es/link.js'
import { onboarding } from './messages/es/onboarding.js'
import { owner } from './messages/es/owner.js'
import { owners } from './messages/es/owners.js'
import { problem } from './messages/es/problem.js'
import { status } from './messages/es/status.js'
import { steps } from './messages/es/steps.js'
import { terms } from './messages/es/terms.js'
import type { LocaleMessages } from './messages/LocaleMessages.js'

/** The library in Spanish, for the provider's `copy` beside `locale="es"`. Not legally reviewed: have yours read it first. */
export const es: LocaleMessages = {
  ...lazy,
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
