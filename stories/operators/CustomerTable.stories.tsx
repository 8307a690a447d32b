import { CustomerTable } from '@grid-kyc/react/operators'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { ada } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'
import { Sheet } from '../ui/Sheet.js'
import { manyCustomers } from './manyCustomers.js'

type Args = React.ComponentProps<typeof CustomerTable> & { environment?: Partial<SandboxProviderProps> }

/** The same day and the same numbers in every picture. */
const staff = (environment: Partial<SandboxProviderProps> = {}) => ({
  customer: { ...ada, platformCustomerId: 'harbor-1040' },
  isStaff: true,
  sandboxOptions: { now: () => Date.UTC(2026, 1, 28, 12) },
  ...environment,
})

const meta = {
  title: 'Operators/CustomerTable',
  component: CustomerTable,
  args: { onOpen: fn() },
  argTypes: { environment: { table: { disable: true } } },
  render: ({ environment, ...props }) => (
    <SandboxProvider {...staff({ arrange: manyCustomers(), ...environment })}>
      <CustomerTable {...props} />
    </SandboxProvider>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

export const List: Story = { play: async ({ canvasElement }) => reads(canvasElement, 'Chiara De Luca') }

export const OpensCustomer: Story = {
  play: async ({ canvasElement, args }) => {
    await press(canvasElement, 'Chiara De Luca')
    await expect(args.onOpen).toHaveBeenCalledOnce()
  },
}

export const AsLinks: Story = {
  args: { onOpen: undefined, hrefOf: ({ customerId }) => `#${customerId}` },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('link', { name: 'Chiara De Luca' })).toBeVisible()
  },
}

export const ManyPages: Story = {
  args: { environment: { arrange: manyCustomers(40) } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Next page')
    await reads(canvasElement, '50 customers · Page 2')
  },
}

export const Filtered: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.selectOptions(await within(canvasElement).findByLabelText('Type'), 'Businesses')
    await reads(canvasElement, /^2 customers/)
  },
}

export const NoResults: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.type(await within(canvasElement).findByLabelText('Customer number'), 'harbor-9{Enter}')
    await reads(canvasElement, 'No results')
  },
}

export const OnlyDeletedPeople: Story = {
  args: { filter: { customerType: 'INDIVIDUAL', createdBefore: '2001-01-01T00:00:00Z' } },
  play: async ({ canvasElement }) => reads(canvasElement, 'No customers yet'),
}

export const Loading: Story = {
  args: { environment: { fetch: () => new Promise(() => undefined) } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Loading customers')).toBeInTheDocument()
  },
}

export const NotAnOperator: Story = {
  args: { environment: { isStaff: false } },
  play: async ({ canvasElement }) => reads(canvasElement, /Only operators can see/),
}

export const Unreachable: Story = {
  args: { environment: { fetch: () => Promise.reject(new TypeError()) } },
  play: async ({ canvasElement }) => reads(canvasElement, /can’t load the customers/),
}

export const Matrix: Story = {
  render: () => {
    const cell = ({ args = {} }: Story) => {
      const { environment, ...props } = args
      return (
        <SandboxProvider {...staff({ arrange: manyCustomers(), ...environment })}>
          <CustomerTable onOpen={() => undefined} {...props} />
        </SandboxProvider>
      )
    }
    return (
      <Sheet
        wide
        cells={{
          list: cell({ args: { filter: { createdAfter: '2001-01-01T00:00:00Z' } } }),
          pages: cell({
            args: { pageSize: 3, filter: { customerType: 'BUSINESS' }, environment: { arrange: manyCustomers() } },
          }),
          'only deleted': cell(OnlyDeletedPeople),
          loading: cell(Loading),
          'not staff': cell(NotAnOperator),
          unreachable: cell(Unreachable),
        }}
      />
    )
  },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Chiara De Luca')
    await reads(canvasElement, /Only operators can see/)
    await reads(canvasElement, /can’t load the customers/)
  },
}
