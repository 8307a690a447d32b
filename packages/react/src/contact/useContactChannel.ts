'use client'

import {
  type Customer,
  type CustomerUpdate,
  commonConstraints,
  confirmEmailVerification,
  confirmPhoneVerification,
  type GridKycError,
  getCustomer,
  sendEmailVerification,
  sendPhoneVerification,
  updateCustomer,
} from '@grid-kyc/core'
import { schemaOf } from '@grid-kyc/core/schema'
import { useEffect, useState } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { toGridKycError } from '../provider/toGridKycError.js'
import { useAction } from '../provider/useAction.js'

/** A way to reach the customer that Grid can verify. */
export type Channel = 'email' | 'phone'

/** One contact that Grid requires to be verified. Each promise resolves with whether it was done, and none rejects. */
export interface ContactChannel {
  readonly channel: Channel
  /** The address or number itself; undefined where Grid has none. */
  readonly contact: string | undefined
  readonly isVerified: boolean
  readonly activity: 'idle' | 'sending' | 'confirming' | 'changing'
  /** Whether a code is being sent. */
  readonly isSent: boolean
  /** The code was wrong, or too old: Grid does not say which. */
  readonly isCodeWrong: boolean
  /** What else went wrong with the last thing that was tried. */
  readonly error: GridKycError | undefined
  /** When the next code may be sent, in milliseconds since 1970. */
  readonly sendAgainAt: number
  /** The new contact that a wallet has to agree to; until then the old one counts. */
  readonly awaited: string | undefined
  readonly send: () => Promise<boolean>
  readonly confirm: (code: string) => Promise<boolean>
  /** Takes another address or number, which has to be verified then. */
  readonly change: (contact: string) => Promise<boolean>
  /** Stays with the contact there is, whatever a wallet says later. */
  readonly keep: () => void
}

const contactMembers = { email: 'email', phone: 'phoneNumber' } as const satisfies Record<Channel, string>

const routes = {
  email: { send: sendEmailVerification, confirm: confirmEmailVerification },
  phone: { send: sendPhoneVerification, confirm: confirmPhoneVerification },
} as const

/** A code takes a moment to arrive: asking for the next one before makes no sense. */
const sendPauseMs = 30_000
/** Where a server says that there were too many attempts, and not for how long. */
const patienceMs = 60_000

/** True when what was typed is an email address or a phone number that Grid takes. */
export const isContact = (channel: Channel, typed: string): boolean =>
  schemaOf({ constraints: commonConstraints[channel] }).safeParse(typed).success

interface UseContactChannelOptions {
  customer: Customer | undefined
  /** Puts what Grid has just answered in place of what was fetched before. */
  write: (customer: Customer) => Promise<void>
  onError: ((error: GridKycError) => void) | undefined
}

const nothingDone = { isSent: false, isCodeWrong: false, sendAgainAt: 0, awaited: undefined as string | undefined }

/** What a user does about one contact; undefined where Grid does not want it verified. */
export function useContactChannel(channel: Channel, options: UseContactChannelOptions): ContactChannel | undefined {
  const { customer, write, onError } = options
  const { client, report } = useGridKycContext()
  const { activity, error, run, clear } = useAction<Exclude<ContactChannel['activity'], 'idle'>>({ onError })
  const customerId = customer?.id
  const [{ of, ...progress }, setProgress] = useState({ of: customerId, ...nothingDone })
  const show = (change: Partial<typeof nothingDone>) =>
    setProgress(before => ({ ...nothingDone, ...(before.of === customerId && before), of: customerId, ...change }))
  // Another customer's codes and contacts are not this one's.
  useEffect(() => {
    if (customerId !== undefined) return clear
  }, [customerId, clear])

  const status = customer?.contactVerification?.[channel]
  if (!customer || status === undefined || customerId === undefined) return undefined
  const { customerType } = customer

  /** When Grid refuses because the contact was verified meanwhile, such as in another tab, the contact counts as verified. */
  async function unlessVerified(cause: unknown): Promise<true> {
    const failure = toGridKycError(cause)
    if (failure.kind !== 'conflict') throw failure
    const fetched = await client.send(getCustomer, { customerId: customerId ?? '' }).catch(() => undefined)
    if (fetched) await write(fetched)
    if (fetched?.contactVerification?.[channel] !== 'VERIFIED') throw failure
    return true
  }

  const contact = customer[contactMembers[channel]]
  const own = of === customerId ? progress : nothingDone
  return {
    ...own,
    awaited: own.awaited === contact ? undefined : own.awaited,
    channel,
    contact,
    isVerified: status === 'VERIFIED',
    activity,
    error,
    send: () =>
      run('sending', async () => {
        show({ isCodeWrong: false })
        try {
          await client.send(routes[channel].send, { customerId })
        } catch (cause) {
          const { kind, retryAfterMs = patienceMs } = toGridKycError(cause)
          if (kind === 'rate_limited') show({ sendAgainAt: Date.now() + retryAfterMs })
          return unlessVerified(cause)
        }
        show({ isSent: true, sendAgainAt: Date.now() + sendPauseMs })
        return true
      }),
    confirm: code =>
      run('confirming', async () => {
        show({ isCodeWrong: false })
        try {
          await write(await client.send(routes[channel].confirm, { customerId, body: { code } }))
        } catch (cause) {
          if (toGridKycError(cause).kind !== 'invalid') return unlessVerified(cause)
          show({ isCodeWrong: true })
          return false
        }
        return true
      }),
    // One contact in a request: Grid refuses both at once.
    change: next =>
      run('changing', async () => {
        show({ isCodeWrong: false })
        const body = { customerType, [contactMembers[channel]]: next } as CustomerUpdate
        const answer = await client.send(updateCustomer, { customerId, body })
        if ('payloadToSign' in answer) {
          show({ awaited: next })
          return false
        }
        await write(answer)
        show({ isSent: false, awaited: undefined, sendAgainAt: 0 })
        report({ type: 'saved', resource: 'customer', id: customerId, created: false })
        return true
      }),
    keep: () => show({ awaited: undefined }),
  }
}
