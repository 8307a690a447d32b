import { constraints, type GridKycError } from '@grid-kyc/core'
import { schemaOf } from '@grid-kyc/core/schema'

export type Channel = 'email' | 'phone'

/** What a person does about one contact, and what came of it. */
export interface ContactProgress {
  readonly activity: 'idle' | 'sending' | 'confirming' | 'changing'
  /** Whether a code is on its way. */
  readonly isSent: boolean
  /** The code was wrong, or too old: Grid does not say which. */
  readonly isCodeWrong: boolean
  /** What else went wrong with the last thing that was tried. */
  readonly problem: GridKycError | undefined
  /** When the next code may be sent, in milliseconds since 1970. */
  readonly sendAgainAt: number
  /** The new contact that a wallet has to agree to; until then the old one counts. */
  readonly awaited: string | undefined
}

/** One contact that Grid wants verified. Every promise says whether it was done, and none rejects. */
export interface ContactChannel extends ContactProgress {
  readonly channel: Channel
  /** The address or number itself; undefined where Grid has none. */
  readonly contact: string | undefined
  readonly isVerified: boolean
  readonly send: () => Promise<boolean>
  readonly confirm: (code: string) => Promise<boolean>
  /** Takes another address or number, which has to be verified then. */
  readonly change: (contact: string) => Promise<boolean>
  /** Stays with the contact there is, whatever a wallet says later. */
  readonly keep: () => void
}

export const contactNames = { email: 'email', phone: 'phoneNumber' } as const satisfies Record<Channel, string>

export const noProgress: ContactProgress = {
  activity: 'idle',
  isSent: false,
  isCodeWrong: false,
  problem: undefined,
  sendAgainAt: 0,
  awaited: undefined,
}

/** True when what was typed is an e-mail address or a phone number that Grid takes. */
export const isContact = (channel: Channel, typed: string): boolean =>
  schemaOf({ is: constraints[channel] }).safeParse(typed).success
