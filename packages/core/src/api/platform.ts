import type { EndUserTerms } from '../model/EndUserTerms.js'
import type { PlatformConfig } from '../model/PlatformConfig.js'
import type { Route } from './Route.js'

export const getPlatformConfig: Route<Record<never, never>, PlatformConfig> = {
  method: 'GET',
  path: '/config',
  success: [200],
  retry: 'safe',
  subject: 'platform',
}

/** A literal path that stands before `/customers/{customerId}`. */
export const getEndUserTerms: Route<Record<never, never>, EndUserTerms> = {
  method: 'GET',
  path: '/customers/end-user-terms',
  success: [200],
  retry: 'safe',
  subject: 'platform',
}
