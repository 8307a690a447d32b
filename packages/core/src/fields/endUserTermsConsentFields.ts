import { choice } from './choice.js'
import { commonConstraints } from './commonConstraints.js'
import type { FieldTable } from './Field.js'

export const endUserTermsAcceptanceMethods = {
  CHECKBOX: 'Ticked a box',
  CLICK_TO_ACCEPT: 'Pressed a button',
} as const

/** Consent to Grid's End User Terms. When and from where is the proxy's to say: a browser could be wrong, or lie. */
export const endUserTermsConsentFields = {
  termsVersion: {
    constraints: commonConstraints.text,
    label: 'Version of the terms',
    control: 'none',
    step: 'review',
    neededFor: 'nothing',
    wholeGroup: true,
    privacy: 'open',
    example: 'V1',
  },
  acceptanceMethod: {
    ...choice(endUserTermsAcceptanceMethods),
    label: 'How the terms were accepted',
    control: 'none',
    step: 'review',
    neededFor: 'nothing',
    wholeGroup: true,
    privacy: 'open',
    example: 'CHECKBOX',
  },
  acceptedAt: {
    constraints: commonConstraints.dateTime,
    label: 'When the terms were accepted',
    control: 'none',
    step: 'review',
    neededFor: 'nothing',
    wholeGroup: true,
    privacy: 'personal',
    example: '2026-05-04T09:30:00Z',
    writtenBy: 'proxy',
  },
  ipAddress: {
    constraints: { maxLength: 45 },
    label: 'Internet address the terms were accepted from',
    control: 'none',
    step: 'review',
    neededFor: 'nothing',
    wholeGroup: true,
    privacy: 'personal',
    example: '203.0.113.7',
    writtenBy: 'proxy',
  },
} as const satisfies FieldTable
