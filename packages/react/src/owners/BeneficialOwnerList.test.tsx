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
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { GridKycProvider, type GridKycProviderProps } from '../provider/GridKycProvider.js'
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

const draw = (props: BeneficialOwnerListProps = {}, provider: Partial<GridKycProviderProps> = {}) => (
  <GridKycProvider
    proxyUrl={environment.proxyUrl}
    fetch={request => environment.fetch(request)}
    support={null}
    {...provider}
  >
    <BeneficialOwnerList {...props} />
  </GridKycProvider>
)

const press = async (text: string | RegExp) => userEvent.click(await screen.findByRole('button', { name: text }))
const rows = () => within(screen.getByRole('list', { name: 'People you named' })).getAllByRole('listitem')
/** The row of somebody whose form is closed. */
const row = async (text: string, action = 'Change') =>
  (await screen.findByRole('button', { name: `${action}: ${text}` })).closest('li')
const type = async (label: string, text: string) =>
  userEvent.type(await screen.findByLabelText(label, { selector: 'input' }), text)

describe('BeneficialOwnerList', () => {
  it('asks two questions, and goes on when both are answered', async () => {
    await start()
    const onContinue = vi.fn()
    render(draw({ onContinue }))
    await press('Continue')
    const summary = await screen.findByRole('alert')
    const links = within(summary).getAllByRole('link')
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Add an owner, or say that no one owns that much',
      'Choose the person who controls the business',
    ])
    await userEvent.click(screen.getByRole('checkbox', { name: 'No one owns 25% or more' }))
    expect(within(summary).getAllByRole('link')).toHaveLength(1)
    expect(onContinue).not.toHaveBeenCalled()
    await name('Ngozi', 0, ['CONTROL_PERSON'])
    await name('Amina', 24, ['DIRECTOR'])
    const other = render(draw({ onContinue }))
    await within(other.container).findByRole('button', { name: 'Change: Ngozi Okonjo' })
    // Somebody who comes back with a person in control is not asked again.
    expect(within(other.container).getByRole('checkbox', { name: 'No one owns 25% or more' })).toBeChecked()
    await userEvent.click(within(other.container).getByRole('button', { name: 'Continue' }))
    expect(onContinue).toHaveBeenCalledOnce()
  })

  it('says who owns what, and what can’t be right', async () => {
    await start()
    await name('José', 80, ['UBO', 'CONTROL_PERSON'])
    await name('Amina', 30, ['DIRECTOR'])
    render(draw({ onContinue: () => undefined }))
    expect(await screen.findByText(/add up to 110%/)).toBeVisible()
    expect(screen.getByText('Amina Okonjo has 30% and isn’t marked as an owner yet.')).toBeVisible()
    expect(rows().map(({ textContent }) => textContent)).toEqual([
      'José OkonjoOwner, Person in control80%Change',
      'Amina OkonjoDirector30%Change',
    ])
    await press('Continue')
    expect(screen.getByRole('link', { name: 'Make the shares add up to 100% or less' })).toBeVisible()
  })

  it('marks somebody as an owner with one press, and keeps their other parts', async () => {
    await start()
    await name('José', 40, ['CONTROL_PERSON'])
    await name('Amina', 30, ['DIRECTOR'])
    environment.sandbox.faults.next('updateBeneficialOwner', { kind: 'serverError' })
    render(draw())
    await press('Mark Amina Okonjo as an owner')
    expect(await screen.findByText(/having trouble/)).toBeVisible()
    await press('Mark Amina Okonjo as an owner')
    expect(await screen.findByText('Amina Okonjo is marked as an owner now')).toBeInTheDocument()
    expect(screen.queryByText(/having trouble/)).toBeNull()
    expect(screen.getByRole('button', { name: 'Change: Amina Okonjo' })).toHaveFocus()
    expect(await rolesOf()).toEqual({ José: 'CONTROL_PERSON', Amina: 'UBO DIRECTOR' })
    expect(screen.queryByText(/^Amina Okonjo has 30%/)).toBeNull()
    expect(screen.getByText(/^José Okonjo has 40%/)).toBeVisible()
  })

  it('marks somebody who was not saved where they are kept', async () => {
    await start()
    render(draw())
    await press('Add a person')
    await type('Their first name', 'Björk')
    await type('Their share of the business', '30')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Director' }))
    await press('Finish later')
    await press('Mark Björk as an owner')
    expect(await row('Björk', 'Go on')).toHaveTextContent('BjörkOwner, Director')
    expect(await owners()).toEqual([])
    await press('Go on: Björk')
    expect(await screen.findByRole('checkbox', { name: /^Owns 25% or more/ })).toBeChecked()
    expect(screen.getByRole('checkbox', { name: 'Director' })).toBeChecked()
  })

  it('moves control from one to another, and never leaves nobody in control', async () => {
    await start()
    await name('José', 40, ['UBO', 'CONTROL_PERSON'])
    await name('Amina', 30, ['UBO', 'DIRECTOR'])
    render(draw())
    await userEvent.click(await screen.findByRole('radio', { name: 'Amina Okonjo' }))
    await waitFor(async () => expect(await rolesOf()).toEqual({ José: 'UBO', Amina: 'UBO DIRECTOR CONTROL_PERSON' }))
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Amina Okonjo' })).toBeChecked())
  })

  it('asks to settle it where the one before has no other part', async () => {
    await start()
    await name('Ngozi', 0, ['CONTROL_PERSON'])
    await name('Amina', 30)
    const onContinue = vi.fn()
    render(draw({ onContinue }))
    await userEvent.click(await screen.findByRole('radio', { name: 'Amina Okonjo' }))
    await waitFor(async () => expect(await rolesOf()).toEqual({ Ngozi: 'CONTROL_PERSON', Amina: 'UBO CONTROL_PERSON' }))
    await press('Continue')
    expect(await screen.findByRole('link', { name: /there is more than one now/ })).toBeVisible()
    expect(onContinue).not.toHaveBeenCalled()
  })

  it('keeps somebody half-filled in memory, marked, and sends nothing of them', async () => {
    await start()
    const queryClient = new QueryClient()
    const provider = {
      proxyUrl: environment.proxyUrl,
      fetch: (request: Request) => environment.fetch(request),
      support: null,
    }
    const page = (child: React.ReactNode) => (
      <GridKycProvider {...provider} queryClient={queryClient}>
        {child}
      </GridKycProvider>
    )
    const { rerender } = render(page(<BeneficialOwnerList />))
    await press('Add a person')
    expect(screen.getByRole('heading', { name: 'Add a person' })).toHaveFocus()
    await type('Their first name', 'Björk')
    await type('Their share of the business', '30')
    await press('Finish later')
    expect(await row('Björk', 'Go on')).toHaveTextContent(/^Björk.*Not yet saved30%/)
    expect(screen.getByRole('button', { name: 'Go on: Björk' })).toHaveFocus()
    expect(environment.sandbox.requests.filter(({ method }) => method !== 'GET').length).toBe(1)
    expect(
      JSON.stringify(
        queryClient
          .getQueryCache()
          .getAll()
          .map(({ state, queryKey }) => [state.data, queryKey]),
      ),
    ).not.toContain('Björk')
    await press('Go on: Björk')
    expect(await screen.findByLabelText('Their first name')).toHaveValue('Björk')
    rerender(page('Another step'))
    rerender(page(<BeneficialOwnerList onContinue={() => undefined} />))
    await press('Continue')
    await userEvent.click(await screen.findByRole('link', { name: 'Complete or remove this person: Björk' }))
    expect(screen.getByRole('button', { name: 'Go on: Björk' })).toHaveFocus()
    await press('Remove: Björk')
    expect(screen.queryByText('Björk')).toBeNull()
    expect(screen.getByRole('button', { name: 'Add a person' })).toHaveFocus()
  })

  it('has one person open at a time, and keeps what was typed of the other', async () => {
    await start()
    await name('José', 40)
    await name('Amina', 30)
    render(draw())
    await press('Change: José Okonjo')
    await type('Their first name', ' María')
    await press('Change: Amina Okonjo')
    await waitFor(() => expect(screen.getByLabelText('Their first name')).toHaveValue('Amina'))
    expect(await row('José Okonjo')).toHaveTextContent('Changes not saved')
    await press('Change: José Okonjo')
    await waitFor(() => expect(screen.getByLabelText('Their first name')).toHaveValue('José María'))
    await press('Save this person')
    expect(await row('José María Okonjo')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Change: José María Okonjo' })).toHaveFocus()
    expect(screen.queryByText('Changes not saved')).toBeNull()
  })

  it('adds the officer without asking their name again', async () => {
    const primaryContact = { primaryContactFirstName: 'Lena', primaryContactLastName: 'Brandt' }
    await start({
      customerType: 'BUSINESS',
      email: 'lena@example.com',
      phoneNumber: '+4915112345678',
      businessInfo: { ...company.businessInfo, country: 'DE', ...primaryContact },
    })
    render(draw())
    expect(await screen.findByText('Who owns 25% or more of the business?')).toBeVisible()
    await press('Add yourself: Lena Brandt')
    expect(await screen.findByLabelText('Their first name')).toHaveValue('Lena')
    expect(screen.getByLabelText('Their last name')).toHaveValue('Brandt')
    expect(screen.getByLabelText(/^Their email address/)).toHaveValue('lena@example.com')
    expect(screen.getByRole('checkbox', { name: /^Owns 25% or more/ })).not.toBeChecked()
    await press('Cancel')
    await press('Add yourself as the person in control')
    expect(await screen.findByLabelText('Their first name')).toHaveValue('Lena')
    expect(screen.getByRole('checkbox', { name: /^Controls or manages/ })).toBeChecked()
  })

  it('marks whom Grid wants more of, and says what', async () => {
    await start()
    const { id } = await name('José', 40, ['UBO', 'CONTROL_PERSON'])
    const error = { resourceId: id, type: 'INVALID_FIELD', field: 'personalInfo.birthDate', reason: 'It differs.' }
    environment.sandbox.setVerification(environment.customerId, {
      verificationStatus: 'RESOLVE_ERRORS',
      errors: [error],
    })
    render(draw())
    expect(await screen.findByText('Needs a change')).toBeVisible()
    await press('Change: José Okonjo')
    expect(await screen.findByText('We need something more about this person')).toBeVisible()
    expect(screen.getByText('It differs.', { exact: false })).toBeVisible()
  })

  it('reads every page of a long list, and draws each row as a few nodes', async () => {
    await start()
    for (let at = 1; at <= 120; at++) await name(`Partner ${at}`, 0, ['GENERAL_PARTNER'])
    render(draw())
    await row('Partner 120 Okonjo')
    expect(rows()).toHaveLength(120)
    expect(rows()[0]?.querySelectorAll('*').length).toBeLessThanOrEqual(4)
    const reads = environment.sandbox.requests.filter(({ operation }) => operation === 'listBeneficialOwners')
    expect(reads).toHaveLength(2)
    expect(environment.sandbox.requests.some(({ operation }) => operation === 'listDocuments')).toBe(false)
    // Who is in control is then searched for.
    await act(() => vi.dynamicImportSettled())
    await userEvent.type(screen.getByRole('combobox', { name: 'Choose one of the people you named' }), 'Partner 77 ')
    await userEvent.click(await screen.findByRole('option', { name: 'Partner 77 Okonjo' }))
    await waitFor(() => expect(screen.getByText('General partner, Person in control')).toBeVisible())
  })

  it('offers a list to choose from where there are a few more than can be seen at once', async () => {
    await start()
    for (let at = 1; at <= 7; at++) await name(`Partner ${at}`, 0, ['GENERAL_PARTNER'])
    render(draw())
    await row('Partner 7 Okonjo')
    const choice = screen.getByRole('combobox', { name: 'Choose one of the people you named' })
    await userEvent.selectOptions(choice, 'Partner 7 Okonjo')
    await waitFor(async () => expect((await rolesOf())['Partner 7']).toBe('GENERAL_PARTNER CONTROL_PERSON'))
  })

  it('forgets everything with the customer', async () => {
    await start()
    await name('José', 40)
    const another = await environment.create({ ...company, platformCustomerId: 'other' })
    const provider = { customerId: environment.customerId }
    const { rerender } = render(draw({}, provider))
    await press('Add a person')
    await type('Their first name', 'Björk')
    environment.signInAs(another)
    rerender(draw({}, { customerId: another }))
    await waitFor(() => expect(screen.queryByText('José Okonjo')).toBeNull())
    await act(async () => undefined)
    expect(screen.queryByDisplayValue('Björk')).toBeNull()
    expect(screen.queryByText('Björk')).toBeNull()
  })
})
