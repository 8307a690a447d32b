import {
  type Application,
  allFields,
  type BeneficialOwner,
  beneficialOwnerFields,
  businessFields,
  type Customer,
  exampleOf,
  fieldAt,
  individualFields,
  type VerificationError,
} from '@grid-kyc/core'
import { act, renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { GridKycProvider } from '../provider/GridKycProvider.js'
import { verificationIssues } from '../verification/verificationIssues.js'
import { useFixForm, valuesToFix } from './useFixForm.js'

const harbor = {
  customerType: 'BUSINESS',
  businessInfo: { legalName: 'Harbor', country: 'CA', taxId: '••••••577' },
} as Customer
const paths = ['address.country', 'address.line1']

it('puts an address that is not there yet into the country of the business, or where a person is registered', () => {
  const ofBusiness = valuesToFix({ table: businessFields, paths, resource: { ...harbor }, customer: harbor })
  expect(ofBusiness.address).toEqual({ country: 'CA' })
  const ada = { customerType: 'INDIVIDUAL', fullName: 'Ada', region: 'KE' } as Customer
  const ofPerson = valuesToFix({ table: individualFields, paths, resource: { ...ada }, customer: ada })
  expect(ofPerson.address).toEqual({ country: 'KE' })
})

it('leaves an address where it is, and an owner wherever they live', () => {
  const abroad = { ...harbor, address: { country: 'DE', line1: '1 Uferweg' } }
  expect(valuesToFix({ table: businessFields, paths, resource: abroad, customer: harbor }).address).toBe(abroad.address)
  const owner = { personalInfo: { firstName: 'Bo' } }
  const asked = ['personalInfo.address.country']
  expect(valuesToFix({ table: beneficialOwnerFields, paths: asked, resource: owner, customer: undefined })).toEqual(
    owner,
  )
})

it('begins empty when the doubted number is masked', () => {
  const table = businessFields
  const doubted = valuesToFix({ table, paths: ['businessInfo.taxId'], resource: { ...harbor }, customer: harbor })
  expect(doubted.businessInfo).toEqual({ legalName: 'Harbor', country: 'CA', taxId: undefined })
})

it('puts no country where the address is not asked for, is there, or is nowhere known', () => {
  const table = businessFields
  const resource = { ...harbor }
  expect(valuesToFix({ table, paths: ['address.line1'], resource, customer: harbor }).address).toBeUndefined()
  const unknown = { customerType: 'BUSINESS', businessInfo: { legalName: 'Harbor' } } as Customer
  expect(valuesToFix({ table, paths, resource: { ...unknown }, customer: unknown }).address).toBeUndefined()
})

it('leaves a number that is not doubted, and whatever is no secret', () => {
  const doubted = ['businessInfo.legalName']
  const values = valuesToFix({ table: businessFields, paths: doubted, resource: { ...harbor }, customer: harbor })
  expect(values.businessInfo).toEqual({ legalName: 'Harbor', country: 'CA', taxId: '••••••577' })
})

const createdAt = '2026-03-01T09:00:00Z'
const business: Customer = { ...exampleOf(allFields.business), id: 'Customer:1', kybStatus: 'PENDING', createdAt }
const owner: BeneficialOwner = {
  ...exampleOf(allFields.beneficialOwner),
  ...{ id: 'BeneficialOwner:1', kycStatus: 'PENDING', createdAt },
}

/** What Grid wants of these fields, and of whom. */
function wish(fields: readonly string[], more: Partial<Application> = {}, resourceId = 'Customer:1') {
  const errors: VerificationError[] = fields.map(field => ({ resourceId, type: 'MISSING_FIELD', reason: '', field }))
  const application: Application = {
    ...{ customerType: 'BUSINESS', customer: business, owners: [owner], documents: [] },
    verification: {
      ...{ id: 'Verification:1', customerId: 'Customer:1', verificationStatus: 'RESOLVE_ERRORS', errors, createdAt },
    },
    ...more,
  }
  const [first, ...others] = verificationIssues(application)
  if (!first) throw new Error('Nothing is wrong.')
  return { application, issues: [first, ...others] as const }
}

const render = (...given: Parameters<typeof wish>) =>
  renderHook(({ application, issues }) => useFixForm(application, [...issues]), {
    initialProps: wish(...given),
    wrapper: ({ children }) => (
      <GridKycProvider proxyUrl="/api/grid" support={null}>
        {children}
      </GridKycProvider>
    ),
  })

/** The form for that. */
const open = (...given: Parameters<typeof wish>) => render(...given).result
const withInfo = (info: object): Customer =>
  ({ ...business, businessInfo: { ...business.businessInfo, ...info } }) as Customer

describe('the form of a fix', () => {
  it('asks for what is wanted, in the order of the table, and begins with what Grid has', () => {
    const { current } = open(['businessInfo.naicsCode', 'businessInfo.legalName'])
    expect(current.paths).toEqual(['businessInfo.legalName', 'businessInfo.naicsCode'])
    expect(current.form.value('businessInfo.legalName')).toBe(business.businessInfo?.legalName)
    expect(current.customer).toBe(business)
    expect(current.owner).toBeUndefined()
  })

  it('asks for an address as a whole', () => {
    const { paths } = open(['address.line1']).current
    expect(paths).toEqual(expect.arrayContaining(['address.line1', 'address.city', 'address.country']))
    expect(paths.every(path => path.startsWith('address.'))).toBe(true)
  })

  it.each<[string, string, Partial<Application>]>([
    ['is needed for nothing', 'businessInfo.doingBusinessAs', { customer: withInfo({ doingBusinessAs: undefined }) }],
    [
      'is not shown for the answer that is there',
      'businessInfo.purposeOfAccountOtherDescription',
      { customer: withInfo({ purposeOfAccountOtherDescription: undefined }) },
    ],
  ])('requires what Grid wants although by our own rules it %s', async (_, path, more) => {
    const result = open([path], more)
    expect(result.current.paths).toEqual([path])
    expect(result.current.form.field(path).needed).toBe(true)
    let isRight: boolean | undefined
    await act(async () => {
      isRight = await result.current.form.check(result.current.paths)
    })
    expect(isRight).toBe(false)
    expect(fieldAt(result.current.table, path)).toMatchObject({ neededFor: 'verification', shownWhen: true })
    // The others keep their rules.
    expect(fieldAt(result.current.table, 'businessInfo.sourceOfFundsOtherDescription')).toBe(
      fieldAt(businessFields, 'businessInfo.sourceOfFundsOtherDescription'),
    )
  })

  it('asks for what another answer makes necessary, once it is given', () => {
    const path = 'businessInfo.purposeOfAccount'
    const description = 'businessInfo.purposeOfAccountOtherDescription'
    const result = open([path])
    expect(result.current.paths).toEqual([path])
    act(() => result.current.form.setValue(path, 'OTHER'))
    expect(result.current.paths).toEqual([path, description])
    // What was shown before is no follow-up of this answer.
    const customer = withInfo({ purposeOfAccount: 'OTHER', purposeOfAccountOtherDescription: 'Leases' })
    expect(open([path], { customer }).current.paths).toEqual([path])
  })

  it('has an empty field for a number that Grid has masked', () => {
    const customer = withInfo({ taxId: '••••••577' })
    expect(open(['businessInfo.taxId'], { customer }).current.saved).toMatchObject({
      businessInfo: { taxId: undefined, legalName: business.businessInfo?.legalName },
    })
  })

  it('is of the owner it is about, whose address is nowhere yet', () => {
    const paths = ['personalInfo.birthDate']
    const { current } = open(paths, {}, owner.id)
    expect(current.paths).toEqual(paths)
    expect(current.owner).toBe(owner)
    expect(current.saved).toEqual({ ...owner })
    expect(current.form.value('personalInfo.birthDate')).toBe(owner.personalInfo.birthDate)
    const homeless = {
      ...owner,
      personalInfo: { ...owner.personalInfo, address: undefined },
    } as unknown as BeneficialOwner
    const address = open(['personalInfo.address.line1'], { owners: [homeless] }, owner.id).current
    expect(address.form.value('personalInfo.address.country')).toBeUndefined()
  })

  it('of an address that is not there begins in the country of the customer', () => {
    const customer = { ...withInfo({ country: 'CA' }), address: undefined } as unknown as Customer
    expect(open(['address.line1'], { customer }).current.form.value('address.country')).toBe('CA')
  })

  it('goes by the country and the legal form as they are typed, and by the region of a person', () => {
    const contactVerification = { email: 'PENDING' } as const
    const { contextOf } = open(['businessInfo.legalName'], { customer: { ...business, contactVerification } }).current
    expect(contextOf({ businessInfo: { country: 'CA', entityType: 'LLC' }, region: 'KE' })).toEqual({
      ...{ country: 'CA', entityType: 'LLC', contactVerification },
    })
    expect(contextOf({ businessInfo: { country: '', entityType: '' }, region: 'KE' })).toMatchObject({
      ...{ country: 'KE', entityType: undefined },
    })
    expect(contextOf({ region: 7 })).toMatchObject({ country: undefined, entityType: undefined })
    expect(open(['personalInfo.birthDate'], { customer: null }, owner.id).current.contextOf({})).toEqual({
      ...{ country: undefined, entityType: undefined, contactVerification: undefined },
    })
  })

  it('continues with what Grid has by now, and with one more field where there is one', () => {
    const { result, rerender } = render(['businessInfo.legalName'])
    const contactVerification = { email: 'PENDING' } as const
    const customer = { ...withInfo({ legalName: 'Harbor & Sons' }), contactVerification } as Customer
    rerender(wish(['businessInfo.legalName'], { customer }))
    expect(result.current.form.value('businessInfo.legalName')).toBe('Harbor & Sons')
    expect(result.current.saved).toMatchObject({ businessInfo: { legalName: 'Harbor & Sons' } })
    expect(result.current.contextOf({})).toMatchObject({ contactVerification })
    rerender(wish(['businessInfo.legalName', 'businessInfo.doingBusinessAs'], { customer }))
    expect(result.current.paths).toEqual(['businessInfo.legalName', 'businessInfo.doingBusinessAs'])
    expect(result.current.form.field('businessInfo.doingBusinessAs').needed).toBe(true)
  })

  it('is there although no owner was fetched', () => {
    const paths = ['businessInfo.legalName']
    expect(open(paths, { owners: undefined }).current).toMatchObject({ paths, owner: undefined })
  })
})
