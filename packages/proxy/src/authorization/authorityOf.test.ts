import { type Operation, routes } from '@grid-kyc/core'
import { describe, expect, it, vi } from 'vitest'
import { audienceOf } from '../events/audienceOf.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { authorityOf } from './authorityOf.js'
import { operatorRights } from './operatorRights.js'

const own = ['Customer:1', 'Customer:2']

function ask(operation: Operation, options: Partial<GridProxyOptions> = {}) {
  const noted: unknown[] = []
  const request = new Request('https://app.test/api/grid')
  const routeRequest = { request, operation, route: routes[operation], note: (failure: unknown) => noted.push(failure) }
  const context = { options: { customerFor: () => own, hookTimeoutMs: 20, ...options } }
  return { noted, request, authority: authorityOf(routeRequest as never, context as never) }
}

const customer = { customerIds: own, byOperator: false, revealsWithheld: false, platformCustomerId: undefined }
const operator = { customerIds: null, byOperator: true, revealsWithheld: false }
const signedOut = { customerFor: () => null }
const unauthorized = { status: 401, code: 'UNAUTHORIZED', message: 'The session is signed out.' }

describe('a customer', () => {
  it.each(['getCustomer', 'updateCustomer', 'listDocuments', 'createVerification', 'getPlatformConfig'] as const)(
    'acts for themselves with %s, and no one does who is signed out',
    async operation => {
      expect(await ask(operation).authority).toEqual(customer)
      expect(await ask(operation, { operator: () => false }).authority).toEqual(customer)
      await expect(ask(operation, signedOut).authority).rejects.toMatchObject(unauthorized)
    },
  )

  it('uses no route of operators', async () => {
    for (const options of [{}, { operator: () => false }]) {
      await expect(ask('listCustomers', options).authority).rejects.toMatchObject({
        status: 403,
        code: 'FORBIDDEN',
        message: 'This route is for operators, so nothing was sent to Grid.',
      })
    }
    await expect(ask('listCustomers', signedOut).authority).rejects.toMatchObject(unauthorized)
  })

  it('reads on when the platform cannot say whether it is an operator, and the log learns why', async () => {
    const failure = new Error('The directory is away.')
    const { noted, authority } = ask('getCustomer', { operator: () => Promise.reject(failure) })
    expect(await authority).toEqual(customer)
    expect(noted).toMatchObject([{ hook: 'operator', cause: failure }])
  })
})

describe('an operator', () => {
  it.each(['getCustomer', 'listDocuments', 'getVerification', 'listCustomers', 'deleteCustomer'] as const)(
    'acts for any customer with %s, without being one',
    async operation => {
      expect(await ask(operation, { ...signedOut, operator: () => true }).authority).toEqual(operator)
    },
  )

  it.each(['updateCustomer', 'createKycLink', 'deleteDocument', 'getPlatformConfig', 'getEndUserTerms'] as const)(
    'is not asked for with %s',
    async operation => {
      const isOperator = vi.fn(() => true)
      expect(await ask(operation, { operator: isOperator }).authority).toEqual(customer)
      await expect(ask(operation, { ...signedOut, operator: isOperator }).authority).rejects.toMatchObject(unauthorized)
      expect(isOperator).not.toHaveBeenCalled()
    },
  )

  it('uses no route of theirs while the platform cannot say who they are', async () => {
    const { noted, authority } = ask('listCustomers', { operator: () => Promise.reject(new Error('It is away.')) })
    await expect(authority).rejects.toMatchObject({ status: 500, hook: 'operator' })
    expect(noted).toEqual([])
  })

  it('sees withheld reasons with that right, where an audit trail records it', async () => {
    const { noted, authority } = ask('getVerification', { operator: () => ({ revealWithheld: true }), audit() {} })
    expect(await authority).toEqual({ ...operator, revealsWithheld: true })
    expect(noted).toEqual([])
  })

  it('sees no withheld reasons without an audit trail, and the log says so', async () => {
    const { noted, authority } = ask('getVerification', { operator: () => ({ revealWithheld: true }) })
    expect(await authority).toEqual(operator)
    expect(noted).toEqual([
      new Error('`operator` returned `revealWithheld`, but there is no `audit`, so the reasons stay withheld.'),
    ])
  })

  it.each([{}, { revealWithheld: false }, { revealWithheld: 'yes' }, { revealWithheld: 1 }])(
    'sees no withheld reasons with the rights %j',
    async rights => {
      for (const options of [{}, { audit() {} }]) {
        const { noted, authority } = ask('getVerification', { operator: () => rights as never, ...options })
        expect(await authority).toEqual(operator)
        expect(noted).toEqual([])
      }
    },
  )
})

describe('a new customer', () => {
  const creating = (id: unknown) => ({
    customerFor: () => [],
    create: { platformCustomerId: () => id as string, onCreated() {} },
  })

  it('is created under the platform’s id of the user', async () => {
    expect(await ask('createCustomer', creating('user-7')).authority).toEqual({
      ...customer,
      customerIds: [],
      platformCustomerId: 'user-7',
    })
  })

  it('is created by no operator', async () => {
    const isOperator = vi.fn(() => true)
    const { authority } = ask('createCustomer', { ...creating('user-7'), operator: isOperator })
    expect(await authority).toMatchObject({ byOperator: false, platformCustomerId: 'user-7' })
    expect(isOperator).not.toHaveBeenCalled()
  })

  it('is refused where none are created, to a session that has its customer, and to one that is signed out', async () => {
    const forbidden = {
      status: 403,
      code: 'FORBIDDEN',
      message: 'Customers are not created here: `create` is not set.',
    }
    for (const customerFor of [() => [], () => own])
      await expect(ask('createCustomer', { customerFor }).authority).rejects.toMatchObject(forbidden)
    const { create } = creating('user-7')
    await expect(ask('createCustomer', { create }).authority).rejects.toMatchObject({
      status: 409,
      code: 'CONFLICT',
      message: 'This session already has its customer.',
    })
    await expect(ask('createCustomer', { ...signedOut, create }).authority).rejects.toMatchObject(unauthorized)
  })

  it.each([
    ...['', '  ', 'undefined', ' Undefined\n', 'null', 'NaN', 'true', 'false', '[object Object]', ' [object Promise] '],
    ...[undefined, null, 7, true, ['user-7'], {}],
  ])('is not created for the id %j, which would be that of every user', async id => {
    await expect(ask('createCustomer', creating(id)).authority).rejects.toMatchObject({
      status: 500,
      hook: 'create.platformCustomerId',
      cause: new TypeError('It has to return your own id of the signed-in user: a text, not empty and no "undefined".'),
    })
  })

  it.each([
    '0',
    'x',
    'nullius',
    'is-true',
    'undefined-7',
    'my NaN',
    'a [object Object]',
    '[object Object] 7',
    '[object 7',
  ])('is created for the id %j', async id => {
    expect(await ask('createCustomer', creating(id)).authority).toMatchObject({ platformCustomerId: id })
  })

  it('is not waited for longer than a function of the platform may take', async () => {
    const create = { platformCustomerId: () => new Promise<never>(() => {}), onCreated() {} }
    await expect(ask('createCustomer', { customerFor: () => [], create }).authority).rejects.toMatchObject({
      status: 500,
      cause: new Error('`create.platformCustomerId` took longer than 20 ms.'),
    })
  })
})

describe('who is signed in', () => {
  it.each<[given: unknown, customerIds: string[]]>([
    ['Customer:1', ['Customer:1']],
    [
      ['Customer:2', 'Customer:1', 'Customer:2'],
      ['Customer:2', 'Customer:1'],
    ],
    [[], []],
  ])('is who the platform says: %j', async (given, customerIds) => {
    expect(await ask('getCustomer', { customerFor: () => given as never }).authority).toMatchObject({ customerIds })
  })

  it.each([null, undefined, '', 7, true, {}, [''], ['Customer:1', null], ['a/b'], '..', [['Customer:1']]])(
    'is no one where the platform says %j',
    async given => {
      await expect(ask('getCustomer', { customerFor: () => given as never }).authority).rejects.toMatchObject(
        unauthorized,
      )
    },
  )

  it.each([true, {}])('is an operator where the platform says %j', async given => {
    expect(await ask('getCustomer', { operator: () => given }).authority).toEqual(operator)
  })

  it.each([false, null, undefined, 'yes', 1, [], [true]])('is no operator where the platform says %j', async given => {
    expect(await ask('getCustomer', { operator: () => given as never }).authority).toEqual(customer)
  })

  it.each([false, null, undefined, '', 0, 'yes', 1, [], [true]])(
    'has no rights of an operator where the platform says %j',
    async given => {
      const request = new Request('https://app.test/api/grid')
      expect(await operatorRights(request, { operator: () => given as never })).toBeUndefined()
      expect(await audienceOf(request, { customerFor: () => [], operator: () => given as never })).toEqual({
        customerIds: [],
        isOperator: false,
      })
    },
  )

  it('is not known while the platform fails to say it', async () => {
    const cause = new Error('The database is away.')
    const { authority } = ask('getCustomer', { customerFor: () => Promise.reject(cause) })
    await expect(authority).rejects.toMatchObject({ status: 500, hook: 'customerFor', cause })
  })

  it('is asked with the request and with what the framework knows of it', async () => {
    const [customerFor, isOperator] = [vi.fn(() => own), vi.fn(() => false)]
    const { request, authority } = ask('getCustomer', { customerFor, operator: isOperator })
    await authority
    const asked = [[request, { native: undefined, isRecheck: false }]]
    expect(customerFor.mock.calls).toEqual(asked)
    expect(isOperator.mock.calls).toEqual(asked)
  })
})
