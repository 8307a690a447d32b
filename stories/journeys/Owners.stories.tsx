import { BeneficialOwnerList } from '@grid-kyc/react'
import type { Meta } from '@storybook/react-vite'
import { userEvent, within } from 'storybook/test'
import { harbor, name } from '../owners/people.js'
import { describe } from '../owners/plays.js'
import { frame } from '../support/frame.js'
import { type JourneyFrame, JourneyGrid } from '../support/JourneyGrid.js'
import { journey } from '../support/journey.js'
import { press, reads, type } from '../support/plays.js'
import type { SandboxProviderProps } from '../support/SandboxProvider.js'

const meta = {
  title: 'Journeys/Beneficial owners',
  component: JourneyGrid,
  args: { name: 'Beneficial owners', frames: [] },
  argTypes: { frames: { table: { disable: true } }, frame: { control: 'number' } },
} satisfies Meta<typeof JourneyGrid>

export default meta

const journeyFrame = (caption: string, act: JourneyFrame['act'], arrange?: SandboxProviderProps['arrange']) =>
  frame(caption, <BeneficialOwnerList onContinue={() => undefined} />, { customer: harbor, arrange }, act)

const frames: JourneyFrame[] = [
  journeyFrame('No owners yet', frame => reads(frame, 'Who owns 25% or more of the business?')),
  journeyFrame('Owner added', async frame => {
    await press(frame, 'Add owner')
    await type(frame, 'First name', 'José')
    await type(frame, 'Ownership (%)', '33.33')
    await reads(frame, /^Stored as 33%/)
  }),
  journeyFrame('Owner incomplete', async frame => {
    await press(frame, 'Add owner')
    await type(frame, 'First name', 'José')
    await press(frame, 'Finish later')
    await reads(frame, '0 of 3 complete')
  }),
  journeyFrame('Saved', async frame => {
    await press(frame, 'Add owner')
    await describe(frame)
    await press(frame, 'Save owner')
    await reads(frame, 'Owner')
  }),
  journeyFrame(
    'Not listed as an owner',
    frame => reads(frame, 'Not listed as an owner'),
    async environment => void (await name(environment, ['José', 'Nguyễn'], 40, ['DIRECTOR'])),
  ),
  journeyFrame(
    'Listed as an owner',
    async frame => {
      await press(frame, 'List as owner: José Nguyễn')
      await reads(frame, 'Owner, Director')
    },
    async environment => void (await name(environment, ['José', 'Nguyễn'], 40, ['DIRECTOR'])),
  ),
  journeyFrame(
    'Control person missing',
    async frame => {
      await reads(frame, 'José Nguyễn')
      await press(frame, 'Continue')
      await reads(frame, 'There is a problem')
    },
    async environment => {
      await name(environment, ['José', 'Nguyễn'], 40)
      await name(environment, ['李', '伟'], 35, ['UBO', 'DIRECTOR'])
    },
  ),
  journeyFrame(
    'Complete',
    async frame => {
      await userEvent.selectOptions(await within(frame).findByLabelText('Control person'), '李 伟')
      await reads(frame, 'Owner, Director, Control person')
    },
    async environment => {
      await name(environment, ['José', 'Nguyễn'], 40)
      await name(environment, ['李', '伟'], 35, ['UBO', 'DIRECTOR'])
    },
  ),
]

export const HappyPath = journey('Happy path', frames)
