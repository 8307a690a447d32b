import { createClient, createCustomer, toFormData, uploadDocument } from '@grid-kyc/core'
import { createSandbox } from '@grid-kyc/sandbox'
import { expect, it } from 'vitest'
import { createGridProxy } from '../createGridProxy.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import type { Upload } from './Upload.js'

const megabyte = 2 ** 20

const pdf = (size: number) => {
  const bytes = new Uint8Array(size).fill(120)
  bytes.set(new TextEncoder().encode('%PDF-1.4\n'))
  return new File([bytes], 'certificate.pdf', { type: 'application/pdf' })
}

async function startProxy(options: Partial<GridProxyOptions> = {}) {
  const sandbox = createSandbox()
  const body = { customerType: 'INDIVIDUAL' as const, fullName: 'Ada Miller 003' }
  const { id: customerId = '' } = await sandbox.client.send(createCustomer, { body })
  const proxy = createGridProxy({
    grid: {
      baseUrl: 'https://sandbox.grid-kyc.test/grid/2025-10-13',
      clientId: 'sandbox',
      clientSecret: 'sandbox',
      fetch: sandbox.fetch,
    },
    basePath: '/api/grid',
    customerFor: () => customerId,
    ...options,
  })
  const client = createClient({ baseUrl: 'https://app.test/api/grid', fetch: proxy.fetch })
  const upload = (file: File) =>
    client.send(uploadDocument, {
      form: toFormData({
        documentHolder: customerId,
        documentType: 'PASSPORT',
        country: 'US',
        documentNumber: 'X12345678',
        file,
      }),
    })
  const reached = () => sandbox.requests.filter(({ operation }) => operation === 'uploadDocument')
  return { upload, reached, customerId }
}

it('takes a file of 10 MB and not a byte more', async () => {
  const { upload, reached } = await startProxy()
  expect(await upload(pdf(10 * megabyte))).toMatchObject({ fileName: 'certificate.pdf', documentNumber: '•••••678' })
  await expect(upload(pdf(10 * megabyte + 1))).rejects.toMatchObject({ status: 413 })
  expect(reached().filter(({ status }) => status === 201)).toHaveLength(1)
})

it('lets the host look at a file, and keeps its end from Grid until the host agrees', async () => {
  const seen: Partial<Upload> & { size?: number } = {}
  const { upload, customerId } = await startProxy({
    async inspectUpload({ file, fields, fileName, contentType, customerId: of }) {
      let size = 0
      for await (const chunk of file) size += chunk.length
      Object.assign(seen, { fields, fileName, contentType, customerId: of, size })
      return true
    },
  })
  await upload(pdf(3 * megabyte))
  expect(seen).toEqual({
    customerId,
    fileName: 'certificate.pdf',
    contentType: 'application/pdf',
    size: 3 * megabyte,
    fields: { documentHolder: customerId, documentType: 'PASSPORT', country: 'US', documentNumber: 'X12345678' },
  })
})

it.each<[string, GridProxyOptions['inspectUpload'], number]>([
  ['at once', () => false, 400],
  ['after the first bytes', async ({ file }) => !(await file.getReader().read()), 400],
  ['at the end', async ({ file }) => (await new Response(file).arrayBuffer()).byteLength < 0, 400],
  ['by leaving', async ({ file }) => file.cancel().then(() => false), 400],
  ['by failing', () => Promise.reject(new Error('The scanner is away.')), 500],
])('never gives Grid the whole of a file the host refuses %s', async (_, inspectUpload, status) => {
  const { upload, reached } = await startProxy({ inspectUpload })
  await expect(upload(pdf(2 * megabyte))).rejects.toMatchObject({ status })
  expect(reached().map(each => each.status)).not.toContain(201)
})

it('takes a file that the host agrees to without reading it', async () => {
  const { upload } = await startProxy({ inspectUpload: ({ fileName }) => fileName.endsWith('.pdf') })
  expect(await upload(pdf(2 * megabyte))).toMatchObject({ documentType: 'PASSPORT' })
})
