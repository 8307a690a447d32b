import { expect, it } from 'vitest'
import { forbidden, HttpError, invalidInput } from './HttpError.js'

it('reads in a log as what it is, with its cause and the function that failed', () => {
  const cause = new Error('The database is away.')
  const error = new HttpError(500, 'INTERNAL_ERROR', 'It failed.', { cause, hook: 'audit' })
  expect(String(error)).toBe('HttpError: It failed.')
  expect(error).toMatchObject({ status: 500, code: 'INTERNAL_ERROR', cause, hook: 'audit', headers: {} })
  expect(error.details).toBeUndefined()
  expect(new HttpError(429, 'X', 'y', { headers: { 'retry-after': '1' } }).headers).toEqual({ 'retry-after': '1' })
})

it('names a field as Grid does', () => {
  expect(invalidInput('email', 'is missing.')).toMatchObject({
    status: 400,
    code: 'INVALID_INPUT',
    message: 'email: is missing.',
    details: { errors: [{ field: 'email', message: 'is missing.' }] },
  })
})

it('says the same of everything that is not one’s own', () => {
  expect(forbidden()).toMatchObject({
    status: 403,
    code: 'FORBIDDEN',
    message: "This is not the signed-in customer's data, so nothing was sent to Grid.",
  })
})
