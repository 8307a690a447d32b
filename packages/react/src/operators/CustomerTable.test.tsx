import { type CustomerCreate, createCustomer, deleteCustomer } from '@grid-kyc/core'
import { QueryClient } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import type { GridKycProviderProps } from '../provider/GridKycProvider.js'
import { CustomerTable, type CustomerTableProps } from './CustomerTable.js'

const person = (fullName: string, platformCustomerId: string): CustomerCreate => ({
  customerType: 'INDIVIDUAL',
  fullName,
  platformCustomerId,
})
const business: CustomerCreate = {
  customerType: 'BUSINESS',
  platformCustomerId: 'b-1',
  businessInfo: { legalName: 'Tidal Supply', country: 'US', taxId: '47-1234567', incorporatedOn: '2019-04-02' },
}

let environment: TestEnvironment
let isStaff = true
beforeEach(async () => {
  isStaff = true
  environment = await startInProcess(person('Ada Miller 003', 'p-1'), { proxy: { operator: () => isStaff } })
})
afterEach(() => environment.close())

const renderTable = (props: CustomerTableProps = {}, provider: Partial<GridKycProviderProps> = {}) =>
  render(
    <SandboxApp environment={environment} support={null} {...provider}>
      <CustomerTable {...props} />
    </SandboxApp>,
  )

const names = () => screen.getAllByRole('rowheader').map(cell => cell.textContent)
/** What is seen; the same is said in the live region. */
const counted = (text: string) => screen.findByText(text, { selector: '.gk-progress-text' })

it('shows the customers with their status, and opens one', async () => {
  const onOpen = vi.fn()
  await environment.create(business)
  environment.sandbox.setCustomerStatus(environment.customerId, 'HOLD')
  renderTable({ onOpen })
  const row = within(await screen.findByRole('row', { name: /Ada Miller 003/ }))
  expect(row.getByText('On hold')).toBeVisible()
  expect(names()).toEqual(['Ada Miller 003Individual · p-1', 'Tidal SupplyBusiness · b-1'])
  await userEvent.click(row.getByRole('button', { name: 'Ada Miller 003' }))
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      customerId: environment.customerId,
      customerType: 'INDIVIDUAL',
      state: 'on_hold',
      raw: 'HOLD',
    }),
  )
})

it('links to where a customer is, where the host says so', async () => {
  renderTable({ hrefOf: ({ customerId }) => `/staff/${customerId}` })
  const link = await screen.findByRole('link', { name: 'Ada Miller 003' })
  expect(link).toHaveAttribute('href', `/staff/${environment.customerId}`)
})

it('turns pages, there and back, and focus goes where the new page begins', async () => {
  for (const number of [2, 3, 4, 5]) await environment.create(person(`Person ${number}`, `p-${number}`))
  renderTable({ pageSize: 2 })
  await counted('5 customers · Page 1')
  await userEvent.click(screen.getByRole('button', { name: 'Next page' }))
  await counted('5 customers · Page 2')
  expect(names()).toEqual(['Person 3Individual · p-3', 'Person 4Individual · p-4'])
  expect(document.activeElement).toHaveClass('gk-list')
  await userEvent.click(screen.getByRole('button', { name: 'Next page' }))
  await counted('5 customers · Page 3')
  expect(screen.queryByRole('button', { name: 'Next page' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Previous page' }))
  await counted('5 customers · Page 2')
})

it('narrows the list, from its first page', async () => {
  for (const number of [2, 3]) await environment.create(person(`Person ${number}`, `p-${number}`))
  await environment.create(business)
  const asked: URLSearchParams[] = []
  const fetch = (request: Request) => {
    asked.push(new URL(request.url).searchParams)
    return environment.fetch(request)
  }
  renderTable({ pageSize: 2 }, { fetch })
  await userEvent.click(await screen.findByRole('button', { name: 'Next page' }))
  await counted('4 customers · Page 2')
  await userEvent.selectOptions(screen.getByLabelText('Type'), 'Businesses')
  await counted('1 customer')
  expect(names()).toEqual(['Tidal SupplyBusiness · b-1'])
  await userEvent.click(screen.getByRole('button', { name: 'Show all' }))
  await counted('4 customers · Page 1')
  await userEvent.type(screen.getByLabelText('Customer number'), 'p-3{Enter}')
  await counted('1 customer')
  expect(names()).toEqual(['Person 3Individual · p-3'])
  await userEvent.selectOptions(screen.getByLabelText('Added'), 'In the last 7 days')
  await waitFor(() => expect(asked.at(-1)?.get('createdAfter')).toMatch(/^\d{4}-/))
  expect(await counted('1 customer')).toBeVisible()
})

it('filters the page that is shown by status, and copies an id', async () => {
  const user = userEvent.setup()
  await environment.create(business)
  environment.sandbox.setCustomerStatus(environment.customerId, 'HOLD')
  renderTable()
  await screen.findByText('Tidal Supply')
  await user.selectOptions(screen.getByLabelText('Status on this page'), 'On hold')
  expect(names()).toEqual(['Ada Miller 003Individual · p-1'])
  await user.click(screen.getByRole('button', { name: `Copy customer ID …${environment.customerId.slice(-6)}` }))
  expect(await navigator.clipboard.readText()).toBe(environment.customerId)
  await user.selectOptions(screen.getByLabelText('Status on this page'), 'Rejected')
  expect(screen.getByText('No customer on this page has this status.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show all' }))
  expect(names()).toHaveLength(2)
})

it('says so when there are no customers, and when none matches', async () => {
  await environment.sandbox.client.send(deleteCustomer, { customerId: environment.customerId })
  renderTable()
  expect(await screen.findByRole('heading', { name: 'No customers yet' })).toBeVisible()
  await userEvent.type(screen.getByLabelText('Customer number'), 'p-9{Enter}')
  expect(await screen.findByRole('heading', { name: 'No results' })).toBeVisible()
})

it('holds to what the host asks for, and does not ask the person', async () => {
  await environment.sandbox.client.send(deleteCustomer, { customerId: environment.customerId })
  await environment.sandbox.client.send(createCustomer, { body: business })
  renderTable({ filter: { customerType: 'INDIVIDUAL', isIncludingDeleted: true } })
  expect(await screen.findByText('Deleted')).toBeVisible()
  expect(screen.queryByLabelText('Type')).toBeNull()
  expect(names()).toHaveLength(1)
})

it('is for staff, and shows nothing more to who no longer is', async () => {
  renderTable()
  await screen.findByText('Ada Miller 003')
  isStaff = false
  await userEvent.selectOptions(screen.getByLabelText('Type'), 'Individuals')
  expect(await screen.findByText(/Only operators can see this list/)).toBeVisible()
  expect(screen.queryByText('Ada Miller 003')).toBeNull()
  isStaff = true
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Ada Miller 003')).toBeVisible()
})

it('masks names, and leaves none in a query key, a cache or an address', async () => {
  const queryClient = new QueryClient()
  renderTable({}, { queryClient })
  expect((await screen.findByText('Ada Miller 003')).closest('[data-sentry-mask]')).toHaveClass('rr-block')
  const cache = JSON.stringify(
    queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => [queryKey, state]),
  )
  expect(cache).toContain('customers')
  expect(cache).not.toContain('Miller')
})
