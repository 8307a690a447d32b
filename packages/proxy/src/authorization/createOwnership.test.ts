import { expect, it } from 'vitest'
import { createOwnership } from './createOwnership.js'

/** A Grid in which every resource belongs to the customer of its number. */
function mount(now: () => number = () => 0) {
  const reached: string[] = []
  const send = async ({ method, path }: { method: string; path: string }) => {
    reached.push(`${method} ${path}`)
    const id = path.split('/').at(-1) ?? ''
    const customerId = `Customer:${id.split(':')[1]}`
    const text = JSON.stringify({ id, customerId, documentHolder: customerId.replace('Customer', 'BeneficialOwner') })
    return { status: 200, headers: new Headers(), text }
  }
  return { reached, ownership: createOwnership({ secrets: [], send } as never, now) }
}

it('asks Grid about each kind of resource at its own path, and about a holder who is a customer not at all', async () => {
  const { reached, ownership } = mount()
  expect(await ownership.customerOf('customer', 'Customer:1')).toBe('Customer:1')
  expect(await ownership.customerOf('holder', 'Customer:1')).toBe('Customer:1')
  expect(reached).toEqual([])
  expect(await ownership.customerOf('verification', 'Verification:2')).toBe('Customer:2')
  expect(await ownership.customerOf('beneficialOwner', 'BeneficialOwner:3')).toBe('Customer:3')
  expect(await ownership.customerOf('holder', 'BeneficialOwner:4')).toBe('Customer:4')
  expect(await ownership.customerOf('document', 'Document:5')).toBe('Customer:5')
  expect(reached).toEqual([
    'GET /verifications/Verification:2',
    'GET /beneficial-owners/BeneficialOwner:3',
    'GET /beneficial-owners/BeneficialOwner:4',
    'GET /documents/Document:5',
    'GET /beneficial-owners/BeneficialOwner:5',
  ])
})

it('remembers each owner for a minute', async () => {
  let time = 0
  const { reached, ownership } = mount(() => time)
  const ask = (number: number) => ownership.customerOf('verification', `Verification:${number}`)
  for (const number of [1, 2, 1, 2]) expect(await ask(number)).toBe(`Customer:${number}`)
  // A holder is the same person whatever they are asked for as.
  await ownership.customerOf('beneficialOwner', 'BeneficialOwner:3')
  await ownership.customerOf('holder', 'BeneficialOwner:3')
  expect(reached).toHaveLength(3)
  time = 59_999
  await ask(1)
  expect(reached).toHaveLength(3)
  time = 60_000
  await ask(1)
  expect(reached).toHaveLength(4)
})

it('remembers ten thousand owners, and forgets the one that was looked up first', async () => {
  const { reached, ownership } = mount()
  const ask = (number: number) => ownership.customerOf('verification', `Verification:${number}`)
  for (let number = 0; number < 10_000; number++) await ask(number)
  await ask(0)
  expect(reached).toHaveLength(10_000)
  await ask(10_000)
  await ask(1)
  expect(reached).toHaveLength(10_001)
  await ask(0)
  expect(reached).toHaveLength(10_002)
})

it.each(['', '../customers/Customer:1', 'a b', '..', 'x'.repeat(201)])(
  'asks Grid nothing about the id %j',
  async id => {
    const { reached, ownership } = mount()
    for (const kind of ['customer', 'holder', 'document', 'verification', 'beneficialOwner'] as const)
      await expect(ownership.customerOf(kind, id)).rejects.toMatchObject({ status: 403, code: 'FORBIDDEN' })
    expect(reached).toEqual([])
  },
)

it.each([400, 404, 405, 410])(
  'refuses an id that Grid answers with %i as it refuses the id of another customer',
  async status => {
    const send = async () => ({ status, headers: new Headers(), text: '{}' })
    const ownership = createOwnership({ secrets: [], send } as never)
    await expect(ownership.customerOf('document', 'Document:1')).rejects.toMatchObject({ status: 403 })
  },
)

it.each([409, 500])('does not take an error %i of Grid for an answer', async status => {
  const send = async () => ({ status, headers: new Headers(), text: '{}' })
  const ownership = createOwnership({ secrets: [], send } as never)
  await expect(ownership.customerOf('document', 'Document:1')).rejects.toMatchObject({ status })
})
