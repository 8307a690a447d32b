import { describe, expect, it } from 'vitest'
import { createFixtures } from './createFixtures.js'
import type { WireResponse } from './Row.js'
import type { WireRequest } from './WireRequest.js'

type Answers = Record<string, unknown>

const wire = (status: number, json: unknown): WireResponse => ({
  status,
  headers: {},
  text: JSON.stringify(json) ?? '',
  json,
})

/** A proxy that answers as given, by method and path; what it was asked is kept in order. */
function proxyOf(answers: Answers) {
  const asked: WireRequest[] = []
  const ask = async (sent: WireRequest) => {
    asked.push(sent)
    const answer = answers[`${sent.method} ${sent.path}`]
    return answer instanceof Object && 'text' in answer ? (answer as WireResponse) : wire(200, answer)
  }
  return { ask, asked }
}

const answersOf = (of: string, customerType = 'BUSINESS'): Answers => ({
  'GET /session': { customerId: `Customer:${of}`, customerType },
  'POST /beneficial-owners': { id: `BeneficialOwner:${of}` },
  'POST /documents': { id: `Document:${of}` },
  'POST /verifications': { id: `Verification:${of}` },
})

const fixturesOf = (mine: Answers, theirs: Answers = answersOf('2')) =>
  createFixtures('/api/grid', proxyOf(mine).ask, proxyOf(theirs).ask)

it('finds two customers, and creates one of everything for each', async () => {
  const [mine, theirs] = [proxyOf(answersOf('1')), proxyOf(answersOf('2', 'INDIVIDUAL'))]
  expect(await createFixtures('/api/grid', mine.ask, theirs.ask)).toEqual({
    basePath: '/api/grid',
    mine: {
      customerId: 'Customer:1',
      customerType: 'BUSINESS',
      beneficialOwnerId: 'BeneficialOwner:1',
      documentId: 'Document:1',
      verificationId: 'Verification:1',
    },
    theirs: {
      customerId: 'Customer:2',
      customerType: 'INDIVIDUAL',
      beneficialOwnerId: undefined,
      documentId: 'Document:2',
      verificationId: 'Verification:2',
    },
  })
  expect(mine.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /session',
    'POST /beneficial-owners',
    'POST /documents',
    'POST /verifications',
  ])
  expect(theirs.asked.map(({ path }) => path)).toEqual(['/session', '/documents', '/verifications'])
  expect(String(mine.asked[1]?.body)).toContain('"customerId":"Customer:1"')
  expect(String(theirs.asked[1]?.body)).toContain('Customer:2')
})

describe('says that nothing can be checked', () => {
  it.each<[what: string, session: WireResponse, status: number]>([
    ['the session is refused', wire(401, { customerId: 'Customer:1', customerType: 'BUSINESS' }), 401],
    ['it names no customer', wire(200, { customerType: 'BUSINESS' }), 200],
    ['it does not say what the customer is', wire(200, { customerId: 'Customer:1' }), 200],
    ['it is no JSON', { ...wire(200, undefined), text: '<html>' }, 200],
    ['it is null', wire(200, null), 200],
  ])('when %s', async (_what, session, status) => {
    const answers = { ...answersOf('1'), 'GET /session': session }
    await expect(fixturesOf(answers)).rejects.toThrow(
      new Error(`GET /session was answered ${status}, so nothing can be checked. ${session.text}`),
    )
  })

  it.each([
    ['POST /beneficial-owners', 'createBeneficialOwner'],
    ['POST /documents', 'uploadDocument'],
    ['POST /verifications', 'createVerification'],
  ])('when %s gives no id', async (request, operation) => {
    for (const answer of [wire(409, { code: 'CONFLICT' }), wire(409, null)]) {
      await expect(fixturesOf({ ...answersOf('1'), [request]: answer })).rejects.toThrow(
        `${operation} was answered 409, so nothing can be checked. ${answer.text}`,
      )
    }
  })

  it('with no more than the beginning of a long answer', async () => {
    const session = { ...wire(502, undefined), text: `${'<'.repeat(200)}rest` }
    await expect(fixturesOf({ 'GET /session': session })).rejects.toThrow(
      new Error(`GET /session was answered 502, so nothing can be checked. ${'<'.repeat(200)}`),
    )
  })

  it('when both headers are the same customer', async () => {
    await expect(fixturesOf(answersOf('1'), answersOf('1'))).rejects.toThrow(
      'Both headers are the same customer; two are needed.',
    )
  })
})
