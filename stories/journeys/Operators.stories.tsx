import { CustomerImport, CustomerTable } from '@grid-kyc/react/operators'
import type { Meta } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { userEvent, within } from 'storybook/test'
import { choose } from '../documents/plays.js'
import { goodFile, latinFile, mixedFile, takenFile } from '../operators/customerFiles.js'
import { manyCustomers } from '../operators/manyCustomers.js'
import { frame } from '../support/frame.js'
import { type JourneyFrame, JourneyGrid } from '../support/JourneyGrid.js'
import { journey } from '../support/journey.js'
import { ada } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import type { SandboxProviderProps } from '../support/SandboxProvider.js'

const meta = {
  title: 'Journeys/Operations',
  component: JourneyGrid,
  args: { name: 'Operations', frames: [] },
  argTypes: { frames: { table: { disable: true } }, frame: { control: 'number' } },
} satisfies Meta<typeof JourneyGrid>

export default meta

const journeyFrame = (
  caption: string,
  children: ReactNode,
  act: JourneyFrame['act'],
  environment: Partial<SandboxProviderProps> = {},
) => frame(caption, children, { customer: ada, isStaff: true, arrange: manyCustomers(), ...environment }, act)

const table = <CustomerTable onOpen={() => undefined} pageSize={5} />
const upload = <CustomerImport />
const imports = (file: File, name: string) => async (frame: HTMLElement) => {
  await choose(frame, 'Customer file', file)
  await press(frame, name)
}

const looking: JourneyFrame[] = [
  journeyFrame('All customers', table, frame => reads(frame, /Page 1$/)),
  journeyFrame('The next page', table, async frame => {
    await press(frame, 'Next page')
    await reads(frame, /Page 2$/)
  }),
  journeyFrame('Businesses only', table, async frame => {
    await userEvent.selectOptions(await within(frame).findByLabelText('Type'), 'Businesses')
    await reads(frame, '2 customers')
  }),
  journeyFrame('No match', table, async frame => {
    await userEvent.type(await within(frame).findByLabelText('Customer number'), 'harbor-9{Enter}')
    await reads(frame, 'No results')
  }),
  journeyFrame('No access', table, frame => reads(frame, /Only operators can see/), { isStaff: false }),
]

const importing: JourneyFrame[] = [
  journeyFrame('Choose a file', upload, frame => reads(frame, 'Choose a file')),
  journeyFrame('File cannot be read', upload, async frame => {
    await choose(frame, 'Customer file', latinFile)
    await reads(frame, /CSV UTF-8/)
  }),
  journeyFrame('Rows with errors', upload, async frame => {
    await choose(frame, 'Customer file', mixedFile)
    await reads(frame, '4 rows have errors')
  }),
  journeyFrame(
    'On its way',
    upload,
    async frame => {
      await imports(goodFile(), 'Import 3 customers')(frame)
      await within(frame).findByRole('progressbar', { name: 'Sending the file' })
    },
    { arrange: ({ sandbox }) => sandbox.faults.next('createBulkImport', { kind: 'latency', ms: 60_000 }) },
  ),
  journeyFrame('One row rejected', upload, async frame => {
    await imports(takenFile, 'Import 2 customers')(frame)
    await reads(frame, '1 row was rejected.')
  }),
  journeyFrame('All rows imported', upload, async frame => {
    await imports(goodFile(), 'Import 3 customers')(frame)
    await reads(frame, '3 customers were added')
  }),
]

export const FindCustomer = journey('Find a customer', looking)
export const ImportCustomers = journey('Import customers', importing)
