import { KycLinkHandoff, type KycLinkHandoffProps } from '@grid-kyc/react'
import type { Meta } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { frame } from '../support/frame.js'
import { type JourneyFrame, JourneyGrid } from '../support/JourneyGrid.js'
import { journey } from '../support/journey.js'
import { ada, dora } from '../support/people.js'
import { heading, press, reads } from '../support/plays.js'
import type { SandboxProviderProps } from '../support/SandboxProvider.js'
import { withStatus } from '../support/withStatus.js'

const meta = {
  title: 'Journeys/Phone handoff',
  component: JourneyGrid,
  args: { name: 'Phone handoff', frames: [] },
  argTypes: { frames: { table: { disable: true } }, frame: { control: 'number' } },
} satisfies Meta<typeof JourneyGrid>

export default meta

const journeyFrame = (
  caption: string,
  act: JourneyFrame['act'],
  environment: Partial<SandboxProviderProps> = {},
  props: KycLinkHandoffProps = {},
) => frame(caption, <KycLinkHandoff {...props} />, { customer: ada, ...environment }, act)

const asksForCode = async (frame: HTMLElement) => {
  await press(frame, 'Show the code')
  await expect(await within(frame).findByRole('img', { name: /code to scan/i })).toBeVisible()
}

const scanned: JourneyFrame[] = [
  journeyFrame('Handoff offered', async frame => {
    await expect(await within(frame).findByRole('button', { name: 'Show the code' })).toBeVisible()
  }),
  journeyFrame('QR code', asksForCode),
  journeyFrame('Opened on the phone', async frame => {
    await asksForCode(frame)
    await press(frame, 'I’ve opened it on my phone')
    await reads(frame, /You can leave this page open/)
  }),
  journeyFrame('In review', heading(/^We’re reviewing your details/), { arrange: withStatus('PENDING') }),
  journeyFrame('Approved', heading(/^You’re verified/), { arrange: withStatus('APPROVED') }),
]

const otherwise: JourneyFrame[] = [
  journeyFrame(
    'Contact verification first',
    async frame => {
      await press(frame, 'Show the code')
      await heading(/^Confirm your contact details first/)(frame)
    },
    { customer: dora },
  ),
  journeyFrame(
    'Link to copy',
    async frame => {
      await asksForCode(frame)
      await expect(within(frame).getByRole('button', { name: 'Copy the link' })).toBeVisible()
    },
    {},
    { copyable: true },
  ),
  journeyFrame(
    'Link expired',
    async frame => {
      await press(frame, 'Show the code')
      await reads(frame, /The code is no longer shown/)
    },
    {},
    { showForMs: 300 },
  ),
  journeyFrame(
    'Code unavailable',
    async frame => {
      await press(frame, 'Show the code')
      await reads(frame, 'We couldn’t create a code')
    },
    {
      arrange: ({ sandbox }) => sandbox.faults.next('createKycLink', { kind: 'serverError' }, Infinity),
    },
  ),
]

export const HappyPath = journey('Happy path', scanned)
export const Exceptions = journey('Exceptions', otherwise)
