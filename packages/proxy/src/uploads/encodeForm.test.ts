import { expect, it } from 'vitest'
import { encodeForm } from './encodeForm.js'

const file = { name: 'file', fileName: 'a "b"\r\n免許.png', contentType: 'image/png' }
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

it('is a form that others read as it was meant', async () => {
  const { contentType, beforeFile, afterFile } = encodeForm({ side: 'FRONT', country: 'DE' }, file)
  const body = new Blob([beforeFile, '%PDF', afterFile])
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData()
  expect([...form.keys()]).toEqual(['side', 'country', 'file'])
  expect([form.get('side'), form.get('country')]).toEqual(['FRONT', 'DE'])
  const read = form.get('file') as File
  expect([read.type, await read.text()]).toEqual(['image/png', '%PDF'])
})

it('escapes in a file name what would end it, and calls a file without a name `file`', () => {
  expect(decode(encodeForm({}, file).beforeFile)).toContain('; filename="a %22b%22%0D%0A免許.png"\r\n')
  expect(decode(encodeForm({}, { ...file, fileName: undefined }).beforeFile)).toContain('; filename="file"\r\n')
})

it('has another boundary each time, so that no value can contain it', () => {
  const boundaries = [1, 2].map(() => encodeForm({}, file).contentType)
  expect(boundaries[0]).toMatch(/^multipart\/form-data; boundary=grid-kyc-[\w-]{36}$/)
  expect(boundaries[0]).not.toBe(boundaries[1])
})
