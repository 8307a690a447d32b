import type { PlatformConfig } from '@grid-kyc/core'
import { platformConfigFields } from '@grid-kyc/core'
import { GridError } from '../errors/GridError.js'
import { checkFields } from '../grid/checkFields.js'
import type { Handlers } from '../grid/Handler.js'
import type { Platform } from '../platform/Platform.js'
import { platformConfigChange } from '../platform/platformConfigChange.js'

const answer = ({ config, endpoint }: Platform): PlatformConfig => {
  const url = endpoint.current?.url
  return { ...config, ...(url !== undefined && { webhookEndpoint: url }) }
}

export const platformHandlers: Handlers<
  'getPlatformConfig' | 'updatePlatformConfig' | 'getEndUserTerms' | 'sendTestWebhook'
> = {
  getPlatformConfig: answer,

  updatePlatformConfig(platform, { body }) {
    checkFields({ table: platformConfigFields, values: body, stage: 'update' })
    const { webhookEndpoint, umaDomain } = body
    const changes = platformConfigChange(platform.config, body)
    if (typeof umaDomain === 'string') changes.umaDomain = umaDomain
    Object.assign(platform.config, changes, { updatedAt: platform.timestamp() })
    if (typeof webhookEndpoint === 'string' && webhookEndpoint !== platform.endpoint.current?.url) {
      // A `fetch` that a test has set stays: only the address is Grid's to know.
      platform.endpoint.current = { ...platform.endpoint.current, url: webhookEndpoint }
      platform.notify('TEST', {})
    }
    return answer(platform)
  },

  getEndUserTerms: ({ origin, termsVersion }) => ({
    version: termsVersion,
    url: `${origin}/hosted/end-user-terms/${encodeURIComponent(termsVersion)}`,
  }),

  async sendTestWebhook({ sendTest }) {
    const result = await sendTest()
    const failed = (code: string, why: string) => new GridError(400, code, `The webhook was not delivered: ${why}.`)
    if (!result) throw failed('WEBHOOK_ENDPOINT_NOT_SET', 'no endpoint is configured')
    const { response_status: status } = result
    if (status < 200 || status > 299)
      throw failed('WEBHOOK_DELIVERY_ERROR', status === 0 ? 'there was no answer' : `it was answered ${status}`)
    return result
  },
}
