import type { PlatformConfig } from '@grid-kyc/core'
import { countryCodes, countryOf, randomUuid } from '@grid-kyc/core'
import type { Platform } from './Platform.js'
import { platformConfig } from './platformConfig.js'
import type { SandboxOptions } from './SandboxOptions.js'

const minute = 60_000
const verifiesContacts = (code: string) => countryOf(code).contactVerification

/** The configuration before anything was changed. */
export const firstConfig = (options: SandboxOptions) => ({
  ...platformConfig,
  isRegulatedFinancialInstitution: options.isRegulatedFinancialInstitution ?? false,
  ...options.config,
})

/** A platform without customers. */
export function createPlatform(options: SandboxOptions, webhooks: Pick<Platform, 'notify' | 'sendTest'>): Platform {
  const now = options.now ?? Date.now
  let last = 0
  return {
    customers: new Map(),
    beneficialOwners: new Map(),
    documents: new Map(),
    verifications: new Map(),
    links: new Map(),
    keyedLinks: new Map(),
    importJobs: new Map(),
    holders: new Map(),
    origin: options.origin ?? 'https://sandbox.grid-kyc.test',
    termsVersion: 'V1',
    config: firstConfig(options),
    endpoint: { current: options.webhook },
    contactVerificationRegions: options.contactVerificationRegions ?? countryCodes.filter(verifiesContacts),
    linkTtlMs: options.linkTtlMs ?? 30 * minute,
    tokenTtlMs: options.tokenTtlMs ?? 10 * minute,
    now,
    timestamp() {
      last = Math.max(now(), last + 1)
      return new Date(last).toISOString()
    },
    ...webhooks,
  }
}

/** Forgets every resource. */
export function clearPlatform(platform: Platform, config: PlatformConfig): void {
  for (const resources of Object.values(platform)) if (resources instanceof Map) resources.clear()
  platform.termsVersion = 'V1'
  for (const name of Object.keys(platform.config)) delete (platform.config as Record<string, unknown>)[name]
  Object.assign(platform.config, config)
}

/** A Grid id: the type of the resource, and a UUID. */
export const newId = (type: string): string => `${type}:${randomUuid()}`
