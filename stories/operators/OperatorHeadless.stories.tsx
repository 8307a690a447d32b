import { CustomerImport, CustomerTable, type ListedCustomer } from '@grid-kyc/react/operators'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, spyOn, userEvent, waitFor, within } from 'storybook/test'
import { choose } from '../documents/plays.js'
import { ada } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import { SandboxProvider } from '../support/SandboxProvider.js'
import { mixedAndTakenFile } from './customerFiles.js'
import { HeadlessCustomerImport } from './HeadlessCustomerImport.js'
import { HeadlessCustomerTable } from './HeadlessCustomerTable.js'
import { manyCustomers } from './manyCustomers.js'

/** The components for operators and their headless examples, each pair through the same play. */
const meta = {
  title: 'Operators/CustomerTable/Headless',
  component: CustomerTable,
  tags: ['!autodocs'],
} satisfies Meta<typeof CustomerTable>

export default meta
type Story = StoryObj<typeof meta>

const onOpen = fn<(customer: ListedCustomer) => void>()

const forStaff = (child: React.ReactNode) => () => (
  <SandboxProvider customer={{ ...ada, platformCustomerId: 'harbor-1040' }} isStaff arrange={manyCustomers()}>
    {child}
  </SandboxProvider>
)

/** A page on and back, narrowed, one found and opened, and all of them again. */
const looks: Story['play'] = async ({ canvasElement }) => {
  const page = within(canvasElement)
  onOpen.mockClear()
  await press(canvasElement, 'Next page')
  await reads(canvasElement, /Page 2$/)
  await press(canvasElement, 'Previous page')
  await reads(canvasElement, /Page 1$/)
  await userEvent.selectOptions(page.getByLabelText('Type'), 'Businesses')
  await reads(canvasElement, 'Tidal Supply, LLC')
  // A business may be on the page before, too: the list is narrowed once the people are gone.
  await waitFor(() => expect(page.queryByText('Ada Miller')).toBeNull())
  await userEvent.selectOptions(page.getByLabelText('Type'), 'All types')
  await userEvent.type(page.getByLabelText('Customer number'), 'harbor-1043{Enter}')
  await waitFor(() => expect(page.getAllByRole('rowheader')).toHaveLength(1))
  await press(canvasElement, 'Chiara De Luca')
  await expect(onOpen).toHaveBeenCalledOnce()
  await expect(onOpen.mock.lastCall?.[0]).toMatchObject({ platformCustomerId: 'harbor-1043', state: 'start' })
  await userEvent.clear(page.getByLabelText('Customer number'))
  await userEvent.type(page.getByLabelText('Customer number'), 'harbor-9{Enter}')
  await reads(canvasElement, 'No results')
  await press(canvasElement, 'Show all')
  await waitFor(() => expect(page.getAllByRole('rowheader').length).toBeGreaterThan(3))
}

/** Checked, the bad rows handed out, the good ones sent, and the one that Grid refused handed out as well. */
const imports: Story['play'] = async ({ canvasElement }) => {
  const files: Blob[] = []
  const create = URL.createObjectURL
  const spy = spyOn(URL, 'createObjectURL').mockImplementation(file => {
    files.push(file as Blob)
    return create(file)
  })
  const handedOut = async (count: number, text: RegExp) => {
    await waitFor(() => expect(files).toHaveLength(count))
    await expect(await files[count - 1]?.text()).toMatch(text)
  }
  try {
    await choose(canvasElement, 'Customer file', mixedAndTakenFile)
    await reads(canvasElement, /^Write birthDate as YYYY-MM-DD/)
    await press(canvasElement, 'Download 4 rows with errors')
    await handedOut(1, /harbor-3,INDIVIDUAL,Ben Ortiz/)
    await press(canvasElement, 'Import 3 customers')
    await press(canvasElement, 'Download 1 rejected row')
    await handedOut(2, /harbor-1041,INDIVIDUAL,Ada Miller.*CONFLICT/)
    await press(canvasElement, 'Import another file')
    await expect(await within(canvasElement).findByRole('group', { name: 'Customer file' })).toBeVisible()
  } finally {
    spy.mockRestore()
  }
}

export const Styled: Story = { render: forStaff(<CustomerTable onOpen={onOpen} pageSize={5} />), play: looks }
export const Headless: Story = { render: forStaff(<HeadlessCustomerTable onOpen={onOpen} />), play: looks }
export const StyledImport: Story = { render: forStaff(<CustomerImport />), play: imports }
export const HeadlessImport: Story = { render: forStaff(<HeadlessCustomerImport />), play: imports }
