import { expect, it, vi } from 'vitest'
import { createOwnership } from './createOwnership.js'

const answer = (body: unknown, status = 200) => ({
  status,
  headers: new Headers(),
  text: body === undefined ? '' : JSON.stringify(body),
})

const ask = (body: unknown, status?: number, kind: 'verification' | 'document' = 'verification') => {
  const send = vi.fn(async () => answer(body, status))
  const id = kind === 'document' ? 'Document:1' : 'Verification:1'
  return { send, owner: createOwnership({ secrets: [], send } as never).customerOf(kind, id) }
}

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

it('remembers ten thousand owners, and forgets the one that was looked up longest ago', async () => {
  let time = 0
  const { reached, ownership } = mount(() => time)
  const ask = (number: number) => ownership.customerOf('verification', `Verification:${number}`)
  const isRemembered = async (number: number) => {
    const before = reached.length
    await ask(number)
    return reached.length === before
  }
  await ask(0)
  time = 1
  for (let number = 1; number < 10_000; number++) await ask(number)
  expect(await isRemembered(0)).toBe(true)
  time = 60_000
  expect(await isRemembered(0)).toBe(false)
  await ask(10_000)
  expect([await isRemembered(0), await isRemembered(2), await isRemembered(1)]).toEqual([true, true, false])
})

it('remembers by its own clock', async () => {
  const send = vi.fn(async () => answer({ id: 'Verification:1', customerId: 'Customer:1' }))
  const ownership = createOwnership({ secrets: [], send } as never)
  for (let times = 0; times < 2; times++) await ownership.customerOf('verification', 'Verification:1')
  expect(send).toHaveBeenCalledTimes(1)
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

it.each<[what: string, body: unknown, status?: number]>([
  ['nothing', undefined],
  ['nothing, by its status', undefined, 204],
  ['no owner', { id: 'Verification:1' }],
  ...[null, '', 7, ['Customer:1'], { id: 'Customer:1' }].map((customerId): [string, object] => [
    `the owner ${JSON.stringify(customerId)}`,
    { id: 'Verification:1', customerId },
  ]),
])('refuses an id about which Grid says %s', async (_, body, status) => {
  const { send, owner } = ask(body, status)
  await expect(owner).rejects.toMatchObject({
    status: 403,
    code: 'FORBIDDEN',
    message: "This is not the signed-in customer's data, so nothing was sent to Grid.",
  })
  expect(send).toHaveBeenCalledTimes(1)
})

it('takes an answer without an id for one about the id that was asked for, and no other', async () => {
  expect(await ask({ customerId: 'Customer:1' }).owner).toBe('Customer:1')
  for (const id of ['Verification:2', '', null, 7]) {
    await expect(ask({ id, customerId: 'Customer:1' }).owner).rejects.toMatchObject({
      status: 502,
      code: 'BAD_GATEWAY',
      message: 'Grid answered about another resource, so the response was not used.',
    })
  }
})

it('refuses a document whose holder is no id, without asking Grid about it', async () => {
  const { send, owner } = ask({ id: 'Document:1', documentHolder: '../customers/Customer:1' }, 200, 'document')
  await expect(owner).rejects.toMatchObject({ status: 403 })
  expect(send).toHaveBeenCalledTimes(1)
})

it('follows the holder of a document, and takes the customer of everything else as it is', async () => {
  const { send, owner } = ask({ id: 'Verification:1', customerId: 'BeneficialOwner:9' })
  expect(await owner).toBe('BeneficialOwner:9')
  expect(send).toHaveBeenCalledTimes(1)
})
