import {
  type BeneficialOwner,
  type BeneficialOwnerCreate,
  type Client,
  createBeneficialOwner,
  GridKycError,
  beneficialOwnerFields as table,
  updateBeneficialOwner,
  type Values,
} from '@grid-kyc/core'
import { changesOf } from '../form/changesOf.js'
import { isAnswerTo } from '../store/isAnswerTo.js'
import { findOwner } from './findOwner.js'

interface SaveOwnerOptions {
  client: Client
  customerId: string
  /** What was typed. */
  values: Values
  /** The person as Grid has them; undefined for a new one. */
  saved: BeneficialOwner | undefined
  /** All people Grid has now. */
  list: () => Promise<BeneficialOwner[]>
}

export interface SavedOwner {
  owner: BeneficialOwner
  /** What Grid was sent, or has from an earlier attempt. */
  sent: Values
  /** True when it is new, false when it was updated. */
  created: boolean
}

/** Whether Grid may have done what it gave no response to. */
const isAmbiguous = (cause: unknown) =>
  cause instanceof GridKycError && ['network', 'timeout', 'unavailable', 'unexpected'].includes(cause.kind)

/** A person who is added a second time keeps the roles they had. */
const withRoles = (values: Values, { roles }: BeneficialOwner): Values => {
  const typed = Array.isArray(values.roles) ? values.roles : []
  return { ...values, roles: [...typed, ...roles.filter(role => !typed.includes(role))] }
}

async function update(client: Client, known: BeneficialOwner, typed: Values): Promise<SavedOwner> {
  const body = changesOf(table, { ...known }, typed)
  if (!body) return { owner: known, sent: {}, created: false }
  const owner = await client.send(updateBeneficialOwner, { beneficialOwnerId: known.id, body })
  return { owner, sent: body, created: false }
}

/**
 * Creation has no idempotency key, so whether the person exists already (a response that was lost, a second tab, the same
 * name typed twice) is looked up before, and again when no response came; if so, they are updated instead.
 */
async function createOnce({ client, list }: SaveOwnerOptions, typed: Values): Promise<SavedOwner> {
  const known = findOwner(await list(), typed)
  if (known) return update(client, known, withRoles(typed, known))
  const body = changesOf(table, undefined, typed) ?? {}
  try {
    const owner = await client.send(createBeneficialOwner, { body: body as unknown as BeneficialOwnerCreate })
    return { owner, sent: body, created: true }
  } catch (cause) {
    if (!isAmbiguous(cause)) throw cause
    const arrived = findOwner(await list().catch(() => []), typed)
    if (!arrived) throw cause
    return isAnswerTo(table, body, { ...arrived })
      ? { owner: arrived, sent: body, created: true }
      : update(client, arrived, withRoles(typed, arrived))
  }
}

/** Writes one person to Grid: a known one is updated, a new one is created, and no one is there twice. */
export async function saveOwner(options: SaveOwnerOptions): Promise<SavedOwner> {
  const { client, customerId, values, saved } = options
  return saved ? update(client, saved, values) : createOnce(options, { ...values, customerId })
}
