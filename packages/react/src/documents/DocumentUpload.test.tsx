import type { CustomerCreate } from '@grid-kyc/core'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { GridKycProvider, type GridKycProviderProps } from '../provider/GridKycProvider.js'
import { DocumentChecklist } from './DocumentChecklist.js'
import { DocumentUpload } from './DocumentUpload.js'

const person: CustomerCreate = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US' }

let environment: TestEnvironment

beforeEach(async () => {
  environment = await startInProcess(person)
})
afterEach(() => environment.close())

function draw(child: React.ReactNode, provider: Partial<GridKycProviderProps> = {}) {
  return render(
    <GridKycProvider
      proxyUrl={environment.proxyUrl}
      fetch={request => environment.fetch(request)}
      support={null}
      {...provider}
    >
      {child}
    </GridKycProvider>,
  )
}

const pdf = (name: string) => new File(['%PDF-1.7\n'], name, { type: 'application/pdf' })

/** Chooses a file in the picker of a part. */
async function choose(part: string, file: File) {
  const group = await screen.findByRole('group', { name: part })
  const picker = group.querySelector<HTMLInputElement>('input[type=file]')
  if (picker) await userEvent.upload(picker, file, { applyAccept: false })
  return within(group)
}

async function answer(kind: string) {
  await userEvent.click(await screen.findByRole('radio', { name: kind }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Document number' }), 'X99887766')
  await userEvent.type(screen.getByRole('textbox', { name: 'Authority that issued it' }), 'Department of State')
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

const place = (state: string) =>
  waitFor(() => expect(document.querySelector('.gk-document')).toHaveAttribute('data-state', state))

describe('DocumentUpload', () => {
  it('asks for what a passport needs, and sends it', async () => {
    const ref = createRef<HTMLDivElement>()
    draw(<DocumentUpload category="identity" ref={ref} className="mine" />)
    await answer('Passport')
    await choose('File', pdf('passport.pdf'))
    expect(await screen.findByText('Ready to upload, 0.1 MB')).toBeVisible()
    await send()
    await place('done')
    expect(screen.getByText('passport.pdf')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Proof of identity' })).toHaveFocus()
    expect(document.body.innerHTML).not.toContain('X99887766')
    expect(ref.current).toHaveClass('gk-document-upload', 'mine')
  })

  it('asks for both sides, and the number once', async () => {
    draw(<DocumentUpload category="identity" />)
    await answer('Driver’s license')
    await choose('Front', pdf('front.pdf'))
    await choose('Back', pdf('back.pdf'))
    await send()
    await place('done')
    expect(sent()).toHaveLength(2)
    const { data } = await (
      await environment.fetch(new Request(`${environment.proxyUrl}/documents?documentHolder=${environment.customerId}`))
    ).json()
    expect(data).toMatchObject([
      { side: 'FRONT', fileName: 'front.pdf', documentNumber: '•••••766' },
      { side: 'BACK', fileName: 'back.pdf', documentNumber: '•••••766' },
    ])
  })

  it('says what is missing, and leads to the first of it', async () => {
    draw(<DocumentUpload category="identity" />)
    await userEvent.click(await screen.findByRole('radio', { name: 'Passport' }))
    await send()
    expect(screen.getByText('Fill this in: Document number')).toBeVisible()
    expect(screen.getByText('Choose a file to upload')).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Document number' })).toHaveFocus()
    expect(sent()).toEqual([])
  })

  it.each([
    ['a program with another name', new File(['MZ'], 'passport.pdf'), /not a PDF, JPEG or PNG/],
    ['an empty file', new File([], 'passport.pdf'), /is empty/],
    ['a HEIC photo', new File(['\0\0\0\u0018ftypheic'], 'a.jpg'), /HEIC/],
  ])('keeps %s', async (_, file, messages) => {
    draw(<DocumentUpload category="identity" />)
    await answer('Passport')
    const part = await choose('File', file)
    expect(await part.findByText(messages)).toBeVisible()
    await send()
    expect(sent()).toEqual([])
    await userEvent.click(part.getByRole('button', { name: /^Remove:/ }))
    expect(part.queryByText(messages)).toBeNull()
  })

  it('warns of a protected PDF, and sends it', async () => {
    draw(<DocumentUpload category="identity" />)
    await answer('Passport')
    const part = await choose('File', new File(['%PDF-1.7\ntrailer<</Encrypt 5 0 R>>'], 'passport.pdf'))
    expect(await part.findByText(/is protected/)).toBeVisible()
    await send()
    await place('done')
  })

  it.each([
    ['LOW_QUALITY', /sharp and without glare/],
    ['DATA_MISMATCH', /doesn’t match/],
    ['EXPIRED', /no longer valid/],
    ['UNSUITABLE_DOCUMENT', /another kind/],
    ['INCOMPLETE', /all of its pages/],
    ['SUSPECTED_FRAUD', /couldn’t be accepted. Choose the original/],
    ['SOMETHING_NEW', /couldn’t be accepted. Choose the original/],
  ])('says what to do about %s, and takes another file', async (code, messages) => {
    draw(<DocumentUpload category="identity" />)
    await answer('Passport')
    const part = await choose('File', pdf('passport.pdf'))
    environment.sandbox.faults.next('uploadDocument', { kind: 'error', status: 400, code })
    await part.findByText(/^Ready/)
    await send()
    expect(await part.findByText(messages)).toBeVisible()
    expect(part.queryByRole('button', { name: /^Try again/ })).toBeNull()
    expect(document.body.textContent).not.toMatch(/fraud|suspect/i)
    await choose('File', pdf('better.pdf'))
    expect(screen.getByRole('textbox', { name: 'Document number' })).toHaveValue('••••••766')
    await send()
    await place('done')
  })

  it.each([
    ['documentNumber', { minLength: 9 }, 'Document number', 'Use at least 9 characters: Document number'],
    ['issuingAuthority', undefined, 'Authority that issued it', 'Check this: Authority that issued it'],
    ['document.country', { enum: ['FR'] }, 'Country that issued it', 'Choose an answer: Country that issued it'],
  ])('keeps the file when %s was not taken, and says so at its field', async (field, constraint, label, messages) => {
    draw(<DocumentUpload category="identity" />)
    await answer('Passport')
    const part = await choose('File', pdf('passport.pdf'))
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
    expect(part.getByText(/what is marked above/)).toBeVisible()
    if (role === 'combobox') {
      await userEvent.clear(screen.getByRole(role, { name: label }))
      await userEvent.type(screen.getByRole(role, { name: label }), 'Franc')
      await userEvent.click(await screen.findByRole('option', { name: 'France' }))
    } else await userEvent.type(screen.getByRole(role, { name: label }), '42')
    expect(screen.queryByText(messages)).toBeNull()
    await send()
    await place('done')
    expect(sent()).toHaveLength(2)
    expect(screen.getByText('passport.pdf')).toBeVisible()
  })

  it('sends the same file with other answers after a mismatch', async () => {
    draw(<DocumentUpload category="identity" />)
    await answer('Passport')
    const part = await choose('File', pdf('passport.pdf'))
    environment.sandbox.faults.next('uploadDocument', { kind: 'error', status: 400, code: 'DATA_MISMATCH' })
    await part.findByText(/^Ready/)
    await send()
    await part.findByText(/doesn’t match/)
    await userEvent.clear(screen.getByRole('textbox', { name: 'Document number' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Document number' }), 'X11223344')
    await send()
    await place('done')
    expect(await numbers()).toEqual(['•••••344'])
  })

  it('keeps that file for another kind with as many sides', async () => {
    draw(<DocumentUpload category="legalPresence" documentHolder={environment.customerId} />)
    await userEvent.click(await screen.findByRole('radio', { name: 'Certificate of incorporation' }))
    const part = await choose('File', pdf('register.pdf'))
    environment.sandbox.faults.next('uploadDocument', { kind: 'error', status: 400, code: 'DATA_MISMATCH' })
    await part.findByText(/^Ready/)
    await send()
    await part.findByText(/doesn’t match/)
    await userEvent.click(screen.getByRole('radio', { name: 'Excerpt from the business register' }))
    expect(await part.findByText(/^Ready/)).toBeVisible()
    await send()
    await place('done')
  })

  it('sends what was changed after the connection was lost', async () => {
    let isLost = true
    draw(<DocumentUpload category="identity" />, {
      fetch: request =>
        isLost && request.method === 'POST' ? Promise.reject(new TypeError()) : environment.fetch(request),
    })
    await answer('Passport')
    const part = await choose('File', pdf('passport.pdf'))
    await part.findByText(/^Ready/)
    await send()
    await part.findByText(/couldn’t reach/)
    isLost = false
    await userEvent.clear(screen.getByRole('textbox', { name: 'Document number' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Document number' }), 'X11223344')
    await userEvent.click(part.getByRole('button', { name: /^Try again/ }))
    await place('done')
    expect(await numbers()).toEqual(['•••••344'])
  })

  it('asks before a page is left with a file that was not sent', async () => {
    draw(<DocumentUpload category="identity" />)
    await answer('Passport')
    expect(warnsOfLeaving()).toBe(false)
    const part = await choose('File', pdf('passport.pdf'))
    await part.findByText(/^Ready/)
    expect(warnsOfLeaving()).toBe(true)
    await send()
    await place('done')
    expect(warnsOfLeaving()).toBe(false)
  })

  it('tells what was saved, and what was not', async () => {
    const onSaved = vi.fn()
    const onError = vi.fn()
    const draws = { onSaved, onError }
    draw(<DocumentUpload category="identity" {...draws} />)
    await answer('Passport')
    const part = await choose('File', pdf('blurred.pdf'))
    await part.findByText(/^Ready/)
    environment.sandbox.faults.next('uploadDocument', { kind: 'error', status: 400, code: 'LOW_QUALITY' })
    await send()
    await part.findByText(/without glare/)
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'invalid', code: 'LOW_QUALITY' }))
    await choose('File', pdf('sharp.pdf'))
    await part.findByText(/^Ready/)
    await send()
    await place('done')
    const id = expect.stringMatching(/^Document:/)
    expect(onSaved).toHaveBeenCalledExactlyOnceWith({ resource: 'document', id, created: true })
  })

  it('forgets a refused file with the kind of document it was', async () => {
    draw(<DocumentUpload category="identity" />)
    await answer('Passport')
    const part = await choose('File', pdf('passport.pdf'))
    environment.sandbox.faults.next('uploadDocument', { kind: 'error', status: 400, code: 'UNSUITABLE_DOCUMENT' })
    await part.findByText(/^Ready/)
    await send()
    await part.findByText(/another kind/)
    await userEvent.click(screen.getByRole('radio', { name: 'National identity card' }))
    await choose('Front', pdf('front.pdf'))
    await choose('Back', pdf('back.pdf'))
    await send()
    await place('done')
    expect(screen.queryByText('passport.pdf')).toBeNull()
  })

  it('says so when nothing can be read', async () => {
    draw(<DocumentUpload category="proofOfAddress" />, { fetch: () => Promise.reject(new TypeError()) })
    expect(await screen.findByRole('heading', { name: /can’t show the documents/ }, { timeout: 4000 })).toBeVisible()
  })
})

describe('DocumentChecklist', () => {
  it('lists what a business and its owners need, by name', async () => {
    environment.signInAs(await environment.sandbox.seedCustomer('business.ready'))
    draw(<DocumentChecklist />)
    expect(await screen.findByRole('heading', { name: 'The business' })).toBeVisible()
    expect(screen.getByText('5 of 5 uploaded')).toBeVisible()
    const name = screen.getByRole('heading', { name: 'Amina Haddad' })
    expect(name).toHaveClass('rr-block')
  })

  it('replaces what Grid refused', async () => {
    environment.signInAs(await environment.sandbox.seedCustomer('individual.document_refused'))
    const onSaved = vi.fn()
    draw(<DocumentChecklist onSaved={onSaved} />)
    expect(await screen.findByText('Take a sharper picture of this document')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Replace document: Proof of identity' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Document number' }), 'X1')
    await userEvent.type(screen.getByRole('textbox', { name: 'Authority that issued it' }), 'State')
    await choose('File', pdf('sharper.pdf'))
    await send()
    await place('done')
    expect(screen.getByText('sharper.pdf')).toBeVisible()
    expect(screen.queryByText('passport.pdf')).toBeNull()
    expect(onSaved).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ resource: 'document', created: false }))
  })

  it('explains why a document that was submitted stays', async () => {
    environment.signInAs(await environment.sandbox.seedCustomer('individual.in_review'))
    const onError = vi.fn()
    draw(<DocumentChecklist onError={onError} />)
    await userEvent.click(await screen.findByRole('button', { name: /^Remove:/ }))
    expect(await screen.findByText(/already submitted, so it has to stay/)).toBeVisible()
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'conflict' }))
  })
})
