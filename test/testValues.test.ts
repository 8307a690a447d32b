import { readFileSync } from 'node:fs'
import { createSandbox, type SeedName } from '@grid-kyc/sandbox'
import { expect, it } from 'vitest'

const page = readFileSync('docs/testing.md', 'utf8')
const section = (from: string, to: string) => page.slice(page.indexOf(from), page.indexOf(to))

it('docs/testing.md lists the seeds that there are, and no other', async () => {
  const listed = [
    ...section('## Journeys by seed', "## Grid's own sandbox").matchAll(/`((?:individual|business)\.\w+)`/g),
  ]
  const names = listed.map(([, name]) => name as SeedName)
  const { seeds } = await import('../packages/sandbox/src/seed/seeds.js')
  expect([...names].sort()).toEqual(Object.keys(seeds).sort())
})

const people = [
  ...section('| A person whose', '| A business whose').matchAll(
    /^\| (`(\d{3})`(?:, or is absent)?|anything else) +\| `(\w+)`/gm,
  ),
]

it.each(people.map(([, , suffix = '42', status = '']) => [suffix, status]))(
  'a person whose name ends in %s starts as %s',
  async (suffix, status) => {
    const sandbox = createSandbox()
    const { createCustomer } = await import('@grid-kyc/core')
    const body = { customerType: 'INDIVIDUAL', fullName: `Ada Miller ${suffix}` } as const
    expect(await sandbox.client.send(createCustomer, { body })).toMatchObject({ kycStatus: status })
    await sandbox.close()
  },
)

it('has four rows of people', () => {
  expect(people).toHaveLength(4)
})
