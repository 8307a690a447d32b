import {
  type BeneficialOwnerCreate,
  type BeneficialOwnerRole,
  beneficialOwnerFields,
  type CustomerCreate,
  createBeneficialOwner,
  exampleOf,
  type GridKycError,
  listBeneficialOwners,
} from '@grid-kyc/core'
import { act, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { harborAndPine } from '../../../../test/customers.js'
import { renderHookWithSandbox } from '../../../../test/renderHookWithSandbox.js'
import type { TestEnvironment } from '../../../../test/startInProcess.js'
import {
  type ReadyBeneficialOwners,
  type UseBeneficialOwnersOptions,
  useBeneficialOwners,
} from './useBeneficialOwners.js'
import { useOwnerDrafts } from './useOwnerDrafts.js'

const { customerId: _, ...amina } = exampleOf(beneficialOwnerFields)
const withContact = {
  ...harborAndPine,
  email: 'office@example.com',
  businessInfo: { ...harborAndPine.businessInfo, primaryContactFirstName: 'Robin', primaryContactLastName: 'Okafor' },
} satisfies CustomerCreate

async function add(
  { sandbox, customerId }: TestEnvironment,
  firstName: string,
  roles: BeneficialOwnerRole[],
  more: Partial<BeneficialOwnerCreate> = {},
) {
  const personalInfo = { ...amina.personalInfo, firstName }
  const body = { ...amina, customerId, roles, ownershipPercentage: 0, ...more, personalInfo }
  return (await sandbox.client.send(createBeneficialOwner, { body })).id
}

interface Start {
  customer?: CustomerCreate
  before?: (environment: TestEnvironment) => unknown
  options?: UseBeneficialOwnersOptions
}

/** The hook and the drafts beside it, once there is something to show. */
async function start({ customer = harborAndPine, before, options = {} }: Start = {}) {
  const rendered = await renderHookWithSandbox(
    (props: UseBeneficialOwnersOptions) => {
      const all = useBeneficialOwners(props)
      return { all, ...useOwnerDrafts(all.status === 'ready' ? all.customerId : undefined) }
    },
    { customer, initialProps: options, ...(before && { before }) },
  )
  const { result, environment } = rendered
  await waitFor(() => expect(result.current.all.status).toBe('ready'))
  const now = () => result.current.all as ReadyBeneficialOwners
  await waitFor(() => expect(now().customer).toBeDefined())
  return {
    ...rendered,
    now,
    names: () => now().people.map(({ name }) => name.replace(/ .*/, '')),
    keyOf: (name: string) => now().people.find(each => each.name.startsWith(name))?.key ?? '',
    type: (key: string, values: object) => act(async () => result.current.drafts?.set(key, { ...values })),
    roles: async () => {
      const { customerId, sandbox } = environment
      const { data } = await sandbox.client.send(listBeneficialOwners, { customerId })
      return Object.fromEntries(data.map(({ personalInfo, roles }) => [personalInfo.firstName, roles]))
    },
  }
}
const person = (firstName: string, lastName = 'Haddad') => ({ personalInfo: { firstName, lastName } })

describe('the people', () => {
  it('are those Grid has in the order they were added, then those that are not saved', async () => {
    const { environment, now, names, type } = await start({
      async before(started) {
        const list = 'listBeneficialOwners'
        await add(started, 'Ada', ['UBO'], { ownershipPercentage: 30 })
        await add(started, 'Ben', ['DIRECTOR'])
        started.sandbox.faults.next(list, { kind: 'set', path: 'data.0.createdAt', value: '2099-01-01T00:00:00Z' })
      },
    })
    expect(environment.sandbox.requests.length).toBeGreaterThan(0)
    expect(names()).toEqual(['Ben', 'Ada'])
    await type('new 1', person('Cleo'))
    expect(names()).toEqual(['Ben', 'Ada', 'Cleo'])
    expect(now().people.map(({ state }) => state)).toEqual(['saved', 'saved', 'unsaved'])
    expect(now().ownership).toMatchObject({ sum: 30, left: 70 })
    expect(now().customerId).toBe(environment.customerId)
  })

  it('are listed once, though something typed about a saved one is not saved', async () => {
    const { names, now, type, keyOf } = await start({ before: started => add(started, 'Ada', ['UBO']) })
    await type(keyOf('Ada'), { ownershipPercentage: 1 })
    expect(names()).toEqual(['Ada'])
    expect(now().people[0]?.state).toBe('changed')
    expect(now().todo).toContainEqual({ code: 'person', key: keyOf('Ada') })
  })

  it('stay the same objects while nothing about them changes', async () => {
    const { now, type } = await start({ before: started => add(started, 'Ada', ['UBO']) })
    const [ada] = now().people
    await type('new 1', person('Cleo'))
    expect(now().people).toHaveLength(2)
    expect(now().people[0]).toBe(ada)
    const [, cleo] = now().people
    await type('new 1', person('Chloe'))
    expect(now().people[1]).not.toBe(cleo)
    expect(now().people[0]).toBe(ada)
  })
})

describe('what is left to do', () => {
  it('is each person who is not settled, and what is found about all of them', async () => {
    const { now, type, keyOf } = await start({
      async before(started) {
        await add(started, 'Ada', ['DIRECTOR'], { ownershipPercentage: 30 })
      },
    })
    expect(now().todo).toEqual([{ code: 'noControl', key: undefined }])
    expect(now().ownership.findings).toContainEqual({ code: 'unflagged', keys: [keyOf('Ada')] })
    await type('new 1', { ...person('Ben'), roles: ['CONTROL_PERSON'], ownershipPercentage: 71 })
    expect(now().todo).toEqual([
      { code: 'person', key: 'new 1' },
      { code: 'over', key: keyOf('Ada') },
    ])
  })
})

describe('that no one owns enough', () => {
  it('is declared by the user, as long as there is no owner', async () => {
    const { now, type } = await start()
    expect(now()).toMatchObject({ noOwnersDeclared: false, rule: { threshold: 25 } })
    expect(now().todo.map(({ code }) => code)).toEqual(['noOwner', 'noControl'])
    act(() => now().declareNoOwners(true))
    expect(now().noOwnersDeclared).toBe(true)
    expect(now().todo.map(({ code }) => code)).toEqual(['noControl'])
    await type('new 1', { ...person('Ben'), roles: ['UBO'] })
    expect(now().noOwnersDeclared).toBe(false)
    await act(async () => now().removeUnsaved('new 1'))
    expect(now().noOwnersDeclared).toBe(true)
    act(() => now().declareNoOwners(false))
    expect(now().noOwnersDeclared).toBe(false)
  })

  it('was declared on an earlier visit where there is a control person', async () => {
    const { now } = await start({
      async before(started) {
        await add(started, 'Ben', ['DIRECTOR'])
        await add(started, 'Ada', ['CONTROL_PERSON'])
      },
    })
    await waitFor(() => expect(now().noOwnersDeclared).toBe(true))
    expect(now().todo).toEqual([])
    act(() => now().declareNoOwners(false))
    expect(now().noOwnersDeclared).toBe(false)
  })
})

describe('the open form', () => {
  it('is of a new person under a key that no one has', async () => {
    const { now, type } = await start()
    expect(now().opened).toBeUndefined()
    act(() => now().add())
    expect(now().opened).toEqual({ key: 'new 1', ownerId: undefined, roles: [], initialData: undefined })
    act(() => now().add({ roles: ['CONTROL_PERSON'] }))
    expect(now().opened).toMatchObject({ key: 'new 2', roles: ['CONTROL_PERSON'] })
    await type('new 1', person('Ben'))
    act(() => now().add())
    expect(now().opened?.key).toBe('new 3')
    act(() => now().close())
    expect(now().opened).toBeUndefined()
  })

  it('is of one of the people, saved or not', async () => {
    const { now, type, keyOf } = await start({
      async before(started) {
        await add(started, 'Ada', ['UBO'])
        await add(started, 'Ben', ['UBO'])
      },
    })
    await type('new 1', person('Cleo'))
    act(() => now().open(keyOf('Ben')))
    expect(now().opened).toEqual({ key: keyOf('Ben'), ownerId: keyOf('Ben'), roles: [], initialData: undefined })
    act(() => now().open('new 1'))
    expect(now().opened).toEqual({ key: 'new 1', ownerId: undefined, roles: [], initialData: undefined })
  })

  it('begins with what is known of the primary contact', async () => {
    const { now } = await start({ customer: withContact })
    expect(now().primaryContact).toEqual({ firstName: 'Robin', lastName: 'Okafor' })
    act(() => now().add({ self: true }))
    const contact = { firstName: 'Robin', lastName: 'Okafor', email: 'office@example.com' }
    expect(now().opened?.initialData).toEqual({ personalInfo: contact })
  })

  it('begins with the phone number of the primary contact, too', async () => {
    const { email: _none, ...more } = { ...withContact, phoneNumber: '+14155550171' }
    const { now } = await start({ customer: more })
    act(() => now().add({ self: true }))
    const contact = { firstName: 'Robin', lastName: 'Okafor', phoneNumber: '+14155550171' }
    expect(now().opened?.initialData).toEqual({ personalInfo: contact })
  })
})

describe('the primary contact', () => {
  it('is not offered again once listed', async () => {
    const { now, type } = await start({ customer: withContact })
    await type('new 1', person('Robin', 'Another'))
    expect(now().primaryContact).toBeDefined()
    await type('new 2', person('Robin', 'Okafor'))
    expect(now().primaryContact).toBeUndefined()
  })

  it.each(['primaryContactFirstName', 'primaryContactLastName'])('is not known without %s', async name => {
    const { [name as 'primaryContactFirstName']: _none, ...businessInfo } = withContact.businessInfo
    const { now } = await start({ customer: { ...withContact, businessInfo } as CustomerCreate })
    expect(now().primaryContact).toBeUndefined()
  })
})

describe('what Grid still requires', () => {
  it('is of the people alone, and marks the one it is about', async () => {
    let ben = ''
    const { environment, now } = await start({
      async before(started) {
        await add(started, 'Ada', ['UBO'])
        ben = await add(started, 'Ben', ['UBO'])
        const { customerId, sandbox } = started
        const of = (resourceId: string, type: string, field?: string) => ({ resourceId, type, field, reason: 'Wrong' })
        sandbox.setVerification(customerId, {
          verificationStatus: 'RESOLVE_ERRORS',
          errors: [
            of(customerId, 'INVALID_FIELD', 'businessInfo.taxId'),
            of(customerId, 'MISSING_CONTROL_PERSON'),
            of(ben, 'INVALID_FIELD', 'personalInfo.birthDate'),
          ],
        } as never)
      },
    })
    await waitFor(() => expect(now().issues.map(each => each.resourceId)).toContain(ben))
    expect(
      now()
        .issues.map(({ resourceId }) => resourceId)
        .sort(),
    ).toEqual([ben, environment.customerId].sort())
    expect(now().people.map(({ state }) => state)).toEqual(['saved', 'wanted'])
  })

  it('is nothing without a verification', async () => {
    const { now } = await start({ before: started => add(started, 'Ada', ['UBO']) })
    expect(now().issues).toEqual([])
  })
})

describe('a change of roles', () => {
  const two = {
    async before(started: TestEnvironment) {
      await add(started, 'Ada', ['UBO', 'CONTROL_PERSON'])
      await add(started, 'Ben', ['DIRECTOR'])
    },
  }

  it('makes another one the control person, and says whom while it is saved', async () => {
    const { now, keyOf, roles } = await start(two)
    let isDone: Promise<boolean> = Promise.resolve(false)
    act(() => {
      isDone = now().setControlPerson(keyOf('Ben'))
    })
    expect(now()).toMatchObject({ settingControlPerson: keyOf('Ben'), markingOwner: undefined })
    await act(async () => expect(await isDone).toBe(true))
    expect(now()).toMatchObject({ settingControlPerson: undefined, markingOwner: undefined })
    expect(await roles()).toEqual({ Ada: ['UBO'], Ben: ['DIRECTOR', 'CONTROL_PERSON'] })
    expect(now().ownership.controllers).toEqual([keyOf('Ben')])
  })

  it('lists a person as an owner, and says whom while it is saved', async () => {
    const { now, keyOf, roles } = await start(two)
    let isDone: Promise<boolean> = Promise.resolve(false)
    act(() => {
      isDone = now().markAsOwner(keyOf('Ben'))
    })
    expect(now()).toMatchObject({ markingOwner: keyOf('Ben'), settingControlPerson: undefined })
    await act(async () => expect(await isDone).toBe(true))
    expect(now().markingOwner).toBeUndefined()
    expect(await roles()).toMatchObject({ Ben: ['UBO', 'DIRECTOR'] })
    expect(now().ownership.owners).toContain(keyOf('Ben'))
  })

  it('that fails is reported, and changes nothing', async () => {
    const onError = vi.fn<(error: GridKycError) => void>()
    const { environment, now, keyOf, roles } = await start({ ...two, options: { onError } })
    environment.sandbox.faults.next('updateBeneficialOwner', { kind: 'serverError', status: 503 })
    await act(async () => expect(await now().markAsOwner(keyOf('Ben'))).toBe(false))
    expect(onError.mock.calls.map(([{ kind }]) => kind)).toEqual(['unavailable'])
    expect(now().errors.map(({ kind }) => kind)).toEqual(['unavailable'])
    expect(await roles()).toMatchObject({ Ben: ['DIRECTOR'] })
  })

  it('is reported as something that was saved', async () => {
    const onEvent = vi.fn()
    const { result } = await renderHookWithSandbox(useBeneficialOwners, {
      ...{ customer: harborAndPine, initialProps: {}, provider: { onEvent } },
      ...two,
    })
    await waitFor(() => expect(result.current.status).toBe('ready'))
    const { people, markAsOwner } = result.current as ReadyBeneficialOwners
    const id = people[1]?.key ?? ''
    await act(async () => void (await markAsOwner(id)))
    expect(onEvent.mock.calls).toEqual([[{ type: 'saved', resource: 'beneficialOwner', id, created: false }]])
  })
})

describe('before there are people', () => {
  it('is loading, and has failed where they cannot be fetched, until they are fetched again', async () => {
    const { environment, result } = await renderHookWithSandbox(useBeneficialOwners, {
      customer: harborAndPine,
      initialProps: {},
      before: ({ sandbox }) =>
        sandbox.faults.next('listBeneficialOwners', { kind: 'error', status: 400, code: 'INVALID_INPUT' }),
    })
    expect(result.current.status).toBe('loading')
    await waitFor(() => expect(result.current.status).toBe('failed'))
    expect(result.current.errors.map(({ kind }) => kind)).toEqual(['invalid'])
    act(() => result.current.refresh())
    await waitFor(() => expect(result.current.status).toBe('ready'))
    expect(environment.sandbox.requests.length).toBeGreaterThan(0)
  })

  it('has failed where the session has no customer, and asks again who is signed in', async () => {
    let session: string[] = []
    const { environment, result } = await renderHookWithSandbox(useBeneficialOwners, {
      ...{ customer: harborAndPine, initialProps: {} },
      start: { proxy: { customerFor: () => session } },
    })
    await waitFor(() => expect(result.current.status).toBe('failed'))
    expect(result.current.errors.map(({ code }) => code)).toEqual(['NO_CUSTOMER'])
    session = [environment.customerId]
    act(() => result.current.refresh())
    await waitFor(() => expect(result.current.status).toBe('ready'))
  })
})
