import {
  allFields,
  createBeneficialOwner,
  createCustomer,
  createVerification,
  deleteDocument,
  exampleOf,
  getBeneficialOwner,
  getCustomer,
  getVerification,
  type IndividualCustomerCreate,
  listDocuments,
  listVerifications,
  replaceDocument,
  toFormData,
  updateCustomer,
  uploadDocument,
  type Values,
  type Verification,
  type VerificationError,
  type VerificationStatus,
} from '@grid-kyc/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sandbox } from '../controls/Sandbox.js'
import { createSandbox } from '../createSandbox.js'
import { addDocument, addOwner, completeBusiness, createBusiness, createIndividual } from '../seed/applicants.js'

let sandbox: Sandbox
beforeEach(() => {
  sandbox = createSandbox()
})
afterEach(() => sandbox.close())

const submit = (customerId: string) => sandbox.client.send(createVerification, { body: { customerId } })
const read = (customerId: string) => sandbox.client.send(getCustomer, { customerId })
const named = ({ errors }: Verification) => errors.map(({ type, field }) => (field ? `${type} ${field}` : type)).sort()
const pdf = (text = '%PDF-1.7') => new File([text], 'again.pdf')
const types = () => sandbox.webhooks.deliveries.map(({ type }) => type)

describe('an individual', () => {
  it.each(['002', ''])('ending in %j is decided already', async ending => {
    await expect(submit(await createIndividual(sandbox.client, `Ada Miller ${ending}`))).rejects.toMatchObject({
      status: 400,
      code: 'INVALID_INPUT',
    })
  })

  it.each(['001', '003'])('[V1] ending in %s gets every gap, one entry each', async ending => {
    const id = await createIndividual(sandbox.client, `Ada${ending}`, { region: 'US' })
    const verification = await submit(id)
    expect(verification.verificationStatus).toBe('RESOLVE_ERRORS')
    expect(named(verification)).toEqual(
      [
        'INVALID_FIELD fullName',
        'MISSING_FIELD address.country',
        'MISSING_FIELD address.city',
        'MISSING_FIELD address.line1',
        'MISSING_FIELD address.postalCode',
        'MISSING_FIELD birthDate',
        'MISSING_FIELD idType',
        'MISSING_FIELD identifier',
        'MISSING_FIELD nationality',
        'MISSING_IDENTITY_DOCUMENT',
      ].sort(),
    )
    expect(verification.errors.at(-1)?.acceptedDocumentTypes).toEqual(['PASSPORT', 'DRIVERS_LICENSE', 'NATIONAL_ID'])
    expect(new Set(verification.errors.map(({ resourceId }) => resourceId))).toEqual(new Set([id]))
    expect(verification.errors.every(({ reason }) => reason.length > 0)).toBe(true)
  })

  it('[F5] ending in 001 goes to a person once complete, and is decided from outside', async () => {
    const id = await createIndividual(sandbox.client, 'Ada Miller 001')
    expect(named(await submit(id))).toEqual(['MISSING_IDENTITY_DOCUMENT'])
    await addDocument(sandbox.client, id, 'PASSPORT')
    const verification = await submit(id)
    expect(verification).toMatchObject({ verificationStatus: 'PENDING_MANUAL_REVIEW', errors: [] })
    expect(await read(id)).toMatchObject({ kycStatus: 'PENDING' })
    expect(await submit(id)).toEqual(verification)
    sandbox.setCustomerStatus(id, 'APPROVED')
    const { verificationStatus } = await sandbox.client.send(getVerification, { verificationId: verification.id })
    expect(verificationStatus).toBe('APPROVED')
    expect(types()).toEqual([
      'CUSTOMER.KYC_PENDING',
      'VERIFICATION.RESOLVE_ERRORS',
      'VERIFICATION.PENDING_MANUAL_REVIEW',
      'VERIFICATION.APPROVED',
      'CUSTOMER.KYC_APPROVED',
    ])
  })

  it('[V4] [V6] ending in 003 has its document refused, replaces it and continues', async () => {
    const id = await createIndividual(sandbox.client, 'Ada Miller 003')
    await addDocument(sandbox.client, id, 'DRIVERS_LICENSE')
    const refused = await submit(id)
    expect(named(refused)).toEqual(['POOR_QUALITY_DOCUMENT', 'POOR_QUALITY_DOCUMENT'])
    expect(named(await submit(id))).toEqual(named(refused))
    const [front, back] = refused.errors as [VerificationError, VerificationError]
    const { data } = await sandbox.client.send(listDocuments, { documentHolder: id })
    const replace = async ({ resourceId: documentId }: VerificationError) => {
      const { id: _id, documentHolder: _holder, ...document } = data.find(each => each.id === documentId) ?? {}
      await sandbox.client.send(replaceDocument, { documentId, form: toFormData({ ...document, file: pdf() }) })
    }
    await replace(front)
    expect((await submit(id)).errors).toEqual([back])
    await replace(back)
    expect(await submit(id)).toMatchObject({ verificationStatus: 'PENDING_MANUAL_REVIEW' })
    const { totalCount } = await sandbox.client.send(listVerifications, { customerId: id })
    expect(totalCount).toBe(4)
  })

  it('may answer a refused document with another kind', async () => {
    const id = await createIndividual(sandbox.client, 'Ada Miller 003')
    await addDocument(sandbox.client, id, 'NATIONAL_ID')
    await submit(id)
    await addDocument(sandbox.client, id, 'PASSPORT')
    expect(await submit(id)).toMatchObject({ verificationStatus: 'PENDING_MANUAL_REVIEW' })
  })

  it.each([
    ['region', { region: 'MX' }],
    ['address', { address: { line1: 'Calle 1', city: 'Lima', postalCode: '15001', country: 'PE' } }],
  ])('elsewhere, by %s, needs no US tax number', async (_, where) => {
    const {
      idType: _type,
      identifier: _id,
      platformCustomerId: _key,
      umaAddress: _uma,
      ...values
    } = exampleOf(allFields.individual) as Values & Record<string, unknown>
    const body = { ...values, fullName: 'Ana Ruiz 001', ...where } as IndividualCustomerCreate
    const { id = '' } = await sandbox.client.send(createCustomer, { body })
    await addDocument(sandbox.client, id, 'PASSPORT')
    expect(await submit(id)).toMatchObject({ verificationStatus: 'PENDING_MANUAL_REVIEW' })
  })

  it('with one side of two is asked for the other, and with no number for the number', async () => {
    const id = await createIndividual(sandbox.client, 'Ada Miller 001')
    await addDocument(sandbox.client, id, 'DRIVERS_LICENSE')
    const { data } = await sandbox.client.send(listDocuments, { documentHolder: id })
    const [front, back] = data
    await sandbox.client.send(deleteDocument, { documentId: back?.id ?? '' })
    const form = toFormData({ documentType: 'DRIVERS_LICENSE', country: 'US', side: 'FRONT', file: pdf() })
    await sandbox.client.send(replaceDocument, { documentId: front?.id ?? '', form })
    const { errors } = await submit(id)
    expect(errors).toEqual([
      {
        ...{ resourceId: id, type: 'INCOMPLETE_DOCUMENT', acceptedDocumentTypes: ['DRIVERS_LICENSE'] },
        reason: 'The back of the document is required.',
      },
      expect.objectContaining({ resourceId: front?.id, type: 'INCOMPLETE_DOCUMENT' }),
    ])
  })

  it('waits for verified contacts', async () => {
    const id = await sandbox.seedCustomer('individual.contact_needed')
    await expect(submit(id)).rejects.toMatchObject({ status: 400 })
    sandbox.setContactVerification(id, { email: 'VERIFIED', phone: 'VERIFIED' })
    expect((await submit(id)).verificationStatus).toBe('RESOLVE_ERRORS')
  })
})

describe('a business', () => {
  it.each([
    ['002', 'REJECTED'],
    ['000', 'APPROVED'],
  ])('ending in %s is %s at once, unlooked at', async (ending, status) => {
    const id = await createBusiness(sandbox.client, `7304${ending}`)
    expect(await submit(id)).toMatchObject({ verificationStatus: status, errors: [] })
    expect(await read(id)).toMatchObject({ kybStatus: status })
    await expect(submit(id)).rejects.toMatchObject({ status: 400 })
  })

  it.each([
    ['001', 'PENDING_MANUAL_REVIEW'],
    ['003', 'IN_PROGRESS'],
  ])('ending in %s is asked for everything, then %s', async (ending, status) => {
    const id = await createBusiness(sandbox.client, `7304${ending}`)
    expect(named(await submit(id))).toEqual([
      'MISSING_BENEFICIAL_OWNER',
      'MISSING_CONTROL_PERSON',
      'MISSING_CONTROL_STRUCTURE_DOCUMENT',
      'MISSING_LEGAL_PRESENCE_DOCUMENT',
      'MISSING_OWNERSHIP_STRUCTURE_DOCUMENT',
      'MISSING_PROOF_OF_ADDRESS_DOCUMENT',
    ])
    expect(await read(id)).toMatchObject({ kybStatus: 'UNVERIFIED' })
    await completeBusiness(sandbox.client, id)
    expect(await submit(id)).toMatchObject({ verificationStatus: status, errors: [] })
    expect(await read(id)).toMatchObject({ kybStatus: 'PENDING' })
  })

  it('without a registration number is asked for one, and not decided', async () => {
    const id = await createBusiness(sandbox.client, '')
    expect(named(await submit(id))).toContain('MISSING_FIELD businessInfo.registrationNumber')
    const body = { customerType: 'BUSINESS', businessInfo: { registrationNumber: '7304000' } } as const
    await sandbox.client.send(updateCustomer, { customerId: id, body })
    expect(await submit(id)).toMatchObject({ verificationStatus: 'APPROVED' })
  })

  it('[V4] names what each owner lacks, on the owner', async () => {
    const id = await createBusiness(sandbox.client, '7304001')
    const ownerId = await addOwner(sandbox.client, id)
    const { personalInfo, ...owner } = exampleOf(allFields.beneficialOwner)
    const address = { line1: '1 High Street', postalCode: 'EC1A 1BB', country: 'GB' }
    const abroad = { ...(personalInfo as Values), idType: 'NON_US_TAX_ID', address }
    const body = { ...owner, customerId: id, personalInfo: abroad }
    const { id: otherId } = await sandbox.client.send(createBeneficialOwner, { body: body as never })
    const { errors } = await submit(id)
    const wantedOf = (holder: string) =>
      errors.filter(({ resourceId }) => resourceId === holder).map(({ type, field }) => field ?? type)
    expect(wantedOf(ownerId)).toEqual(['MISSING_IDENTITY_DOCUMENT'])
    expect(wantedOf(otherId)).toEqual([
      'personalInfo.address.city',
      'personalInfo.countryOfIssuance',
      'MISSING_IDENTITY_DOCUMENT',
    ])
    expect(wantedOf(id).some(what => what.includes('personalInfo') || what === 'MISSING_IDENTITY_DOCUMENT')).toBe(false)
  })

  it('decides its owners by their last names once it is decided itself', async () => {
    const id = await createBusiness(sandbox.client, '7304001')
    const owners = await Promise.all(
      ['Haddad', 'Haddad001', 'Haddad002'].map(lastName => {
        const { personalInfo, ...owner } = exampleOf(allFields.beneficialOwner)
        const body = { ...owner, customerId: id, personalInfo: { ...(personalInfo as Values), lastName } }
        return sandbox.client.send(createBeneficialOwner, { body: body as never })
      }),
    )
    const statuses = () =>
      Promise.all(
        owners.map(async ({ id: beneficialOwnerId }) => {
          const { kycStatus } = await sandbox.client.send(getBeneficialOwner, { beneficialOwnerId })
          return kycStatus
        }),
      )
    expect(await statuses()).toEqual(['UNVERIFIED', 'UNVERIFIED', 'UNVERIFIED'])
    sandbox.setCustomerStatus(id, 'PENDING')
    expect(await statuses()).toEqual(['PENDING', 'PENDING', 'PENDING'])
    sandbox.setCustomerStatus(id, 'APPROVED')
    expect(await statuses()).toEqual(['APPROVED', 'PENDING', 'REJECTED'])
  })
})

it('decides the owners of a business that is rejected, and leaves those of one that is on hold', async () => {
  const id = await createBusiness(sandbox.client, '7304001')
  const ownerId = await addOwner(sandbox.client, id)
  const owner = () => sandbox.client.send(getBeneficialOwner, { beneficialOwnerId: ownerId })
  const before = await owner()
  sandbox.setCustomerStatus(id, 'HOLD')
  expect(await owner()).toEqual(before)
  sandbox.setCustomerStatus(id, 'REJECTED')
  const decided = await owner()
  expect(decided).toEqual({ ...before, kycStatus: 'APPROVED', updatedAt: expect.any(String) })
  for (const status of ['PENDING', 'HOLD', 'APPROVED']) {
    sandbox.setCustomerStatus(id, status)
    expect(await owner()).toEqual(decided)
  }
})

describe('a document that was refused', () => {
  const refuse = async () => {
    const id = await createIndividual(sandbox.client, 'Ada Miller 003')
    await addDocument(sandbox.client, id, 'PASSPORT')
    await addDocument(sandbox.client, id, 'PROOF_OF_ADDRESS')
    const { data } = await sandbox.client.send(listDocuments, { documentHolder: id })
    const passport = data.find(({ documentType }) => documentType === 'PASSPORT')?.id
    const poor = {
      ...{ resourceId: passport, type: 'POOR_QUALITY_DOCUMENT', acceptedDocumentTypes: ['PASSPORT'] },
      reason: 'The picture is not clear enough to be read.',
    }
    const { errors } = await submit(id)
    return { id, poor, errors }
  }

  it('is the one that proves an identity, and no other', async () => {
    const { errors, poor } = await refuse()
    expect(errors).toEqual([poor])
  })

  it('is named beside what is missing since, and not as missing itself', async () => {
    const { id, poor } = await refuse()
    await sandbox.client.send(updateCustomer, { customerId: id, body: { customerType: 'INDIVIDUAL', birthDate: '' } })
    expect((await submit(id)).errors).toEqual([expect.objectContaining({ field: 'birthDate' }), poor])
  })

  it('is named beside what another document lacks', async () => {
    const { id, poor } = await refuse()
    const form = { documentHolder: id, documentType: 'DRIVERS_LICENSE', country: 'US', side: 'FRONT', file: pdf() }
    const { id: resourceId } = await sandbox.client.send(uploadDocument, { form: toFormData(form) })
    expect((await submit(id)).errors).toEqual([expect.objectContaining({ resourceId }), poor])
  })
})

it('asks for the contacts of a customer that had to verify them', async () => {
  const id = await createIndividual(sandbox.client, 'Ada Miller 003', { region: 'US' })
  expect(named(await submit(id))).not.toContain('MISSING_FIELD email')
  sandbox.setContactVerification(id, { email: 'VERIFIED', phone: 'VERIFIED' })
  expect(named(await submit(id))).toEqual(expect.arrayContaining(['MISSING_FIELD email', 'MISSING_FIELD phoneNumber']))
})

it('answers a submission that is under review with the same verification', async () => {
  for (const seed of ['business.in_progress', 'business.in_review'] as const) {
    const customerId = await sandbox.seedCustomer(seed)
    const { data } = await sandbox.client.send(listVerifications, { customerId })
    expect(data).toHaveLength(1)
    expect(await submit(customerId)).toEqual(data[0])
    expect((await sandbox.client.send(listVerifications, { customerId })).data).toEqual(data)
  }
})

it('lists verifications by customer and by status, or all', async () => {
  const [ada, ben] = [await sandbox.seedCustomer('individual.start'), await sandbox.seedCustomer('individual.start')]
  const save = (customerId: string, verificationStatus: VerificationStatus) =>
    sandbox.setVerification(customerId, { verificationStatus, errors: [] })
  const [asked, approved, other] = [save(ada, 'RESOLVE_ERRORS'), save(ada, 'APPROVED'), save(ben, 'APPROVED')]
  const list = async (by: { customerId?: string; verificationStatus?: VerificationStatus }) =>
    // The client names a customer always; Grid does not ask for one.
    (await sandbox.client.send(listVerifications, by as { customerId: string })).data.map(({ id }) => id)
  expect(await list({})).toEqual([asked, approved, other])
  expect(await list({ customerId: ada })).toEqual([asked, approved])
  expect(await list({ verificationStatus: 'APPROVED' })).toEqual([approved, other])
  expect(await list({ customerId: ada, verificationStatus: 'APPROVED' })).toEqual([approved])
  expect(await list({ customerId: ben, verificationStatus: 'RESOLVE_ERRORS' })).toEqual([])
})

it('counts the documents of a customer alone, not those of another', async () => {
  const [ada, ben] = [
    await createIndividual(sandbox.client, 'Ada Miller 001'),
    await createIndividual(sandbox.client, 'Ben Ortiz 001'),
  ]
  await addDocument(sandbox.client, ben, 'PASSPORT')
  expect(named(await submit(ada))).toEqual(['MISSING_IDENTITY_DOCUMENT'])
})

it('locks the documents of owners with those of their business', async () => {
  const id = await sandbox.seedCustomer('business.in_review')
  const { data } = await sandbox.client.send(listDocuments, {} as { documentHolder: string })
  expect(new Set(data.map(({ documentHolder }) => documentHolder === id))).toEqual(new Set([true, false]))
  for (const { id: documentId } of data)
    await expect(sandbox.client.send(deleteDocument, { documentId })).rejects.toMatchObject({ status: 409 })
})

it('locks documents once they are submitted', async () => {
  const id = await sandbox.seedCustomer('individual.in_review')
  const { data } = await sandbox.client.send(listDocuments, { documentHolder: id })
  const documentId = data[0]?.id ?? ''
  await expect(sandbox.client.send(deleteDocument, { documentId })).rejects.toMatchObject({ status: 409 })
})
