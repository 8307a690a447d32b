import { expect, it } from 'vitest'
import { HttpError } from '../HttpError.js'
import { errorResponse, jsonResponse } from './jsonResponse.js'

const common = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

it('writes JSON that no cache stores, with the headers that belong to it', async () => {
  const response = jsonResponse(201, { a: 1 }, { 'retry-after': '7' })
  expect(response.status).toBe(201)
  expect(await response.text()).toBe('{"a":1}')
  expect(Object.fromEntries(response.headers)).toEqual({
    ...common,
    'content-type': 'application/json',
    'retry-after': '7',
  })
})

it('writes nothing, and no type of it, where there is no body', () => {
  const response = jsonResponse(204, undefined, { 'retry-after': '7' })
  expect([response.status, response.body]).toEqual([204, null])
  expect(Object.fromEntries(response.headers)).toEqual({ ...common, 'retry-after': '7' })
})

it('writes an error in the envelope of Grid, with details only where there are any', async () => {
  const details = { errors: [{ field: 'email' }] }
  const error = new HttpError(400, 'INVALID_INPUT', 'No.', { details, headers: { 'retry-after': '7' } })
  const response = errorResponse(error)
  expect(response.status).toBe(400)
  expect(response.headers.get('retry-after')).toBe('7')
  expect(await response.json()).toEqual({ status: 400, code: 'INVALID_INPUT', message: 'No.', details })
  expect(await errorResponse(new HttpError(404, 'NOT_FOUND', 'No.')).text()).toBe(
    '{"status":404,"code":"NOT_FOUND","message":"No."}',
  )
})
