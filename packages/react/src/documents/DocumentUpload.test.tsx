import type { CustomerCreate } from '@grid-kyc/core'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { harborAndPine } from '../../../../test/customers.js'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import type { GridKycProviderProps } from '../provider/GridKycProvider.js'
import { DocumentChecklist } from './DocumentChecklist.js'
import { DocumentUpload } from './DocumentUpload.js'

const person: CustomerCreate = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US' }

const llc = {
  ...harborAndPine,
  businessInfo: { ...harborAndPine.businessInfo, entityType: 'LLC', country: 'US' },
} satisfies CustomerCreate

let environment: TestEnvironment

beforeEach(async () => {
  environment = await startInProcess(person)
})
afterEach(() => environment.close())

function renderDocuments(child: React.ReactNode, provider: Partial<GridKycProviderProps> = {}) {
  return render(
    <SandboxApp environment={environment} support={null} {...provider}>
      {child}
    </SandboxApp>,
  )
}

const pdf = (name: string) => new File(['%PDF-1.7\n'], name, { type: 'application/pdf' })

/** Chooses a file in the picker of a file group. */
async function choose(name: string, file: File) {
  const group = await screen.findByRole('group', { name })
  const picker = group.querySelector<HTMLInputElement>('input[type=file]')
  if (picker) await userEvent.upload(picker, file, { applyAccept: false })
  return within(group)
}

/** Fills in what an identity document of this type needs. */
async function answer(type: string) {
  await userEvent.click(await screen.findByRole('radio', { name: type }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Document number' }), 'X99887766')
  await userEvent.clear(screen.getByRole('textbox', { name: 'Issuing authority' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Issuing authority' }), 'Department of State')
}

const send = () => userEvent.click(screen.getByRole('button', { name: 'Upload' }))
const sent = () => environment.sandbox.requests.filter(({ operation }) => operation === 'uploadDocument')
const numbers = async () => {
  const { data } = await (
    await environment.fetch(new Request(`${environment.proxyUrl}/documents?documentHolder=${environment.customerId}`))
  ).json()
  return data.map(({ documentNumber }: { documentNumber: string }) => documentNumber)
}

/** Whether the browser would ask before this page is left. */
const warnsOfLeaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

const slotIs = (state: string) =>
  waitFor(() => expect(document.querySelector('.gk-document')).toHaveAttribute('data-state', state))

describe('DocumentUpload', () => {
  it('asks for what a passport needs and sends it when a file was chosen', async () => {
    const ref = createRef<HTMLDivElement>()
    renderDocuments(<DocumentUpload category="identity" ref={ref} className="mine" />)
    await choose('Photo ID', pdf('passport.pdf'))
    await answer('Passport')
    expect(await screen.findByText('Ready to upload, 0.1 MB')).toBeVisible()
    await send()
    await slotIs('done')
    expect(screen.getByText('passport.pdf')).toBeVisible()
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Photo ID' })).toHaveFocus())
    expect(document.body.innerHTML).not.toContain('X99887766')
    expect(ref.current).toHaveClass('gk-document-upload', 'mine')
  })

  it('asks for the other side and the number once when the type has two sides', async () => {
    renderDocuments(<DocumentUpload category="identity" />)
    await choose('Photo ID', pdf('front.pdf'))
    await answer('Driver’s license')
    expect(screen.getByRole('group', { name: 'Front' })).toHaveTextContent('front.pdf')
    await choose('Back', pdf('back.pdf'))
    await send()
    await slotIs('done')
    expect(sent()).toHaveLength(2)
    const { data } = await (
      await environment.fetch(new Request(`${environment.proxyUrl}/documents?documentHolder=${environment.customerId}`))
    ).json()
    expect(data).toMatchObject([
      { side: 'FRONT', fileName: 'front.pdf', documentNumber: '•••••766' },
      { side: 'BACK', fileName: 'back.pdf', documentNumber: '•••••766' },
    ])
  })

  it('lists what is missing and focuses the first of it when Upload is pressed too early', async () => {
    renderDocuments(<DocumentUpload category="identity" />)
    await choose('Photo ID', pdf('front.pdf'))
    await userEvent.click(await screen.findByRole('radio', { name: 'Driver’s license' }))
    await send()
    expect(screen.getByText(/document number$/i, { selector: '.gk-error *' })).toBeVisible()
    expect(screen.getByText('Choose a file for the side “Back”')).toBeVisible()
    expect(
      within(screen.getByRole('group', { name: 'Back' })).getByRole('button', { name: 'Choose a file' }),
    ).toHaveFocus()
    expect(sent()).toEqual([])
  })

  it.each([
    ['a program with another name', new File(['MZ'], 'passport.pdf'), /isn’t a PDF, JPEG or PNG/],
    ['an empty file', new File([], 'passport.pdf'), /is empty/],
    ['a HEIC photo', new File(['\0\0\0\u0018ftypheic'], 'a.jpg'), /HEIC/],
  ])('does not send %s', async (_, file, messages) => {
    renderDocuments(<DocumentUpload category="identity" />)
    const part = await choose('Photo ID', file)
    await answer('Passport')
    expect(await part.findByText(messages)).toBeVisible()
    await send()
    expect(sent()).toEqual([])
    await userEvent.click(part.getByRole('button', { name: /^Remove:/ }))
    expect(part.queryByText(messages)).toBeNull()
  })

  it('warns of a protected PDF and sends it', async () => {
    renderDocuments(<DocumentUpload category="identity" />)
    const part = await choose('Photo ID', new File(['%PDF-1.7\ntrailer<</Encrypt 5 0 R>>'], 'passport.pdf'))
    await answer('Passport')
    expect(await part.findByText(/is protected/)).toBeVisible()
    await send()
    await slotIs('done')
  })

  it.each([
    ['LOW_QUALITY', /in good light, without glare/],
    ['DATA_MISMATCH', /doesn’t match/],
    ['EXPIRED', /has expired/],
    ['UNSUITABLE_DOCUMENT', /another type/],
    ['INCOMPLETE', /with all pages/],
    ['SUSPECTED_FRAUD', /couldn’t accept this document. Choose the original/],
    ['SOMETHING_NEW', /couldn’t accept this document. Choose the original/],
  ])('says what to do and takes another file when Grid answers %s', async (code, messages) => {
    renderDocuments(<DocumentUpload category="identity" />)
    const part = await choose('Photo ID', pdf('passport.pdf'))
    await answer('Passport')
    environment.sandbox.faults.next('uploadDocument', { kind: 'error', status: 400, code })
    await part.findByText(/^Ready/)
    await send()
    expect(await part.findByText(messages)).toBeVisible()
    expect(part.queryByRole('button', { name: /^Try again/ })).toBeNull()
    expect(document.body.textContent).not.toMatch(/fraud|suspect/i)
    await choose('Photo ID', pdf('better.pdf'))
    expect(screen.getByRole('textbox', { name: 'Document number' })).toHaveValue('••••••766')
    await send()
    await slotIs('done')
  })

  it.each([
    ['documentNumber', { minLength: 9 }, 'Document number', 'Use at least 9 characters for “Document number”'],
    ['issuingAuthority', undefined, 'Issuing authority', 'Check “Issuing authority”'],
    ['document.country', { enum: ['FR'] }, 'Issuing country', 'Select the country that issued the document'],
  ])('keeps the file and marks the field when Grid rejects %s', async (field, constraint, label, messages) => {
    renderDocuments(<DocumentUpload category="identity" />)
    const part = await choose('Photo ID', pdf('passport.pdf'))
    await answer('Passport')
    const errors = [{ field, message: 'Grid’s own words.', constraint }]
    environment.sandbox.faults.next('uploadDocument', {
      kind: 'error',
      status: 400,
      code: 'INVALID_INPUT',
      details: { errors },
    })
    await part.findByText(/^Ready/)
    await send()
    expect(await screen.findByText(messages)).toBeVisible()
    const role = field === 'document.country' ? 'combobox' : 'textbox'
    expect(screen.getByRole(role, { name: label })).toBeInvalid()
    expect(part.getByText('passport.pdf')).toBeVisible()
    expect(part.getByText(/highlighted fields above/)).toBeVisible()
    if (role === 'combobox') {
      await userEvent.clear(screen.getByRole(role, { name: label }))
      await userEvent.type(screen.getByRole(role, { name: label }), 'Franc')
      await userEvent.click(await screen.findByRole('option', { name: 'France' }))
    } else await userEvent.type(screen.getByRole(role, { name: label }), '42')
    expect(screen.queryByText(messages)).toBeNull()
    await send()
    await slotIs('done')
    expect(sent()).toHaveLength(2)
    expect(screen.getByText('passport.pdf')).toBeVisible()
  })

  it('sends the same file with new values after a mismatch', async () => {
    renderDocuments(<DocumentUpload category="identity" />)
    const part = await choose('Photo ID', pdf('passport.pdf'))
    await answer('Passport')
    environment.sandbox.faults.next('uploadDocument', { kind: 'error', status: 400, code: 'DATA_MISMATCH' })
    await part.findByText(/^Ready/)
    await send()
    await part.findByText(/doesn’t match/)
    await userEvent.clear(screen.getByRole('textbox', { name: 'Document number' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Document number' }), 'X11223344')
    await send()
    await slotIs('done')
    expect(await numbers()).toEqual(['•••••344'])
  })

  it('keeps that file when another type with as many sides is chosen', async () => {
    renderDocuments(<DocumentUpload category="legalPresence" documentHolder={environment.customerId} />)
    const part = await choose('Formation document', pdf('register.pdf'))
    await userEvent.click(await screen.findByRole('radio', { name: 'Certificate of incorporation' }))
    environment.sandbox.faults.next('uploadDocument', { kind: 'error', status: 400, code: 'DATA_MISMATCH' })
    await part.findByText(/^Ready/)
    await send()
    await part.findByText(/doesn’t match/)
    await userEvent.click(screen.getByRole('radio', { name: 'Excerpt from the business register' }))
    expect(await part.findByText(/^Ready/)).toBeVisible()
    await send()
    await slotIs('done')
  })

  it('sends the new values when the connection was lost', async () => {
    let isLost = true
    renderDocuments(<DocumentUpload category="identity" />, {
      fetch: request =>
        isLost && request.method === 'POST' ? Promise.reject(new TypeError()) : environment.fetch(request),
    })
    const part = await choose('Photo ID', pdf('passport.pdf'))
    await answer('Passport')
    await part.findByText(/^Ready/)
    await send()
    await part.findByText(/couldn’t reach/)
    isLost = false
    await userEvent.clear(screen.getByRole('textbox', { name: 'Document number' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Document number' }), 'X11223344')
    await userEvent.click(part.getByRole('button', { name: /^Try again/ }))
    await slotIs('done')
    expect(await numbers()).toEqual(['•••••344'])
  })

  it('warns before the page is left while a file is not sent', async () => {
    renderDocuments(<DocumentUpload category="identity" />)
    expect(warnsOfLeaving()).toBe(false)
    const part = await choose('Photo ID', pdf('passport.pdf'))
    await answer('Passport')
    await part.findByText(/^Ready/)
    expect(warnsOfLeaving()).toBe(true)
    await send()
    await slotIs('done')
    expect(warnsOfLeaving()).toBe(false)
  })

  it('calls onSaved and onError with what happened', async () => {
    const onSaved = vi.fn()
    const onError = vi.fn()
    const callbacks = { onSaved, onError }
    renderDocuments(<DocumentUpload category="identity" {...callbacks} />)
    const part = await choose('Photo ID', pdf('blurred.pdf'))
    await answer('Passport')
    await part.findByText(/^Ready/)
    environment.sandbox.faults.next('uploadDocument', { kind: 'error', status: 400, code: 'LOW_QUALITY' })
    await send()
    await part.findByText(/without glare/)
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'invalid', code: 'LOW_QUALITY' }))
    await choose('Photo ID', pdf('sharp.pdf'))
    await part.findByText(/^Ready/)
    await send()
    await slotIs('done')
    const id = expect.stringMatching(/^Document:/)
    expect(onSaved).toHaveBeenCalledExactlyOnceWith({ resource: 'document', id, created: true })
  })

  it('removes a rejected file when another type is chosen', async () => {
    renderDocuments(<DocumentUpload category="identity" />)
    const part = await choose('Photo ID', pdf('passport.pdf'))
    await answer('Passport')
    environment.sandbox.faults.next('uploadDocument', { kind: 'error', status: 400, code: 'UNSUITABLE_DOCUMENT' })
    await part.findByText(/^Ready/)
    await send()
    await part.findByText(/another type/)
    await userEvent.click(screen.getByRole('radio', { name: 'National identity card' }))
    await choose('Front', pdf('front.pdf'))
    await choose('Back', pdf('back.pdf'))
    await send()
    await slotIs('done')
    expect(screen.queryByText('passport.pdf')).toBeNull()
  })

  it('fills in country and authority when they are known, marked and editable', async () => {
    renderDocuments(<DocumentUpload category="identity" />)
    await choose('Photo ID', pdf('passport.pdf'))
    await userEvent.click(await screen.findByRole('radio', { name: 'Passport' }))
    const authority = screen.getByRole('textbox', { name: 'Issuing authority' })
    expect(authority).toHaveValue('U.S. Department of State')
    expect(authority).toHaveAccessibleDescription('Filled in for you. Change it if it’s different.')
    await userEvent.type(authority, ', Passport Agency')
    expect(authority).not.toHaveAccessibleDescription(/Filled in/)
    await userEvent.type(screen.getByRole('textbox', { name: 'Document number' }), 'X1')
    await send()
    await slotIs('done')
    const { data } = await (
      await environment.fetch(new Request(`${environment.proxyUrl}/documents?documentHolder=${environment.customerId}`))
    ).json()
    expect(data).toMatchObject([{ issuingAuthority: 'U.S. Department of State, Passport Agency', country: 'US' }])
  })

  it('shows how to take a good photo before a file is chosen, and not after', async () => {
    renderDocuments(<DocumentUpload category="identity" />)
    expect(await screen.findByText('Blurred or with glare')).toBeVisible()
    await choose('Photo ID', pdf('passport.pdf'))
    expect(screen.queryByText('Blurred or with glare')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Choose a file' })).toBeNull()
  })

  it('asks to choose the file again when it changed after it was chosen', async () => {
    renderDocuments(<DocumentUpload category="identity" />, {
      fetch: request => (request.method === 'POST' ? Promise.reject(new TypeError()) : environment.fetch(request)),
    })
    const file = pdf('passport.pdf')
    const group = await choose('Photo ID', file)
    await answer('Passport')
    await group.findByText(/^Ready/)
    // What a browser does once the file on the disk is another one.
    file.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }) as never
    await send()
    expect(await group.findByText('This file changed after you chose it. Choose it again.')).toBeVisible()
    expect(group.queryByRole('button', { name: /^Try again/ })).toBeNull()
    expect(group.getByRole('button', { name: 'Choose a file' })).toBeVisible()
  })

  it.each([
    [413, /doesn’t accept files of this size \(0.1 MB\)/],
    [415, /doesn’t accept this type of file/],
    [422, /Check the highlighted fields/],
  ])('says what the server does not accept when it answers %i', async (status, text) => {
    renderDocuments(<DocumentUpload category="identity" />)
    const group = await choose('Photo ID', pdf('passport.pdf'))
    await answer('Passport')
    environment.sandbox.faults.next('uploadDocument', { kind: 'error', status, code: 'INVALID_INPUT' })
    await group.findByText(/^Ready/)
    await send()
    expect(await group.findByText(text)).toBeVisible()
    expect(group.getByText('Rejected.')).toBeVisible()
  })

  it('takes a document type that belongs to no category', async () => {
    renderDocuments(<DocumentUpload documentType="POWER_OF_ATTORNEY" />)
    expect(await screen.findByRole('heading', { name: 'Power of attorney' })).toBeVisible()
    await choose('Power of attorney', pdf('power.pdf'))
    expect(screen.queryByText('Document type')).toBeNull()
    await send()
    await slotIs('done')
    expect(screen.getByText('power.pdf')).toBeVisible()
  })

  it('shows a way to try again when nothing can be loaded', async () => {
    renderDocuments(<DocumentUpload category="proofOfAddress" />, { fetch: () => Promise.reject(new TypeError()) })
    expect(await screen.findByRole('heading', { name: /can’t load your documents/ }, { timeout: 4000 })).toBeVisible()
  })
})

describe('DocumentChecklist', () => {
  it('lists what a business and its owners need by name', async () => {
    environment.signInAs(await environment.sandbox.seedCustomer('business.ready'))
    renderDocuments(<DocumentChecklist />)
    expect(await screen.findByRole('heading', { name: 'The business' })).toBeVisible()
    expect(screen.getByText('5 of 5 uploaded')).toBeVisible()
    const name = screen.getByRole('heading', { name: 'Amina Haddad' })
    expect(name).toHaveClass('rr-block')
  })

  it('replaces what Grid rejected', async () => {
    environment.signInAs(await environment.sandbox.seedCustomer('individual.document_refused'))
    const onSaved = vi.fn()
    renderDocuments(<DocumentChecklist onSaved={onSaved} />)
    expect(await screen.findByText('Rejected.')).toBeVisible()
    await choose('Photo ID', pdf('sharper.pdf'))
    await userEvent.type(screen.getByRole('textbox', { name: 'Document number' }), 'X1')
    await userEvent.clear(screen.getByRole('textbox', { name: 'Issuing authority' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Issuing authority' }), 'State')
    await send()
    await slotIs('done')
    expect(screen.getByText('sharper.pdf')).toBeVisible()
    expect(screen.queryByText('passport.pdf')).toBeNull()
    expect(onSaved).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ resource: 'document', created: false }))
  })

  it('takes one file for two proofs', async () => {
    environment.signInAs(await environment.create(llc))
    renderDocuments(<DocumentChecklist />)
    const cards = () => [...document.querySelectorAll<HTMLElement>('.gk-document')]
    const card = (name: string) => {
      const found = cards().find(each => within(each).queryByRole('heading', { name }))
      if (!found) throw new Error(`No slot is called ${name}.`)
      return within(found)
    }
    await screen.findByRole('heading', { name: 'Ownership document' })
    expect(card('Ownership document').getAllByRole('listitem')[0]).toHaveTextContent('Operating agreement')
    const picker = cards()[1]?.querySelector<HTMLInputElement>('input[type=file]')
    if (picker) await userEvent.upload(picker, pdf('agreement.pdf'))
    await userEvent.click(card('Ownership document').getByRole('radio', { name: 'Operating agreement' }))
    await card('Ownership document').findByText(/^Ready/)
    await userEvent.click(card('Ownership document').getByRole('button', { name: 'Upload' }))
    await userEvent.click(await card('Management document').findByRole('button', { name: 'Use agreement.pdf' }))
    await userEvent.click(card('Management document').getByRole('radio', { name: 'Operating agreement' }))
    await card('Management document').findByText(/^Ready/)
    await userEvent.click(card('Management document').getByRole('button', { name: 'Upload' }))
    expect(await screen.findByText('2 of 4 uploaded')).toBeVisible()
  })

  it('offers a slot for other documents when a business asks for it, without counting them', async () => {
    environment.signInAs(await environment.create(llc))
    renderDocuments(<DocumentChecklist />)
    await userEvent.click(await screen.findByRole('button', { name: 'Add another document' }))
    expect(await screen.findByRole('heading', { name: 'Certificate of good standing' })).toBeVisible()
    expect(screen.getAllByText('Optional').length).toBeGreaterThan(0)
    expect(screen.getByText('0 of 4 uploaded')).toBeVisible()
  })

  it('explains why a document stays when it was submitted', async () => {
    environment.signInAs(await environment.sandbox.seedCustomer('individual.in_review'))
    const onError = vi.fn()
    renderDocuments(<DocumentChecklist onError={onError} />)
    await userEvent.click(await screen.findByRole('button', { name: /^Remove:/ }))
    expect(await screen.findByText(/already submitted, so it can’t be removed/)).toBeVisible()
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'conflict' }))
  })
})
