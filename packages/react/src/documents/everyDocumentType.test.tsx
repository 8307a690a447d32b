import {
  beneficialOwnerFields,
  createBeneficialOwner,
  type DocumentType,
  documentTypeRow,
  documentTypes,
  exampleOf,
  listDocuments,
} from '@grid-kyc/core'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { harborAndPineInc } from '../../../../test/customers.js'
import { enter, press, renderWithSandbox } from '../../../../test/renderWithSandbox.js'
import { DocumentUpload } from './DocumentUpload.js'

const types = Object.keys(documentTypes) as DocumentType[]

/** The file picker of a side, or of the one file. */
async function choose(name: string, fileName: string) {
  const picker = (await screen.findByRole('group', { name })).querySelector<HTMLInputElement>('input[type=file]')
  await userEvent.upload(picker as HTMLElement, new File(['%PDF-1.7\n'], fileName, { type: 'application/pdf' }))
}

it.each(types)('[B6] [B11] has an upload slot for %s, and sends the type that it was given', async documentType => {
  const row = documentTypeRow(documentType)
  const { environment } = await renderWithSandbox(<DocumentUpload documentType={documentType} />, {
    customer: harborAndPineInc,
  })
  const heading = await screen.findByRole('heading')
  // A name that says another type changes nothing: the host has said which one it is.
  const fileName = documentType === 'PASSPORT' ? 'bank statement.pdf' : 'passport.pdf'
  if (row?.sides === 2) {
    await choose('Front', fileName)
    await choose('Back', fileName)
  } else await choose(heading.textContent, fileName)
  expect(screen.queryByText('Document type')).toBeNull()
  if (row?.needs.length) {
    await enter('Document number', 'X1')
    await enter('Issuing authority', 'State')
  }
  await waitFor(() => expect(screen.getAllByText(/^Ready/)).toHaveLength(row?.sides ?? 1))
  await press('Upload')
  expect(await within(heading.parentElement as HTMLElement).findByText('Uploaded')).toBeVisible()

  const { customerId, sandbox } = environment
  const { data } = await sandbox.client.send(listDocuments, { documentHolder: customerId })
  const sides = row?.sides === 2 ? [{ side: 'FRONT' }, { side: 'BACK' }] : [{}]
  const particulars = row?.needs.length ? { documentNumber: 'X1', issuingAuthority: 'State' } : {}
  const members = { documentType, documentHolder: customerId, country: 'US', fileName, ...particulars }
  expect(data).toMatchObject(sides.map(side => ({ ...members, ...side })))
  expect(data).toHaveLength(sides.length)
})

it('[B11] sends the document of an owner under the owner, with the country that issued it', async () => {
  const { environment, rerender } = await renderWithSandbox(<p>An owner is added</p>, { customer: harborAndPineInc })
  const { customerId, sandbox } = environment
  const body = { ...exampleOf(beneficialOwnerFields), customerId }
  const { id } = await sandbox.client.send(createBeneficialOwner, { body })
  rerender(<DocumentUpload documentType="PASSPORT" documentHolder={id} />)
  await choose((await screen.findByRole('heading')).textContent, 'passport.pdf')
  await enter('Document number', 'X1')
  await enter('Issuing authority', 'State')
  // A list without a search until its code has come.
  await act(() => vi.dynamicImportSettled())
  const country = screen.getByRole('combobox', { name: 'Issuing country' })
  await userEvent.clear(country)
  await userEvent.type(country, 'Canada')
  await userEvent.click(await screen.findByRole('option', { name: 'Canada' }))
  await screen.findByText(/^Ready/)
  await press('Upload')
  expect((await screen.findAllByText('Uploaded'))[0]).toBeVisible()
  const { data } = await sandbox.client.send(listDocuments, { documentHolder: id })
  expect(data).toMatchObject([{ documentType: 'PASSPORT', country: 'CA', documentNumber: 'X1', documentHolder: id }])
})
