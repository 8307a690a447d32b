import {
  type CustomerCreate,
  type DocumentCategory,
  deleteDocument,
  GridKycError,
  listDocuments,
  toFormData,
  uploadDocument,
} from '@grid-kyc/core'
import { QueryClient } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { Fragment, type ReactNode, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { useGridKyc } from '../provider/useGridKyc.js'
import { type DocumentsReady, type UseDocumentsOptions, useDocuments } from './useDocuments.js'

const person: CustomerCreate = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US' }
const passport = {
  documentType: 'PASSPORT',
  country: 'US',
  documentNumber: 'X99887766',
  issuingAuthority: 'Department of State',
}

let environment: TestEnvironment
const onEvent = vi.fn()
const queryClient = new QueryClient()
/** The fetch between the browser and the proxy; a test may replace it. */
let travel: (request: Request) => Promise<Response>

beforeEach(async () => {
  onEvent.mockReset()
  queryClient.clear()
  environment = await startInProcess(person)
  travel = request => environment.fetch(request)
})
afterEach(() => environment.close())

const wrapper = ({ children }: { children: ReactNode }) => (
  <SandboxApp
    environment={environment}
    fetch={request => travel(request)}
    queryClient={queryClient}
    onEvent={onEvent}
    support={null}
  >
    {children}
  </SandboxApp>
)

let remount = () => {}

/** A host that leaves a page and comes back to it. */
function Remounting({ children }: { children: ReactNode }) {
  const [visit, setVisit] = useState(1)
  remount = () => setVisit(visit + 1)
  return <Fragment key={visit}>{children}</Fragment>
}

const pdf = (name = 'passport.pdf') => new File(['%PDF-1.7\n'], name, { type: 'application/pdf' })

async function open(options?: UseDocumentsOptions) {
  const { result } = renderHook(() => useDocuments(options), { wrapper })
  const ready = () => {
    const documents = result.current
    if (documents.status !== 'ready') throw new Error(documents.status)
    return documents
  }
  const slot = (category: DocumentCategory = 'identity') => {
    const found = ready().slots.find(each => each.category === category)
    if (!found) throw new Error(category)
    return found
  }
  await waitFor(() => ready())
  const send = (details: Parameters<DocumentsReady['upload']>[1]) => act(async () => ready().upload(slot(), details))
  const comesTo = (state: string, at = -1) => waitFor(() => expect(ready().uploads.at(at)?.state).toBe(state))
  return { now: () => result.current, ready, slot, send, comesTo }
}

const uploads = () => environment.sandbox.requests.filter(({ operation }) => operation === 'uploadDocument')
const isUpload = ({ method, url }: Request) => method === 'POST' && url.endsWith('/documents')

it('sends what is wanted, and tells ids only', async () => {
  const { slot, send, comesTo, ready } = await open()
  expect(slot()).toMatchObject({ state: 'needed', accepts: ['PASSPORT', 'DRIVERS_LICENSE', 'NATIONAL_ID'] })
  await send({ ...passport, file: pdf('パスポート "Ada".pdf') })
  await comesTo('done')
  expect(slot().state).toBe('done')
  const [document] = slot().documents
  expect(document).toMatchObject({ documentType: 'PASSPORT', documentNumber: '•••••766' })
  expect(onEvent).toHaveBeenLastCalledWith({ type: 'saved', resource: 'document', id: document?.id, created: true })
  const kept = queryClient.getQueryCache().getAll()
  const cached = JSON.stringify(kept.map(({ queryKey, state }) => [queryKey, state]))
  expect(cached).not.toMatch(/Ada|パス|X99887766|Department/)
  expect(ready().errors).toEqual([])
})

it('sends three at a time, in the order in which they came', async () => {
  const { send, ready } = await open()
  const gates: (() => void)[] = []
  travel = async request => {
    if (isUpload(request)) await new Promise<void>(resolve => gates.push(resolve))
    return environment.fetch(request)
  }
  for (const name of ['1', '2', '3', '4', '5']) await send({ ...passport, file: pdf(name) })
  await waitFor(() => expect(gates).toHaveLength(3))
  expect(ready().uploads.map(({ state }) => state)).toEqual([
    'uploading',
    'uploading',
    'uploading',
    'waiting',
    'waiting',
  ])
  await act(async () => gates[1]?.())
  await waitFor(() =>
    expect(
      ready()
        .uploads.map(({ state }) => state)
        .join(),
    ).toMatch(/^uploading,done,uploading,up/),
  )
  await act(async () => ready().cancel(ready().uploads[4]?.id ?? ''))
  expect(ready().uploads).toHaveLength(4)
  for (const gate of gates) gate()
  await waitFor(() => expect(ready().uploads.every(({ state }) => state === 'done')).toBe(true))
  expect(uploads()).toHaveLength(4)
})

describe('after an answer that never came', () => {
  it('finds what had arrived, and does not send it again', async () => {
    const { slot, send, comesTo } = await open()
    travel = async request => {
      const answer = await environment.fetch(request)
      if (isUpload(request)) throw new TypeError('Failed to fetch')
      return answer
    }
    await send({ ...passport, file: pdf() })
    await comesTo('done')
    expect(slot().state).toBe('done')
    expect(uploads()).toHaveLength(1)
  })

  it('sends again only after a successful read, when the read before failed', async () => {
    const { ready, send, comesTo } = await open()
    let isOnline = true
    travel = async request => {
      if (!isOnline) throw new TypeError('Failed to fetch')
      const answer = await environment.fetch(request)
      if (!isUpload(request)) return answer
      isOnline = false
      throw new TypeError('Failed to fetch')
    }
    await send({ ...passport, file: pdf() })
    await waitFor(() => expect(ready().uploads.at(-1)?.state).toBe('failed'))
    expect(ready().uploads.at(-1)?.error?.kind).toBe('network')
    travel = request => environment.fetch(request)
    await act(async () => ready().retry(ready().uploads.at(-1)?.id ?? ''))
    await comesTo('done')
    expect(uploads()).toHaveLength(1)
  })

  it('replaces what had arrived, when the answers are others by then', async () => {
    const { ready, send, comesTo, slot } = await open()
    let isOnline = true
    travel = async request => {
      if (!isOnline) throw new TypeError('Failed to fetch')
      const answer = await environment.fetch(request)
      if (!isUpload(request)) return answer
      isOnline = false
      throw new TypeError('Failed to fetch')
    }
    await send({ ...passport, file: pdf() })
    await waitFor(() => expect(ready().uploads.at(-1)?.state).toBe('failed'))
    travel = request => environment.fetch(request)
    await act(async () => ready().retry(ready().uploads.at(-1)?.id ?? '', { documentNumber: 'X11223344' }))
    await comesTo('done')
    expect(slot().documents.map(({ documentNumber }) => documentNumber)).toEqual(['•••••344'])
    expect(onEvent).toHaveBeenLastCalledWith(expect.objectContaining({ type: 'saved', created: true }))
  })

  it('sends again what had not arrived', async () => {
    const { ready, send, comesTo } = await open()
    environment.sandbox.faults.next('uploadDocument', { kind: 'serverError', status: 503 })
    await send({ ...passport, file: pdf() })
    await comesTo('failed')
    await act(async () => ready().retry(ready().uploads.at(-1)?.id ?? ''))
    await comesTo('done')
    expect(ready().slots[0]?.documents).toHaveLength(1)
  })
})

it('shows a refusal, and continues with another file', async () => {
  const { ready, slot, send, comesTo } = await open()
  environment.sandbox.faults.next('uploadDocument', { kind: 'error', status: 400, code: 'LOW_QUALITY' })
  await send({ ...passport, file: pdf() })
  await comesTo('failed')
  expect(ready().uploads.at(-1)?.error).toMatchObject({ kind: 'invalid', code: 'LOW_QUALITY' })
  expect(onEvent.mock.lastCall?.[0]).toMatchObject({ type: 'error', error: expect.any(GridKycError) })
  expect(JSON.stringify(onEvent.mock.calls)).not.toContain('passport.pdf')
  await act(async () => ready().cancel(ready().uploads.at(-1)?.id ?? ''))
  await send({ ...passport, file: pdf('sharper.pdf') })
  await comesTo('done')
  expect(slot().documents.map(({ fileName }) => fileName)).toEqual(['sharper.pdf'])
})

it('replaces what Grid refused, under its id', async () => {
  environment.signInAs(await environment.sandbox.seedCustomer('individual.document_refused'))
  const { slot, send, comesTo } = await open()
  const [rejected] = slot().rejected
  expect(slot()).toMatchObject({ state: 'rejected', issues: [{ type: 'POOR_QUALITY_DOCUMENT' }] })
  await send({ ...passport, file: pdf('sharper.pdf') })
  await comesTo('done')
  expect(slot()).toMatchObject({ state: 'done', documents: [{ id: rejected?.id, fileName: 'sharper.pdf' }] })
  expect(uploads().at(-1)?.operation).toBe('uploadDocument')
  expect(onEvent).toHaveBeenLastCalledWith({ type: 'saved', resource: 'document', id: rejected?.id, created: false })
})

it('removes a document, and says why not once it was submitted', async () => {
  const { ready, slot, send, comesTo } = await open()
  await send({ ...passport, file: pdf() })
  await comesTo('done')
  const id = slot().documents[0]?.id ?? ''
  environment.sandbox.faults.next('deleteDocument', { kind: 'error', status: 409, code: 'CONFLICT' })
  await act(async () => ready().remove(id))
  await waitFor(() => expect(ready().removals[id]).toMatchObject({ kind: 'conflict' }))
  await act(async () => ready().remove(id))
  await waitFor(() => expect(slot().documents).toEqual([]))
  expect(slot().state).toBe('needed')
  expect(ready().removals).toEqual({})
})

it('outlives the component, and not the customer', async () => {
  const { result } = renderHook(() => ({ documents: useDocuments(), ...useGridKyc() }), {
    wrapper: ({ children }) => wrapper({ children: <Remounting>{children}</Remounting> }),
  })
  const ready = () => result.current.documents as DocumentsReady
  await waitFor(() => expect(ready().status).toBe('ready'))
  environment.sandbox.faults.next('uploadDocument', { kind: 'error', status: 400, code: 'EXPIRED' })
  for (const slot of ready().slots) await act(async () => ready().upload(slot, { ...passport, file: pdf() }))
  await waitFor(() => expect(ready().uploads).toMatchObject([{ state: 'failed' }]))
  await act(async () => remount())
  await waitFor(() => expect(ready().uploads).toHaveLength(1))
  await act(async () => result.current.clear())
  await waitFor(() => expect(ready().uploads).toEqual([]))
})

it('knows of every owner of a business', async () => {
  environment.signInAs(await environment.sandbox.seedCustomer('business.ready'))
  const { ready } = await open()
  expect(ready().slots.map(({ category, subject, state }) => [category, subject, state])).toEqual([
    ['legalPresence', 'business', 'done'],
    ['ownershipStructure', 'business', 'done'],
    ['controlStructure', 'business', 'done'],
    ['proofOfAddress', 'business', 'done'],
    ['identity', 'beneficialOwner', 'done'],
  ])
})

it('says that the user is signed out', async () => {
  environment.signInAs(null)
  const { result } = renderHook(() => useDocuments(), { wrapper })
  await waitFor(() => expect(result.current).toMatchObject({ status: 'failed', errors: [{ kind: 'unauthorized' }] }))
})

describe('what replaces what was rejected', () => {
  const back = { documentNumber: 'X1', issuingAuthority: 'State' }
  const file = () => pdf('a.pdf')

  /** A license of which these sides were rejected, or a passport. */
  async function startRejected(...sides: ('FRONT' | 'BACK' | undefined)[]) {
    const { client } = environment.sandbox
    const stored = async (side: 'FRONT' | 'BACK' | undefined) => {
      const documentType = side ? 'DRIVERS_LICENSE' : 'PASSPORT'
      const form = { documentHolder: environment.customerId, documentType, country: 'US', side, ...back, file: file() }
      return (await client.send(uploadDocument, { form: toFormData(form) })).id
    }
    const ids = { FRONT: '', BACK: '', undefined: '' }
    for (const side of sides[0] ? (['FRONT', 'BACK'] as const) : [undefined]) ids[`${side}`] = await stored(side)
    environment.sandbox.setVerification(environment.customerId, {
      verificationStatus: 'RESOLVE_ERRORS',
      errors: sides.map(side => ({ resourceId: ids[`${side}`], type: 'POOR_QUALITY_DOCUMENT', reason: '' })),
    })
    return ids
  }
  const storedNow = async () =>
    (await environment.sandbox.client.send(listDocuments, { documentHolder: environment.customerId })).data

  it('is the same side', async () => {
    const ids = await startRejected('FRONT', 'BACK')
    const { slot, send, comesTo } = await open()
    expect(slot().rejected).toHaveLength(2)
    await send({ documentType: 'DRIVERS_LICENSE', country: 'US', ...back, side: 'BACK', file: file() })
    await comesTo('done')
    expect(onEvent).toHaveBeenLastCalledWith(expect.objectContaining({ id: ids.BACK, created: false }))
    await send({ documentType: 'DRIVERS_LICENSE', country: 'US', ...back, side: 'FRONT', file: file() })
    await comesTo('done')
    expect(onEvent).toHaveBeenLastCalledWith(expect.objectContaining({ id: ids.FRONT, created: false }))
  })

  it('is one side of another type, for a whole document', async () => {
    const ids = await startRejected('BACK')
    const { send, comesTo } = await open()
    await send({ ...passport, file: file() })
    await comesTo('done')
    expect(onEvent).toHaveBeenLastCalledWith(expect.objectContaining({ id: ids.BACK, created: false }))
  })

  it('is a front in the place of a whole document, and a new back', async () => {
    const ids = await startRejected(undefined)
    const { send, comesTo } = await open()
    await send({ documentType: 'NATIONAL_ID', country: 'US', ...back, side: 'BACK', file: file() })
    await comesTo('done')
    expect(onEvent).toHaveBeenLastCalledWith(expect.objectContaining({ created: true }))
    await send({ documentType: 'NATIONAL_ID', country: 'US', ...back, side: 'FRONT', file: file() })
    await comesTo('done')
    expect(onEvent).toHaveBeenLastCalledWith(expect.objectContaining({ id: ids.undefined, created: false }))
  })

  it('is never a front and a back of another type in the place of one rejected back', async () => {
    const ids = await startRejected('BACK')
    const { send, comesTo } = await open()
    for (const side of ['FRONT', 'BACK'] as const)
      await send({ documentType: 'NATIONAL_ID', country: 'US', ...back, side, file: file() })
    await comesTo('done')
    await comesTo('done', 0)
    const sides = (await storedNow()).filter(({ documentType }) => documentType === 'NATIONAL_ID')
    expect(sides.map(({ side }) => side).sort()).toEqual(['BACK', 'FRONT'])
    expect(sides.find(({ side }) => side === 'BACK')?.id).toBe(ids.BACK)
  })
})

describe('the options', () => {
  it('show one owner, and what the host requests', async () => {
    environment.signInAs(await environment.sandbox.seedCustomer('business.ready'))
    const { ready } = await open()
    const [owner] = ready().owners
    if (!owner) throw new Error('There is no owner.')
    const requested = [{ documentHolder: owner.id, category: 'proofOfAddress' }] as const
    const one = await open({ documentHolder: owner.id, requested })
    expect(one.ready().slots.map(({ documentHolder, category }) => [documentHolder, category])).toEqual([
      [owner.id, 'identity'],
      [owner.id, 'proofOfAddress'],
    ])
    expect(one.ready()).toMatchObject({ customerId: ready().customerId, customer: { customerType: 'BUSINESS' } })
    expect(one.ready().verification?.id ?? null).toBe(ready().verification?.id ?? null)
  })

  it('say what was saved, and every failure', async () => {
    const [onSaved, onError] = [vi.fn(), vi.fn()]
    const { ready, slot, send, comesTo } = await open({ onSaved, onError })
    await send({ ...passport, file: pdf() })
    await comesTo('done')
    const id = slot().documents[0]?.id ?? ''
    expect(onSaved).toHaveBeenCalledExactlyOnceWith({ resource: 'document', id, created: true })
    environment.sandbox.faults.next('deleteDocument', { kind: 'error', status: 409, code: 'CONFLICT' })
    await act(async () => ready().remove(id))
    await waitFor(() => expect(onError).toHaveBeenCalledExactlyOnceWith(ready().removals[id]))
    environment.sandbox.faults.next('getCustomer', { kind: 'error', status: 400, code: 'INVALID_INPUT' })
    await act(async () => ready().refresh())
    await waitFor(() => expect(ready().errors).toMatchObject([{ kind: 'invalid' }]))
    expect(onError).toHaveBeenCalledTimes(2)
    expect(onError).toHaveBeenLastCalledWith(ready().errors[0])
  })
})

it('is loading at first, and is fetched again when the session is back', async () => {
  environment.signInAs(null)
  const { result } = renderHook(() => useDocuments(), { wrapper })
  expect(result.current).toMatchObject({ status: 'loading', errors: [] })
  await waitFor(() => expect(result.current.status).toBe('failed'))
  environment.signInAs(environment.customerId)
  await act(async () => result.current.refresh())
  await waitFor(() => expect(result.current).toMatchObject({ status: 'ready', errors: [], verification: null }))
})

it('has removed what was gone already, and says meanwhile that it is being removed', async () => {
  const { ready, slot, send, comesTo } = await open()
  await send({ ...passport, file: pdf() })
  await comesTo('done')
  const documentId = slot().documents[0]?.id ?? ''
  await environment.sandbox.client.send(deleteDocument, { documentId })
  act(() => ready().remove(documentId))
  expect(ready().removals).toEqual({ [documentId]: 'removing' })
  await waitFor(() => expect(slot().documents).toEqual([]))
  expect(ready().removals).toEqual({})
})

it('has not removed what may not be removed, or what cannot be looked for', async () => {
  const { ready, slot, send, comesTo } = await open()
  await send({ ...passport, file: pdf() })
  await comesTo('done')
  const id = slot().documents[0]?.id ?? ''
  const other = await environment.create(person)
  travel = async request => {
    environment.signInAs(request.method === 'DELETE' ? other : environment.customerId)
    return environment.fetch(request)
  }
  await act(async () => ready().remove(id))
  await waitFor(() => expect(ready().removals[id]).toMatchObject({ kind: 'forbidden' }))
  expect(slot().documents).toHaveLength(1)
  environment.signInAs(other)
  travel = request => environment.fetch(request)
  await act(async () => ready().remove(id))
  await waitFor(() => expect(ready().removals[id]).toMatchObject({ kind: 'forbidden' }))
  expect(slot().documents).toHaveLength(1)
})
