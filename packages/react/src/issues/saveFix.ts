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
import type { GridRecord } from '../store/useStore.js'

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
  /** `Store.write` of this customer. */
  write: (record: GridRecord) => Promise<void>
}

/** Writes what a fix has changed to Grid. Resolves with what a wallet has to agree to first: of a contact, its path. */
export async function saveFix(options: SaveFixOptions): Promise<string | undefined> {
  const { client, table, form, contextOf, customerId, owner, customer, onStored, write } = options
  const changes = (base: Values) => changesOf(table, base, { ...form.values() }, { context: contextOf(form.values()) })
  if (owner) {
    const body = changes({ ...owner })
    const { id } = owner
    if (!body) return undefined
    const sent = { beneficialOwnerId: id, body: body as BeneficialOwnerUpdate }
    const stored = await client.send(updateBeneficialOwner, sent)
    onStored({ resource: 'beneficialOwner', id, created: false })
    await write({ owner: stored })
    return undefined
  }
  let challenged: string | undefined
  const saving = {
    client,
    table,
    customerId,
    changes: (known: Customer | undefined) => changes({ ...known }),
    async onStored(stored: Customer, sent: Values) {
      onStored({ resource: 'customer', id: customerId, created: false })
      await write({ customer: stored })
      form.settle(sent, { ...stored })
    },
    onChallenged([path]: readonly string[]) {
      challenged = path
    },
  }
  await saveCustomer(saving, customer)
  return challenged
}
