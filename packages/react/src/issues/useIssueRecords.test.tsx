import { toFormData, uploadDocument, type Verification } from '@grid-kyc/core'
import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addOwner, environment, object, passport, startErrorList } from '../../../../test/errorListEnvironment.js'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import type { GridKycProviderProps } from '../provider/GridKycProvider.js'
import { useIssueRecords } from './useIssueRecords.js'

type Options = Parameters<typeof useIssueRecords>[0]

beforeEach(() => startErrorList())
afterEach(() => environment.close())

function open(initialProps: Options = {}, provider: Partial<GridKycProviderProps> = {}) {
  const { result, rerender } = renderHook(options => useIssueRecords(options), {
    initialProps,
    wrapper: ({ children }) => (
      <SandboxApp environment={environment} {...provider}>
        {children}
      </SandboxApp>
    ),
  })
  return {
    now: () => result.current,
    rerender,
    ready: () =>
      waitFor(() => {
        if (!result.current.sources) throw new Error('Not everything was fetched.')
        return result.current.sources
      }),
    refresh: () => act(async () => result.current.refresh()),
  }
}

/** What a list of documents was asked for. */
const holders = () =>
  environment.sandbox.requests
    .filter(({ operation }) => operation === 'listDocuments')
    .map(({ path }) => new URL(path, 'https://grid.test').searchParams.get('documentHolder'))
const count = (wanted: string) => environment.sandbox.requests.filter(({ operation }) => operation === wanted).length
const isLookUp = ({ url }: Request) => /\/documents\/[^/?]+$/.test(url)
/** Long enough for whatever should not happen. */
const pause = () => act(() => new Promise(resolve => setTimeout(resolve, 60)))
const refusal = { kind: 'error', status: 400, code: 'INVALID_INPUT' } as const

const verify = (verificationStatus: string) =>
  environment.sandbox.setVerification(environment.customerId, { verificationStatus, errors: [] })
const own = (more: Partial<Verification> = {}): Verification => ({
  id: 'Verification:9',
  customerId: environment.customerId,
  verificationStatus: 'RESOLVE_ERRORS',
  errors: [],
  createdAt: new Date(Date.now() + 60_000).toISOString(),
  ...more,
})

describe('what the list is made from', () => {
  it('is the status, the newest verification, and the documents of those it is about', async () => {
    const [amina, bo] = [await addOwner(), await addOwner({ firstName: 'Bo' })]
    const documentId = await passport(amina)
    await passport(bo)
    const id = object(
      { type: 'EXPIRED_DOCUMENT', resourceId: documentId },
      { type: 'MISSING_PROOF_OF_ADDRESS_DOCUMENT' },
      { type: 'INVALID_FIELD', field: 'birthDate', resourceId: bo },
    )
    const { now, ready } = open()
    expect(now()).toMatchObject({ sources: undefined, errors: [] })
    const sources = await ready()
    expect(sources).toMatchObject({
      customerId: environment.customerId,
      raw: expect.stringMatching(/^[A-Z]+$/),
      verification: { id },
      earlier: undefined,
      application: { customerType: 'BUSINESS', customer: { id: environment.customerId }, verification: { id } },
    })
    expect(sources.application.owners?.map(owner => owner.id)).toEqual([amina, bo])
    expect(sources.application.documents?.map(document => document.id)).toEqual([documentId])
    expect(holders().sort()).toEqual([amina, environment.customerId].sort())
    expect(now().errors).toEqual([])
  })

  it('is known although there is no verification yet, and no document is looked for', async () => {
    const { ready } = open()
    const sources = await ready()
    expect(sources).toMatchObject({ verification: null, earlier: undefined, application: { documents: [] } })
    expect(holders()).toEqual([])
  })

  it('needs no document and no earlier verification while Grid looks at it', async () => {
    object({ type: 'MISSING_FIELD', field: 'email' })
    verify('IN_PROGRESS')
    environment.sandbox.faults.next('listBeneficialOwners', refusal, Number.POSITIVE_INFINITY)
    const { now, ready } = open()
    expect(await ready()).toMatchObject({ verification: { verificationStatus: 'IN_PROGRESS' }, earlier: undefined })
    await waitFor(() => expect(now().errors).toMatchObject([{ kind: 'invalid' }]))
  })

  it('is not complete without the owners while there is something to fix', async () => {
    object({ type: 'MISSING_FIELD', field: 'email' })
    environment.sandbox.faults.next('listBeneficialOwners', refusal)
    const { now, ready, refresh } = open()
    await waitFor(() => expect(now().errors).toMatchObject([{ kind: 'invalid' }]))
    expect(now().sources).toBeUndefined()
    await refresh()
    expect(await ready()).toMatchObject({ application: { owners: [] } })
    expect(now().errors).toEqual([])
  })
})

describe('the documents', () => {
  it.each<[string, { type: string; acceptedDocumentTypes?: string[] }, boolean]>([
    ['one is named', { type: 'MISSING_OWNERSHIP_STRUCTURE_DOCUMENT' }, true],
    ['some are accepted', { type: 'INVALID_FIELD', acceptedDocumentTypes: ['PASSPORT'] }, true],
    ['a field is wrong', { type: 'INVALID_FIELD' }, false],
  ])('of a holder are looked for where the error is about one: %s', async (_, error, isWanted) => {
    const owner = await addOwner()
    object({ ...error, resourceId: owner })
    await open().ready()
    expect(holders()).toEqual(isWanted ? [owner] : [])
  })

  it('of a person are all looked for when one of them is named, by whatever type of error', async () => {
    const owner = await addOwner()
    const id = await passport(owner)
    object({ type: 'SOMETHING_NEW', resourceId: id }, { type: 'SOMETHING_ELSE', resourceId: id })
    const lookUps: string[] = []
    const { ready } = open(undefined, {
      fetch(request) {
        if (isLookUp(request)) lookUps.push(request.url)
        return environment.fetch(request)
      },
    })
    expect((await ready()).application.documents).toMatchObject([{ id, documentHolder: owner }])
    expect(holders()).toEqual([owner])
    expect(lookUps).toHaveLength(1)
  })

  it('are looked up four at a time, however many there are', async () => {
    const send = async (fileName: string) => {
      const file = new File(['%PDF-1.7\n'], fileName, { type: 'application/pdf' })
      const form = { documentHolder: environment.customerId, documentType: 'BANK_STATEMENT', country: 'US', file }
      return (await environment.sandbox.client.send(uploadDocument, { form: toFormData(form) })).id
    }
    const ids = await Promise.all(Array.from({ length: 6 }, (_, at) => send(`${at}.pdf`)))
    object(...ids.map(resourceId => ({ type: 'EXPIRED_DOCUMENT', resourceId })))
    let all = 0
    let running = 0
    let most = 0
    const { ready } = open(undefined, {
      async fetch(request) {
        if (!isLookUp(request)) return environment.fetch(request)
        all++
        most = Math.max(most, ++running)
        const response = await environment.fetch(request)
        running--
        return response
      },
    })
    const { application } = await ready()
    expect(application.documents?.map(({ id }) => id).sort()).toEqual(ids.sort())
    expect(most).toBe(4)
    expect(all).toBe(6)
    expect(holders()).toEqual([environment.customerId])
  })

  it('are complete without one that is gone, and without one of another customer', async () => {
    const file = new File(['%PDF-1.7\n'], 'a.pdf', { type: 'application/pdf' })
    const documentHolder = await environment.create({ customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003' })
    const form = toFormData({ documentHolder, documentType: 'BANK_STATEMENT', country: 'US', file })
    const { id } = await environment.sandbox.client.send(uploadDocument, { form })
    object(...[id, 'Document:none'].map(resourceId => ({ type: 'EXPIRED_DOCUMENT', resourceId })))
    const { now, ready } = open()
    expect((await ready()).application.documents).toEqual([])
    expect(now().errors).toEqual([])
    expect(holders()).toEqual([])
  })

  it('are not complete when one could not be looked up', async () => {
    object({ type: 'EXPIRED_DOCUMENT', resourceId: await passport(environment.customerId) })
    const { now } = open(undefined, {
      async fetch(request) {
        // Something else is at the proxy’s URL, and answers with a page.
        const response = await environment.fetch(request)
        return isLookUp(request) ? new Response('<html>', response) : response
      },
    })
    await waitFor(() => expect(now().errors).toMatchObject([{ kind: 'unexpected' }]))
    expect(now().sources).toBeUndefined()
  })
})

describe('the verification', () => {
  it('is compared with the newest before it that asked for something', async () => {
    object({ type: 'MISSING_FIELD', field: 'email' })
    const earlier = object({ type: 'MISSING_FIELD', field: 'phoneNumber' })
    verify('IN_PROGRESS')
    const id = object({ type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' })
    const { ready } = open()
    expect(await ready()).toMatchObject({
      verification: { id },
      earlier: { id: earlier, errors: [{ field: 'phoneNumber' }] },
    })
  })

  it('is compared with nothing when the one before cannot be fetched, and can still be fixed', async () => {
    object({ type: 'MISSING_FIELD', field: 'email' })
    // The first that is asked for: the host's own verification is there before the session is.
    environment.sandbox.faults.next('listVerifications', refusal)
    const { now, ready } = open({ verification: own() })
    expect(await ready()).toMatchObject({ verification: { id: 'Verification:9' }, earlier: undefined })
    expect(now().errors).toEqual([])
  })

  it.each<[string, () => Partial<Verification>, boolean]>([
    ['newer', () => ({}), true],
    ['older', () => ({ createdAt: '2020-01-01T00:00:00Z' }), false],
    ['without a date', () => ({ createdAt: 'yesterday' }), false],
  ])('is the host’s own where it is newer than Grid’s: %s', async (_, more, isOwn) => {
    const id = object({ type: 'MISSING_FIELD', field: 'email' })
    const { ready } = open({ verification: own(more()) })
    await ready()
    await pause()
    const sources = await ready()
    expect(sources.verification?.id).toBe(isOwn ? 'Verification:9' : id)
    expect(sources.application.verification).toBe(sources.verification)
    expect(sources.earlier?.id).toBe(isOwn ? id : undefined)
  })

  it('is the host’s own where Grid has none, and read like Grid’s', async () => {
    const errors = [null, { type: 'MISSING_FIELD', field: 'email', resourceId: environment.customerId }]
    const { ready } = open({ verification: own({ errors: errors as never, createdAt: 'yesterday' }) })
    expect(await ready()).toMatchObject({
      verification: { id: 'Verification:9', errors: [{ type: 'MISSING_FIELD', reason: '' }] },
    })
  })
})

describe('news', () => {
  const soon = { polling: { fromMs: 20, upToMs: 20, settledMs: 20 } }

  it('is nothing that is fetched for the first time', async () => {
    object({ type: 'MISSING_FIELD', field: 'email' })
    await open().ready()
    await pause()
    expect(count('listBeneficialOwners')).toBe(1)
  })

  it.each<[string, () => unknown]>([
    ['another verification', () => object({ type: 'MISSING_FIELD', field: 'phoneNumber' })],
    ['another status', () => environment.sandbox.setCustomerStatus(environment.customerId, 'HOLD')],
  ])('makes everything be fetched again: %s', async (_, happens) => {
    object({ type: 'MISSING_FIELD', field: 'email' })
    const onStatusChange = vi.fn()
    const { ready } = open({ onStatusChange }, soon)
    await ready()
    await pause()
    expect(onStatusChange).toHaveBeenLastCalledWith(expect.objectContaining({ state: 'action_needed' }))
    expect(count('listBeneficialOwners')).toBe(1)
    happens()
    await waitFor(() => expect(count('listBeneficialOwners')).toBe(2))
    await pause()
    expect(count('listBeneficialOwners')).toBe(2)
  })

  it('is looked for often while Grid looks at it, and rarely once something is to be done', async () => {
    verify('IN_PROGRESS')
    const { ready } = open(undefined, { polling: { fromMs: 20, upToMs: 20, settledMs: 600_000 } })
    await ready()
    await waitFor(() => expect(count('listVerifications')).toBeGreaterThan(5))
    const id = object({ type: 'MISSING_FIELD', field: 'email' })
    await waitFor(async () => expect((await ready()).verification?.id).toBe(id))
    await pause()
    const before = count('listVerifications')
    await pause()
    expect(count('listVerifications')).toBe(before)
  })
})

describe('what was fetched', () => {
  it('stays while the session has ended, with the error', async () => {
    object({ type: 'MISSING_FIELD', field: 'email' })
    const { now, ready, refresh } = open()
    const sources = await ready()
    environment.signInAs(null)
    await refresh()
    await waitFor(() => expect(now().errors.length).toBeGreaterThan(0))
    expect(now().errors[0]).toMatchObject({ kind: 'unauthorized' })
    expect(now().sources).toBe(sources)
  })

  it('goes when it is of another customer', async () => {
    object({ type: 'MISSING_FIELD', field: 'email' })
    const other = await environment.create({ customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US' })
    const { now, ready, rerender } = open({ customerId: environment.customerId })
    await ready()
    environment.signInAs(other)
    rerender({ customerId: other })
    expect(now().sources).toBeUndefined()
    expect(await ready()).toMatchObject({ customerId: other, verification: null, application: { owners: [] } })
  })
})
