import type {
  Client,
  ContactVerificationChannels,
  Fetch,
  Open,
  Verification,
  VerificationDecision,
} from '@grid-kyc/core'
import type { Faults } from '../faults/createFaults.js'
import type { HostedOutcome } from '../hosted/finishLink.js'
import type { WebhookEndpoint } from '../platform/SandboxOptions.js'
import type { SeedName } from '../seed/seeds.js'
import type { GridRequest } from '../server/createGridServer.js'
import type { Webhooks } from '../webhooks/createWebhooks.js'

/** Grid's KYC and KYB API on one machine: an HTTP surface, and what a test or a story needs to steer it. */
export interface Sandbox {
  /** Everything it serves: `/grid/2025-10-13/**`, `/hosted/**`, `/websdk/**` and `/controls/**`. */
  readonly fetch: Fetch
  /** Speaks to the API with its credentials, in process: what a platform's backend would do. */
  readonly client: Client
  /** The origin in new links and tokens. */
  origin: string
  webhook: WebhookEndpoint | undefined
  /** PEM of the key webhooks are signed with. */
  readonly webhookPublicKey: Promise<string>
  readonly webhooks: Webhooks
  /** What reached the API, oldest first. */
  readonly requests: readonly GridRequest[]
  readonly faults: Faults
  /** Gives a customer any status, known or not, with the webhooks Grid sends for it: none for `HOLD`. */
  setCustomerStatus(customerId: string, status: Open<VerificationDecision>): void
  /** Gives a customer a new verification, with whatever errors, and announces it. Returns its id. */
  setVerification(customerId: string, verification: Pick<Verification, 'verificationStatus' | 'errors'>): string
  /** What of a customer's contacts is verified; undefined for a customer who needs none. */
  setContactVerification(customerId: string, channels: ContactVerificationChannels | undefined): void
  /** Makes contacts of a customer the login of an embedded wallet: changing one is then answered 202 first. */
  tieWallet(customerId: string, logins: readonly ('email' | 'phoneNumber')[]): void
  /** Publishes another version of the End User Terms. */
  setTermsVersion(version: string): void
  /** The hosted link stops working now. */
  expireLink(kycUrl: string): void
  /** The provider tokens handed out for a customer stop working now. */
  expireTokens(customerId: string): void
  /** Does what a button of the hosted page does, and returns where the person is sent. Throws for a link that is closed. */
  finishHosted(kycUrl: string, outcome: HostedOutcome): string | undefined
  /** Makes a customer in a state of the lifecycle by the requests that lead there, and returns its id. */
  seedCustomer(name: SeedName): Promise<string>
  /** Forgets every customer, request, fault and webhook. */
  reset(): void
  /** Ends what is still being sent. */
  close(): Promise<void>
}
