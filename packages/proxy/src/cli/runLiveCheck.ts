import {
  type AnyRoute,
  businessFields,
  exampleOf,
  GridKycError,
  type GridOperation,
  gridRoutes,
  individualFields,
  personalInfoFields,
} from '@grid-kyc/core'
import type { GridClient } from '../client/createGridClient.js'
import { compareAnswer, type Difference } from './liveContract.js'

/** What became of one operation. */
export interface LiveResult {
  readonly operation: GridOperation
  /** `refused`: Grid answered with a documented error, so the success was not seen. */
  readonly outcome: 'ok' | 'refused' | 'different' | 'skipped'
  readonly differences: readonly Difference[]
  readonly why?: string
}

/** Errors that say that an operation is there, and not possible for this customer or platform. */
const documented: Partial<Record<GridOperation, readonly number[]>> = {
  getEndUserTerms: [404, 501],
  createKycLink: [409],
  sendEmailVerification: [409],
  confirmEmailVerification: [400, 409],
  sendPhoneVerification: [409],
  confirmPhoneVerification: [400, 409],
  createVerification: [400],
  deleteDocument: [409],
  createBulkImport: [501],
  sendTestWebhook: [400],
  updatePlatformConfig: [501],
}

const pdf = () => new File(['%PDF-1.4\n%%EOF'], 'live-check.pdf', { type: 'application/pdf' })

/**
 * Sends every operation of the route table once to Grid's sandbox, and compares the answers with what this version expects.
 * Customers that it creates are deleted at the end. `onResult` is called as soon as a result is known.
 */
export async function runLiveCheck(grid: GridClient, onResult: (result: LiveResult) => void): Promise<LiveResult[]> {
  const results: LiveResult[] = []
  const report = (result: LiveResult) => {
    results.push(result)
    onResult(result)
  }

  /** Sends one operation and returns its answer; undefined when there is none to continue with. */
  async function attempt<Answer>(
    operation: GridOperation,
    send: () => PromiseLike<Answer>,
  ): Promise<Answer | undefined> {
    try {
      const answer = await send()
      const differences = compareAnswer(operation, answer)
      const isBroken = differences.some(({ severity }) => severity === 'broken')
      report({ operation, outcome: isBroken ? 'different' : 'ok', differences })
      return answer
    } catch (error) {
      if (!(error instanceof GridKycError)) throw error
      const { status, message, reason } = error
      const why = [message, reason].filter(Boolean).join(' ')
      if (documented[operation]?.includes(status ?? 0)) {
        report({ operation, outcome: 'refused', differences: [], why })
      } else {
        const expected = (gridRoutes[operation] as AnyRoute).success.join(' or ')
        const text = `${operation}: expected ${expected}. ${why}`
        report({ operation, outcome: 'different', differences: [{ severity: 'broken', text }] })
      }
      return undefined
    }
  }

  const skip = (why: string, ...operations: GridOperation[]) => {
    for (const operation of operations) report({ operation, outcome: 'skipped', differences: [], why })
  }

  const run = crypto.randomUUID().slice(0, 8)
  const created: string[] = []
  const { umaAddress: _uma, platformCustomerId: _id, ...example } = exampleOf(individualFields)

  const config = await attempt('getPlatformConfig', () => grid.getPlatformConfig())
  const { umaDomain } = config ?? {}
  if (umaDomain === undefined) skip('the platform has no UMA domain to send back unchanged', 'updatePlatformConfig')
  // The same value again: an operation is proven without changing the platform.
  else await attempt('updatePlatformConfig', () => grid.updatePlatformConfig({ body: { umaDomain } }))
  await attempt('getEndUserTerms', () => grid.getEndUserTerms())
  await attempt('sendTestWebhook', () => grid.sendTestWebhook())
  await attempt('listCustomers', () => grid.listCustomers({ limit: 5 }))

  async function checkPerson() {
    const body = {
      ...example,
      customerType: 'INDIVIDUAL',
      fullName: 'Live Check 003',
      platformCustomerId: `live-${run}-person`,
    }
    const person = await attempt('createCustomer', () => grid.createCustomer({ body: body as never }))
    const customerId = person?.id
    if (customerId === undefined) {
      const contacts = [
        'sendEmailVerification',
        'confirmEmailVerification',
        'sendPhoneVerification',
        'confirmPhoneVerification',
      ] as const
      const documents = ['uploadDocument', 'listDocuments', 'getDocument', 'replaceDocument', 'deleteDocument'] as const
      const verifications = ['createVerification', 'listVerifications', 'getVerification'] as const
      const customers = ['getCustomer', 'updateCustomer', ...contacts, 'createKycLink'] as const
      return skip('no customer could be created', ...customers, ...documents, ...verifications)
    }
    created.push(customerId)
    await attempt('getCustomer', () => grid.getCustomer({ customerId }))
    const change = { customerType: 'INDIVIDUAL', nationality: 'US' } as const
    await attempt('updateCustomer', () => grid.updateCustomer({ customerId, body: change }))
    await attempt('sendEmailVerification', () => grid.sendEmailVerification({ customerId }))
    const code = { customerId, body: { code: '123456' } }
    await attempt('confirmEmailVerification', () => grid.confirmEmailVerification(code))
    await attempt('sendPhoneVerification', () => grid.sendPhoneVerification({ customerId }))
    await attempt('confirmPhoneVerification', () => grid.confirmPhoneVerification(code))
    await attempt('createKycLink', () => grid.createKycLink({ customerId }))
    await checkDocuments(customerId)
    const verification = await attempt('createVerification', () => grid.createVerification({ body: { customerId } }))
    await attempt('listVerifications', () => grid.listVerifications({ customerId }))
    const verificationId = verification?.id
    if (verificationId === undefined) skip('no verification could be created', 'getVerification')
    else await attempt('getVerification', () => grid.getVerification({ verificationId }))
  }

  async function checkDocuments(customerId: string) {
    const kind = {
      documentType: 'PASSPORT',
      country: 'US',
      documentNumber: 'X12345678',
      issuingAuthority: 'Department of State',
    }
    const uploaded = await attempt('uploadDocument', () =>
      grid.uploadDocument({ form: { documentHolder: customerId, ...kind, file: pdf() } }),
    )
    await attempt('listDocuments', () => grid.listDocuments({ documentHolder: customerId }))
    const documentId = uploaded?.id
    if (documentId === undefined) {
      return skip('no document could be uploaded', 'getDocument', 'replaceDocument', 'deleteDocument')
    }
    await attempt('getDocument', () => grid.getDocument({ documentId }))
    await attempt('replaceDocument', () => grid.replaceDocument({ documentId, form: { ...kind, file: pdf() } }))
    await attempt('deleteDocument', () => grid.deleteDocument({ documentId }))
  }

  async function checkBusiness() {
    const { businessInfo } = exampleOf(businessFields)
    const body = {
      customerType: 'BUSINESS',
      platformCustomerId: `live-${run}-business`,
      businessInfo: { ...businessInfo, registrationNumber: '7304001' },
    }
    const business = await attempt('createCustomer', () => grid.createCustomer({ body: body as never }))
    const customerId = business?.id
    if (customerId === undefined) {
      const all = [
        'createBeneficialOwner',
        'listBeneficialOwners',
        'getBeneficialOwner',
        'updateBeneficialOwner',
      ] as const
      return skip('no business could be created', ...all)
    }
    created.push(customerId)
    const { personalInfo } = exampleOf({ personalInfo: personalInfoFields })
    const owner = await attempt('createBeneficialOwner', () =>
      grid.createBeneficialOwner({
        body: { customerId, roles: ['UBO'], ownershipPercentage: 40, personalInfo: personalInfo as never },
      }),
    )
    await attempt('listBeneficialOwners', () => grid.listBeneficialOwners({ customerId }))
    const beneficialOwnerId = owner?.id
    if (beneficialOwnerId === undefined) {
      return skip('no beneficial owner could be created', 'getBeneficialOwner', 'updateBeneficialOwner')
    }
    await attempt('getBeneficialOwner', () => grid.getBeneficialOwner({ beneficialOwnerId }))
    const change = { beneficialOwnerId, body: { ownershipPercentage: 45 } }
    await attempt('updateBeneficialOwner', () => grid.updateBeneficialOwner(change))
  }

  async function checkImport() {
    const columns =
      'umaAddress,platformCustomerId,customerType,fullName,birthDate,addressLine1,city,state,postalCode,country'
    const values = `$live-${run}@${umaDomain ?? 'example.com'},live-${run}-import,INDIVIDUAL,Live Import 003,1990-01-01,1 Main St,Austin,TX,78701,US`
    const file = new File([`${columns}\n${values}\n`], 'live-check.csv', { type: 'text/csv' })
    const accepted = await attempt('createBulkImport', () => grid.createBulkImport({ form: { file } }))
    const jobId = accepted?.jobId
    if (jobId === undefined) return skip('no import could be started', 'getBulkImportJob')
    let job = await attempt('getBulkImportJob', () => grid.getBulkImportJob({ jobId }))
    // The customer of an import that still runs cannot be deleted. Waits up to 16 seconds, with longer and longer pauses.
    for (let asked = 0; asked < 14 && (job?.status === 'PENDING' || job?.status === 'PROCESSING'); asked++) {
      await new Promise(resolve => setTimeout(resolve, 2 ** asked))
      job = await grid.getBulkImportJob({ jobId }).catch(() => undefined)
    }
    return undefined
  }

  async function cleanUp() {
    const platformCustomerId = `live-${run}-import`
    const imported = await grid
      .listCustomers({ platformCustomerId })
      // A Grid that left the filter out would list customers of the platform, and those stay.
      .then(({ data }) => data.filter(each => each.platformCustomerId === platformCustomerId))
      .then(customers => customers.flatMap(({ id }) => id ?? []))
      .catch(() => [])
    created.push(...imported)
    if (created.length === 0) skip('no customer was created', 'deleteCustomer')
    for (const customerId of created) await attempt('deleteCustomer', () => grid.deleteCustomer({ customerId }))
  }

  try {
    await checkPerson()
    await checkBusiness()
    await checkImport()
  } finally {
    await cleanUp()
  }
  return results
}
