import {
  type BeneficialOwner,
  type BeneficialOwnerRole,
  beneficialOwnerFields,
  createBeneficialOwner,
  createCustomer,
  exampleOf,
  type Values,
} from '@grid-kyc/core'
import { createSandbox } from '@grid-kyc/sandbox'
import { describe, expect, it, onTestFinished } from 'vitest'
import { harborAndPineInc } from '../../../../test/customers.js'
import { createOwnerDrafts } from './createOwnerDrafts.js'
import { roleChanges } from './roleChanges.js'

const example = exampleOf(beneficialOwnerFields)

/** People by name, with their roles; what was typed about people and not saved. */
async function start(people: Record<string, BeneficialOwnerRole[]>, typed: Record<string, Values> = {}) {
  const { client, close } = createSandbox()
  onTestFinished(() => close())
  const { id: customerId = '' } = await client.send(createCustomer, { body: harborAndPineInc })
  const owners: BeneficialOwner[] = []
  for (const [firstName, roles] of Object.entries(people)) {
    const body = { ...example, customerId, roles, personalInfo: { ...example.personalInfo, firstName } }
    owners.push(await client.send(createBeneficialOwner, { body }))
  }
  const keyOf = (name: string) => owners.find(({ personalInfo }) => personalInfo.firstName === name)?.id ?? name
  const drafts = createOwnerDrafts()
  for (const [name, values] of Object.entries(typed)) drafts.set(keyOf(name), values)
  const before = drafts.now().drafts
  const stored: [string, readonly string[]][] = []
  const change = (kind: keyof typeof roleChanges, name: string) =>
    roleChanges[kind]({
      ...{ client, owners, drafts, key: keyOf(name) },
      async onStored({ personalInfo, roles }) {
        stored.push([personalInfo.firstName, roles])
      },
    })
  return {
    stored,
    change,
    draft: (name: string) => drafts.now().drafts.get(keyOf(name)),
    hasNewDrafts: () => drafts.now().drafts !== before,
  }
}

describe('making a person the control person', () => {
  it('gives the role to them first, and takes it from the one before', async () => {
    const { change, stored, hasNewDrafts } = await start({
      Ben: ['UBO', 'CONTROL_PERSON', 'DIRECTOR'],
      Ada: ['UBO'],
      Cleo: ['DIRECTOR'],
    })
    await change('setControlPerson', 'Ada')
    expect(stored).toEqual([
      ['Ada', ['UBO', 'CONTROL_PERSON']],
      ['Ben', ['UBO', 'DIRECTOR']],
    ])
    expect(hasNewDrafts()).toBe(false)
  })

  it('leaves it to a person who has no other role', async () => {
    const { change, stored } = await start({ Ben: ['CONTROL_PERSON'], Ada: ['UBO'] })
    await change('setControlPerson', 'Ada')
    expect(stored).toEqual([['Ada', ['UBO', 'CONTROL_PERSON']]])
  })

  it('writes nothing about a person who is it already, but takes the role from another one', async () => {
    const { change, stored } = await start({ Ada: ['UBO', 'CONTROL_PERSON'], Ben: ['UBO', 'CONTROL_PERSON'] })
    await change('setControlPerson', 'Ada')
    expect(stored).toEqual([['Ben', ['UBO']]])
  })

  it('of one who is not saved changes what was typed about them, and takes the role from the saved one', async () => {
    const { change, stored, draft } = await start(
      { Ben: ['UBO', 'CONTROL_PERSON'] },
      {
        'new 1': { ownershipPercentage: 10 },
        'new 2': { roles: ['CONTROL_PERSON', 'UBO'] },
        'new 3': { roles: ['UBO'] },
      },
    )
    const third = draft('new 3')
    await change('setControlPerson', 'new 1')
    expect(stored).toEqual([['Ben', ['UBO']]])
    expect(draft('new 1')).toEqual({ ownershipPercentage: 10, roles: ['CONTROL_PERSON'] })
    expect(draft('new 2')).toEqual({ roles: ['UBO'] })
    expect(draft('new 3')).toBe(third)
  })

  it('of one with unsaved changes has the role once, behind the others', async () => {
    const { change, draft } = await start({ Ada: ['UBO'] }, { Ada: { roles: ['CONTROL_PERSON', 'DIRECTOR'] } })
    await change('setControlPerson', 'Ada')
    expect(draft('Ada')).toEqual({ roles: ['DIRECTOR', 'CONTROL_PERSON'] })
  })

  it('goes by the saved roles where unsaved changes say nothing of them', async () => {
    const { change, draft } = await start(
      { Ada: ['UBO'], Ben: ['DIRECTOR', 'CONTROL_PERSON'], Cleo: ['DIRECTOR'] },
      { Ada: { ownershipPercentage: 1 }, Ben: { ownershipPercentage: 2 }, Cleo: { ownershipPercentage: 3 } },
    )
    await change('setControlPerson', 'Ada')
    expect(draft('Ada')).toEqual({ ownershipPercentage: 1, roles: ['UBO', 'CONTROL_PERSON'] })
    expect(draft('Ben')).toEqual({ ownershipPercentage: 2, roles: ['DIRECTOR'] })
    expect(draft('Cleo')).toEqual({ ownershipPercentage: 3 })
  })
})

describe('listing a person as an owner', () => {
  it('adds the role before the others', async () => {
    const { change, stored, hasNewDrafts } = await start({ Ben: ['CONTROL_PERSON'], Ada: ['DIRECTOR'] })
    await change('markAsOwner', 'Ada')
    expect(stored).toEqual([['Ada', ['UBO', 'DIRECTOR']]])
    expect(hasNewDrafts()).toBe(false)
  })

  it('writes nothing about a person who is one', async () => {
    const { change, stored, hasNewDrafts } = await start({ Ada: ['UBO'] }, { Ada: { roles: ['UBO'] } })
    await change('markAsOwner', 'Ada')
    expect(stored).toEqual([])
    expect(hasNewDrafts()).toBe(false)
  })

  it('corrects unsaved changes that say otherwise, and no others', async () => {
    const { change, draft } = await start(
      { Ada: ['DIRECTOR'], Ben: ['DIRECTOR'] },
      { Ada: { roles: ['DIRECTOR'], ownershipPercentage: 30 }, Ben: { ownershipPercentage: 30 } },
    )
    await change('markAsOwner', 'Ada')
    await change('markAsOwner', 'Ben')
    expect(draft('Ada')).toEqual({ roles: ['UBO', 'DIRECTOR'], ownershipPercentage: 30 })
    expect(draft('Ben')).toEqual({ ownershipPercentage: 30 })
  })

  it('is typed for a person who is not saved', async () => {
    const { change, draft, stored } = await start(
      {},
      { 'new 1': { ownershipPercentage: 30 }, 'new 2': { roles: ['X'] } },
    )
    await change('markAsOwner', 'new 1')
    await change('markAsOwner', 'new 2')
    expect(draft('new 1')).toEqual({ ownershipPercentage: 30, roles: ['UBO'] })
    expect(draft('new 2')).toEqual({ roles: ['UBO', 'X'] })
    expect(stored).toEqual([])
  })
})
