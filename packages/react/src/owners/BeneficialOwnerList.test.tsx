import {
  type BeneficialOwner,
  type BeneficialOwnerCreate,
  beneficialOwnerFields,
  type CustomerCreate,
  createBeneficialOwner,
  exampleOf,
  listBeneficialOwners,
} from '@grid-kyc/core'
import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { harborAndPine } from '../../../../test/customers.js'
import { press, SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import type { GridKycProviderProps } from '../provider/GridKycProvider.js'
import { BeneficialOwnerList, type BeneficialOwnerListProps } from './BeneficialOwnerList.js'

const company = harborAndPine

let environment: TestEnvironment
afterEach(() => environment.close())

const start = async (customer: CustomerCreate = company) => {
  environment = await startInProcess(customer)
}

const example = exampleOf(beneficialOwnerFields)
const name = (
  firstName: string,
  ownershipPercentage: number,
  roles: BeneficialOwnerCreate['roles'] = ['UBO'],
): Promise<BeneficialOwner> =>
  environment.sandbox.client.send(createBeneficialOwner, {
    body: {
      ...example,
      customerId: environment.customerId,
      roles,
      ownershipPercentage,
      personalInfo: { ...example.personalInfo, firstName, lastName: 'Okonjo' },
    },
  })
const owners = async () =>
  (await environment.sandbox.client.send(listBeneficialOwners, { customerId: environment.customerId, limit: 100 })).data
const rolesOf = async () =>
  Object.fromEntries((await owners()).map(({ personalInfo, roles }) => [personalInfo.firstName, roles.join(' ')]))

const list = (props: BeneficialOwnerListProps = {}, provider: Partial<GridKycProviderProps> = {}) => (
  <SandboxApp environment={environment} support={null} {...provider}>
    <BeneficialOwnerList {...props} />
  </SandboxApp>
)

const rows = () => within(screen.getByRole('list', { name: 'Owners and managers' })).getAllByRole('listitem')
/** The card of a person whose form is closed. */
const row = async (text: string, action = 'Edit') =>
  (await screen.findByRole('button', { name: `${action}: ${text}` })).closest('li')
const type = async (label: string, text: string) =>
  userEvent.type(await screen.findByLabelText(label, { selector: 'input' }), text)

describe('BeneficialOwnerList', () => {
  it('asks two questions, and continues when both are settled', async () => {
    await start()
    const onContinue = vi.fn()
    render(list({ onContinue }))
    await press('Continue')
    const summary = await screen.findByRole('alert')
    const links = within(summary).getAllByRole('link')
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Add an owner, or confirm that no one owns 25% or more',
      'Select the person who runs the business',
    ])
    await userEvent.click(screen.getByRole('checkbox', { name: 'No one owns 25% or more' }))
    expect(within(summary).getAllByRole('link')).toHaveLength(1)
    expect(onContinue).not.toHaveBeenCalled()
    await name('Ngozi', 0, ['CONTROL_PERSON'])
    await name('Amina', 24, ['DIRECTOR'])
    const other = render(list({ onContinue }))
    await within(other.container).findByRole('button', { name: 'Edit: Ngozi Okonjo' })
    // With a control person, the question was answered on an earlier visit.
    expect(within(other.container).getByRole('checkbox', { name: 'No one owns 25% or more' })).toBeChecked()
    await userEvent.click(within(other.container).getByRole('button', { name: 'Continue' }))
    expect(onContinue).toHaveBeenCalledOnce()
  })

  it('shows who owns what, each name once, and what can’t be right', async () => {
    await start()
    await name('José', 80, ['UBO', 'CONTROL_PERSON'])
    await name('Amina', 30, ['DIRECTOR'])
    render(list({ onContinue: () => undefined }))
    expect(await screen.findByText(/add up to 110%/)).toBeVisible()
    expect(rows().map(({ textContent }) => textContent)).toEqual([
      'JOJosé OkonjoOwner, Control personComplete80%Edit',
      'AOAmina OkonjoDirectorNot listed as an owner30%List as ownerEdit',
    ])
    // The bar names no one: the cards are its legend.
    expect(screen.getAllByText('José Okonjo', { ignore: 'option' })).toHaveLength(1)
    await press('Continue')
    expect(screen.getByRole('link', { name: 'Reduce the shares to 100% in total' })).toBeVisible()
  })

  it('lists a person as an owner with one press and keeps their other roles', async () => {
    await start()
    await name('José', 40, ['CONTROL_PERSON'])
    await name('Amina', 30, ['DIRECTOR'])
    environment.sandbox.faults.next('updateBeneficialOwner', { kind: 'serverError' })
    render(list())
    await press('List as owner: Amina Okonjo')
    expect(await screen.findByText(/having trouble/)).toBeVisible()
    await press('List as owner: Amina Okonjo')
    expect(await screen.findByText('Amina Okonjo is listed as an owner')).toBeInTheDocument()
    expect(screen.queryByText(/having trouble/)).toBeNull()
    await waitFor(() => expect(screen.getByRole('button', { name: 'Edit: Amina Okonjo' })).toHaveFocus())
    expect(await rolesOf()).toEqual({ José: 'CONTROL_PERSON', Amina: 'UBO DIRECTOR' })
    expect(await row('Amina Okonjo')).not.toHaveTextContent('Not listed')
    expect(await row('José Okonjo')).toHaveTextContent('Not listed as an owner')
  })

  it('lists an unsaved person as an owner in their draft', async () => {
    await start()
    render(list())
    await press('Add owner')
    await type('First name', 'Björk')
    await type('Ownership (%)', '30')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Director' }))
    // The share has selected it; clearing it asks for confirmation.
    await userEvent.click(screen.getByRole('checkbox', { name: /^Owns 25% or more/ }))
    await press('Finish later')
    await press('List as owner: Björk')
    expect(await row('Björk', 'Continue')).toHaveTextContent('BjörkOwner, Director')
    expect(await owners()).toEqual([])
    await press('Continue: Björk')
    expect(await screen.findByRole('checkbox', { name: /^Owns 25% or more/ })).toBeChecked()
    expect(screen.getByRole('checkbox', { name: 'Director' })).toBeChecked()
  })

  it('moves the control person, and never leaves the business without one', async () => {
    await start()
    await name('José', 40, ['UBO', 'CONTROL_PERSON'])
    await name('Amina', 30, ['UBO', 'DIRECTOR'])
    render(list())
    await userEvent.selectOptions(await screen.findByLabelText('Control person'), 'Amina Okonjo')
    await waitFor(async () => expect(await rolesOf()).toEqual({ José: 'UBO', Amina: 'UBO DIRECTOR CONTROL_PERSON' }))
    await waitFor(() => expect(screen.getByLabelText('Control person')).toHaveDisplayValue('Amina Okonjo'))
  })

  it('asks to resolve it when the previous control person has no other role', async () => {
    await start()
    await name('Ngozi', 0, ['CONTROL_PERSON'])
    await name('Amina', 30)
    const onContinue = vi.fn()
    render(list({ onContinue }))
    await userEvent.selectOptions(await screen.findByLabelText('Control person'), 'Amina Okonjo')
    await waitFor(async () => expect(await rolesOf()).toEqual({ Ngozi: 'CONTROL_PERSON', Amina: 'UBO CONTROL_PERSON' }))
    await press('Continue')
    expect(await screen.findByRole('link', { name: /There is more than one now/ })).toBeVisible()
    expect(onContinue).not.toHaveBeenCalled()
  })

  it('keeps a half-filled person in memory with their progress, and sends nothing', async () => {
    await start()
    const queryClient = new QueryClient()
    const page = (child: React.ReactNode) => (
      <SandboxApp environment={environment} queryClient={queryClient}>
        {child}
      </SandboxApp>
    )
    const { rerender } = render(page(<BeneficialOwnerList />))
    await press('Add owner')
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Add owner' })).toHaveFocus())
    await type('First name', 'Björk')
    await type('Ownership (%)', '30')
    await press('Finish later')
    expect(await row('Björk', 'Continue')).toHaveTextContent(/^BBjörkOwner0 of 3 complete30%/)
    await waitFor(() => expect(screen.getByRole('button', { name: 'Continue: Björk' })).toHaveFocus())
    expect(environment.sandbox.requests.filter(({ method }) => method !== 'GET').length).toBe(1)
    expect(
      JSON.stringify(
        queryClient
          .getQueryCache()
          .getAll()
          .map(({ state, queryKey }) => [state.data, queryKey]),
      ),
    ).not.toContain('Björk')
    await press('Continue: Björk')
    expect(await screen.findByLabelText('First name')).toHaveValue('Björk')
    rerender(page('Another step'))
    rerender(page(<BeneficialOwnerList onContinue={() => undefined} />))
    await press('Continue')
    await userEvent.click(await screen.findByRole('link', { name: 'Complete or remove Björk' }))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Continue: Björk' })).toHaveFocus())
    await press('Remove: Björk')
    expect(screen.queryByText('Björk')).toBeNull()
    await waitFor(() => expect(screen.getByRole('button', { name: 'Add owner' })).toHaveFocus())
  })

  it('opens one person at a time and keeps what was typed about the other', async () => {
    await start()
    await name('José', 40)
    await name('Amina', 30)
    render(list())
    await press('Edit: José Okonjo')
    await type('First name', ' María')
    await press('Edit: Amina Okonjo')
    await waitFor(() => expect(screen.getByLabelText('First name')).toHaveValue('Amina'))
    expect(await row('José Okonjo')).toHaveTextContent('Unsaved changes')
    await press('Edit: José Okonjo')
    await waitFor(() => expect(screen.getByLabelText('First name')).toHaveValue('José María'))
    await press('Save owner')
    expect(await row('José María Okonjo')).toBeVisible()
    await waitFor(() => expect(screen.getByRole('button', { name: 'Edit: José María Okonjo' })).toHaveFocus())
    expect(screen.queryByText('Unsaved changes')).toBeNull()
  })

  it('adds the primary contact without asking their name again', async () => {
    const primaryContact = { primaryContactFirstName: 'Lena', primaryContactLastName: 'Brandt' }
    await start({
      customerType: 'BUSINESS',
      email: 'lena@example.com',
      phoneNumber: '+4915112345678',
      businessInfo: { ...company.businessInfo, country: 'DE', ...primaryContact },
    })
    render(list())
    expect(await screen.findByText('Who owns 25% or more of the business?')).toBeVisible()
    // A session recorder of the host takes no name along.
    expect(screen.getByText('Add yourself: Lena Brandt').closest('.rr-block')).not.toBeNull()
    await press('Add yourself: Lena Brandt')
    expect(await screen.findByLabelText('First name')).toHaveValue('Lena')
    expect(screen.getByLabelText('Last name')).toHaveValue('Brandt')
    expect(screen.getByRole('checkbox', { name: /^Owns 25% or more/ })).not.toBeChecked()
    await press('Cancel')
    await press('Add yourself as the control person')
    expect(await screen.findByLabelText('First name')).toHaveValue('Lena')
    expect(screen.getByRole('checkbox', { name: /^Controls or manages/ })).toBeChecked()
  })

  it('marks a person when Grid wants an update, and says what', async () => {
    await start()
    const { id } = await name('José', 40, ['UBO', 'CONTROL_PERSON'])
    const error = { resourceId: id, type: 'INVALID_FIELD', field: 'personalInfo.birthDate', reason: 'It differs.' }
    environment.sandbox.setVerification(environment.customerId, {
      verificationStatus: 'RESOLVE_ERRORS',
      errors: [error],
    })
    render(list())
    expect(await screen.findByText('Update needed')).toBeVisible()
    await press('Edit: José Okonjo')
    expect(await screen.findByText('Update these details')).toBeVisible()
    expect(screen.getByText('It differs.', { exact: false })).toBeVisible()
  })

  it('fetches every page of a long list, and renders each card as a few nodes', async () => {
    await start()
    for (let at = 1; at <= 120; at++) await name(`Partner ${at}`, 0, ['GENERAL_PARTNER'])
    render(list())
    await row('Partner 120 Okonjo')
    expect(rows()).toHaveLength(120)
    // Two of them hold a text that changes, which React can change no more where a translation has taken it out.
    expect(rows()[0]?.querySelectorAll('*').length).toBeLessThanOrEqual(8)
    const reads = environment.sandbox.requests.filter(({ operation }) => operation === 'listBeneficialOwners')
    expect(reads).toHaveLength(2)
    expect(environment.sandbox.requests.some(({ operation }) => operation === 'listDocuments')).toBe(false)
    // The control person is then searched for.
    await act(() => vi.dynamicImportSettled())
    await userEvent.type(screen.getByRole('combobox', { name: 'Control person' }), 'Partner 77 ')
    await userEvent.click(await screen.findByRole('option', { name: 'Partner 77 Okonjo' }))
    await waitFor(() => expect(screen.getByText('General partner, Control person')).toBeVisible())
  })

  it('replaces the card of a saved person when there are several, and adds none', async () => {
    await start()
    await name('José', 40)
    await name('Amina', 30)
    render(list())
    await press('Edit: José Okonjo')
    const input = await screen.findByLabelText('Ownership (%)')
    await userEvent.clear(input)
    await userEvent.type(input, '45')
    await press('Save owner')
    expect(await row('José Okonjo')).toHaveTextContent('45%')
    expect(rows()).toHaveLength(2)
  })

  it('offers a list to choose the control person from', async () => {
    await start()
    for (let at = 1; at <= 7; at++) await name(`Partner ${at}`, 0, ['GENERAL_PARTNER'])
    render(list())
    await row('Partner 7 Okonjo')
    const choice = screen.getByRole('combobox', { name: 'Control person' })
    await userEvent.selectOptions(choice, 'Partner 7 Okonjo')
    await waitFor(async () => expect((await rolesOf())['Partner 7']).toBe('GENERAL_PARTNER CONTROL_PERSON'))
  })

  it('forgets everything with the customer', async () => {
    await start()
    await name('José', 40)
    const another = await environment.create({ ...company, platformCustomerId: 'other' })
    const provider = { customerId: environment.customerId }
    const { rerender } = render(list({}, provider))
    await press('Add owner')
    await type('First name', 'Björk')
    environment.signInAs(another)
    rerender(list({}, { customerId: another }))
    await waitFor(() => expect(screen.queryByText('José Okonjo')).toBeNull())
    await act(async () => undefined)
    expect(screen.queryByDisplayValue('Björk')).toBeNull()
    expect(screen.queryByText('Björk')).toBeNull()
  })
})
