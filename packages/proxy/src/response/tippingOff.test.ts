import type { Operation } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import type { HttpError } from '../HttpError.js'
import { isHarmlessText } from './isHarmlessText.js'
import { readGridResponse } from './readGridResponse.js'
import { withhold } from './withhold.js'

const respond = (status: number, body: unknown) => ({
  status,
  headers: new Headers(),
  text: JSON.stringify(body),
})

function refused(status: number, body: unknown): HttpError {
  try {
    readGridResponse('updateCustomer', respond(status, body))
  } catch (error) {
    return error as HttpError
  }
  throw new Error('It was not refused.')
}

const shown = ({ code, message, details }: HttpError) => JSON.stringify({ code, message, details })
const forbiddenStem =
  /sanction|ofac|pep|match|fraud|suspect|watch|screen|adverse|criminal|terror|aml|risk|flag|forged|tamper|blocked|hit|politic/i

describe('the error of a refused request', () => {
  it.each([
    ['in the message', { code: 'INVALID_INPUT', message: 'Name matches an OFAC sanctions list' }],
    ['in the message, in other words', { code: 'INVALID_INPUT', message: 'Possible PEP hit, refer to compliance' }],
    ['in the code', { code: 'SANCTIONS_MATCH', message: 'No.' }],
    ['in a code of another spelling', { code: 'Suspected-Fraud', message: 'Looks forged' }],
    ['in a code with blanks', { code: ' APPLICANT_SANCTIONED ', message: 'On a list' }],
    [
      'in the message of a field',
      {
        code: 'INVALID_INPUT',
        message: 'Invalid.',
        details: { errors: [{ field: 'fullName', message: 'Flagged by screening' }] },
      },
    ],
    [
      'in a field',
      { code: 'INVALID_INPUT', message: 'x', details: { errors: [{ field: 'sanctionsScreening', message: 'x' }] } },
    ],
    [
      'in the details',
      {
        code: 'INVALID_INPUT',
        message: 'x',
        details: { reason: 'Adverse media', riskLevel: 'HIGH', watchlist: ['OFAC'] },
      },
    ],
    [
      'in a constraint',
      {
        code: 'INVALID_INPUT',
        message: 'x',
        details: { errors: [{ field: 'fullName', constraint: { format: 'not-on-watchlist', note: 'PEP' } }] },
      },
    ],
    [
      'in the choices of a constraint',
      {
        code: 'INVALID_INPUT',
        message: 'x',
        details: { errors: [{ field: 'fullName', constraint: { enum: ['CLEAR', 'SANCTIONED'] } }] },
      },
    ],
    [
      'in the pattern of a constraint',
      { code: 'INVALID_INPUT', message: 'x', details: { field: 'fullName', constraint: { pattern: '^(?!PEP)' } } },
    ],
    ['in an older envelope', { error: { code: 'FRAUD_DETECTED', message: 'Tampered document' } }],
  ])('says nothing of a suspicion %s', (_, body) => {
    expect(shown(refused(400, { status: 400, ...body }))).not.toMatch(forbiddenStem)
  })

  it.each([
    ['letter by letter', 'S A N C T I O N'],
    ['as initials', 'The customer is a P.E.P.'],
    ['as initials with dashes', 'Given to the O-F-A-C'],
    ['with a soft hyphen', 'sanc\u00adtion'],
    ['with a space of no width', 'wa\u200btchlist'],
    ['with accents', 'frâud'],
    ['in letters of another script that look the same', 'frаud'],
    ['with a digit for a letter', 's4nction'],
    ['in full-width letters', 'ＦＲＡＵＤ'],
  ])('does not keep a text that spells a suspicion %s', (_, message) => {
    expect(refused(400, { status: 400, code: 'INVALID_INPUT', message }).message).toBe(
      'This could not be accepted. Check what was sent, or send another document instead.',
    )
  })

  it.each(['The date isn’t a valid date.', 'Use a format, e.g. a postal code.', 'The names do not match.'])(
    'keeps a text with short words: %s',
    message => expect(refused(400, { status: 400, code: 'INVALID_INPUT', message }).message).toBe(message),
  )

  it('keeps what helps to fix a field', () => {
    const errors = [
      {
        field: 'businessInfo.taxId',
        message: 'businessInfo.taxId is required.',
        constraint: { minLength: 1, pattern: '^\\d+$' },
      },
      { field: 'email', message: 'must be a valid email address', constraint: { format: 'email' } },
    ]
    const body = { status: 400, code: 'INVALID_INPUT', message: 'One or more fields are invalid.', details: { errors } }
    expect(refused(400, body)).toMatchObject({
      code: 'INVALID_INPUT',
      message: 'One or more fields are invalid.',
      details: { errors },
    })
  })

  it.each([
    ['LOW_QUALITY', 'The picture is too dark to be read.'],
    ['DATA_MISMATCH', 'The name does not match the document.'],
    ['EXPIRED', 'The document has expired.'],
    ['CONFLICT', 'A customer with this id already exists.'],
    ['END_USER_TERMS_VERSION_NOT_FOUND', 'This version of the End User Terms is not the current one.'],
    ['UMA_ADDRESS_EXISTS', 'The UMA address is taken.'],
  ])('keeps the known code %s and its text', (code, message) => {
    expect(refused(400, { status: 400, code, message })).toMatchObject({ code, message })
  })
})

describe('the errors of a verification', () => {
  const verification = (errors: unknown[]) => ({
    id: 'Verification:1',
    customerId: 'Customer:1',
    verificationStatus: 'RESOLVE_ERRORS',
    errors,
  })
  const read = (errors: unknown[]) => readGridResponse('getVerification', respond(200, verification(errors))).body

  it.each([
    'SANCTIONS_MATCH',
    'PEP_HIT',
    'WATCHLIST_HIT',
    'ADVERSE_MEDIA',
    'Applicant_Sanctioned',
    'applicant-sanctioned',
    'FRAUD_SUSPECTED',
    ' SUSPECTED_FRAUD',
    'SCREENING.FAILED',
    'ＡＰＰＬＩＣＡＮＴ_SANCTIONED',
  ])('name no suspicion of the type %s', type => {
    const body = read([
      { resourceId: 'BeneficialOwner:1', type, reason: 'On the OFAC list' },
      { resourceId: 'Customer:1', type, reason: 'Matches a PEP', field: 'fullName', riskScore: 97 },
      { resourceId: 'Customer:1', type, reason: 'Screening', acceptedDocumentTypes: ['PASSPORT'] },
    ])
    expect(JSON.stringify(body)).not.toMatch(forbiddenStem)
    expect(JSON.stringify(body)).not.toMatch(/BeneficialOwner:1|97/)
  })

  it.each(['Customer:1 (OFAC hit)', 'OFAC_HIT', 'Customer:1/PEP', 7, { pep: true }])(
    'name no resource as %j',
    resourceId => {
      const body = read([{ type: 'MISSING_FIELD', resourceId, field: 'fullName', reason: '' }])
      expect(body).toEqual(verification([{ type: 'MISSING_FIELD', field: 'fullName', reason: '' }]))
    },
  )

  it('keep what is known to be harmless', () => {
    const errors = [
      { resourceId: 'Customer:1', type: 'MISSING_FIELD', field: 'address.line1', reason: 'address.line1 is required.' },
      {
        resourceId: 'Document:1',
        type: 'POOR_QUALITY_DOCUMENT',
        reason: 'The picture is not clear enough to be read.',
      },
      {
        resourceId: 'Customer:1',
        type: 'MISSING_IDENTITY_DOCUMENT',
        reason: 'One of the accepted documents is required.',
        acceptedDocumentTypes: ['PASSPORT', 'NATIONAL_ID'],
      },
    ]
    expect(read(errors)).toEqual(verification(errors))
  })

  it('keep a field under any name Grid has for it', () => {
    const errors = [
      { resourceId: 'Customer:1', type: 'MISSING_FIELD', field: 'edd.sourceOfFundsCategories', reason: '' },
    ]
    const verification = {
      id: 'Verification:1',
      customerId: 'Customer:1',
      verificationStatus: 'RESOLVE_ERRORS',
      errors,
    }
    expect(withhold(verification)).toEqual(verification)
  })

  it('of a known type lose a reason that says too much, and members that are not known', () => {
    expect(
      read([
        {
          resourceId: 'Customer:1',
          type: 'INVALID_FIELD',
          field: 'fullName',
          reason: 'Sanctions match',
          riskLevel: 'HIGH',
        },
      ]),
    ).toEqual(verification([{ resourceId: 'Customer:1', type: 'INVALID_FIELD', field: 'fullName', reason: '' }]))
  })

  it('of a new type become the neutral type that fits what they carry', () => {
    expect(
      read([
        {
          resourceId: 'Customer:1',
          type: 'FIELD_OF_TOMORROW',
          field: 'address.city',
          reason: 'address.city is not valid.',
        },
        { resourceId: 'Customer:1', type: 'DOCUMENT_OF_TOMORROW', acceptedDocumentTypes: ['PASSPORT'], reason: '' },
        { resourceId: 'Customer:1', type: 'MISSING_COMPANY_DETAILS_DOCUMENT', reason: '' },
        { resourceId: 'Document:1', type: 'STAMP_IS_PALE', reason: 'Says too much' },
        { resourceId: 'Customer:1', type: 'OF_TOMORROW', reason: 'Says too much' },
      ]),
    ).toEqual(
      verification([
        {
          resourceId: 'Customer:1',
          type: 'INVALID_FIELD',
          field: 'address.city',
          reason: 'address.city is not valid.',
        },
        { resourceId: 'Customer:1', type: 'MISSING_DOCUMENT', acceptedDocumentTypes: ['PASSPORT'], reason: '' },
        { resourceId: 'Customer:1', type: 'MISSING_DOCUMENT', reason: '' },
        { resourceId: 'Document:1', type: 'INVALID_DOCUMENT', reason: '' },
        { resourceId: 'Customer:1', type: 'WITHHELD', reason: '' },
      ]),
    )
  })

  it('are recognized in a list, and where a single one has no type', () => {
    const list = {
      data: [verification([{ type: 7, reason: 'PEP' }, 'PEP', null, { reason: 'PEP hit' }])],
      hasMore: false,
    }
    const { body } = readGridResponse('listVerifications', respond(200, list))
    expect(JSON.stringify(body)).not.toMatch(/PEP/)
  })
})

describe('a success', () => {
  const customer = { id: 'Customer:1', customerType: 'INDIVIDUAL', fullName: 'Pepita List', kycStatus: 'HOLD' }

  it.each([
    ['in a note', { reviewNotes: 'Possible sanctions match' }],
    ['in a list of labels', { rejectLabels: ['PEP', 'ADVERSE_MEDIA'] }],
    ['in the name of a member', { pepHit: 'NONE', fraudScore: 12 }],
    ['in a member of its own', { screening: { provider: 'X', hits: 2 } }],
    ['beside known members', { businessInfo: { legalName: 'Harbor', riskRating: 'HIGH' } }],
    ['in its status', { kycStatus: 'SANCTIONS_REVIEW' }],
  ])('says nothing of a suspicion about a customer %s', (_, more) => {
    const { body } = readGridResponse('getCustomer', respond(200, { ...customer, ...more }))
    expect(JSON.stringify({ ...body, fullName: '' })).not.toMatch(forbiddenStem)
    expect(body).toMatchObject({ id: 'Customer:1', fullName: 'Pepita List' })
    const list = readGridResponse('listCustomers', respond(200, { data: [{ ...customer, ...more }], hasMore: false }))
    expect(JSON.stringify(list.body).replace('Pepita List', '')).not.toMatch(forbiddenStem)
  })

  it.each([
    ['spelled as initials', { note: 'P.E.P.' }],
    ['spelled letter by letter', { note: 'is a P E P' }],
    ['with a soft hyphen', { note: 'sanc\u00adtion' }],
    ['with accents', { note: 'sánction' }],
    ['after the end of a line', { note: 'a\npep' }],
    ['in letters of two scripts', { note: 'frаud' }],
    ['deep inside', { more: [{ again: { list: ['x', 'Fraud'] } }] }],
    ['in a name deep inside', { more: [{ fraudScore: 1 }] }],
  ])('says nothing of a suspicion that is %s', (_, more) => {
    const { body } = readGridResponse('getCustomer', respond(200, { ...customer, ...more }))
    expect(body).toEqual(customer)
  })

  it.each<[Operation, Record<string, unknown>]>([
    ['getDocument', { id: 'Document:1', documentHolder: 'Customer:1', documentType: 'PASSPORT', fileName: 'list.pdf' }],
    ['getBeneficialOwner', { id: 'BeneficialOwner:1', customerId: 'Customer:1', personalInfo: { firstName: 'Flagg' } }],
    ['createKycLink', { kycUrl: 'https://kyc.test/amlpep', token: '_act-aml-pep', provider: 'SUMSUB' }],
  ])('says nothing of a suspicion about what belongs to a customer: %s', (operation, resource) => {
    const more = { status: 'SUSPECTED_FORGERY', reviewNote: 'looks forged', screening: { result: 'x' }, side: 'FRONT' }
    expect(readGridResponse(operation, respond(200, { ...resource, ...more })).body).toEqual({
      ...resource,
      side: 'FRONT',
    })
  })

  it('keeps the texts of terms and of the configuration, which are about no one', () => {
    const terms = { version: 'V1', content: 'You are on no sanctions list.' }
    expect(readGridResponse('getEndUserTerms', respond(200, terms)).body).toEqual(terms)
  })

  it.each([
    ['in its status', { verificationStatus: 'FRAUD_REVIEW', errors: [] }],
    ['in errors of another shape', { verificationStatus: 'REJECTED', errors: { type: 'APPLICANT_SANCTIONED' } }],
    ['in a text instead of errors', { verificationStatus: 'REJECTED', errors: 'Matched a watchlist' }],
    ['beside its errors', { verificationStatus: 'REJECTED', errors: [], decision: { reason: 'OFAC' } }],
  ])('says nothing of a suspicion about a verification %s', (_, more) => {
    const verification = { id: 'Verification:1', customerId: 'Customer:1', ...more }
    const { body } = readGridResponse('getVerification', respond(200, verification))
    expect(JSON.stringify(body)).not.toMatch(forbiddenStem)
    expect(body).toMatchObject({ id: 'Verification:1', customerId: 'Customer:1' })
  })

  it('keeps new members and statuses that say nothing of the kind', () => {
    const more = { nickname: 'Ada', level: 2, kycStatus: 'PAUSED', settings: { colour: 'blue' } }
    expect(readGridResponse('getCustomer', respond(200, { ...customer, ...more })).body).toEqual({
      ...customer,
      ...more,
    })
  })
})

describe('what may say anything by chance', () => {
  const telltale = 'of a pep on a watchlist'
  it.each([
    ...[
      'id',
      'customerId',
      'resourceId',
      'createdAt',
      'updatedAt',
      'isDeleted',
      'contactVerification',
      'beneficialOwners',
    ],
    ...['fileName', 'data', 'hasMore', 'nextCursor', 'totalCount', 'kycUrl', 'token', 'expiresAt', 'provider'],
  ])('reaches the browser in %s, which Grid or the customer wrote for another reason', name => {
    expect(withhold({ customerType: 'INDIVIDUAL', [name]: telltale })).toEqual({
      customerType: 'INDIVIDUAL',
      [name]: telltale,
    })
  })

  it.each(['customerType', 'customerId', 'documentHolder', 'personalInfo', 'kycUrl', 'kycStatus', 'kybStatus'])(
    'is left out of what is about a customer by its %s, under any other name',
    name => {
      expect(withhold({ [name]: 'x', note: telltale, more: 1 })).toEqual({ [name]: 'x', more: 1 })
      expect(withhold({ list: [{ [name]: 'x', inner: { note: telltale } }] })).toEqual({
        list: [{ [name]: 'x' }],
      })
    },
  )

  it.each(['kycStatus', 'kybStatus', 'verificationStatus'])('is an unknown %s', name => {
    expect(withhold({ customerId: 'x', [name]: 'SANCTIONED' })).toEqual({ customerId: 'x', [name]: 'UNKNOWN' })
    expect(withhold({ customerId: 'x', [name]: 'PENDING' })).toEqual({ customerId: 'x', [name]: 'PENDING' })
  })

  it('is left out of what lies in a list of the customer’s', () => {
    const withOwners = (owner: object) => ({ customerType: 'BUSINESS', beneficialOwners: [[owner], 'x', 7] })
    expect(withhold(withOwners({ more: 1, note: telltale }))).toEqual(withOwners({ more: 1 }))
  })

  it('stays in what is not about a customer', () => {
    expect(withhold({ version: 'V1', note: telltale })).toEqual({ version: 'V1', note: telltale })
    expect(withhold('watchlist')).toBe('watchlist')
  })
})

describe('an error of a type that this version does not know', () => {
  const errorsOf = (error: object) => {
    const value = { customerId: 'Customer:1', verificationStatus: 'RESOLVE_ERRORS', errors: [error] }
    return (withhold(value) as { errors: unknown[] }).errors
  }
  const withheld = [{ resourceId: 'Customer:1', type: 'WITHHELD', reason: '' }]

  it.each([
    [{ acceptedDocumentTypes: ['PASSPORT'] }, { type: 'MISSING_DOCUMENT', acceptedDocumentTypes: ['PASSPORT'] }],
    [
      { acceptedDocumentTypes: ['PASSPORT', 'PEP_REPORT', 7] },
      { type: 'MISSING_DOCUMENT', acceptedDocumentTypes: ['PASSPORT'] },
    ],
    [{ field: 'address.city' }, { type: 'INVALID_FIELD', field: 'address.city' }],
    [{ resourceId: 'Document:1' }, { type: 'INVALID_DOCUMENT', resourceId: 'Document:1' }],
  ])('shows of %j what it carries, under a neutral type', (carried, shown) => {
    expect(errorsOf({ type: 'NEW_KIND', reason: 'Adverse media', ...carried })).toEqual([{ ...shown, reason: '' }])
  })

  it.each([
    {},
    { acceptedDocumentTypes: [] },
    { acceptedDocumentTypes: ['PEP_REPORT'] },
    { acceptedDocumentTypes: 'PASSPORT' },
    { field: 'sanctionsScreening' },
    { resourceId: 'Customer:1' },
    { resourceId: 'Document:1/../2' },
    { resourceId: 'Document:watchlist' },
  ])('is withheld when it carries %j', carried => {
    expect(errorsOf({ type: 'NEW_KIND', reason: 'The picture is too dark.', ...carried })).toEqual(withheld)
  })

  it('is one that asks for a document when its name says only that', () => {
    expect(errorsOf({ type: 'MISSING_TAX_DOCUMENT', reason: '' })).toEqual([{ type: 'MISSING_DOCUMENT', reason: '' }])
    for (const type of ['MISSING_PEP_DOCUMENT', 'X_MISSING_TAX_DOCUMENT', 'MISSING_TAX_DOCUMENT_X'])
      expect(errorsOf({ type, reason: '' })).toEqual(withheld)
  })

  it.each(['x', null, 7, [], {}, { type: 7, field: 'address.city' }])('is withheld when it is %j', error => {
    expect(errorsOf(error as object)).toEqual(withheld)
  })
})

describe('a harmless text', () => {
  it('is at most 1,000 characters long', () => {
    const long = 'a '.repeat(500)
    const words = 'date '.repeat(200)
    expect(isHarmlessText(words)).toBe(true)
    expect(isHarmlessText(`${words}s`)).toBe(false)
    expect(isHarmlessText(long)).toBe(false)
  })

  it.each(['P.E.P', 'P - E - P', 'The date of a p, e and p', 'S  A  N', 'Ｐ Ｅ Ｐ'])(
    'has no letters that stand alone beside each other, as in %j',
    text => expect(isHarmlessText(text)).toBe(false),
  )

  it('may name two documents that do not match, and nothing else that matches', () => {
    for (const text of ['The names do not match.', 'The date doesn’t match.', "The dates don't match."])
      expect(isHarmlessText(text)).toBe(true)
    for (const text of ['The name did match.', 'A match.', 'The names do match.', 'The names do not match a list.'])
      expect([text, isHarmlessText(text)]).toEqual([text, false])
  })
})

describe('a list of errors', () => {
  it('of an import, which has no types, is shown to operators as it is', () => {
    const job = { jobId: 'Job:1', errors: [{ row: 3, message: 'On a watchlist' }, null, 'x'] }
    expect(withhold(job)).toEqual(job)
  })

  it('is that of a verification as soon as one of them has a type, also without a status', () => {
    const errors = [null, { message: 'x' }, { type: 'APPLICANT_SANCTIONED', resourceId: 'Owner:1', reason: 'OFAC' }]
    const withheld = [{ resourceId: 'Customer:1', type: 'WITHHELD', reason: '' }]
    expect(withhold({ customerId: 'Customer:1', errors })).toEqual({ customerId: 'Customer:1', errors: withheld })
  })

  it('has no reason where Grid sends one that is no text', () => {
    const error = { type: 'MISSING_FIELD', field: 'fullName', reason: 7 }
    expect(withhold({ verificationStatus: 'RESOLVE_ERRORS', errors: [error] })).toEqual({
      ...{ verificationStatus: 'RESOLVE_ERRORS', errors: [{ ...error, reason: '' }] },
    })
  })
})
