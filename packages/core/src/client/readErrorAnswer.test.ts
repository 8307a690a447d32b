import { describe, expect, it } from 'vitest'
import { createCustomer } from '../api/customers.js'
import { readErrorAnswer } from './readErrorAnswer.js'

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

  it('keeps Grid’s own words out of everything a logger serialises', async () => {
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
