import type {
  BeneficialOwner,
  BulkImportJob,
  Customer,
  Document,
  KycLink,
  PlatformConfig,
  TestWebhookResult,
  Verification,
} from '@grid-kyc/core'
import type { WebhookEndpoint } from './SandboxOptions.js'

/** A customer, and what Grid keeps of it without ever giving it back. */
export interface CustomerRecord {
  readonly id: string
  customer: Customer
  /** An individual's SSN or ITIN. */
  identifier?: string | undefined
  /** The id the provider knows the customer by. */
  readonly applicantId: string
  /** The provider asked the person to try again. */
  retry?: boolean
  /** Suffix 003: the first complete submission has been refused. */
  qualityRefused?: boolean
  /** Contacts that are also the login of an embedded wallet, and the change that waits for its signature. */
  wallet?: {
    logins: readonly ('email' | 'phoneNumber')[]
    pending?: { requestId: string; body: string; expiresAt: number }
  }
}

export interface DocumentRecord {
  document: Document
  /** Gone to review: it can no longer be deleted. */
  submitted?: boolean
  refused?: boolean
}

/** One hosted link. Its token opens the same check inside the provider's frame. */
export interface LinkRecord {
  readonly code: string
  readonly customerId: string
  readonly redirectUri: string | undefined
  readonly token: string
  expiresAt: number
  tokenExpiresAt: number
  used: boolean
}

/** Everything Grid knows of one platform, and the little it can do about it. */
export interface Platform {
  readonly customers: Map<string, CustomerRecord>
  readonly beneficialOwners: Map<string, BeneficialOwner>
  readonly documents: Map<string, DocumentRecord>
  readonly verifications: Map<string, Verification>
  /** By the last part of the link's path. */
  readonly links: Map<string, LinkRecord>
  /** The first answer to each `Idempotency-Key`. */
  readonly keyedLinks: Map<string, KycLink>
  readonly importJobs: Map<string, BulkImportJob>
  /** Who has, or once had, a name that only one customer may have. */
  readonly holders: Map<string, Set<CustomerRecord>>
  origin: string
  termsVersion: string
  readonly config: PlatformConfig
  /** Where webhooks go; it can change while the sandbox runs. */
  readonly endpoint: { current: WebhookEndpoint | undefined }
  readonly contactVerificationRegions: readonly string[]
  readonly linkTtlMs: number
  readonly tokenTtlMs: number
  now(): number
  /** A date-time later than any given before, so that what happened later also says so. */
  timestamp(): string
  /** Queues a signed webhook. */
  notify(type: string, data: unknown): void
  /** Sends a `TEST` webhook now; undefined where there is no endpoint. */
  sendTest(): Promise<TestWebhookResult | undefined>
}
