import type { EndUserTerms, PlatformConfig, PlatformConfigUpdate, TestWebhookResult } from '../model/PlatformConfig.js'
import type { Route } from './Route.js'

/** What the platform is and offers. The proxy leaves out what a browser must not know. */
export const getPlatformConfig: Route<Record<never, never>, PlatformConfig> = {
  method: 'GET',
  path: '/config',
  success: [200],
  retry: 'safe',
  subject: 'platform',
}

/** A literal path, matched before `/customers/{customerId}`. */
export const getEndUserTerms: Route<Record<never, never>, EndUserTerms> = {
  method: 'GET',
  path: '/customers/end-user-terms',
  success: [200],
  retry: 'safe',
  subject: 'platform',
}

/** Merges what is sent into the configuration. Changing `webhookEndpoint` makes Grid send a `TEST` webhook there. */
export const updatePlatformConfig: Route<{ body: PlatformConfigUpdate }, PlatformConfig> = {
  method: 'PATCH',
  path: '/config',
  body: 'platformConfig',
  success: [200],
  retry: 'never',
  subject: 'backend',
}

/** Makes Grid send a `TEST` webhook to the configured endpoint; 400 when it could not be delivered. */
export const sendTestWebhook: Route<Record<never, never>, TestWebhookResult> = {
  method: 'POST',
  path: '/sandbox/webhooks/test',
  success: [200],
  retry: 'never',
  subject: 'backend',
}
