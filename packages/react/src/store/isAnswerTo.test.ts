import { allFields, exampleOf, setValueAt } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { isAnswerTo } from './isAnswerTo.js'

const { business } = allFields
const sent = exampleOf(business)
const answer = (taxId: string) => setValueAt({ ...sent, id: 'Customer:1' }, 'businessInfo.taxId', taxId)

it('knows an answer to a request from a customer of an earlier one', () => {
  expect(isAnswerTo(business, sent, answer('•••••577'))).toBe(true)
  expect(isAnswerTo(business, sent, answer('•••••578'))).toBe(false)
  expect(isAnswerTo(business, { ...sent, email: 'new@example.com' }, answer('•••••577'))).toBe(false)
  expect(isAnswerTo(business, {}, answer('•••••577'))).toBe(true)
})
