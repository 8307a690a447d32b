import { describe, expect, it } from 'vitest'
import { createCustomer } from '../api/customers.js'
import { GridKycError } from './GridKycError.js'
import { readErrorAnswer, readRetryAfter } from './readErrorAnswer.js'

const read = (status: number, body: unknown, headers: HeadersInit = {}) =>
  readErrorAnswer(
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }),
    createCustomer,
  )

describe('readErrorAnswer', () => {
  it.each([
    [400, 'invalid'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [405, 'not_found'],
    [409, 'conflict'],
    [410, 'not_found'],
    [413, 'invalid'],
    [415, 'invalid'],
    [418, 'unexpected'],
    [424, 'unavailable'],
    [429, 'rate_limited'],
    [500, 'unavailable'],
    [501, 'not_found'],
    [503, 'unavailable'],
  ])('[L10] calls %i %s', async (status, kind) => {
    expect((await read(status, { status, code: 'SOME_CODE', message: 'Words' })).kind).toBe(kind)
  })

  it.each([
    [
      'details.errors[]',
      { errors: [{ field: 'businessInfo.taxId', message: 'Bad', constraint: { pattern: '^\\d+$' } }] },
    ],
    [
      'details.field and constraint',
      { field: 'businessInfo.taxId', message: 'Bad', constraint: { pattern: '^\\d+$' } },
    ],
  ])('reads field errors written as %s', async (_, details) => {
    const [error] = (await read(400, { status: 400, code: 'INVALID_INPUT', message: 'No', details })).fieldErrors
    expect(error?.field).toBe('businessInfo.taxId')
    expect(error?.constraint).toEqual({ pattern: '^\\d+$' })
    expect(error?.message).toBe('Bad')
  })

  it('reads the oldest shape, a field with the value that was refused, and drops the value', async () => {
    const error = await read(400, {
      code: 'INVALID_INPUT',
      message: 'No',
      details: { field: 'taxId', value: '47-1234567' },
    })
    expect(error.fieldErrors.map(({ field }) => field)).toEqual(['taxId'])
    expect(JSON.stringify(error)).not.toContain('47-1234567')
  })

  it('unwraps an envelope inside `error`', async () => {
    expect((await read(409, { error: { code: 'CONFLICT', message: 'Taken' } })).code).toBe('CONFLICT')
  })

  it.each([
    ['not JSON', '<html>Bad gateway</html>'],
    ['an array', []],
    ['null', 'null'],
    ['nothing', ''],
  ])('never throws, whatever the body is: %s', async (_, body) => {
    const error = await read(502, body)
    expect(error.kind).toBe('unavailable')
    expect(error.fieldErrors).toEqual([])
  })

  it('keeps Grid’s own words out of everything a logger serializes', async () => {
    const error = await read(400, {
      code: 'INVALID_INPUT',
      message: 'jane@example.com is taken',
      details: { errors: [{ field: 'email', message: 'jane@example.com is taken' }] },
    })
    expect(error.reason).toBe('jane@example.com is taken')
    expect(JSON.stringify(error) + error.message + JSON.stringify({ ...error })).not.toContain('jane@')
  })

  it('does not take free text for a code', async () => {
    const error = await read(400, { code: 'jane@example.com is taken', message: '' })
    expect(error.code).toBeUndefined()
    expect(error.message).toBe('POST /customers was answered 400.')
  })

  it('reads Retry-After as seconds and as a date', async () => {
    expect((await read(429, {}, { 'retry-after': '7' })).retryAfterMs).toBe(7000)
    const date = new Date(Date.now() + 60_000).toUTCString()
    expect((await read(429, {}, { 'retry-after': date })).retryAfterMs).toBeGreaterThan(55_000)
    expect((await read(429, {}, { 'retry-after': 'soon' })).retryAfterMs).toBeUndefined()
  })
})

it.each(['null', '[]', '"text"', '7', '<html>'])('reads the status of an answer whose body is %s', async body => {
  const error = await read(404, body)
  expect([error.kind, error.code, error.fieldErrors]).toEqual(['not_found', undefined, []])
})

describe('what is read of an answer', () => {
  it('is a code of capitals alone, from two to 64 of them', async () => {
    const codes = [
      'AB',
      `A${'B'.repeat(63)}`,
      'A',
      `A${'B'.repeat(64)}`,
      'Ab',
      '1AB',
      'A B',
      'xAB',
      'ABx',
      '_AB',
      7,
      null,
      '',
    ]
    const read = await Promise.all(
      codes.map(async code => (await readErrorAnswer(Response.json({ code }, { status: 400 }), createCustomer)).code),
    )
    expect(read).toEqual(['AB', `A${'B'.repeat(63)}`, ...Array.from({ length: 11 }, () => undefined)])
  })

  it('is said in the message of the error, with the route and the status', async () => {
    expect((await read(409, { code: 'CONFLICT' })).message).toBe('POST /customers was answered 409 CONFLICT.')
    expect((await read(409, { code: '' })).message).toBe('POST /customers was answered 409.')
  })

  it('is the answer itself where it has a code, whatever else is in it', async () => {
    const error = await read(409, { code: 'CONFLICT', message: 'Taken', error: { code: 'OTHER', message: 'Other' } })
    expect([error.code, error.reason]).toEqual(['CONFLICT', 'Taken'])
    expect((await read(409, { error: 'CONFLICT' })).code).toBeUndefined()
    expect((await read(409, { message: 'Taken' })).reason).toBe('Taken')
    expect((await read(409, { message: '' })).reason).toBeUndefined()
    expect((await read(409, { message: 7 })).reason).toBeUndefined()
  })

  it('is no field where none is named', async () => {
    const fieldsOf = async (details: unknown) => (await read(400, { code: 'INVALID_INPUT', details })).fieldErrors
    for (const details of [{ errors: [null, 7, {}, { field: '' }, { field: 7 }, ['a']] }, [], null, 'a', { field: 7 }])
      expect(await fieldsOf(details)).toEqual([])
    expect(await fieldsOf({ errors: [{ field: 'a', constraint: null }] })).toEqual([
      { field: 'a', constraint: undefined },
    ])
    expect(await fieldsOf({ errors: [{ field: 'a', constraint: ['x'] }, { field: 'b' }] })).toEqual([
      { field: 'a', constraint: undefined },
      { field: 'b', constraint: undefined },
    ])
  })

  it('keeps Grid’s words about a field where no logger looks', async () => {
    const [error] = (await read(400, { details: { field: 'a', message: 'Bad' } })).fieldErrors
    expect(Object.keys(error ?? {})).toEqual(['field', 'constraint'])
    expect((await read(400, { details: { field: 'a', message: '' } })).fieldErrors[0]?.message).toBeUndefined()
  })
})

describe('Retry-After', () => {
  const now = Date.parse('2026-05-04T09:00:00Z')
  const wait = (value?: string) => readRetryAfter(new Headers(value === undefined ? {} : { 'retry-after': value }), now)

  it.each([
    [undefined, undefined],
    ['', undefined],
    ['0', 0],
    ['120', 120_000],
    ['Mon, 04 May 2026 09:00:30 GMT', 30_000],
    ['Mon, 04 May 2026 08:00:00 GMT', 0],
    ['x7', undefined],
    ['7 s', undefined],
    ['soon', undefined],
  ])('%o is %o milliseconds', (value, milliseconds) => {
    expect(wait(value)).toBe(milliseconds)
  })
})

describe('an error of ours', () => {
  it('has its name, its kind, no field unless one is named, and a cause only where there is one', () => {
    const bare = new GridKycError({ kind: 'network', message: 'No answer.' })
    expect(bare).toMatchObject({ name: 'GridKycError', kind: 'network', message: 'No answer.', fieldErrors: [] })
    expect('cause' in bare).toBe(false)
    const cause = new TypeError('Failed to fetch')
    const caused = new GridKycError({ kind: 'network', message: 'No answer.', cause, reason: 'Words of Grid' })
    expect(caused.cause).toBe(cause)
    expect(caused.reason).toBe('Words of Grid')
    expect(JSON.stringify(caused)).not.toMatch(/Words|fetch/)
  })
})
