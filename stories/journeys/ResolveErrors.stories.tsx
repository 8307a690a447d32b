import { VerificationErrorList } from '@grid-kyc/react'
import type { Meta } from '@storybook/react-vite'
import { userEvent, within } from 'storybook/test'
import { reportErrors } from '../documents/applicants.js'
import { rejectMuch } from '../issues/mixed.js'
import { frame } from '../support/frame.js'
import { type JourneyFrame, JourneyGrid } from '../support/JourneyGrid.js'
import { journey } from '../support/journey.js'
import { tidal } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import type { SandboxProviderProps } from '../support/SandboxProvider.js'

const meta = {
  title: 'Journeys/Resolve issues',
  component: JourneyGrid,
  args: { name: 'Resolve issues', frames: [] },
  argTypes: { frames: { table: { disable: true } }, frame: { control: 'number' } },
} satisfies Meta<typeof JourneyGrid>

export default meta

const journeyFrame = (caption: string, act: JourneyFrame['act'], arrange: SandboxProviderProps['arrange']) =>
  frame(caption, <VerificationErrorList />, { customer: tidal, arrange }, act)

const one: SandboxProviderProps['arrange'] = environment =>
  reportErrors(environment, { type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' })

async function fix(frame: HTMLElement) {
  await press(frame, /^(Add|Correct) /)
  await userEvent.type(await within(frame).findByLabelText('NAICS code'), '423220{Enter}')
}

const frames: JourneyFrame[] = [
  journeyFrame('Issues to fix', frame => reads(frame, '8 things to fix'), rejectMuch),
  journeyFrame('One issue opened', frame => press(frame, /^NAICS code is missing/), rejectMuch),
  journeyFrame(
    'Everything fixed',
    async frame => {
      await fix(frame)
      await reads(frame, 'Everything is fixed')
    },
    one,
  ),
  journeyFrame(
    'More requested',
    async frame => {
      await fix(frame)
      await press(frame, 'Submit again')
      await reads(frame, /are new$/)
    },
    one,
  ),
  journeyFrame(
    'In manual review',
    frame => reads(frame, /^Our team is reviewing/),
    ({ sandbox, customerId }) =>
      void sandbox.setVerification(customerId, { verificationStatus: 'PENDING_MANUAL_REVIEW', errors: [] }),
  ),
  journeyFrame(
    'Approved',
    frame => reads(frame, /^Your business is verified/),
    ({ sandbox, customerId }) => sandbox.setCustomerStatus(customerId, 'APPROVED'),
  ),
]

export const HappyPath = journey('Happy path', frames)
