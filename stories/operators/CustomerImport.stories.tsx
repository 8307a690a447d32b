import { CustomerImport } from '@grid-kyc/react/operators'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { choose as chooseIn } from '../documents/plays.js'
import { cellOf } from '../support/actOnCells.js'
import { ada } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'
import { Sheet } from '../ui/Sheet.js'
import { goodFile, headless, latinFile, mixedFile, takenFile } from './customerFiles.js'
import { manyCustomers } from './manyCustomers.js'

type Args = React.ComponentProps<typeof CustomerImport> & { environment?: Partial<SandboxProviderProps> }

const staff = (environment: Partial<SandboxProviderProps> = {}) => ({ customer: ada, isStaff: true, ...environment })

const meta = {
  title: 'Operators/CustomerImport',
  component: CustomerImport,
  argTypes: { environment: { table: { disable: true } } },
  render: ({ environment, ...props }) => (
    <SandboxProvider {...staff(environment)}>
      <CustomerImport {...props} />
    </SandboxProvider>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>
type Step = (element: HTMLElement) => Promise<void>

const choose =
  (file: File): Step =>
  element =>
    chooseIn(element, 'Customer file', file)

const steps =
  (...all: Step[]): Story['play'] =>
  async ({ canvasElement }) => {
    for (const step of all) await step(canvasElement)
  }

const read =
  (text: string | RegExp): Step =>
  element =>
    reads(element, text)

const click =
  (name: string | RegExp): Step =>
  element =>
    press(element, name)

export const Start: Story = { play: steps(read('Choose a file')) }

export const AllRowsReady: Story = { play: steps(choose(goodFile()), read('3 rows are ready')) }

export const RowsWithErrors: Story = { play: steps(choose(mixedFile), read('4 rows have errors')) }

export const NotUtf8: Story = { play: steps(choose(latinFile), read(/save it as “CSV UTF-8”/)) }

export const ColumnsMissing: Story = { play: steps(choose(headless), read(/has to name the columns/)) }

export const Sending: Story = {
  args: {
    environment: { arrange: ({ sandbox }) => sandbox.faults.next('createBulkImport', { kind: 'latency', ms: 60_000 }) },
  },
  play: steps(choose(goodFile()), click('Import 3 customers'), async element => {
    await expect(await within(element).findByRole('progressbar', { name: 'Sending the file' })).toBeVisible()
  }),
}

export const Running: Story = {
  args: {
    environment: { arrange: ({ sandbox }) => sandbox.faults.next('getBulkImportJob', { kind: 'latency', ms: 60_000 }) },
  },
  play: steps(choose(goodFile()), click('Import 3 customers'), read(/You can leave this page/)),
}

export const Done: Story = {
  play: steps(choose(goodFile()), click('Import 3 customers'), read('3 customers were added')),
}

export const RowsRejected: Story = {
  args: { environment: { arrange: manyCustomers() } },
  play: steps(choose(takenFile), click('Import 2 customers'), read('1 row was rejected.')),
}

export const UnknownDelivery: Story = {
  args: {
    environment: {
      arrange: environment => {
        const { fetch } = environment
        environment.fetch = request => (request.method === 'POST' ? Promise.reject(new TypeError()) : fetch(request))
      },
    },
  },
  play: steps(choose(goodFile()), click('Import 3 customers'), read(/don’t know if/)),
}

export const NotAnOperator: Story = {
  args: { environment: { isStaff: false } },
  play: steps(choose(goodFile()), click('Import 3 customers'), read(/Only operators can import/)),
}

const cells = {
  start: Start,
  'all good': AllRowsReady,
  'rows with errors': RowsWithErrors,
  'not UTF-8': NotUtf8,
  sending: Sending,
  running: Running,
  done: Done,
  'some refused': RowsRejected,
  'unknown delivery': UnknownDelivery,
}

export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={Object.fromEntries(
        Object.entries(cells).map(([name, { args = {} }]) => {
          const { environment, ...props } = args
          return [
            name,
            <SandboxProvider key={name} {...staff(environment)}>
              <CustomerImport {...props} />
            </SandboxProvider>,
          ]
        }),
      )}
    />
  ),
  play: async context => {
    for (const [name, { play }] of Object.entries(cells)) {
      await play?.({ ...context, canvasElement: cellOf(context.canvasElement, name) })
    }
  },
}
