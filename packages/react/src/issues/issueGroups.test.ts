import {
  type Application,
  allFields,
  type BeneficialOwner,
  type Customer,
  type Document,
  exampleOf,
  type Verification,
} from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { type IssueList, keepUnchanged, listIssues } from './issueGroups.js'

const at = (day: number) => `2026-03-0${day}T09:00:00Z`
const customer = {
  ...exampleOf(allFields.business),
  id: 'Customer:1',
  kybStatus: 'PENDING',
  createdAt: at(1),
}
const owner = (id: string, firstName: string): BeneficialOwner => {
  const example = exampleOf(allFields.beneficialOwner)
  return {
    ...{ ...example, personalInfo: { ...example.personalInfo, firstName, lastName: 'Haddad' } },
    ...{ id, kycStatus: 'PENDING', createdAt: at(1) },
  }
}
const owners = [owner('BeneficialOwner:1', 'Amina'), owner('BeneficialOwner:2', 'Bo')]
const passport: Document = {
  ...{ id: 'Document:1', documentHolder: 'BeneficialOwner:1', documentType: 'PASSPORT' },
  ...{ country: 'US', fileName: 'a.pdf', createdAt: at(1) },
}
type Error = Partial<Verification['errors'][number]>
const verification = (day: number, ...errors: Error[]): Verification => ({
  id: `Verification:${day}`,
  customerId: 'Customer:1',
  verificationStatus: 'RESOLVE_ERRORS',
  errors: errors.map(error => ({ resourceId: 'Customer:1', type: 'INVALID_FIELD', reason: '', ...error })),
  createdAt: at(day),
})
const list = (
  errors: Error[],
  {
    earlier,
    messages,
    ...more
  }: Partial<Application> & { earlier?: Verification; messages?: Record<string, string> } = {},
): IssueList =>
  listIssues({
    application: {
      ...{ customerType: 'BUSINESS', customer, owners, documents: [passport], ...more },
      verification: verification(4, ...errors),
    },
    earlier,
    remembered: () => [],
    messages: messages as never,
    locale: 'en',
  })
const field = (name: string, more: Error = {}): Error => ({ field: name, ...more })
const expired: Error = { type: 'EXPIRED_DOCUMENT', resourceId: 'Document:1' }

describe('the groups', () => {
  it('are by whom or what they are about, in the order of the issues', () => {
    const { groups } = list([
      field('birthDate', { resourceId: 'BeneficialOwner:2' }),
      expired,
      field('naicsCode'),
      field('birthDate', { resourceId: 'BeneficialOwner:1' }),
    ])
    expect(groups.map(({ id, subject, name, documentType, open }) => [id, subject, name, documentType, open])).toEqual([
      ['Customer:1', 'business', customer.businessInfo?.legalName, undefined, 1],
      ['BeneficialOwner:1', 'beneficialOwner', 'Amina Haddad', undefined, 1],
      ['Document:1', 'document', 'Amina Haddad', 'Passport', 1],
      ['BeneficialOwner:2', 'beneficialOwner', 'Bo Haddad', undefined, 1],
    ])
  })

  it('count what is still to be fixed here, without what is left to support', () => {
    const changed = { ...customer, updatedAt: at(5) }
    const errors = [field('naicsCode'), { type: 'MISSING_FIELD', field: 'shoeSize' }, { type: 'APPLICANT_FRAUD' }]
    expect(list(errors)).toMatchObject({ total: 1, fixed: 0 })
    expect(list(errors).groups.map(({ open }) => open)).toEqual([1])
    expect(list(errors, { customer: changed })).toMatchObject({ total: 1, fixed: 1 })
    expect(list(errors, { customer: changed }).groups.map(({ open }) => open)).toEqual([0])
    expect(list([])).toMatchObject({ groups: [], total: 0, fixed: 0, change: undefined })
  })
})

describe('the sections', () => {
  const sections = (errors: Error[], more?: Parameters<typeof list>[1]) =>
    list(errors, more).groups.flatMap(group => group.sections)

  it('are the fields of one step together, and each document and contact by itself', () => {
    const found = sections([
      field('naicsCode'),
      field('countriesOfOperation'),
      field('legalName'),
      field('email'),
      field('phoneNumber'),
      { type: 'MISSING_PROOF_OF_ADDRESS_DOCUMENT' },
      { type: 'MISSING_CONTROL_PERSON' },
    ])
    expect(found.map(({ title, step, fix, issues, open }) => [title, step, fix, issues.length, open])).toEqual([
      ['Address and industry', 'operations', 'field', 2, 2],
      ['About the business', 'business', 'field', 1, 1],
      ['About the business', 'business', 'field', 1, 1],
      ['About the business', 'business', 'field', 1, 1],
      [undefined, 'people', 'people', 1, 1],
      [undefined, 'documents', 'document', 1, 1],
    ])
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
  })

  it('have the title of their step in the user’s language, and none of an owner', () => {
    const messages = { 'steps.business.operations': 'Dirección y sector' }
    expect(sections([field('naicsCode')], { messages })[0]?.title).toBe('Dirección y sector')
    expect(sections([field('birthDate', { resourceId: 'BeneficialOwner:1' })])[0]?.title).toBeUndefined()
    const person = { ...exampleOf(allFields.individual), id: 'Customer:1', createdAt: at(1) } as Customer
    expect(sections([field('birthDate')], { customerType: 'INDIVIDUAL', customer: person })[0]?.title).toBe('About you')
  })

  it('of two owners stay two', () => {
    const of = (resourceId: string) => field('birthDate', { resourceId })
    expect(sections([of('BeneficialOwner:1'), of('BeneficialOwner:2')])).toHaveLength(2)
  })
})

describe('what a submission has changed', () => {
  const earlier = verification(2, field('naicsCode'), field('legalName'), field('doingBusinessAs'))

  it('is what is gone, by its message, and how many are still there or new', () => {
    const { change } = list([field('naicsCode'), field('taxId'), expired], { earlier })
    expect(change?.still).toBe(1)
    expect(change?.added).toBe(2)
    expect(change?.gone).toEqual([expect.stringMatching(/^Legal name/), expect.stringMatching(/^Trade name/)])
  })

  it('counts what is left to support too, but not as something to fix', () => {
    const { change, total } = list([{ type: 'APPLICANT_FRAUD' }], {
      earlier: verification(2, { type: 'APPLICANT_FRAUD' }),
    })
    expect([change, total]).toEqual([{ gone: [], still: 1, added: 0 }, 0])
  })

  it('is nothing where nothing was asked before', () => {
    expect(list([field('naicsCode')]).change).toBeUndefined()
  })
})

describe('a newer list', () => {
  const errors = [
    field('naicsCode'),
    field('legalName'),
    field('birthDate', { resourceId: 'BeneficialOwner:1' }),
    expired,
  ]
  const before = list(errors)

  it('is made of the older one’s objects where it says the same', () => {
    const next = keepUnchanged(before, list(errors))
    expect(next.groups).toHaveLength(3)
    for (const [place, group] of next.groups.entries()) expect(group).toBe(before.groups[place])
  })

  it('replaces the section that changed and keeps the others of its group', () => {
    const [first, ...rest] = errors
    const next = keepUnchanged(before, list([{ ...first, reason: 'It differs.' }, ...rest]))
    expect(next.groups[0]).not.toBe(before.groups[0])
    expect(next.groups[0]?.sections[0]).not.toBe(before.groups[0]?.sections[0])
    expect(next.groups[0]?.sections[0]?.issues[0].reason).toBe('It differs.')
    expect(next.groups[0]?.sections[1]).toBe(before.groups[0]?.sections[1])
    expect(next.groups[1]).toBe(before.groups[1])
  })

  it('counts as its own, and has no section that is gone', () => {
    const next = keepUnchanged(before, list(errors.slice(1)))
    expect(next).toMatchObject({ total: 3 })
    expect(next.groups[0]?.sections).toHaveLength(1)
    expect(next.groups[0]?.sections[0]).toBe(before.groups[0]?.sections[1])
    expect(keepUnchanged(list(errors.slice(1)), before).groups[0]?.sections).toHaveLength(2)
  })

  it('has the new name of a person or a business, and groups that were not there', () => {
    const renamed = [owner('BeneficialOwner:1', 'Amena'), ...owners.slice(1)]
    const next = keepUnchanged(before, list(errors, { owners: renamed }))
    expect(next.groups.map(({ name }) => name)).toContain('Amena Haddad')
    const added = field('birthDate', { resourceId: 'BeneficialOwner:2' })
    expect(keepUnchanged(before, list([...errors, added])).groups.at(-1)).toMatchObject({ id: 'BeneficialOwner:2' })
  })

  it('has another type of document once it is one', () => {
    const license = { ...passport, documentType: 'DRIVERS_LICENSE' }
    const next = keepUnchanged(before, list(errors, { documents: [license] }))
    expect(next.groups.find(({ id }) => id === 'Document:1')?.documentType).toBe('Driver’s license')
  })

  /** The list in which something about the first issue of the first section is another. */
  const changed = (section: object, issue: object = {}): IssueList => {
    const [group, ...groups] = before.groups
    const [first, ...sections] = group?.sections ?? []
    if (!group || !first) throw new Error('Nothing is wrong.')
    const issues = [{ ...first.issues[0], ...issue }, ...first.issues.slice(1)]
    return {
      ...before,
      groups: [
        { ...group, sections: [{ ...first, issues, ...section } as unknown as typeof first, ...sections] },
        ...groups,
      ],
    }
  }

  it.each<[string, object]>([
    ['message', { message: 'Add it' }],
    ['help', { help: 'So.' }],
    ['reason', { reason: 'It differs.' }],
    ['state', { state: 'fixed' }],
    ['mark that it is wanted again', { isRepeated: true }],
    ['mark that it is new', { isNew: true }],
    ['fix', { fix: 'support' }],
    ['name', { name: 'Bo' }],
    ['label', { labels: ['Code'] }],
    ['document type', { documentTypes: ['Visa'] }],
    ['error', { errors: [] }],
    ['key', { key: 'another' }],
  ])('has another section when the %s of an issue is another', (_, issue) => {
    const next = keepUnchanged(before, changed({}, issue))
    expect(next.groups[0]?.sections[0]).not.toBe(before.groups[0]?.sections[0])
    expect(next.groups[0]?.sections[1]).toBe(before.groups[0]?.sections[1])
    expect(next.groups[1]).toBe(before.groups[1])
  })

  it('has another section when its title is another, and the same one when nothing that is shown is', () => {
    expect(keepUnchanged(before, changed({ title: 'Sector' })).groups[0]).not.toBe(before.groups[0])
    expect(keepUnchanged(before, changed({})).groups[0]).toBe(before.groups[0])
  })

  it('has its sections in their new order', () => {
    const [group, ...groups] = before.groups
    if (!group) throw new Error('Nothing is wrong.')
    const sections = [...group.sections].reverse()
    const next = keepUnchanged(before, { ...before, groups: [{ ...group, sections }, ...groups] })
    expect(next.groups[0]?.sections.map(({ key }) => key)).toEqual(sections.map(({ key }) => key))
  })
})
