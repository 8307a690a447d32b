import {
  type BeneficialOwner,
  type BeneficialOwnerUpdate,
  type Client,
  type Customer,
  type FieldContext,
  type FieldTable,
  updateBeneficialOwner,
  type Values,
} from '@grid-kyc/core'
import { changesOf } from '../form/changesOf.js'
import type { FieldForm } from '../form/FieldForm.js'
import type { Saved } from '../provider/GridKycEvent.js'
import { saveCustomer } from '../store/saveCustomer.js'

interface SaveFixOptions {
  client: Client
  table: FieldTable
  form: FieldForm
  contextOf: (values: Values) => FieldContext
  customerId: string
  /** Undefined where the answers are the customer's. */
  owner: BeneficialOwner | undefined
  customer: Customer | undefined
  onStored: (saved: Saved) => void
  keep: (stored: { customer?: Customer; owner?: BeneficialOwner }) => Promise<void>
}

/** Writes what a fix has changed to Grid. Resolves with what a wallet has to agree to first: of a contact, its path. */
export async function saveFix(options: SaveFixOptions): Promise<string | undefined> {
  const { client, table, form, contextOf, customerId, owner, customer, onStored, keep } = options
  const changes = (base: Values) => changesOf(table, base, { ...form.values() }, { context: contextOf(form.values()) })
  if (owner) {
    const body = changes({ ...owner })
    const { id } = owner
    if (!body) return undefined
    const sent = { beneficialOwnerId: id, body: body as BeneficialOwnerUpdate }
    const stored = await client.send(updateBeneficialOwner, sent)
    onStored({ resource: 'beneficialOwner', id, created: false })
    await keep({ owner: stored })
    return undefined
  }
  let challenged: string | undefined
  let kept: Promise<void> | undefined
  const saving = {
    client,
    table,
    customerId,
    changes: (known: Customer | undefined) => changes({ ...known }),
    onStored(stored: Customer, sent: Values) {
      onStored({ resource: 'customer', id: customerId, created: false })
      kept = keep({ customer: stored })
      form.settle(sent, { ...stored })
    },
    onChallenged([path]: readonly string[]) {
      challenged = path
    },
  }
  await saveCustomer(saving, customer)
  // Shown together with the mark that comes next, and not one after the other.
  await kept
  return challenged
}
