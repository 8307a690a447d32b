import type { BeneficialOwner, BeneficialOwnerCreate, BeneficialOwnerUpdate } from '../model/BeneficialOwner.js'
import type { Page, PageQuery } from '../model/Page.js'
import type { Route } from './Route.js'

/** Adds an owner or a control person to a business. There is no idempotency key: list first after an ambiguous answer. */
export const createBeneficialOwner: Route<{ body: BeneficialOwnerCreate }, BeneficialOwner> = {
  method: 'POST',
  path: '/beneficial-owners',
  body: 'beneficialOwner',
  success: [201],
  retry: 'never',
  subject: { in: 'body', name: 'customerId', kind: 'customer' },
}

/** A page of the owners and control persons of a business. */
export const listBeneficialOwners: Route<{ customerId: string } & PageQuery, Page<BeneficialOwner>> = {
  method: 'GET',
  path: '/beneficial-owners',
  query: ['customerId', 'limit', 'cursor'],
  success: [200],
  retry: 'safe',
  subject: { in: 'query', name: 'customerId', kind: 'customer' },
}

/** One owner of a business. */
export const getBeneficialOwner: Route<{ beneficialOwnerId: string }, BeneficialOwner> = {
  method: 'GET',
  path: '/beneficial-owners/{beneficialOwnerId}',
  success: [200],
  retry: 'safe',
  subject: { in: 'path', name: 'beneficialOwnerId', kind: 'beneficialOwner' },
}

/** Changes members of an owner; members that are left out stay as they are. */
export const updateBeneficialOwner: Route<{ beneficialOwnerId: string; body: BeneficialOwnerUpdate }, BeneficialOwner> =
  {
    method: 'PATCH',
    path: '/beneficial-owners/{beneficialOwnerId}',
    body: 'beneficialOwner',
    success: [200],
    retry: 'never',
    subject: { in: 'path', name: 'beneficialOwnerId', kind: 'beneficialOwner' },
  }
