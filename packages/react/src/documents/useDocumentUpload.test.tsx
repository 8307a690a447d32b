import { type Customer, type Document, type FieldError, GridKycError } from '@grid-kyc/core'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { GridKycProvider } from '../provider/GridKycProvider.js'
import type { Lookups } from '../provider/Lookups.js'
import type { DocumentUploadState } from './createUploads.js'
import type { DocumentSlot } from './documentSlots.js'
import type { DocumentsReady } from './useDocuments.js'
import { inferCountry, inferIssuingAuthority, useDocumentUpload } from './useDocumentUpload.js'

const calls = { upload: vi.fn(), cancel: vi.fn(), retry: vi.fn(), remove: vi.fn(), refresh: vi.fn() }
beforeEach(() => {
  for (const call of Object.values(calls)) call.mockReset()
})

const documentsWith = (uploads: readonly DocumentUploadState[] = [], more: object = {}): DocumentsReady => ({
  ...{ status: 'ready', customerId: 'Customer:1', owners: [], verification: null, slots: [], errors: [], removals: {} },
  ...{ customer: { id: 'Customer:1', customerType: 'INDIVIDUAL', region: 'US' } as unknown as Customer },
  ...{ uploads, ...calls, ...more },
})

const slot: DocumentSlot = {
  ...{ key: 'Customer:1 identity', documentHolder: 'Customer:1', subject: 'individual', category: 'identity' },
  ...{ isSecondIdentity: false, legalForm: {}, accepts: ['PASSPORT', 'DRIVERS_LICENSE', 'NATIONAL_ID'] },
  ...{ state: 'needed', documents: [], rejected: [], missingSide: undefined, issues: [] },
}
const stored = (documentType: string, side?: 'FRONT' | 'BACK') =>
  ({ id: 'Document:1', documentHolder: 'Customer:1', documentType, side, fileName: 'a.pdf' }) as unknown as Document

const pdf = (name: string) => new File(['%PDF-1.7\n'], name, { type: 'application/pdf' })
const text = (name: string) => new File(['hello'], name, { type: 'text/plain' })

const uploadOf = (more: Partial<DocumentUploadState> = {}): DocumentUploadState => ({
  ...{ id: 'upload-1', slot: slot.key, documentHolder: 'Customer:1', side: undefined, file: pdf('sent.pdf') },
  ...{ state: 'failed', ...more },
})
const errorOf = (kind: 'invalid' | 'network', fieldErrors: FieldError[] = []) =>
  new GridKycError({ kind, message: 'No.', fieldErrors })

function open(props: Partial<{ documents: DocumentsReady; slot: DocumentSlot; lookups: Lookups }> = {}) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <GridKycProvider proxyUrl="https://proxy.example" support={null} lookups={props.lookups}>
      {children}
    </GridKycProvider>
  )
  const initialProps = { documents: props.documents ?? documentsWith(), slot: props.slot ?? slot }
  const { result, rerender } = renderHook(next => useDocumentUpload(next.documents, next.slot), {
    wrapper,
    initialProps,
  })
  return {
    now: () => result.current,
    act: (change: (form: ReturnType<typeof useDocumentUpload>) => unknown) =>
      act(async () => void change(result.current)),
    rerender: (documents: DocumentsReady, nextSlot = initialProps.slot) => rerender({ documents, slot: nextSlot }),
    /** Picks a file and waits until it was checked. */
    async pick(file: File, side?: 'FRONT' | 'BACK') {
      await act(async () => result.current.pick(side, file))
      const at = () => result.current.files.find(each => each.side === side || each.picked?.file.name === file.name)
      await waitFor(() => expect(at()?.picked?.check).toBeDefined())
    },
  }
}

describe('the country of a document', () => {
  const person = { id: 'BeneficialOwner:1', personalInfo: { nationality: 'FR', countryOfIssuance: 'DE' } }
  const at = (documentHolder: string, more: object) =>
    inferCountry({ ...slot, documentHolder }, documentsWith([], more))

  it.each<[string, object, string]>([
    ['the country of issuance', { customerType: 'INDIVIDUAL', countryOfIssuance: 'DE', nationality: 'FR' }, 'DE'],
    ['the nationality', { customerType: 'INDIVIDUAL', nationality: 'FR', region: 'US' }, 'FR'],
    ['the region', { customerType: 'INDIVIDUAL', region: 'US' }, 'US'],
    ['no country', { customerType: 'INDIVIDUAL' }, ''],
    ['the country of the business', { customerType: 'BUSINESS', region: 'US', businessInfo: { country: 'GB' } }, 'GB'],
    ['no country where the business says none', { customerType: 'BUSINESS', region: 'US' }, ''],
  ])('is %s', (_what, customer, expected) => {
    expect(at('Customer:1', { customer, owners: [person] })).toBe(expected)
  })

  it('is the owner’s own', () => {
    const customer = { customerType: 'BUSINESS', businessInfo: { country: 'GB' } }
    const other = { id: 'BeneficialOwner:2', personalInfo: { nationality: 'IT' } }
    expect(at('BeneficialOwner:1', { customer, owners: [other, person] })).toBe('DE')
    expect(at('BeneficialOwner:2', { customer, owners: [person, other] })).toBe('IT')
  })
})

it.each([
  ['PASSPORT', 'US', 'U.S. Department of State'],
  ['PASSPORT', 'CA', ''],
  ['DRIVERS_LICENSE', 'US', ''],
])('the authority that issues a %s of %s is "%s"', (documentType, country, authority) => {
  expect(inferIssuingAuthority(documentType, country)).toBe(authority)
})

describe('the type of a document', () => {
  it('is the only one that is accepted, and then not asked for', () => {
    const form = open({ slot: { ...slot, accepts: ['ARTICLES_OF_INCORPORATION'] } })
    expect(form.now().values).toMatchObject({ documentType: 'ARTICLES_OF_INCORPORATION', country: 'US' })
    expect(form.now().fields).toEqual(['country'])
    expect(form.now().inferred).toEqual(['country'])
  })

  it('is that of the side that was sent, or of what was rejected, where it is accepted', () => {
    const half = { ...slot, missingSide: { documentType: 'NATIONAL_ID', side: 'BACK' as const } }
    const form = open({ slot: half })
    expect(form.now().values.documentType).toBe('NATIONAL_ID')
    // Stored at Grid, so not a guess that the user would have to check.
    expect(form.now().inferred).toEqual(['country'])
    const rejected = [stored('PASSPORT')]
    expect(open({ slot: { ...slot, rejected, documents: rejected } }).now().values.documentType).toBe('PASSPORT')
    expect(open({ slot: { ...slot, rejected: [stored('VISA')] } }).now().values.documentType).toBe('')
  })

  it('comes from the name of the file, marked, and stays when a file without a telling name takes its place', async () => {
    const form = open()
    expect(form.now().values.documentType).toBe('')
    await form.pick(pdf('passport.pdf'))
    expect(form.now().values).toMatchObject({
      ...{ documentType: 'PASSPORT', country: 'US', documentNumber: '', issuingAuthority: 'U.S. Department of State' },
    })
    expect(form.now().fields).toEqual(['documentType', 'country', 'documentNumber', 'issuingAuthority'])
    expect(form.now().inferred).toEqual(['documentType', 'country', 'issuingAuthority'])
    await form.pick(pdf('scan-2.pdf'))
    expect(form.now().values.documentType).toBe('PASSPORT')
    await form.pick(pdf('drivers license.pdf'))
    expect(form.now().values.documentType).toBe('DRIVERS_LICENSE')
  })

  it('comes from the name of the back where there is no front', async () => {
    const form = open({ slot: { ...slot, accepts: ['DRIVERS_LICENSE', 'NATIONAL_ID'] } })
    await form.act(({ setValue }) => setValue('documentType', 'NATIONAL_ID'))
    await form.pick(pdf('drivers license.pdf'), 'BACK')
    expect(form.now().values.documentType).toBe('NATIONAL_ID')
    expect(form.now().inferred).toEqual(['country'])
  })

  it('is not marked once the user chose it, even the same one', async () => {
    const form = open()
    await form.pick(pdf('passport.pdf'))
    await form.act(({ setValue }) => setValue('documentType', 'PASSPORT'))
    expect(form.now().inferred).toEqual(['country', 'issuingAuthority'])
    await form.act(({ setValue }) => setValue('country', 'CA'))
    expect(form.now().values.issuingAuthority).toBe('')
    expect(form.now().inferred).toEqual([])
  })
})

describe('sending', () => {
  it('says what is missing, and sends nothing', async () => {
    const form = open()
    expect(form.now().errors).toEqual([])
    expect(form.now().files).toMatchObject([{ side: undefined, isMissing: false, isKept: false }])
    let isSent: boolean | undefined
    await form.act(({ send }) => {
      isSent = send()
    })
    expect(isSent).toBe(false)
    expect(form.now().errors).toEqual([{ field: 'documentType', code: 'missing' }])
    expect(form.now().files).toMatchObject([{ isMissing: true }])
    expect(calls.upload).not.toHaveBeenCalled()
  })

  it('waits for every field, although there is a file', async () => {
    const form = open()
    await form.pick(pdf('passport.pdf'))
    await form.act(({ send }) => expect(send()).toBe(false))
    expect(form.now().errors).toEqual([{ field: 'documentNumber', code: 'missing' }])
    expect(form.now().files).toMatchObject([{ isMissing: false }])
    expect(calls.upload).not.toHaveBeenCalled()
  })

  it('sends what was entered, without blanks around it, and forgets the file and that it was tried', async () => {
    const form = open()
    await form.act(({ send }) => send())
    await form.pick(pdf('passport.pdf'))
    expect(form.now().hasFile).toBe(true)
    await form.act(({ setValue }) => setValue('documentNumber', ' X99887766 '))
    await form.act(({ send }) => expect(send()).toBe(true))
    expect(calls.upload).toHaveBeenCalledExactlyOnceWith(slot, {
      ...{ documentType: 'PASSPORT', country: 'US', documentNumber: 'X99887766' },
      ...{ issuingAuthority: 'U.S. Department of State', side: undefined, file: expect.any(File) },
    })
    expect(form.now().hasFile).toBe(false)
    expect(form.now().files).toMatchObject([{ picked: undefined, isMissing: false }])
    expect(form.now().errors).toEqual([])
    // What was sent keeps the type that the name of its file said.
    expect(form.now().values.documentType).toBe('PASSPORT')
  })

  it('leaves out what this type of document does not need', async () => {
    const form = open({ slot: { ...slot, accepts: ['UTILITY_BILL', 'PASSPORT'] } })
    await form.pick(pdf('scan.pdf'))
    await form.act(({ setValue }) => setValue('documentNumber', 'X99887766'))
    await form.act(({ setValue }) => setValue('documentType', 'UTILITY_BILL'))
    await form.act(({ send }) => expect(send()).toBe(true))
    expect(calls.upload.mock.lastCall?.[1]).toEqual({
      ...{ documentType: 'UTILITY_BILL', country: 'US', side: undefined, file: expect.any(File) },
    })
  })

  it('sends no file that Grid would reject', async () => {
    const form = open({ slot: { ...slot, accepts: ['UTILITY_BILL'] } })
    await form.pick(text('bill.txt'))
    expect(form.now().files[0]?.picked?.check?.error).toBe('wrongType')
    await form.act(({ send }) => expect(send()).toBe(false))
    expect(calls.upload).not.toHaveBeenCalled()
  })

  it('sends both sides, and neither of them alone', async () => {
    const form = open({ slot: { ...slot, accepts: ['NATIONAL_ID'] } })
    await form.act(({ setValue }) => setValue('documentNumber', 'X1'))
    await form.act(({ setValue }) => setValue('issuingAuthority', 'State'))
    await form.pick(pdf('front.pdf'), 'FRONT')
    await form.act(({ send }) => expect(send()).toBe(false))
    expect(form.now().files).toMatchObject([
      { side: 'FRONT', isMissing: false },
      { side: 'BACK', isMissing: true },
    ])
    await form.pick(pdf('back.pdf'), 'BACK')
    await form.act(({ send }) => expect(send()).toBe(true))
    expect(calls.upload.mock.calls.map(([, { side }]) => side)).toEqual(['FRONT', 'BACK'])
  })
})

describe('a file that was not uploaded', () => {
  const mismatch = errorOf('invalid', [{ field: 'documentNumber' }])
  const typed = async (form: ReturnType<typeof open>) => {
    await form.act(({ setValue }) => setValue('documentType', 'PASSPORT'))
    await form.act(({ setValue }) => setValue('documentNumber', 'X1'))
  }

  it('is sent again with what was typed here alone, when the connection was lost', async () => {
    const form = open({ documents: documentsWith([uploadOf({ error: errorOf('network') })]) })
    expect(form.now()).toMatchObject({ hasFile: true, isBusy: false, files: [{ isKept: false, isMissing: false }] })
    await typed(form)
    calls.cancel.mockReset()
    await form.act(({ send }) => expect(send()).toBe(true))
    expect(calls.retry).toHaveBeenCalledExactlyOnceWith('upload-1', { documentNumber: 'X1' })
    expect(calls.upload).not.toHaveBeenCalled()
    await form.act(({ retry }) => retry(undefined))
    expect(calls.retry).toHaveBeenCalledTimes(2)
    await form.act(({ retry }) => retry('BACK'))
    expect(calls.retry).toHaveBeenCalledTimes(2)
  })

  it('has to be chosen again when Grid rejected it, or when it changed', async () => {
    for (const upload of [
      uploadOf({ error: errorOf('invalid') }),
      uploadOf({ error: errorOf('network'), isFileChanged: true }),
      uploadOf({ error: mismatch, isFileChanged: true }),
    ]) {
      const form = open({ documents: documentsWith([upload]), slot: { ...slot, accepts: ['PASSPORT'] } })
      await form.act(({ setValue }) => setValue('documentNumber', 'X1'))
      await form.act(({ send }) => expect(send()).toBe(false))
      expect(form.now().files).toMatchObject([{ isKept: false, isMissing: true }])
      expect(calls.retry).not.toHaveBeenCalled()
    }
  })

  it('is kept when a value beside it is wrong, with the error until the value changes', async () => {
    const form = open({
      documents: documentsWith([uploadOf({ error: mismatch })]),
      slot: { ...slot, accepts: ['PASSPORT'] },
    })
    expect(form.now().files).toMatchObject([{ isKept: true }])
    expect(form.now().errors).toMatchObject([{ field: 'documentNumber', code: 'invalid' }])
    await form.act(({ setValue }) => setValue('country', 'CA'))
    expect(form.now().errors).toHaveLength(1)
    await form.act(({ setValue }) => setValue('documentNumber', 'X2'))
    expect(form.now().errors).toEqual([])
    form.rerender(documentsWith([uploadOf({ error: errorOf('invalid', [{ field: 'documentNumber' }]) })]))
    expect(form.now().errors).toHaveLength(1)
  })

  it('is cancelled when another type is chosen, and kept for it where it was good', async () => {
    const form = open({ documents: documentsWith([uploadOf({ error: mismatch })]) })
    await form.act(({ setValue }) => setValue('country', 'CA'))
    expect(calls.cancel).not.toHaveBeenCalled()
    await form.act(({ setValue }) => setValue('documentType', 'PASSPORT'))
    expect(calls.cancel).toHaveBeenCalledExactlyOnceWith('upload-1')
    expect(form.now().files).toMatchObject([{ picked: undefined }])
  })

  it('is picked again under the other type where it was good', async () => {
    const upload = uploadOf({ error: errorOf('invalid', [{ field: 'country' }]) })
    const form = open({ documents: documentsWith([upload]) })
    await form.act(({ setValue }) => setValue('documentType', 'PASSPORT'))
    form.rerender(documentsWith())
    expect(form.now().files[0]?.picked?.file).toBe(upload.file)
  })

  it('is replaced by a file picked for its side, and removed by its own button', async () => {
    const form = open({ documents: documentsWith([uploadOf({ error: errorOf('network') })]) })
    await form.pick(pdf('passport.pdf'))
    expect(calls.cancel).toHaveBeenCalledExactlyOnceWith('upload-1')
    await form.act(({ remove }) => remove(undefined))
    expect(calls.cancel).toHaveBeenCalledTimes(2)
    expect(form.now().files[0]?.picked).toBeDefined()
    form.rerender(documentsWith())
    await form.act(({ remove }) => remove(undefined))
    expect(calls.cancel).toHaveBeenCalledTimes(2)
    expect(form.now()).toMatchObject({ hasFile: false, files: [{ picked: undefined }] })
  })
})

describe('other uploads', () => {
  it('are no business of this slot, and may be used again when they are done', () => {
    const done = uploadOf({ id: 'done', slot: 'Customer:1 proofOfAddress', state: 'done' })
    const form = open({
      documents: documentsWith([
        done,
        uploadOf({ id: 'own', state: 'done' }),
        uploadOf({
          id: 'theirs',
          slot: 'BeneficialOwner:1 identity',
          documentHolder: 'BeneficialOwner:1',
          state: 'done',
        }),
        uploadOf({ id: 'running', slot: 'Customer:1 proofOfAddress', state: 'uploading' }),
      ]),
    })
    expect(form.now().reusable).toEqual([{ id: 'done', file: done.file }])
    expect(form.now()).toMatchObject({ hasFile: false, isBusy: false, files: [{ upload: undefined }] })
  })

  it('of this slot keep it busy until they end', () => {
    for (const [state, isBusy] of [
      ['waiting', true],
      ['uploading', true],
      ['failed', false],
      ['done', false],
    ] as const)
      expect([state, open({ documents: documentsWith([uploadOf({ state })]) }).now().isBusy]).toEqual([state, isBusy])
  })
})

describe('what the host reads in a file', () => {
  const readDocument = vi.fn(async () => ({
    ...{ documentType: 'PASSPORT', documentNumber: 'C01X00T47', issuingAuthority: '', shoeSize: '42' },
  }))
  beforeEach(() => void readDocument.mockClear())

  it('is offered, and used only where nothing was typed', async () => {
    const form = open({ lookups: { readDocument } })
    await form.act(({ setValue }) => setValue('documentNumber', 'TYPED'))
    await form.pick(pdf('scan.pdf'))
    await waitFor(() => expect(form.now().reading).toBeDefined())
    expect(form.now().values.documentType).toBe('')
    await form.act(({ acceptReading }) => acceptReading())
    expect(form.now().values).toEqual({
      ...{ documentType: 'PASSPORT', documentNumber: 'TYPED', country: 'US' },
      issuingAuthority: 'U.S. Department of State',
    })
    expect(form.now().reading).toBeUndefined()
  })

  it('never becomes a type that is not accepted', async () => {
    const accepts = ['DRIVERS_LICENSE', 'NATIONAL_ID']
    const form = open({ lookups: { readDocument }, slot: { ...slot, accepts } })
    await form.pick(pdf('scan.pdf'))
    await waitFor(() => expect(form.now().reading).toBeDefined())
    await form.act(({ acceptReading }) => acceptReading())
    expect(form.now().values).toMatchObject({ documentType: '', documentNumber: 'C01X00T47' })
  })

  it('is forgotten when it is ignored, and another file is read again', async () => {
    const form = open({ lookups: { readDocument } })
    await form.pick(pdf('scan.pdf'))
    await waitFor(() => expect(form.now().reading).toBeDefined())
    await form.act(({ ignoreReading }) => ignoreReading())
    expect(form.now().reading).toBeUndefined()
    expect(form.now().values.documentNumber).toBe('')
    await form.pick(pdf('scan-again.pdf'))
    await waitFor(() => expect(form.now().reading).toBeDefined())
    expect(readDocument).toHaveBeenCalledTimes(2)
  })

  it('is not asked for a file that will not be sent', async () => {
    const form = open({ lookups: { readDocument } })
    await form.pick(text('scan.txt'))
    await act(() => new Promise(resolve => setTimeout(resolve, 30)))
    expect(readDocument).not.toHaveBeenCalled()
    expect(form.now().reading).toBeUndefined()
  })
})

describe('a document with two sides', () => {
  const card = { ...slot, accepts: ['NATIONAL_ID'] }
  const fillIn = async (form: ReturnType<typeof open>) => {
    await form.act(({ setValue }) => setValue('documentNumber', 'X1'))
    await form.act(({ setValue }) => setValue('issuingAuthority', 'State'))
  }
  const front = (more: Partial<DocumentUploadState> = {}) =>
    uploadOf({ id: 'front', side: 'FRONT', error: errorOf('network'), ...more })
  const back = (more: Partial<DocumentUploadState> = {}) =>
    uploadOf({ id: 'back', side: 'BACK', error: errorOf('network'), ...more })

  it('sends the side that was picked, and again the one that did not arrive', async () => {
    const form = open({ slot: card, documents: documentsWith([front()]) })
    await fillIn(form)
    await form.pick(pdf('back.pdf'), 'BACK')
    expect(calls.cancel).not.toHaveBeenCalled()
    await form.act(({ send }) => expect(send()).toBe(true))
    expect(calls.retry).toHaveBeenCalledExactlyOnceWith('front', { documentNumber: 'X1', issuingAuthority: 'State' })
    expect(calls.upload.mock.calls.map(([, { side, file }]) => [side, file.name])).toEqual([['BACK', 'back.pdf']])
  })

  it('retries, removes and replaces each side by itself', async () => {
    const form = open({ slot: card, documents: documentsWith([front(), back()]) })
    expect(form.now().files.map(({ upload }) => upload?.id)).toEqual(['front', 'back'])
    await form.act(({ retry }) => retry('BACK'))
    expect(calls.retry).toHaveBeenCalledExactlyOnceWith('back', {})
    await form.act(({ remove }) => remove('BACK'))
    expect(calls.cancel).toHaveBeenCalledExactlyOnceWith('back')
    await form.pick(pdf('front.pdf'), 'FRONT')
    expect(calls.cancel).toHaveBeenLastCalledWith('front')
  })

  it('is not sent while one side would be rejected', async () => {
    const form = open({ slot: card })
    await fillIn(form)
    await form.pick(pdf('front.pdf'), 'FRONT')
    await form.pick(text('back.txt'), 'BACK')
    await form.act(({ send }) => expect(send()).toBe(false))
    expect(form.now().files.map(({ isMissing }) => isMissing)).toEqual([false, false])
    expect(calls.upload).not.toHaveBeenCalled()
  })

  it('is cancelled as a whole when another type is chosen, and only what was good is kept', async () => {
    const kept = front({ error: errorOf('invalid', [{ field: 'country' }]) })
    const accepts = ['NATIONAL_ID', 'DRIVERS_LICENSE']
    const half = { documentType: 'NATIONAL_ID', side: 'FRONT' } as const
    const form = open({ slot: { ...card, accepts, missingSide: half }, documents: documentsWith([kept, back()]) })
    await form.act(({ setValue }) => setValue('documentType', 'DRIVERS_LICENSE'))
    expect(calls.cancel.mock.calls).toEqual([['front'], ['back']])
    form.rerender(documentsWith())
    expect(form.now().files.map(({ side, picked }) => [side, picked?.file])).toEqual([
      ['FRONT', kept.file],
      ['BACK', undefined],
    ])
  })
})

it('shows the fields that the type of the document needs', async () => {
  const form = open({ slot: { ...slot, accepts: ['UTILITY_BILL', 'PASSPORT'] } })
  expect(form.now().fields).toEqual(['documentType', 'country'])
  await form.act(({ setValue }) => setValue('documentType', 'UTILITY_BILL'))
  expect(form.now().fields).toEqual(['documentType', 'country'])
  await form.act(({ setValue }) => setValue('documentType', 'PASSPORT'))
  expect(form.now().fields).toEqual(['documentType', 'country', 'documentNumber', 'issuingAuthority'])
  expect(open({ slot: { ...slot, accepts: [] } }).now().fields).toEqual(['documentType', 'country'])
})

it('says that a field is empty before it says that Grid did not accept it', async () => {
  const rejected = uploadOf({ error: errorOf('invalid', [{ field: 'issuingAuthority' }, { field: 'documentNumber' }]) })
  const form = open({ documents: documentsWith([rejected]), slot: { ...slot, accepts: ['PASSPORT'] } })
  expect(form.now().errors.map(({ field, code }) => [field, code])).toEqual([
    ['documentNumber', 'invalid'],
    ['issuingAuthority', 'invalid'],
  ])
  await form.act(({ send }) => expect(send()).toBe(false))
  expect(form.now().errors.map(({ field, code }) => [field, code])).toEqual([
    ['documentNumber', 'missing'],
    ['issuingAuthority', 'invalid'],
  ])
})

it('warns before a page is left while a file was picked or is not uploaded, and not otherwise', async () => {
  const isWarned = () => {
    const event = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(event)
    return event.defaultPrevented
  }
  const form = open()
  expect(isWarned()).toBe(false)
  await form.pick(pdf('scan.pdf'))
  expect(isWarned()).toBe(true)
  await form.act(({ remove }) => remove(undefined))
  expect(isWarned()).toBe(false)
  form.rerender(documentsWith([uploadOf({ state: 'uploading' })]))
  expect(isWarned()).toBe(true)
  form.rerender(documentsWith([uploadOf({ state: 'done' })]))
  expect(isWarned()).toBe(false)
})
