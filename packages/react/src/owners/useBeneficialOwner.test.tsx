import {
  type BeneficialOwnerCreate,
  beneficialOwnerFields,
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
import { type ReadyBeneficialOwner, type UseBeneficialOwnerOptions, useBeneficialOwner } from './useBeneficialOwner.js'
import { useOwnerDrafts } from './useOwnerDrafts.js'

const { customerId: _, ...amina } = exampleOf(beneficialOwnerFields)
const address = { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' }
const company = { ...harborAndPine, address }

async function add(environment: TestEnvironment, more: Partial<BeneficialOwnerCreate> = {}, person: object = {}) {
  const personalInfo = { ...amina.personalInfo, ...person }
  const body = { ...amina, customerId: environment.customerId, ...more, personalInfo }
  return (await environment.sandbox.client.send(createBeneficialOwner, { body })).id
}

interface Start {
  customer?: typeof harborAndPine
  before?: (environment: TestEnvironment) => unknown
  options?: UseBeneficialOwnerOptions
}

/** The hook and the drafts beside it, once there is something to show. */
async function start({ customer = company, before, options = {} }: Start = {}) {
  const rendered = await renderHookWithSandbox(
    (props: UseBeneficialOwnerOptions & { isShown?: boolean }) => {
      const one = useBeneficialOwner(props)
      return { one, unsaved: useOwnerDrafts(one.status === 'ready' ? one.customerId : undefined).unsaved }
    },
    { customer, initialProps: options, ...(before && { before }) },
  )
  const { result, environment } = rendered
  await waitFor(() => expect(result.current.one.status).toBe('ready'))
  const now = () => result.current.one as ReadyBeneficialOwner
  const set = (values: Record<string, unknown>) =>
    act(async () => {
      for (const [path, value] of Object.entries(values)) now().form.setValue(path, value)
    })
  const owners = async () =>
    (await environment.sandbox.client.send(listBeneficialOwners, { customerId: environment.customerId })).data
  return {
    ...rendered,
    now,
    set,
    owners,
    save: () => act(async () => now().save()),
    next: () => act(async () => now().next()),
    errorPaths: () =>
      now()
        .form.errors()
        .map(({ path }) => path),
  }
}
/** The hook with a person whom Grid has. */
async function startSaved(more: Partial<BeneficialOwnerCreate> = {}, rest: Start = {}) {
  let ownerId = ''
  const options: UseBeneficialOwnerOptions = { ...rest.options }
  const started = await start({
    ...rest,
    options,
    async before(environment) {
      ownerId = await add(environment, more)
      options.ownerId = ownerId
      await rest.before?.(environment)
    },
  })
  return { ...started, ownerId }
}

const rolePaths = ['firstName', 'middleName', 'lastName'].map(name => `personalInfo.${name}`)
const nameAndShare = {
  'personalInfo.firstName': 'Ben',
  'personalInfo.lastName': 'Ortiz',
  ownershipPercentage: 40,
  roles: ['UBO'],
}

describe('the screens', () => {
  it('have the fields in the order in which people say them', async () => {
    const { now } = await start()
    expect(now().pathsOf('role')).toEqual([...rolePaths, 'ownershipPercentage', 'roles'])
    expect(now().pathsOf('address')).toEqual([
      ...['email', 'phoneNumber', 'address.country', 'address.line1', 'address.line2', 'address.city'].map(
        name => `personalInfo.${name}`,
      ),
      ...['personalInfo.address.state', 'personalInfo.address.postalCode'],
    ])
    expect(now().pathsOf('identity')).toEqual(
      ['birthDate', 'nationality', 'idType', 'identifier'].map(name => `personalInfo.${name}`),
    )
  })

  it('come one after the other once nothing is missing on each', async () => {
    const { now, set, next, errorPaths } = await start()
    expect(now().step).toBe('role')
    expect(await next()).toBe(false)
    expect(now()).toMatchObject({ step: 'role', attempt: 1 })
    expect(errorPaths()).toEqual(expect.arrayContaining(['personalInfo.firstName', 'ownershipPercentage']))
    await set(nameAndShare)
    expect(await next()).toBe(true)
    expect(now()).toMatchObject({ step: 'address', attempt: 1 })
    expect(now().completeSteps()).toEqual(['role'])
  })

  it('end with the last', async () => {
    const { now, next } = await startSaved()
    act(() => now().goTo('identity'))
    expect(await next()).toBe(false)
    expect(now()).toMatchObject({ step: 'identity', attempt: 0 })
    expect(now().completeSteps()).toEqual(['role', 'address', 'identity'])
  })

  it('show the first that has an error, unless the current one has one', async () => {
    const { now, save } = await start()
    act(() => now().goTo('identity'))
    await save()
    expect(now().step).toBe('identity')
    const { now: saved, set, save: saveAgain } = await startSaved()
    act(() => saved().goTo('identity'))
    await set({ 'personalInfo.address.city': '' })
    expect(await saveAgain()).toBe(false)
    expect(saved()).toMatchObject({ step: 'address', attempt: 1 })
    await set({ 'personalInfo.firstName': '' })
    act(() => saved().goTo('identity'))
    await saveAgain()
    expect(saved().step).toBe('role')
  })
})

describe('a new person', () => {
  it('begins with the given values and roles, and where the business is', async () => {
    const { now } = await start({
      options: { roles: ['CONTROL_PERSON'], initialData: { personalInfo: { firstName: 'Robin' } } },
    })
    const { form } = now()
    expect(form.value('roles')).toEqual(['CONTROL_PERSON'])
    expect(form.value('personalInfo.firstName')).toBe('Robin')
    await waitFor(() => expect(form.value('personalInfo.address.country')).toBe('US'))
    expect(now().isInferred('personalInfo.address.country')).toBe(true)
    expect(now()).toMatchObject({ owner: undefined, left: 100, hasUnsaved: false, isSaved: false, activity: 'idle' })
    expect(form.value('ownershipPercentage')).toBeUndefined()
  })

  it('is saved once, reported, and changed from then on', async () => {
    const onSaved = vi.fn()
    const { now, set, save, owners, result } = await start({ options: { initialData: amina, onSaved } })
    expect(await save()).toBe(true)
    const [owner] = await owners()
    const id = owner?.id ?? ''
    expect(onSaved.mock.calls).toEqual([[{ id, created: true }]])
    await waitFor(() => expect(now()).toMatchObject({ owner: { id }, isSaved: true, hasUnsaved: false, attempt: 0 }))
    expect(result.current.unsaved.inferred.get(id)).toEqual([])
    await set({ ownershipPercentage: 30 })
    expect(now()).toMatchObject({ isSaved: false, hasUnsaved: true })
    expect(await save()).toBe(true)
    expect(onSaved).toHaveBeenLastCalledWith({ id, created: false })
    expect(await owners()).toMatchObject([{ id, ownershipPercentage: 30 }])
  })

  it('keeps which values were filled in, for the review', async () => {
    const { nationality: _own, ...personalInfo } = amina.personalInfo
    const { now, set, save, owners, result } = await start({ options: { initialData: { ...amina, personalInfo } } })
    await set({ 'personalInfo.address.country': 'US' })
    await waitFor(() => expect(now().form.value('personalInfo.nationality')).toBe('US'))
    expect(await save()).toBe(true)
    const [owner] = await owners()
    expect(result.current.unsaved.inferred.get(owner?.id ?? '')).toContain('personalInfo.nationality')
  })

  it('who is listed is said to be known, and keeps their own share', async () => {
    const { now, set } = await start({
      async before(environment) {
        await add(environment, { ownershipPercentage: 70 })
        await add(environment, { ownershipPercentage: 20 }, { firstName: 'Ben' })
      },
    })
    expect(now().left).toBe(10)
    const { firstName, lastName, birthDate } = amina.personalInfo
    await set({ 'personalInfo.firstName': firstName, 'personalInfo.lastName': lastName })
    expect(now().left).toBe(80)
    await set({ 'personalInfo.birthDate': '1980-01-01' })
    expect(now().adviceAt('personalInfo.birthDate')).toBeUndefined()
    await set({ 'personalInfo.birthDate': birthDate })
    expect(now().adviceAt('personalInfo.birthDate')).toEqual({ code: 'known' })
  })
})

describe('the share', () => {
  const others = { before: (environment: TestEnvironment) => add(environment, { ownershipPercentage: 60 }) }

  it('of a new person is at most what the others leave', async () => {
    const { now, set, next, errorPaths } = await start(others)
    expect(now()).toMatchObject({ left: 40, rule: { threshold: 25 } })
    await set({ ...nameAndShare, ownershipPercentage: 41 })
    expect(now().adviceAt('ownershipPercentage')).toEqual({ code: 'tooMuch', values: { left: 40 } })
    expect(await next()).toBe(false)
    expect(errorPaths()).toEqual(['ownershipPercentage'])
    expect(now().form.errors()[0]?.message).toMatch(/40/)
    await set({ ownershipPercentage: 40 })
    expect(await next()).toBe(true)
  })

  it('that Grid has already is not refused, though the others leave less', async () => {
    const { now, set, save, errorPaths } = await startSaved(
      { ownershipPercentage: 50 },
      {
        before: environment => add(environment, { ownershipPercentage: 60 }, { firstName: 'Ben' }),
      },
    )
    expect(now().left).toBe(40)
    await set({ 'personalInfo.middleName': 'Ann' })
    expect(await save()).toBe(true)
    await set({ ownershipPercentage: 51 })
    expect(await save()).toBe(false)
    expect(errorPaths()).toEqual(['ownershipPercentage'])
  })

  it('makes an owner by the rule of the country of the business', async () => {
    const { now, set } = await start({
      customer: { ...company, businessInfo: { ...company.businessInfo, country: 'IN' } },
    })
    await waitFor(() => expect(now().rule.threshold).toBeLessThan(25))
    await set({ ownershipPercentage: 11 })
    expect(now().form.value('roles')).toEqual(['UBO'])
  })
})

it('warns of a person who is under age today', async () => {
  const { now, set } = await start()
  const today = new Date().toISOString().slice(0, 10)
  const year = Number(today.slice(0, 4))
  await set({ 'personalInfo.birthDate': `${year - 18}${today.slice(4)}` })
  expect(now().adviceAt('personalInfo.birthDate')).toBeUndefined()
  await set({ 'personalInfo.birthDate': `${year - 17}${today.slice(4)}` })
  expect(now().adviceAt('personalInfo.birthDate')).toEqual({ code: 'underAge', values: { age: 18 } })
})

describe('the address of the business', () => {
  const home = 'personalInfo.address'

  it('is taken over whole, and taken back', async () => {
    const { now } = await start()
    await waitFor(() => expect(now().businessAddress).toBe('other'))
    await act(async () => now().setSameAddress(true))
    const parts = ['country', 'line1', 'line2', 'city', 'state', 'postalCode']
    const typed = () => parts.map(part => now().form.value(`${home}.${part}`))
    expect(typed()).toEqual(['US', '548 Market Street', '', 'San Francisco', 'CA', '94104'])
    expect(now().businessAddress).toBe('same')
    await act(async () => now().form.setValue(`${home}.postalCode`, '94105'))
    expect(now().businessAddress).toBe('other')
    await act(async () => now().setSameAddress(false))
    expect(typed()).toEqual(['', '', '', '', '', ''])
    expect(now().businessAddress).toBe('other')
  })

  it('is no help where the business has none', async () => {
    const { now } = await start({ customer: harborAndPine })
    expect(now().businessAddress).toBe('none')
  })
})

describe('a saved person', () => {
  it('is there with what Grid has, and lives where they live', async () => {
    const { now, ownerId } = await startSaved({}, { options: { initialData: { ownershipPercentage: 1 } } })
    expect(now().owner).toMatchObject({ id: ownerId, ownershipPercentage: 40 })
    expect(now().form.value('ownershipPercentage')).toBe(40)
    expect(now().isInferred('personalInfo.address.country')).toBe(false)
    expect(now()).toMatchObject({ left: 100, hasUnsaved: false })
    expect(now().adviceAt('personalInfo.birthDate')).toBeUndefined()
    expect(now().issues).toEqual([])
  })

  it.each([
    ['RESOLVE_ERRORS', 1],
    ['APPROVED', 0],
  ])('has the issues of a verification that is %s: %i', async (verificationStatus, count) => {
    let id = ''
    const { now } = await startSaved(
      {},
      {
        async before({ customerId, sandbox }) {
          const { data } = await sandbox.client.send(listBeneficialOwners, { customerId })
          id = data[0]?.id ?? ''
          const error = (resourceId: string, field: string) =>
            ({ resourceId, type: 'INVALID_FIELD', field, reason: 'Not valid' }) as const
          sandbox.setVerification(customerId, {
            verificationStatus,
            errors: [error(id, 'personalInfo.birthDate'), error(customerId, 'businessInfo.taxId')],
          } as never)
        },
      },
    )
    await waitFor(() => expect(now().verification).toMatchObject({ verificationStatus }))
    expect(now().issues.map(({ resourceId }) => resourceId)).toEqual(count === 1 ? [id] : [])
  })

  it('has unsaved changes until they are discarded', async () => {
    const { now, set } = await startSaved()
    await set({ ownershipPercentage: 10 })
    expect(now().hasUnsaved).toBe(true)
    await act(async () => now().discard())
    expect(now().hasUnsaved).toBe(false)
    expect(now().form.value('ownershipPercentage')).toBe(40)
  })
})

describe('what was typed and not saved', () => {
  it.each<[UseBeneficialOwnerOptions, string]>([
    [{}, 'new'],
    [{ roles: ['UBO', 'DIRECTOR'] }, 'new UBO DIRECTOR'],
    [{ draftKey: 'mine' }, 'mine'],
  ])('is kept in memory with the options %j as %s', async (options, key) => {
    const { set, rerender, result } = await start({ options })
    await set({ 'personalInfo.firstName': 'Ben' })
    rerender({ ...options, draftKey: 'another' })
    await waitFor(() => expect([...result.current.unsaved.drafts.keys()]).toContain(key))
    expect(result.current.unsaved.drafts.get(key)).toMatchObject({ personalInfo: { firstName: 'Ben' } })
  })
})

describe('what fails', () => {
  it('is reported, listed and tried again', async () => {
    const onError = vi.fn<(error: GridKycError) => void>()
    const { environment, now, save } = await start({ options: { initialData: amina, onError } })
    environment.sandbox.faults.next('createBeneficialOwner', { kind: 'serverError', status: 503 })
    expect(await save()).toBe(false)
    expect(onError.mock.calls.map(([{ kind }]) => kind)).toEqual(['unavailable'])
    expect(now().errors.map(({ kind }) => kind)).toEqual(['unavailable'])
    expect(await save()).toBe(true)
    expect(now().errors).toEqual([])
  })

  it('at a field is shown there', async () => {
    const { environment, now, save, errorPaths } = await start({ options: { initialData: amina } })
    environment.sandbox.faults.next('createBeneficialOwner', {
      ...{ kind: 'error', status: 400, code: 'INVALID_INPUT' },
      details: { errors: [{ field: 'personalInfo.identifier' }] },
    })
    expect(await save()).toBe(false)
    expect(errorPaths()).toEqual(['personalInfo.identifier'])
    expect(now()).toMatchObject({ step: 'identity', attempt: 1, errors: [] })
  })

  it('is that there is no such person', async () => {
    const { result } = await renderHookWithSandbox(useBeneficialOwner, {
      ...{ customer: company, initialProps: { ownerId: 'BeneficialOwner:none' } },
    })
    expect(result.current.status).toBe('loading')
    await waitFor(() => expect(result.current.status).toBe('failed'))
    expect(result.current.errors).toEqual([])
  })

  it('is that the people cannot be fetched, until they are fetched again', async () => {
    const { environment, result } = await renderHookWithSandbox(useBeneficialOwner, {
      customer: company,
      initialProps: {},
      before: ({ sandbox }) => {
        for (let left = 4; left > 0; left--)
          sandbox.faults.next('listBeneficialOwners', { kind: 'error', status: 400, code: 'INVALID_INPUT' })
      },
    })
    await waitFor(() => expect(result.current.status).toBe('failed'))
    expect(result.current.errors.map(({ kind }) => kind)).toEqual(['invalid'])
    environment.sandbox.faults.clear()
    act(() => result.current.refresh())
    await waitFor(() => expect(result.current.status).toBe('ready'))
  })
})
