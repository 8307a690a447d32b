import { contactCodeFields, type Operation } from '@grid-kyc/core'
import { GridError } from '../errors/GridError.js'
import { invalidInput } from '../errors/invalidInput.js'
import { checkFields } from '../grid/checkFields.js'
import type { Handlers, RouteRequest } from '../grid/Handler.js'
import { findActiveCustomer } from '../platform/findResource.js'
import type { CustomerRecord, Platform } from '../platform/Platform.js'
import { customerAnswer } from '../rules/customerAnswer.js'

/** Nothing is ever sent. */
const code = '123456'

type Channel = 'email' | 'phone'

function findWaiting(platform: Platform, { params }: RouteRequest, channel: Channel): CustomerRecord {
  const record = findActiveCustomer(platform, params.customerId)
  const status = record.customer.contactVerification?.[channel]
  if (status === undefined) throw new GridError(409, 'CONFLICT', `This customer's ${channel} needs no verification.`)
  if (status === 'VERIFIED') throw new GridError(409, 'CONFLICT', `This customer's ${channel} is already verified.`)
  return record
}

function confirm(platform: Platform, call: RouteRequest, channel: Channel) {
  const record = findWaiting(platform, call, channel)
  checkFields({ table: contactCodeFields, values: call.body, stage: 'create' })
  if (call.body.code !== code) throw invalidInput([{ field: 'code', message: 'This code is wrong or has expired.' }])
  const contactVerification = { ...record.customer.contactVerification, [channel]: 'VERIFIED' }
  record.customer = { ...record.customer, contactVerification, updatedAt: platform.timestamp() }
  return customerAnswer(platform, record)
}

export const contactVerificationHandlers: Handlers<
  Extract<Operation, `${string}EmailVerification` | `${string}PhoneVerification`>
> = {
  sendEmailVerification(platform, call) {
    findWaiting(platform, call, 'email')
  },
  confirmEmailVerification: (platform, call) => confirm(platform, call, 'email'),

  sendPhoneVerification(platform, call) {
    findWaiting(platform, call, 'phone')
  },
  confirmPhoneVerification: (platform, call) => confirm(platform, call, 'phone'),
}
