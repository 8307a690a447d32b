import { describe, expect, it } from 'vitest'
import { readGridError } from './readGridError.js'

const neutral = 'This could not be accepted. Check what was sent, or send another document instead.'

const shown = (status: number, body: unknown, headers: Record<string, string> = {}) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const { status: kept, code, message, details, headers: sent } = readGridError(status, text, headers)
  return { status: kept, code, message, details, headers: sent }
}
const detailsOf = (details: unknown) => shown(400, { code: 'INVALID_INPUT', message: 'x', details }).details

describe('the code of an error', () => {
  it.each([
    ...'INVALID_INPUT MISSING_MANDATORY_USER_INFO INVALID_REQUEST_FORMAT INVALID_CURRENCY INVALID_UMA_ADDRESS'.split(
      ' ',
    ),
    ...'END_USER_TERMS_VERSION_NOT_FOUND LOW_QUALITY DATA_MISMATCH EXPIRED UNSUITABLE_DOCUMENT INCOMPLETE'.split(' '),
    ...'USER_NOT_FOUND REFERENCE_NOT_FOUND METHOD_NOT_ALLOWED CONFLICT UMA_ADDRESS_EXISTS'.split(' '),
    ...'EMAIL_OTP_EMAIL_ALREADY_EXISTS EMAIL_OTP_CREDENTIAL_SET_CHANGED CUSTOMER_DELETED'.split(' '),
    ...'EMAIL_OTP_CREDENTIAL_SYNC_FAILED RATE_LIMITED NOT_FOUND BULK_UPLOAD_JOB_NOT_FOUND'.split(' '),
    ...'END_USER_TERMS_NOT_ACCEPTED USER_NOT_READY'.split(' '),
  ])('%s reaches the browser, with a message that is harmless', code => {
    expect(shown(422, { code, message: 'The date is not valid.' })).toEqual({
      status: 422,
      code,
      message: 'The date is not valid.',
      details: undefined,
      headers: {},
    })
  })

  it.each([
    ['is missing', {}],
    ['is empty', { code: '' }],
    ['is no text', { code: ['INVALID_INPUT'] }],
    ['is not known', { code: 'OF_TOMORROW' }],
    ['is that of a failure', { code: 'INTERNAL_ERROR' }],
    ['is known in small letters only', { code: 'conflict' }],
  ])('becomes neutral when it %s, with its message and without its details', (_, code) => {
    const body = { ...code, message: 'The date is not valid.', details: { field: 'email' } }
    expect(shown(400, body)).toMatchObject({ code: 'INVALID_INPUT', message: neutral, details: undefined })
    expect(shown(422, body)).toMatchObject({ code: 'UNKNOWN_ERROR', message: neutral, details: undefined })
  })

  it('of a failure of Grid’s is kept, and nothing else of it', () => {
    const body = { code: 'SERVICE_UNAVAILABLE', message: 'The date is not valid.', details: { field: 'email' } }
    const failure = 'Grid could not process the request now. Wait a little and try again.'
    const headers = { 'retry-after': '7' }
    expect(shown(500, body, headers)).toEqual({
      ...{ status: 500, code: 'SERVICE_UNAVAILABLE', message: failure, details: undefined, headers },
    })
    expect(shown(599, { ...body, code: 'CONFLICT' })).toMatchObject({ code: 'UNKNOWN_ERROR', message: failure })
  })

  it('comes from the inside of an older envelope, unless the outside has one', () => {
    const error = { code: 'CONFLICT', message: 'The date is not valid.' }
    expect(shown(409, { error })).toMatchObject(error)
    expect(shown(409, { code: 'NOT_FOUND', error })).toMatchObject({ code: 'NOT_FOUND' })
    expect(shown(409, { error: 'CONFLICT' })).toMatchObject({ code: 'UNKNOWN_ERROR' })
    expect(shown(409, '[]')).toMatchObject({ code: 'UNKNOWN_ERROR' })
    expect(shown(409, 'CONFLICT')).toMatchObject({ code: 'UNKNOWN_ERROR' })
  })

  it('is sent on with the headers that come with it', () => {
    const headers = { 'retry-after': '7' }
    expect(shown(429, { code: 'RATE_LIMITED' }, headers)).toMatchObject({ code: 'RATE_LIMITED', headers })
    expect(shown(429, { code: 'X' }, headers)).toMatchObject({ code: 'UNKNOWN_ERROR', headers })
  })
})

describe('the message of an error', () => {
  it.each([
    [400, neutral],
    [404, 'Grid has nothing under this id.'],
    [409, 'This is not possible in the current state. Read it again before you repeat the request.'],
    [410, 'This was deleted.'],
    [429, 'This was done too often. Wait before trying again.'],
  ])('is a neutral one for %d when its own is none, or says too much', (status, message) => {
    for (const own of [undefined, 7, ['The date is not valid.'], 'On a sanctions list'])
      expect(shown(status, { code: 'CONFLICT', message: own }).message).toBe(message)
  })
})

describe('the details of an error', () => {
  it.each<[string, unknown, unknown]>([
    ['a list of fields', { errors: [{ field: 'email' }] }, { errors: [{ field: 'email' }] }],
    ['one field alone', { field: 'email', message: 'is required' }, { field: 'email', message: 'is required' }],
    ['both', { field: 'email', errors: [{ field: 'fullName' }] }, { field: 'email', errors: [{ field: 'fullName' }] }],
    ['an empty list', { errors: [] }, { errors: [] }],
    ['a list of which nothing is harmless', { errors: [7, null, {}, { field: 'pepScreening' }] }, { errors: [] }],
    ['a list that is none', { errors: { field: 'email' } }, undefined],
    ['a text', 'email', undefined],
    ['nothing of a field', { reason: 'x' }, undefined],
    ['a field that is no text', { field: ['email'] }, undefined],
  ])('are shown when they are %s', (_, details, kept) => expect(detailsOf(details)).toEqual(kept))

  it.each<[string, unknown]>([
    ['that is no text', 7],
    ['that says too much', 'is on a watchlist'],
  ])('lose the message of a field %s', (_, message) => {
    expect(detailsOf({ errors: [{ field: 'email', message }] })).toEqual({ errors: [{ field: 'email' }] })
  })

  it.each<[string, object]>([
    ['a format', { format: 'email' }],
    ['a format of 40 characters', { format: 'date.'.repeat(8) }],
    ['a format in capitals, with a dash and a dot', { format: 'DATE-time.date' }],
    ['a pattern', { pattern: '^\\d+$' }],
    ['a pattern of 500 characters', { pattern: 'x'.repeat(500) }],
    ['choices', { enum: ['A', 'x'.repeat(100)] }],
    ['no choices', { enum: [] }],
    ['lengths', { minLength: 0, maxLength: 7 }],
    ['bounds', { minimum: -1, maximum: 100 }],
  ])('keep of a constraint %s', (_, constraint) => {
    expect(detailsOf({ field: 'email', constraint })).toEqual({ field: 'email', constraint })
  })

  it.each<[string, object]>([
    ['a format that is no text', { format: ['email'] }],
    ['an empty format', { format: '' }],
    ['a format of 41 characters', { format: `${'date.'.repeat(8)}a` }],
    ['a format with a blank before it', { format: ' email' }],
    ['a format with a blank after it', { format: 'email ' }],
    ['a format that says too much', { format: 'watchlist' }],
    ['a pattern that is no text', { pattern: ['x'] }],
    ['a pattern of 501 characters', { pattern: 'x'.repeat(501) }],
    ['a pattern that says too much', { pattern: '^(?!pep)' }],
    ['choices that are no list', { enum: 'A' }],
    ['a choice that is no text', { enum: ['A', 7] }],
    ['a choice that is a list', { enum: ['A', ['B']] }],
    ['a choice of 101 characters', { enum: ['A', 'x'.repeat(101)] }],
    ['a choice that says too much', { enum: ['A', 'SANCTIONED'] }],
    ['lengths that are no numbers', { minLength: '1', maxLength: null }],
    ['bounds that are no numbers', { minimum: '1', maximum: [1] }],
    ['what is not known', { note: 'x', multipleOf: 2, const: 1 }],
  ])('drop of a constraint %s', (_, constraint) => {
    expect(detailsOf({ field: 'email', constraint })).toEqual({ field: 'email', constraint: {} })
  })

  it('have no constraint where it is no object', () => {
    expect(detailsOf({ field: 'email', constraint: 'email' })).toEqual({ field: 'email' })
  })
})
