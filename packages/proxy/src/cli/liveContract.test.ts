import type { GridOperation } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { compareAnswer } from './liveContract.js'

/** What each kind of answer always has, and what it may have besides, as Grid documents them. */
const answers = {
  customer: {
    of: 'createCustomer getCustomer updateCustomer deleteCustomer confirmEmailVerification confirmPhoneVerification',
    listed: 'listCustomers',
    required: { customerType: 'string', umaAddress: 'string', platformCustomerId: 'string' },
    more: 'id kycStatus kybStatus contactVerification createdAt updatedAt isDeleted beneficialOwners fullName birthDate nationality email phoneNumber address identifier businessInfo',
    values: {
      customerType: 'INDIVIDUAL BUSINESS',
      kycStatus: 'UNVERIFIED PENDING APPROVED REJECTED HOLD',
      kybStatus: 'UNVERIFIED PENDING APPROVED REJECTED HOLD',
    },
  },
  beneficialOwner: {
    of: 'createBeneficialOwner getBeneficialOwner updateBeneficialOwner',
    listed: 'listBeneficialOwners',
    required: {
      ...{ id: 'string', customerId: 'string', roles: 'array', ownershipPercentage: 'number' },
      ...{ personalInfo: 'object', kycStatus: 'string', createdAt: 'string' },
    },
    more: 'updatedAt',
    values: { kycStatus: 'UNVERIFIED PENDING APPROVED REJECTED HOLD' },
  },
  document: {
    of: 'uploadDocument getDocument replaceDocument',
    listed: 'listDocuments',
    required: {
      ...{ id: 'string', documentHolder: 'string', documentType: 'string', country: 'string' },
      ...{ fileName: 'string', createdAt: 'string' },
    },
    more: 'updatedAt side documentNumber issuingAuthority',
    values: { documentType: 'PASSPORT CERTIFICATE_OF_INCORPORATION', side: 'FRONT BACK' },
  },
  verification: {
    of: 'createVerification getVerification',
    listed: 'listVerifications',
    required: {
      ...{ id: 'string', customerId: 'string', verificationStatus: 'string' },
      ...{ errors: 'array', createdAt: 'string' },
    },
    more: 'updatedAt',
    values: {
      verificationStatus: 'RESOLVE_ERRORS PENDING_MANUAL_REVIEW IN_PROGRESS APPROVED REJECTED READY_FOR_VERIFICATION',
    },
  },
  importJob: {
    of: 'getBulkImportJob',
    required: { id: 'string', status: 'string', progress: 'object' },
    more: 'errors completedAt',
    values: { status: 'PENDING PROCESSING COMPLETED FAILED' },
  },
  import: {
    of: 'createBulkImport',
    required: { jobId: 'string', status: 'string' },
    more: '',
    values: { status: 'PENDING PROCESSING COMPLETED FAILED' },
  },
  terms: { of: 'getEndUserTerms', required: { version: 'string', url: 'string' }, more: '', values: {} },
  link: {
    of: 'createKycLink',
    required: { kycUrl: 'string', expiresAt: 'string', provider: 'string' },
    more: 'token',
    values: { provider: 'SUMSUB' },
  },
  test: {
    of: 'sendTestWebhook',
    required: { response_status: 'number' },
    more: 'url response_body',
    values: {},
  },
} satisfies Record<string, Expected>

interface Expected {
  of: string
  listed?: string
  required: Record<string, string>
  more: string
  values: Record<string, string>
}

const example: Record<string, unknown> = { string: 'x', number: 1, boolean: true, object: {}, array: [] }
const words = (text: string) => text.split(' ').filter(word => word !== '')
const broken = (text: string) => ({ severity: 'broken', text })
const isNew = (text: string) => ({ severity: 'new', text })

const rows = Object.entries<Expected>(answers).flatMap(([kind, expected]) => {
  const single = words(expected.of).map((operation): [string, string, (value: unknown) => unknown, Expected] => [
    ...([kind, operation] as const),
    value => compareAnswer(operation as GridOperation, value),
    expected,
  ])
  const { listed } = expected
  if (listed === undefined) return single
  const compare = (value: unknown) => compareAnswer(listed as GridOperation, { data: [value], hasMore: false })
  return [...single, [kind, `${listed} item`, compare, expected] as (typeof single)[number]]
})

describe.each(rows)('a %s as the answer of %s', (_kind, where, compare, { required, more, values }) => {
  const known = Object.fromEntries(Object.entries(values).map(([name, list]) => [name, words(list)[0]]))
  const whole = {
    ...Object.fromEntries(words(more).map(name => [name, 'x'])),
    ...Object.fromEntries(Object.entries(required).map(([name, type]) => [name, example[type]])),
    ...known,
  }

  it('is the same when it has all that is documented, with any documented value', () => {
    expect(compare(whole)).toEqual([])
    for (const [name, list] of Object.entries(values)) {
      for (const value of words(list)) expect(compare({ ...whole, [name]: value })).toEqual([])
    }
  })

  it('is broken when a member is missing or has another type', () => {
    for (const [name, type] of Object.entries(required)) {
      const { [name]: _, ...rest } = whole as Record<string, unknown>
      expect(compare(rest)).toEqual([broken(`${where}: \`${name}\` is missing, not ${type}`)])
      expect(compare({ ...whole, [name]: null })).toEqual([broken(`${where}: \`${name}\` is null, not ${type}`)])
      const [other = ''] = Object.keys(example).filter(each => each !== type && each !== 'string')
      const text = `${where}: \`${name}\` is ${other}, not ${type}`
      expect(compare({ ...whole, [name]: example[other] })).toEqual([broken(text)])
    }
  })

  it('is new when it has another member or another value', () => {
    expect(compare({ ...whole, score: 1 })).toEqual([isNew(`${where}: new member \`score\``)])
    for (const name of Object.keys(values)) {
      const text = `${where}: \`${name}\` has the new value TOMORROW`
      expect(compare({ ...whole, [name]: 'TOMORROW' })).toEqual([isNew(text)])
    }
  })

  it.each([
    ['null', null],
    ['string', 'x'],
    ['undefined', undefined],
  ])('is broken when it is %s', (type, value) => {
    expect(compare(value)).toEqual([broken(`${where}: the answer is ${type}, not an object`)])
  })
})

describe('an answer', () => {
  it('of an operation that has none is not looked at', () => {
    expect(compareAnswer('deleteDocument', undefined)).toEqual([])
  })

  it('about the platform may hold anything', () => {
    for (const operation of ['getPlatformConfig', 'updatePlatformConfig'] as const) {
      expect(compareAnswer(operation, { anything: 1 })).toEqual([])
      expect(compareAnswer(operation, 1)).toEqual([broken(`${operation}: the answer is number, not an object`)])
    }
  })

  it('that is a page is looked at as a page, and at its first five items', () => {
    const item = { version: 1 }
    const compare = (value: unknown) => compareAnswer('listDocuments', value)
    expect(compare({ data: [], hasMore: false, nextCursor: 'x', totalCount: 0 })).toEqual([])
    expect(compare({ data: [], hasMore: false, more: 1 })).toEqual([isNew('listDocuments: new member `more`')])
    expect(compare({ data: {}, hasMore: 'no' })).toEqual([
      broken('listDocuments: `data` is object, not array'),
      broken('listDocuments: `hasMore` is string, not boolean'),
    ])
    expect(compare(null)).toEqual([broken('listDocuments: the answer is null, not an object')])
    const one = compare({ data: [item], hasMore: false }).length
    expect(compare({ data: Array.from({ length: 9 }, () => item), hasMore: false })).toHaveLength(5 * one)
  })

  it('names types of verification errors that there is no guidance for', () => {
    const verification = { id: 'x', customerId: 'x', verificationStatus: 'APPROVED', createdAt: 'x' }
    const types = (errors: unknown[], rest: object = verification) =>
      compareAnswer('getVerification', { ...rest, errors }).map(({ text }) => text)
    expect(types([{ type: 'MISSING_FIELD' }, { type: 'APPLICANT_SANCTIONED' }, { type: 7 }, null, {}])).toEqual([])
    expect(compareAnswer('getVerification', { ...verification, errors: [{ type: 'TOMORROW' }] })).toEqual([
      isNew('getVerification: new type of verification error TOMORROW'),
    ])
    expect(types([{ type: 'TOMORROW' }], { ...verification, verificationStatus: undefined })).toEqual([
      'getVerification: `verificationStatus` is missing, not string',
    ])
  })
})
