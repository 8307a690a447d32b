import { beneficialOwnerFields } from '../fields/beneficialOwnerFields.js'
import { businessFields } from '../fields/businessFields.js'
import { contactCodeFields } from '../fields/contactCodeFields.js'
import { documentFields } from '../fields/documentFields.js'
import { individualFields } from '../fields/individualFields.js'
import { kycLinkFields } from '../fields/kycLinkFields.js'
import { verificationFields } from '../fields/verificationFields.js'
import { tableSchema } from './tableSchema.js'

/** A person, as `POST /customers` takes one. Keys it does not know are kept. */
export const individualSchema = /* @__PURE__ */ tableSchema(individualFields, 'create')
/** Any part of a person, as `PATCH /customers/{customerId}` takes it. */
export const individualUpdateSchema = /* @__PURE__ */ tableSchema(individualFields, 'update')
/** A person of whom nothing is missing for verification. */
export const individualVerificationSchema = /* @__PURE__ */ tableSchema(individualFields, 'verification')

/** A business, as `POST /customers` takes one. Keys it does not know are kept. */
export const businessSchema = /* @__PURE__ */ tableSchema(businessFields, 'create')
/** Any part of a business, as `PATCH /customers/{customerId}` takes it. */
export const businessUpdateSchema = /* @__PURE__ */ tableSchema(businessFields, 'update')
/** A business of which nothing but its people and documents can be missing for verification. */
export const businessVerificationSchema = /* @__PURE__ */ tableSchema(businessFields, 'verification')

/** An owner, as `POST /beneficial-owners` takes one. Keys it does not know are kept. */
export const beneficialOwnerSchema = /* @__PURE__ */ tableSchema(beneficialOwnerFields, 'create')
/** Any part of an owner, as `PATCH /beneficial-owners/{beneficialOwnerId}` takes it. */
export const beneficialOwnerUpdateSchema = /* @__PURE__ */ tableSchema(beneficialOwnerFields, 'update')
/** An owner of whom nothing is missing for verification. */
export const beneficialOwnerVerificationSchema = /* @__PURE__ */ tableSchema(beneficialOwnerFields, 'verification')

/** The form of `POST /documents`. */
export const documentSchema = /* @__PURE__ */ tableSchema(documentFields, 'create')
/** The form of `PUT /documents/{documentId}`: whole again, but for the holder. */
export const documentReplaceSchema = /* @__PURE__ */ tableSchema(documentFields, 'update')
/** The form of an upload with the number and authority that verification wants of an identity document. */
export const documentVerificationSchema = /* @__PURE__ */ tableSchema(documentFields, 'verification')

/** The body of `POST /customers/{customerId}/kyc-link`. */
export const kycLinkSchema = /* @__PURE__ */ tableSchema(kycLinkFields, 'create')
/** The body of the two requests that confirm a contact. */
export const contactCodeSchema = /* @__PURE__ */ tableSchema(contactCodeFields, 'create')
/** The body of `POST /verifications`. */
export const verificationSchema = /* @__PURE__ */ tableSchema(verificationFields, 'create')
