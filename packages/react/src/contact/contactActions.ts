import {
  type Client,
  type Customer,
  type CustomerUpdate,
  confirmEmailVerification,
  confirmPhoneVerification,
  GridKycError,
  getCustomer,
  sendEmailVerification,
  sendPhoneVerification,
  updateCustomer,
} from '@grid-kyc/core'
import { type Channel, type ContactProgress, contactNames } from './ContactChannel.js'

interface ContactEnvironment {
  client: Client
  customer: () => Customer | undefined
  show: (channel: Channel, change: Partial<ContactProgress>) => void
  /** Puts what Grid has just answered in the place of what was read before. */
  write: (customer: Customer) => Promise<void>
  onChanged: (customerId: string) => void
  onError: (error: GridKycError) => void
  now?: () => number
}

const routes = {
  email: { send: sendEmailVerification, confirm: confirmEmailVerification },
  phone: { send: sendPhoneVerification, confirm: confirmPhoneVerification },
} as const

/** A code takes a moment to arrive: nobody has to ask for the next one before. */
const courtesyMs = 30_000
/** Where a server says that it was too often, and not for how long. */
const patienceMs = 60_000

/** What a person does about their contacts, without React. */
export function createContactActions(environment: ContactEnvironment) {
  const { client, customer, show, write, onChanged, onError, now = Date.now } = environment
  const busy = new Set<Channel>()

  /** Verified meanwhile, in another tab perhaps: what Grid has then is what counts. */
  async function readAgain(customerId: string, channel: Channel): Promise<boolean> {
    const read = await client.send(getCustomer, { customerId })
    await write(read)
    return read.contactVerification?.[channel] === 'VERIFIED'
  }

  /** One thing at a time for each contact, however often a button is pressed. */
  async function during(
    channel: Channel,
    activity: ContactProgress['activity'],
    work: (customerId: string) => Promise<boolean>,
  ): Promise<boolean> {
    const customerId = customer()?.id
    if (busy.has(channel) || customerId === undefined) return false
    busy.add(channel)
    show(channel, { activity, problem: undefined, isCodeWrong: false })
    try {
      return await work(customerId)
    } catch (cause) {
      const error = asError(cause)
      try {
        if (error.kind === 'conflict' && activity !== 'changing' && (await readAgain(customerId, channel))) return true
      } catch {
        // What went wrong first is what is told.
      }
      const isCodeWrong = activity === 'confirming' && error.kind === 'invalid'
      const wait = error.kind === 'rate_limited' ? (error.retryAfterMs ?? patienceMs) : 0
      show(channel, {
        isCodeWrong,
        problem: isCodeWrong ? undefined : error,
        ...(wait > 0 && activity === 'sending' && { sendAgainAt: now() + wait }),
      })
      if (!isCodeWrong) onError(error)
      return false
    } finally {
      busy.delete(channel)
      show(channel, { activity: 'idle' })
    }
  }

  return {
    send: (channel: Channel) =>
      during(channel, 'sending', async customerId => {
        await client.send(routes[channel].send, { customerId })
        show(channel, { isSent: true, sendAgainAt: now() + courtesyMs })
        return true
      }),

    confirm: (channel: Channel, code: string) =>
      during(channel, 'confirming', async customerId => {
        await write(await client.send(routes[channel].confirm, { customerId, body: { code } }))
        return true
      }),

    /** One contact in a request: Grid refuses both at once. */
    change: (channel: Channel, contact: string) =>
      during(channel, 'changing', async customerId => {
        const customerType = customer()?.customerType ?? 'INDIVIDUAL'
        const body = { customerType, [contactNames[channel]]: contact } as CustomerUpdate
        const answer = await client.send(updateCustomer, { customerId, body })
        if ('payloadToSign' in answer) {
          show(channel, { awaited: contact })
          return false
        }
        await write(answer)
        show(channel, { isSent: false, awaited: undefined, sendAgainAt: 0 })
        onChanged(customerId)
        return true
      }),
  }
}

const asError = (cause: unknown): GridKycError =>
  cause instanceof GridKycError
    ? cause
    : new GridKycError({ kind: 'unexpected', message: 'Verifying a contact failed in the page itself.' })
