import {
  beneficialOwnerFields,
  businessFields,
  type Client,
  type CustomerCreate,
  createBeneficialOwner,
  createCustomer,
  createVerification,
  type DocumentType,
  documentGaps,
  documentTypeRow,
  exampleOf,
  individualFields,
  toFormData,
  uploadDocument,
  type Values,
} from '@grid-kyc/core'

/** Without what two customers cannot share. */
const withoutKeys = ({ platformCustomerId: _id, umaAddress: _uma, ...values }: Values): Values => values

async function create(client: Client, body: Values): Promise<string> {
  // Examples are values by path; that they make a valid body is tested with the tables.
  const { id } = await client.send(createCustomer, { body: body as unknown as CustomerCreate })
  return id as string
}

/** A person with everything but documents, or with what is given instead. The end of the name chooses what happens. */
export const createIndividual = (client: Client, fullName: string, instead?: Values): Promise<string> =>
  create(client, { ...(instead ?? withoutKeys(exampleOf(individualFields))), customerType: 'INDIVIDUAL', fullName })

/** A business with everything about itself, or with what is given instead of the rest. */
export function createBusiness(client: Client, registrationNumber: string, instead?: Values): Promise<string> {
  const values = withoutKeys(exampleOf(businessFields))
  const businessInfo = { ...(values.businessInfo as Values), registrationNumber }
  return create(client, instead ?? { ...values, businessInfo })
}

/** An owner of a business, who also controls it. */
export async function addOwner(client: Client, customerId: string): Promise<string> {
  const body = { ...exampleOf(beneficialOwnerFields), customerId }
  return (await client.send(createBeneficialOwner, { body })).id
}

/** One document, both sides where it has two. */
export async function addDocument(client: Client, documentHolder: string, documentType: DocumentType): Promise<void> {
  const row = documentTypeRow(documentType)
  const particulars = row?.needs.length ? { documentNumber: 'X12345678', issuingAuthority: 'Department of State' } : {}
  for (const side of row?.sides === 2 ? (['FRONT', 'BACK'] as const) : [undefined]) {
    const file = new File(['%PDF-1.7\n'], `${documentType.toLowerCase()}.pdf`, { type: 'application/pdf' })
    const form = { documentHolder, documentType, country: 'US', ...particulars, side, file }
    await client.send(uploadDocument, { form: toFormData(form) })
  }
}

/** Everything a business needs beside its own data: an owner, and every document. */
export async function completeBusiness(client: Client, customerId: string): Promise<void> {
  await addDocument(client, await addOwner(client, customerId), 'PASSPORT')
  for (const { accepts } of documentGaps('business', []))
    await addDocument(client, customerId, accepts[0] as DocumentType)
}

export const submit = (client: Client, customerId: string) => client.send(createVerification, { body: { customerId } })
