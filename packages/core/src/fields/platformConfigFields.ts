import type { FieldTable } from './Field.js'

/** The settings of the platform itself that onboarding depends on. No customer is asked for them, so no form has them. */
export const platformConfigFields = {
  umaDomain: {
    constraints: { minLength: 1 },
    label: 'UMA domain',
    control: 'none',
    step: 'start',
    neededFor: 'nothing',
    privacy: 'open',
    example: 'pay.example.com',
    writtenBy: 'platform',
  },
  webhookEndpoint: {
    constraints: { format: 'url' },
    label: 'Webhook endpoint',
    control: 'none',
    step: 'start',
    neededFor: 'nothing',
    privacy: 'open',
    example: 'https://app.example.com/api/grid/webhooks',
    writtenBy: 'platform',
  },
} as const satisfies FieldTable
