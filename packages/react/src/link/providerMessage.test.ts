import { describe, expect, it } from 'vitest'
import { providerMessage } from './providerMessage.js'

describe('providerMessage', () => {
  it.each([
    ['idCheck.onReady', 'ready'],
    ['idCheck.onInitialized', 'initialized'],
    ['idCheck.onStepInitiated', 'started'],
    ['idCheck.onApplicantSubmitted', 'submitted'],
    ['onApplicantSubmitted', 'submitted'],
    ['idCheck.onApplicantActionResubmitted', 'submitted'],
    // A status may be one from before the person came: it closes nothing and finishes nothing.
    ['idCheck.onApplicantStatusChanged', undefined],
    ['idCheck.applicantStatus', undefined],
    ['idCheck.onApplicantVerificationCompleted', undefined],
    ['idCheck.somethingNew', undefined],
    ['toString', undefined],
  ])('takes %s for %s', (type, meaning) => {
    expect(providerMessage(type)).toBe(meaning)
  })
})
