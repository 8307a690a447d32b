import { ContactVerification } from '@grid-kyc/react'
import type { Meta } from '@storybook/react-vite'
import { userEvent, within } from 'storybook/test'
import { lena } from '../individuals/persons.js'
import { frame } from '../support/frame.js'
import { type JourneyFrame, JourneyGrid } from '../support/JourneyGrid.js'
import { journey } from '../support/journey.js'
import { heading, press, reads, type } from '../support/plays.js'
import type { SandboxProviderProps } from '../support/SandboxProvider.js'

const meta = {
  title: 'Journeys/Contact verification',
  component: JourneyGrid,
  args: { name: 'Contact verification', frames: [] },
  argTypes: { frames: { table: { disable: true } }, frame: { control: 'number' } },
} satisfies Meta<typeof JourneyGrid>

export default meta

const journeyFrame = (caption: string, act: JourneyFrame['act'], arrange?: SandboxProviderProps['arrange']) =>
  frame(caption, <ContactVerification />, { customer: lena, arrange }, act)

const sent = async (frame: HTMLElement) => {
  await press(frame, 'Send the code')
  await reads(frame, /^Code sent to/)
}
const confirmed = async (frame: HTMLElement) => {
  await sent(frame)
  await type(frame, 'Code from the email', '123456')
  await heading(/^Phone number$/)(frame)
}
const changed = async (frame: HTMLElement) => {
  await press(frame, 'Use another email address')
  await userEvent.type(await within(frame).findByLabelText('New email address'), 'lena@example.org')
  await press(frame, 'Save')
}

const both: JourneyFrame[] = [
  journeyFrame('Email to confirm', heading(/^Confirm your contact details first/)),
  journeyFrame('Code sent', sent),
  journeyFrame('Wrong code', async frame => {
    await sent(frame)
    await type(frame, 'Code from the email', '000000')
    await reads(frame, /incorrect or expired/)
  }),
  journeyFrame('Phone to confirm', confirmed),
  journeyFrame('Code sent by text message', async frame => {
    await confirmed(frame)
    await sent(frame)
  }),
  journeyFrame('Both confirmed', async frame => {
    await confirmed(frame)
    await sent(frame)
    await type(frame, 'Code from the text message', '123456')
    await heading(/^Your contact details are confirmed/)(frame)
  }),
]

const another: JourneyFrame[] = [
  journeyFrame('Wrong email address', async frame => {
    await press(frame, 'Use another email address')
    await within(frame).findByLabelText('New email address')
  }),
  journeyFrame('Email address changed', async frame => {
    await changed(frame)
    await reads(frame, /to lena@example\.org/)
  }),
  journeyFrame(
    'A wallet has to agree',
    async frame => {
      await changed(frame)
      await reads(frame, 'Approve the change in your wallet')
    },
    ({ sandbox, customerId }) => sandbox.tieWallet(customerId, ['email']),
  ),
  journeyFrame(
    'Asked too often',
    async frame => {
      await press(frame, 'Send the code')
      await reads(frame, /in about 7 minutes/)
    },
    ({ sandbox }) =>
      sandbox.faults.next('sendEmailVerification', { kind: 'rateLimited', retryAfterSeconds: 420 }, Infinity),
  ),
]

export const HappyPath = journey('Happy path', both)
export const ChangeEmail = journey('Change the email address', another)
