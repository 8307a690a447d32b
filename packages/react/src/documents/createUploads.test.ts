import { type Document, type ErrorKind, GridKycError } from '@grid-kyc/core'
import { describe, expect, it, vi } from 'vitest'
import { createUploads, type UploadRequest, type UploadsParts } from './createUploads.js'

const pdf = (name = 'passport.pdf') => new File(['%PDF-1.7\n'], name, { type: 'application/pdf' })
const failure = (kind: ErrorKind) => new GridKycError({ kind, message: 'No.' })
const stored = (more: Partial<Document> = {}): Document => ({
  ...{ id: 'Document:1', documentHolder: 'Customer:1', documentType: 'PASSPORT', country: 'US' },
  ...{ fileName: 'passport.pdf', createdAt: '2026-11-01T00:00:00Z', ...more },
})

/** Uploads whose parts answer at once, unless a test says otherwise. */
function start(parts: Partial<UploadsParts> = {}) {
  const calls = {
    send: vi.fn<UploadsParts['send']>(parts.send ?? (async () => stored())),
    list: vi.fn<UploadsParts['list']>(parts.list ?? (async () => [])),
    saved: vi.fn<UploadsParts['saved']>(),
    cancelled: vi.fn<UploadsParts['cancelled']>(),
    report: vi.fn<UploadRequest['report']>(),
  }
  const uploads = createUploads({ known: parts.known ?? (() => []), ...calls })
  const add = (more: Partial<UploadRequest> = {}) =>
    uploads.add({
      ...{ slot: 'Customer:1 identity', documentHolder: 'Customer:1', documentType: 'PASSPORT', country: 'US' },
      ...{ file: pdf(), report: calls.report, ...more },
    })
  const one = (id = 'upload-1') => uploads.all().find(each => each.id === id)
  const comesTo = (state: string, id?: string) => vi.waitFor(() => expect(one(id)?.state).toBe(state), { interval: 1 })
  return { uploads, add, one, comesTo, ...calls }
}

function deferred() {
  let resolve: (document: Document) => void = () => {}
  let reject: (reason: unknown) => void = () => {}
  const promise = new Promise<Document>((...ends) => {
    ;[resolve, reject] = ends
  })
  return { promise, resolve: (document: Document) => resolve(document), reject: (reason: unknown) => reject(reason) }
}

/** A request that ends when the test says so. */
function pending() {
  const { promise, resolve, reject } = deferred()
  let signal: AbortSignal | undefined
  let progress: (share: number) => void = () => {}
  const send: UploadsParts['send'] = (_request, given, onProgress) => {
    signal = given
    progress = onProgress
    given.addEventListener('abort', () => reject(given.reason))
    return promise
  }
  return { send, resolve, reject, signal: () => signal, progress: (share: number) => progress(share) }
}

describe('an upload', () => {
  it('waits, is sent, and is done with the id of its document', async () => {
    const { send, resolve } = pending()
    const { uploads, add, one, comesTo, saved, report } = start({ send })
    const file = pdf()
    const seen: (string | undefined)[] = []
    const unsubscribe = uploads.subscribe(() => seen.push(one()?.state))
    expect(uploads.all()).toEqual([])
    expect(add({ side: 'FRONT', file })).toBe('upload-1')
    expect(one()).toMatchObject({
      ...{ id: 'upload-1', slot: 'Customer:1 identity', documentHolder: 'Customer:1', side: 'FRONT' },
    })
    expect(one()?.file).toBe(file)
    await comesTo('uploading')
    resolve(stored())
    await comesTo('done')
    expect(one()?.documentId).toBe('Document:1')
    expect(seen[0]).toBe('waiting')
    expect(seen.slice(-2)).toEqual(['uploading', 'done'])
    expect(saved).toHaveBeenCalledExactlyOnceWith(stored())
    expect(report).toHaveBeenCalledExactlyOnceWith({
      ...{ type: 'saved', resource: 'document', id: 'Document:1', created: true },
    })
    unsubscribe()
    const count = seen.length
    uploads.forget('upload-1')
    expect(seen).toHaveLength(count)
    expect(uploads.all()).toEqual([])
  })

  it('says how far it is, and no longer once all of it has left', async () => {
    const { send, resolve, progress } = pending()
    const { add, one, comesTo } = start({ send })
    add()
    await comesTo('uploading')
    expect(one()?.progress).toBeUndefined()
    progress(0.4)
    expect(one()?.progress).toBe(0.4)
    progress(1)
    expect(one()?.progress).toBeUndefined()
    resolve(stored())
    await comesTo('done')
  })

  it('reports no new document when it replaces one', async () => {
    const { add, comesTo, report, send } = start()
    add({ replaces: 'Document:1' })
    await comesTo('done')
    expect(send.mock.lastCall?.[0]).toMatchObject({ replaces: 'Document:1' })
    expect(report).toHaveBeenLastCalledWith(expect.objectContaining({ created: false }))
  })

  it('has a state of its own', async () => {
    const { send, resolve } = pending()
    const { add, one, comesTo } = start({
      send: (request, ...rest) => (request.side ? send(request, ...rest) : Promise.reject(failure('invalid'))),
    })
    add({ side: 'BACK' })
    expect(add()).toBe('upload-2')
    await comesTo('failed', 'upload-2')
    expect(one()).toMatchObject({ state: 'uploading' })
    resolve(stored())
    await comesTo('done')
    expect(one('upload-2')?.state).toBe('failed')
  })
})

describe('a failure', () => {
  it.each<ErrorKind>(['invalid', 'forbidden', 'rate_limited', 'conflict'])(
    'is final when Grid has answered: %s',
    async kind => {
      const error = failure(kind)
      const { add, one, comesTo, list, saved, report } = start({ send: () => Promise.reject(error) })
      add()
      await comesTo('failed')
      expect(one()).toMatchObject({ error, isFileChanged: false })
      expect(report).toHaveBeenCalledExactlyOnceWith({ type: 'error', error })
      expect(list).not.toHaveBeenCalled()
      expect(saved).not.toHaveBeenCalled()
    },
  )

  it.each<ErrorKind>(['network', 'timeout', 'unavailable', 'unexpected'])(
    'may hide that the document arrived: %s',
    async kind => {
      const { add, comesTo, list, send, saved, report } = start({
        send: () => Promise.reject(failure(kind)),
        list: async () => [stored({ id: 'Document:7' })],
      })
      add()
      await comesTo('done')
      expect(list).toHaveBeenCalledExactlyOnceWith('Customer:1', expect.any(AbortSignal))
      expect(send).toHaveBeenCalledTimes(1)
      expect(saved).toHaveBeenCalledExactlyOnceWith(stored({ id: 'Document:7' }))
      expect(report).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ type: 'saved', id: 'Document:7' }))
    },
  )

  it('stays when the document is not found, was there before, or cannot be looked for', async () => {
    const error = failure('network')
    for (const parts of [
      { list: async () => [stored({ fileName: 'another.pdf' })] },
      { list: async () => [stored()], known: () => [stored()] },
      { list: () => Promise.reject(failure('unauthorized')) },
    ] satisfies Partial<UploadsParts>[]) {
      const { add, one, comesTo } = start({ send: () => Promise.reject(error), ...parts })
      add()
      await comesTo('failed')
      expect(one()?.error).toBe(error)
    }
  })

  it('says that the file has to be chosen again when it cannot be read any more', async () => {
    const file = pdf()
    file.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }) as never
    const { add, one, comesTo } = start({ send: () => Promise.reject(failure('network')) })
    add({ file })
    await comesTo('failed')
    expect(one()?.isFileChanged).toBe(true)
  })
})

describe('sending again', () => {
  it('begins as new, with the values that have changed', async () => {
    const send = vi.fn<UploadsParts['send']>().mockRejectedValueOnce(failure('invalid'))
    const { promise, resolve } = deferred()
    send.mockReturnValueOnce(promise)
    const { uploads, add, one, comesTo, list } = start({ send })
    add({ documentNumber: 'X1', issuingAuthority: 'State' })
    await comesTo('failed')
    uploads.retry('upload-1', { documentNumber: 'X2' })
    expect(one()).toMatchObject({ error: undefined, progress: undefined, isFileChanged: undefined })
    expect(one()?.state).not.toBe('failed')
    await comesTo('uploading')
    expect(send.mock.lastCall?.[0]).toMatchObject({ documentNumber: 'X2', issuingAuthority: 'State', country: 'US' })
    expect(send.mock.lastCall?.[0].replaces).toBeUndefined()
    // Grid had answered, so nothing can have arrived.
    expect(list).not.toHaveBeenCalled()
    resolve(stored())
    await comesTo('done')
  })

  it('does nothing while it is on its way, once it is done, or for one that is not there', async () => {
    const { send, resolve } = pending()
    const { uploads, add, comesTo, send: sent } = start({ send })
    add()
    await comesTo('uploading')
    uploads.retry('upload-1')
    uploads.retry('upload-2')
    resolve(stored())
    await comesTo('done')
    uploads.retry('upload-1')
    expect(sent).toHaveBeenCalledTimes(1)
  })

  it('is of the one that is asked for, whatever became of the others', async () => {
    const send = vi.fn<UploadsParts['send']>(async () => stored()).mockRejectedValueOnce(failure('invalid'))
    const { uploads, add, comesTo } = start({ send })
    add()
    await comesTo('failed')
    add()
    await comesTo('done', 'upload-2')
    uploads.retry('upload-2')
    expect(send).toHaveBeenCalledTimes(2)
    send.mockRejectedValueOnce(failure('invalid'))
    add()
    await comesTo('failed', 'upload-3')
    uploads.retry('upload-1')
    await comesTo('done')
    uploads.retry('upload-3')
    await comesTo('done', 'upload-3')
    expect(send).toHaveBeenCalledTimes(5)
  })

  /** Nothing is known of what was sent: the connection was lost, and it could not be looked for. */
  async function startDoubtful(send: UploadsParts['send'] = async () => stored({ id: 'Document:2' })) {
    const sends = vi.fn<UploadsParts['send']>(send).mockRejectedValueOnce(failure('network'))
    const list = vi.fn<UploadsParts['list']>(async () => [stored()]).mockRejectedValueOnce(failure('network'))
    const started = start({ send: sends, list })
    started.add({ documentNumber: 'X1' })
    await started.comesTo('failed')
    return started
  }

  it.each([
    ['nothing has changed', undefined],
    ['the values are the same', { documentNumber: 'X1', country: 'US' }],
  ])('finds what had arrived before, and sends nothing when %s', async (_, newer) => {
    const { uploads, one, comesTo, send } = await startDoubtful()
    uploads.retry('upload-1', newer)
    await comesTo('done')
    expect(one()?.documentId).toBe('Document:1')
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('replaces what had arrived when a value has changed, and counts it as new', async () => {
    const { uploads, one, comesTo, send, report } = await startDoubtful()
    uploads.retry('upload-1', { documentNumber: 'X2', country: 'US' })
    await comesTo('done')
    expect(send.mock.lastCall?.[0]).toMatchObject({ replaces: 'Document:1', documentNumber: 'X2' })
    expect(one()?.documentId).toBe('Document:2')
    expect(report).toHaveBeenLastCalledWith(expect.objectContaining({ type: 'saved', created: true }))
  })

  it('remembers that a value has changed until what had arrived was found', async () => {
    const { uploads, comesTo, send, list } = await startDoubtful()
    list.mockRejectedValueOnce(failure('network'))
    uploads.retry('upload-1', { documentNumber: 'X2' })
    await vi.waitFor(() => expect(list).toHaveBeenCalledTimes(2))
    await comesTo('failed')
    expect(send).toHaveBeenCalledTimes(1)
    uploads.retry('upload-1', { documentNumber: 'X2' })
    await comesTo('done')
    expect(send.mock.lastCall?.[0]).toMatchObject({ replaces: 'Document:1', documentNumber: 'X2' })
  })

  it('does not take the document that is to be replaced for the one that replaces it', async () => {
    const send = vi.fn<UploadsParts['send']>(async () => stored({ id: 'Document:2' }))
    const { uploads, one, comesTo, list, report } = await startDoubtful(send)
    send.mockRejectedValueOnce(failure('timeout'))
    uploads.retry('upload-1', { documentNumber: 'X2' })
    await vi.waitFor(() => expect(report).toHaveBeenCalledTimes(2))
    expect(one()?.error?.kind).toBe('timeout')
    // It has arrived after all: Grid says that it was changed since.
    const newer = stored({ updatedAt: '2026-11-02T00:00:00Z' })
    list.mockResolvedValue([newer])
    uploads.retry('upload-1', { documentNumber: 'X2' })
    await comesTo('done')
    expect(one()?.documentId).toBe(newer.id)
    expect(report).toHaveBeenCalledTimes(3)
  })

  it('looks only once for what had arrived, and sends it when it had not', async () => {
    const send = vi.fn<UploadsParts['send']>(async () => stored({ id: 'Document:2' }))
    const { uploads, one, comesTo, list, report } = await startDoubtful(send)
    list.mockResolvedValue([])
    send.mockRejectedValueOnce(failure('invalid'))
    uploads.retry('upload-1')
    await vi.waitFor(() => expect(report).toHaveBeenCalledTimes(2))
    expect(one()?.error?.kind).toBe('invalid')
    expect(list).toHaveBeenCalledTimes(2)
    uploads.retry('upload-1')
    await comesTo('done')
    expect(list).toHaveBeenCalledTimes(2)
    expect(send.mock.lastCall?.[0].replaces).toBeUndefined()
  })
})

describe('cancelling', () => {
  it('ends what is on its way without a report, and says that it may have arrived', async () => {
    const { send, signal } = pending()
    const { uploads, add, comesTo, list, saved, cancelled, report } = start({ send })
    add()
    await comesTo('uploading')
    uploads.forget('upload-1')
    expect(signal()?.aborted).toBe(true)
    expect(uploads.all()).toEqual([])
    await vi.waitFor(() => expect(cancelled).toHaveBeenCalledTimes(1))
    for (const call of [list, saved, report]) expect(call).not.toHaveBeenCalled()
  })

  it('takes out one of several, also one that waits for its turn', async () => {
    const runs = [pending(), pending(), pending()]
    const sends = vi.fn<UploadsParts['send']>(async () => stored())
    for (const { send } of runs) sends.mockImplementationOnce(send)
    const { uploads, add, comesTo, cancelled } = start({ send: sends })
    for (let count = 0; count < 4; count++) add()
    await comesTo('uploading', 'upload-3')
    expect(uploads.all().map(({ state }) => state)).toEqual(['uploading', 'uploading', 'uploading', 'waiting'])
    uploads.forget('upload-4')
    await vi.waitFor(() => expect(cancelled).toHaveBeenCalledTimes(1))
    for (const { resolve } of runs) resolve(stored())
    await comesTo('done', 'upload-3')
    expect(sends).toHaveBeenCalledTimes(3)
    expect(uploads.all().map(({ id }) => id)).toEqual(['upload-1', 'upload-2', 'upload-3'])
  })

  it('stops all that did not end when the customer goes, and keeps what is done', async () => {
    const { send, signal } = pending()
    const sends = vi.fn<UploadsParts['send']>(send).mockResolvedValueOnce(stored())
    const { uploads, add, comesTo, cancelled } = start({ send: sends })
    add()
    await comesTo('done')
    add()
    await comesTo('uploading', 'upload-2')
    uploads.stop()
    expect(signal()?.aborted).toBe(true)
    expect(uploads.all().map(({ id }) => id)).toEqual(['upload-1'])
    await vi.waitFor(() => expect(cancelled).toHaveBeenCalledTimes(1))
  })
})
