import { IndividualKycForm, type IndividualKycFormProps, KycLinkButton } from '@grid-kyc/react'
import type { Meta } from '@storybook/react-vite'
import { within } from 'storybook/test'
import { reportErrors, store } from '../documents/applicants.js'
import { described, jordan, lena } from '../individuals/persons.js'
import type { StoryEnvironment } from '../support/createStoryEnvironment.js'
import { frame } from '../support/frame.js'
import { type JourneyFrame, JourneyGrid } from '../support/JourneyGrid.js'
import { journey } from '../support/journey.js'
import { heading, press, reads, type } from '../support/plays.js'
import type { SandboxProviderProps } from '../support/SandboxProvider.js'

const meta = {
  title: 'Journeys/Individual onboarding',
  component: JourneyGrid,
  args: { name: 'Individual onboarding', frames: [] },
  argTypes: { frames: { table: { disable: true } }, frame: { control: 'number' } },
} satisfies Meta<typeof JourneyGrid>

export default meta

const journeyFrame = (
  caption: string,
  environment: Omit<SandboxProviderProps, 'children'>,
  props: IndividualKycFormProps,
  act: JourneyFrame['act'],
) => frame(caption, <IndividualKycForm {...props} />, environment, act)

const passport = async (environment: StoryEnvironment) => {
  await store(environment, 'PASSPORT', 'passport.pdf')
}

const fromNothing: JourneyFrame[] = [
  journeyFrame('About you', { customer: jordan, isNew: true }, {}, heading(/^About you/)),
  journeyFrame('Answers missing', { customer: jordan }, { step: 'address' }, async frame => {
    await press(frame, 'Continue')
    await reads(frame, /^There are \d problems/)
  }),
  journeyFrame('Identity document', { customer: described }, {}, heading(/^Identity document/)),
  journeyFrame('Review', { customer: described, arrange: passport }, {}, heading(/^Review and submit/)),
  journeyFrame('Document unreadable', { customer: described, arrange: passport }, {}, async frame => {
    await press(frame, 'Submit')
    await within(frame).findAllByText(/^The picture is not clear|^Take a sharper|update needed/i)
  }),
  journeyFrame(
    'More answers needed',
    {
      customer: described,
      arrange: async environment => {
        await passport(environment)
        reportErrors(environment, { type: 'MISSING_FIELD', field: 'sourceOfFundsCategories' })
      },
    },
    {},
    heading(/^Source of funds/),
  ),
  journeyFrame(
    'Approved',
    { customer: described, arrange: ({ sandbox, customerId }) => sandbox.setCustomerStatus(customerId, 'APPROVED') },
    {},
    says(/^You’re verified/),
  ),
]

const contactsFirst: JourneyFrame[] = [
  journeyFrame('Email to confirm', { customer: lena }, {}, heading(/^Confirm your contact details first/)),
  journeyFrame('Code sent', { customer: lena }, {}, async frame => {
    await press(frame, 'Send the code')
    await reads(frame, /^Code sent to lena/)
  }),
  journeyFrame('Wrong code', { customer: lena }, {}, async frame => {
    await press(frame, 'Send the code')
    await type(frame, 'Code from the email', '000000')
    await reads(frame, /incorrect or expired/)
  }),
  journeyFrame('Phone to confirm', { customer: lena }, {}, async frame => {
    await press(frame, 'Send the code')
    await type(frame, 'Code from the email', '123456')
    await reads(frame, 'Confirmed')
  }),
  frame('The same before the hosted check', <KycLinkButton />, { customer: lena }, async frame => {
    await press(frame, /^continue to identity check/i)
    await heading(/^Confirm your contact details first/)(frame)
  }),
]

function says(text: RegExp) {
  return (frame: HTMLElement) => reads(frame, text)
}

export const HappyPath = journey('Happy path', fromNothing)
export const ContactVerificationFirst = journey('Contact verification first', contactsFirst)
