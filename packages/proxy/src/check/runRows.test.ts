import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { fieldRows } from './fieldRows.js'
import type { CustomerResources, Fixtures } from './Row.js'
import { runRows } from './runRows.js'
import { smugglingRows } from './smugglingRows.js'

const resources = (of: string): CustomerResources => ({
  customerId: `Customer:${of}`,
  customerType: 'BUSINESS',
  beneficialOwnerId: `BeneficialOwner:${of}`,
  documentId: `Document:${of}`,
  verificationId: `Verification:${of}`,
})
const fixtures: Fixtures = { basePath: '', mine: resources('1'), theirs: resources('2') }

/** What the rows find at a proxy that gives one answer to everything and forwards nothing. */
async function failuresOf(status: number, isRecorded = true) {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(status).end('{}'))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const recorder = { url: '', take: () => [], script: () => undefined, stop: async () => undefined }
  const rows = [...fieldRows, ...smugglingRows]
  const outcomes = await runRows(rows, fixtures, { url, asMine: {}, recorder: isRecorded ? recorder : undefined })
  return { rows, failed: new Set(outcomes.filter(({ failure }) => failure !== undefined).map(({ name }) => name)) }
}

it.each([404, 500, 200])(
  'fails every row about what is forwarded at a proxy that answers %i and forwards nothing',
  async status => {
    const { rows, failed } = await failuresOf(status)
    const forwarding = rows.filter(({ reaches }) => typeof reaches === 'function').map(({ name }) => name)
    expect(forwarding.length).toBeGreaterThan(10)
    expect(forwarding.filter(name => !failed.has(name))).toEqual([])
  },
)

it.each([
  ['with a recorder in front of Grid', true],
  ['without one', false],
])('fails every row at a proxy that always breaks, %s', async (_what, isRecorded) => {
  const { rows, failed } = await failuresOf(500, isRecorded)
  const tried = rows.filter(row => isRecorded || !row.grid)
  expect(tried.length).toBeGreaterThan(10)
  expect(tried.filter(({ name }) => !failed.has(name))).toEqual([])
})
