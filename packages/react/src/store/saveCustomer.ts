import {
  type Client,
  type Customer,
  type CustomerCreate,
  type CustomerUpdate,
  createCustomer,
  type FieldTable,
  getCustomer,
  updateCustomer,
  type Values,
} from '@grid-kyc/core'
import { isAnswerTo } from './isAnswerTo.js'
import { getSession } from './useSession.js'

interface SaveCustomerOptions {
  client: Client
  table: FieldTable
  /** Undefined where there is no customer yet. */
  customerId: string | undefined
  /** What to send, given what Grid has; undefined for nothing. */
  changes: (saved: Customer | undefined) => Values | undefined
  /** Called for every request that was taken, so that what comes after a failure is only what is still missing. Awaited. */
  onStored: (customer: Customer, sent: Values, created: boolean) => unknown
  /** Grid requires a wallet’s signature before it changes these. */
  onChallenged: (paths: readonly string[]) => void
}

/** Contacts change one at a time, each in a request of its own. */
function* requestsOf({ email, phoneNumber, ...rest }: Values): Generator<Values> {
  const { customerType, ...members } = rest
  if (Object.keys(members).length > 0) yield rest
  if (email !== undefined) yield { customerType, email }
  if (phoneNumber !== undefined) yield { customerType, phoneNumber }
}

/**
 * Writes to Grid what has changed. Creation cannot be repeated under a key, so whether the customer exists after all (an
 * answer that was lost, a second tab) is asked first; if so, it is brought up to date instead.
 */
export async function saveCustomer(options: SaveCustomerOptions, saved: Customer | undefined): Promise<void> {
  const { client, table, changes, onStored, onChallenged } = options
  let known = saved
  let customerId = options.customerId ?? (await client.send(getSession, {})).customerId
  if (customerId === undefined) {
    const body = changes(undefined)
    if (!body) return
    known = await client.send(createCustomer, { body: body as unknown as CustomerCreate })
    customerId = known.id ?? ''
    if (isAnswerTo(table, body, { ...known })) return void (await onStored(known, body, true))
    await onStored(known, {}, true)
  } else if (!known) {
    known = await client.send(getCustomer, { customerId })
    await onStored(known, {}, false)
  }
  for (const body of requestsOf(changes(known) ?? {})) {
    const answer = await client.send(updateCustomer, { customerId, body: body as unknown as CustomerUpdate })
    if ('payloadToSign' in answer) onChallenged(Object.keys(body).filter(name => name !== 'customerType'))
    else await onStored(answer, body, false)
  }
}
