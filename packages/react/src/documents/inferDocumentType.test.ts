import { expect, it } from 'vitest'
import { inferDocumentType } from './inferDocumentType.js'

const labels: Readonly<Record<string, string>> = {
  PASSPORT: 'Passport',
  DRIVERS_LICENSE: 'Driver’s license',
  NATIONAL_ID: 'National identity card',
  SHAREHOLDER_REGISTER: 'Operating agreement',
  ARTICLES_OF_INCORPORATION: 'Articles of organization',
  STATE_REGISTRY_EXCERPT: 'Excerpt from the business register',
  UTILITY_BILL: 'Utility bill',
}
const all = Object.keys(labels)
const labelOf = (type: string) => labels[type] ?? type

it.each([
  ['my-passport-scan.pdf', 'PASSPORT'],
  ['Reisepass_2024.jpg', 'PASSPORT'],
  ['drivers_license_front.png', 'DRIVERS_LICENSE'],
  ['Führerschein.jpg', 'DRIVERS_LICENSE'],
  ['Cedar Row LLC – Operating Agreement (signed).pdf', 'SHAREHOLDER_REGISTER'],
  ['articles.of.organization.pdf', 'ARTICLES_OF_INCORPORATION'],
  ['Handelsregisterauszug.pdf', 'STATE_REGISTRY_EXCERPT'],
  ['IMG_20260413_101112.jpg', ''],
  ['scan.pdf', ''],
])('takes from %s the type %s', (fileName, type) => {
  expect(inferDocumentType(fileName, all, labelOf)).toBe(type)
})

it('infers no type that is not accepted', () => {
  expect(inferDocumentType('passport.pdf', ['UTILITY_BILL'], labelOf)).toBe('')
})
