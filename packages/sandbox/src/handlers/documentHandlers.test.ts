import { allFields, deleteDocument, exampleOf, getDocument, listDocuments, uploadDocument } from '@grid-kyc/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Sandbox } from '../controls/Sandbox.js'
import { createSandbox } from '../createSandbox.js'
import { basicAuthorization, gridPath } from '../server/createGridServer.js'

const headers = { authorization: basicAuthorization({ clientId: 'sandbox', clientSecret: 'sandbox' }) }
const pdf = new TextEncoder().encode('%PDF-1.7\n')
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1)
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)

let sandbox: Sandbox
let documentHolder: string
beforeEach(async () => {
  sandbox = createSandbox()
  documentHolder = await sandbox.seedCustomer('business.start')
})
afterEach(() => sandbox.close())

function formOf(file: BlobPart | string | undefined, changes: Record<string, string> = {}, name = 'scan.bin') {
  const form = new FormData()
  const fields = { ...exampleOf(allFields.document), documentHolder, ...changes }
  for (const [key, value] of Object.entries(fields)) if (value !== '' && key !== 'file') form.set(key, String(value))
  if (typeof file === 'string') form.set('file', file)
  else if (file) form.set('file', new File([file], name, { type: 'text/plain' }))
  return form
}

async function send(method: string, path: string, body: BodyInit | null = null, more: HeadersInit = {}) {
  const url = `${sandbox.origin}${gridPath}${path}`
  const response = await sandbox.fetch(new Request(url, { method, body, headers: { ...headers, ...more } }))
  const answer = await response.json()
  const fields = answer.details?.errors?.map(({ field }: { field: string }) => field)
  return { status: response.status, answer, code: answer.code, fields }
}

it.each([
  ['a PDF', pdf],
  ['a PNG', png],
  ['a JPEG', jpeg],
])('takes %s by its content, whatever its name and type say, and keeps the name', async (_, bytes) => {
  const { status, answer } = await send('POST', '/documents', formOf(bytes, {}, 'паспорт 01.txt'))
  expect(status).toBe(201)
  expect(answer).toMatchObject({ documentHolder, documentType: 'PASSPORT', fileName: 'паспорт 01.txt' })
  expect(await sandbox.client.send(getDocument, { documentId: answer.id })).toEqual(answer)
})

it.each([
  ['text', new TextEncoder().encode('PDF, honestly'), {}, ['file']],
  ['what only begins like a PDF', new TextEncoder().encode('%PDX-1.7'), {}, ['file']],
  ['what only ends like a PNG', png.slice(1), {}, ['file']],
  ['nothing in the file', new Uint8Array(), {}, ['file']],
  ['a text field for the file', 'scan.pdf', {}, ['file']],
  ['no file', undefined, {}, ['file']],
  [
    'several wrong fields',
    pdf,
    { documentType: 'NAPKIN', country: 'Germany', side: 'TOP' },
    ['documentType', 'country', 'side'],
  ],
  ['no type and no country', pdf, { documentType: '', country: '' }, ['documentType', 'country']],
])('refuses %s', async (_, file, changes, wanted) => {
  const { status, code, fields } = await send('POST', '/documents', formOf(file, changes))
  expect([status, code, fields.sort()]).toEqual([400, 'INVALID_INPUT', wanted.sort()])
})

it('takes 10 MB to the byte, and not one more', async () => {
  const bytes = new Uint8Array((uploadDocument.maxFileBytes ?? 0) + 1)
  bytes.set(pdf)
  expect((await send('POST', '/documents', formOf(bytes.subarray(0, -1)))).status).toBe(201)
  expect(await send('POST', '/documents', formOf(bytes))).toMatchObject({ status: 400, fields: ['file'] })
})

it('stops reading what is far too large', async () => {
  let pulled = 0
  const body = new ReadableStream({
    pull(controller) {
      pulled += 1
      controller.enqueue(new Uint8Array(2 ** 20))
    },
  })
  const type = { 'content-type': 'multipart/form-data; boundary=x' }
  const url = `${sandbox.origin}${gridPath}/documents`
  const init = { method: 'POST', body, headers: { ...headers, ...type }, duplex: 'half' } as RequestInit
  const response = await sandbox.fetch(new Request(url, init))
  expect([response.status, (await response.json()).details]).toEqual([
    400,
    { errors: [{ field: 'file', message: 'file is too large.' }] },
  ])
  expect(pulled).toBeLessThan(15)
})

it.each([
  ['no form', '{}', { 'content-type': 'application/json' }],
  ['a form of another kind', 'country=US', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a form that says so too late', 'nonsense', { 'content-type': 'text/plain, multipart/form-data; boundary=x' }],
  ['a form without a boundary', 'nonsense', { 'content-type': 'multipart/form-data' }],
  ['a body of no type', new Blob(['nonsense']), {}],
  ['a broken form', 'nonsense', { 'content-type': 'multipart/form-data; boundary=x' }],
])('refuses %s', async (name, body, type) => {
  expect(await send('POST', '/documents', body, type)).toMatchObject({
    ...{ status: 400, code: 'INVALID_REQUEST_FORMAT' },
    answer: {
      message:
        name === 'a broken form'
          ? 'The body cannot be read as multipart/form-data.'
          : 'The body has to be multipart/form-data.',
    },
  })
})

it('takes a form whose type is written with capitals and blanks', async () => {
  const request = new Request('https://platform.test', { method: 'POST', body: formOf(pdf) })
  const type = request.headers.get('content-type')?.replace('multipart/form-data;', 'Multipart/Form-Data  ;') ?? ''
  expect(await send('POST', '/documents', await request.blob(), { 'content-type': type })).toMatchObject({
    status: 201,
  })
})

it('keeps the first of a part that is sent twice', async () => {
  const form = formOf(pdf, { country: 'US' })
  form.append('country', 'DE')
  expect(await send('POST', '/documents', form)).toMatchObject({ status: 201, answer: { country: 'US' } })
})

it('lists the documents of one holder, or of all, and not those that were deleted', async () => {
  const other = await sandbox.seedCustomer('individual.start')
  const upload = async (holder: string) =>
    (await send('POST', '/documents', formOf(pdf, { documentHolder: holder }))).answer
  const [mine, theirs, gone] = [await upload(documentHolder), await upload(other), await upload(other)]
  await sandbox.client.send(deleteDocument, { documentId: gone.id })
  const list = async (holder?: string) => {
    const query = holder === undefined ? '' : `?documentHolder=${encodeURIComponent(holder)}`
    return (await send('GET', `/documents${query}`)).answer.data
  }
  expect(await list(documentHolder)).toEqual([mine])
  expect(await list(other)).toEqual([theirs])
  expect(await list()).toEqual([mine, theirs])
  await expect(sandbox.client.send(getDocument, { documentId: gone.id })).rejects.toMatchObject({ status: 404 })
})

it('does not know other holders', async () => {
  const form = formOf(pdf, { documentHolder: 'Customer:elsewhere' })
  expect(await send('POST', '/documents', form)).toMatchObject({ status: 404, code: 'REFERENCE_NOT_FOUND' })
  const { data } = await sandbox.client.send(listDocuments, { documentHolder: 'Customer:elsewhere' })
  expect(data).toEqual([])
})

it('[B11] replaces file and metadata under the same id, all of them', async () => {
  const { answer } = await send('POST', '/documents', formOf(pdf))
  const form = formOf(png, { documentType: 'SELFIE', documentNumber: '', issuingAuthority: '' }, 'face.png')
  form.delete('documentHolder')
  const replaced = await send('PUT', `/documents/${answer.id}`, form)
  const { id, createdAt } = answer
  expect(replaced.answer).toEqual({
    id,
    documentHolder,
    documentType: 'SELFIE',
    country: 'US',
    fileName: 'face.png',
    createdAt,
    updatedAt: expect.any(String),
  })
  expect(await send('PUT', `/documents/${id}`, formOf(undefined))).toMatchObject({ status: 400, fields: ['file'] })
})
