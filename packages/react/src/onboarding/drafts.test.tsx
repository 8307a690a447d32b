import { type CustomerCreate, getCustomer } from '@grid-kyc/core'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import type { DraftStorage } from '../form/useDrafts.js'
import { BusinessKybWizard } from './business/BusinessKybWizard.js'

const company = (legalName: string): CustomerCreate => ({
  customerType: 'BUSINESS',
  businessInfo: {
    legalName,
    country: 'US',
    entityType: 'LLC',
    taxId: '83-4021577',
    incorporatedOn: '2019-06-03',
    registrationNumber: '7304003',
  },
})

const drafts: DraftStorage = {
  read: key => sessionStorage.getItem(key),
  write: (key, draft) => sessionStorage.setItem(key, draft),
  remove: key => sessionStorage.removeItem(key),
}

let environment: TestEnvironment
beforeEach(async () => {
  sessionStorage.clear()
  environment = await startInProcess(company('Uferlicht Handel GmbH'))
})
afterEach(() => environment.close())

const kept = () => JSON.stringify({ ...sessionStorage })
/** The field behind its button; with a value it is open. */
async function tradeName() {
  await screen.findByLabelText('Legal name of the business')
  const button = screen.queryByRole('button', { name: /trade name/ })
  if (button) await userEvent.click(button)
  return screen.findByLabelText(/^Trade name/)
}

const show = (customerId = environment.customerId, storage = drafts) => {
  const app = (id: string) => (
    <SandboxApp environment={environment} support="Help" customerId={id}>
      <BusinessKybWizard step="business" drafts={storage} onStepChange={() => undefined} />
    </SandboxApp>
  )
  const { rerender } = render(app(customerId))
  return { become: (id: string) => rerender(app(id)) }
}

/** Drops the page without unmounting it, as a browser does on leaving. */
const leave = () => {
  window.dispatchEvent(new Event('pagehide'))
  cleanup()
}

it('brings back what was typed and not saved, without anything personal, until it is saved', async () => {
  show()
  await userEvent.type(await tradeName(), 'Uferlicht')
  await userEvent.type(screen.getByLabelText(/^Your first name/), 'Lena')
  await userEvent.type(screen.getByLabelText(/^Your email address/), 'lena@example.com')
  leave()
  expect(kept()).toContain('Uferlicht')
  expect(kept()).not.toMatch(/lena/i)
  expect(Object.keys(sessionStorage)).toEqual([`grid-kyc:draft:${environment.customerId}`])

  show()
  await waitFor(async () => expect(await tradeName()).toHaveValue('Uferlicht'))
  expect(screen.getByLabelText(/^Your first name/)).toHaveValue('')
  const note = 'We restored your unsaved answers from last time.'
  await waitFor(() => expect(screen.getAllByText(note)).toHaveLength(2))
  // Seen once, and said once.
  const said = screen.getAllByText(note).filter(element => element.closest('[role="status"]'))
  expect(said).toHaveLength(1)
  await userEvent.type(await tradeName(), ' Handel')
  expect(said[0]).toHaveTextContent(note)
  await userEvent.click(screen.getByRole('button', { name: 'Save and finish later' }))
  await waitFor(() => expect(kept()).toBe('{}'))
  expect(screen.queryByText(note)).toBeNull()
  const saved = await environment.sandbox.client.send(getCustomer, { customerId: environment.customerId })
  expect(saved).toMatchObject({ businessInfo: { doingBusinessAs: 'Uferlicht Handel' } })
  // Typed again, it is no draft.
  await userEvent.type(await tradeName(), ' und Mehr')
  expect(screen.queryByText(note)).toBeNull()
})

it('keeps one customer’s from another, and forgets it when the other one’s data are shown', async () => {
  const { become } = show()
  await userEvent.type(await tradeName(), 'Uferlicht')
  await waitFor(() => expect(kept()).toContain('Uferlicht'))
  const other = await environment.create(company('Bergblick GmbH'))
  environment.signInAs(other)
  become(other)
  await waitFor(() => expect(screen.getByLabelText('Legal name of the business')).toHaveValue('Bergblick GmbH'))
  expect(await tradeName()).toHaveValue('')
  await waitFor(() => expect(kept()).toBe('{}'))
})

it('continues without a storage that fails, and saves all the same', async () => {
  const asked: string[] = []
  const fails = (what: string) => {
    asked.push(what)
    throw new Error('The storage is locked')
  }
  const failing: DraftStorage = {
    read: () => {
      asked.push('read')
      return Promise.reject(new Error('Not today'))
    },
    write: () => fails('write'),
    remove: () => fails('remove'),
  }
  show(environment.customerId, failing)
  await userEvent.type(await tradeName(), 'Uferlicht')
  await waitFor(() => expect(asked).toEqual(expect.arrayContaining(['read', 'write'])))
  expect(await tradeName()).toHaveValue('Uferlicht')
  await userEvent.click(screen.getByRole('button', { name: 'Save and finish later' }))
  await waitFor(async () =>
    expect(await environment.sandbox.client.send(getCustomer, { customerId: environment.customerId })).toMatchObject({
      businessInfo: { doingBusinessAs: 'Uferlicht' },
    }),
  )
  leave()
})
