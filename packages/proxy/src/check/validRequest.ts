import { type AnyRoute, exampleOf, type Operation, personalInfoFields, routes } from '@grid-kyc/core'
import { gridPath } from '../grid/gridPath.js'
import type { CustomerResources } from './Row.js'
import { type FormPart, form, get, json, pdf, type WireRequest } from './WireRequest.js'

/** A customer, and what it owns so far. */
type Owner = Pick<CustomerResources, 'customerId' | 'customerType'> & Partial<CustomerResources>

type Input = { body?: Record<string, unknown>; form?: readonly FormPart[] }

const document: readonly FormPart[] = [
  ['documentType', 'CERTIFICATE_OF_INCORPORATION'],
  ['country', 'US'],
  ['file', pdf, 'certificate.pdf'],
]

/** A body for each route that acts for a customer and has one. */
const inputs: Partial<Record<Operation, (owner: Owner) => Input>> = {
  updateCustomer: ({ customerType }) => ({ body: { customerType } }),
  createKycLink: () => ({ body: {} }),
  confirmEmailVerification: () => ({ body: { code: '123456' } }),
  confirmPhoneVerification: () => ({ body: { code: '123456' } }),
  createBeneficialOwner: ({ customerId }) => ({
    body: { customerId, roles: ['DIRECTOR'], ownershipPercentage: 0, personalInfo: personalInfo() },
  }),
  updateBeneficialOwner: () => ({ body: { ownershipPercentage: 10 } }),
  uploadDocument: ({ customerId }) => ({ form: [['documentHolder', customerId], ...document] }),
  replaceDocument: () => ({ form: document }),
  createVerification: ({ customerId }) => ({ body: { customerId } }),
}

const personalInfo = () => exampleOf({ personalInfo: personalInfoFields }).personalInfo

const ids = (owner: Owner): Record<string, string | undefined> => ({
  ...owner,
  documentHolder: owner.customerId,
})

/** Every route that acts for a customer. */
export const customerOperations = (Object.entries(routes) as [Operation, AnyRoute][])
  .filter(([, { subject }]) => typeof subject === 'object')
  .map(([operation]) => operation)

/** A request as our client would send it, for the customer who owns these; undefined where they own no such thing. */
export function validRequest(operation: Operation, owner: Owner): WireRequest | undefined {
  const route: AnyRoute = routes[operation]
  const named = ids(owner)
  const places = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => named[String(name)])
  if (places.includes(undefined)) return undefined
  if (owner.customerType !== 'BUSINESS' && operation.includes('BeneficialOwner')) return undefined
  const { subject } = route
  const inQuery = typeof subject === 'object' && subject.in === 'query' ? `?${subject.name}=${named[subject.name]}` : ''
  const path = gridPath(route, named as Record<string, string>) + inQuery
  const input = inputs[operation]?.(owner) ?? {}
  if (input.form) return form(route.method, path, input.form)
  return input.body ? json(route.method, path, input.body) : { ...get(path), method: route.method }
}
