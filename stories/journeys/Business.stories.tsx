import { BusinessKybWizard, type BusinessKybWizardProps } from '@grid-kyc/react'
import type { Meta } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { begun, described, german } from '../business/companies.js'
import { completeBusiness } from '../business/completeBusiness.js'
import { reportErrors } from '../documents/applicants.js'
import { frame } from '../support/frame.js'
import { type JourneyFrame, JourneyGrid } from '../support/JourneyGrid.js'
import { journey } from '../support/journey.js'
import { press, reads } from '../support/plays.js'
import type { SandboxProviderProps } from '../support/SandboxProvider.js'

const meta = {
  title: 'Journeys/Business onboarding',
  component: JourneyGrid,
  args: { name: 'Business onboarding', frames: [] },
  argTypes: { frames: { table: { disable: true } }, frame: { control: 'number' } },
} satisfies Meta<typeof JourneyGrid>

export default meta

const journeyFrame = (
  caption: string,
  environment: Omit<SandboxProviderProps, 'children'>,
  props: BusinessKybWizardProps,
  act: JourneyFrame['act'],
) => frame(caption, <BusinessKybWizard {...props} />, environment, act)

const sees = (name: RegExp) => async (frame: HTMLElement) =>
  expect(await within(frame).findByRole('heading', { name, level: 2 })).toBeVisible()

const fromNothing: JourneyFrame[] = [
  journeyFrame('Start', { customer: begun, isNew: true }, { initialData: {} }, sees(/^before you start/i)),
  journeyFrame('About the business', { customer: begun }, { step: 'business' }, sees(/^about the business/i)),
  journeyFrame('Answers missing', { customer: begun }, {}, async frame => {
    await press(frame, 'Continue')
    await within(frame).findByRole('heading', { name: /there are \d problems/i })
  }),
  journeyFrame('Activity and funds', { customer: described }, { step: 'activity' }, sees(/^activity and funds/i)),
  journeyFrame('Owners', { customer: described, arrange: completeBusiness }, { step: 'people' }, sees(/^owners/i)),
  journeyFrame('Review', { customer: described, arrange: completeBusiness }, {}, sees(/^review and submit/i)),
  journeyFrame('In review', { customer: described, arrange: completeBusiness }, {}, async frame => {
    await press(frame, 'Submit')
    await sees(/^we’re reviewing your business/i)(frame)
  }),
]

const interrupted: JourneyFrame[] = [
  journeyFrame(
    'Not saved: answers kept',
    {
      customer: begun,
      arrange: ({ sandbox }) => sandbox.faults.next('updateCustomer', { kind: 'serverError' }, Infinity),
    },
    { step: 'business' },
    async frame => {
      await press(frame, /trade name/)
      await userEvent.type(await within(frame).findByLabelText(/^trade name/i), 'Tidal')
      await press(frame, 'Save and finish later')
      await reads(frame, 'Your answers are still here.')
    },
  ),
  journeyFrame('Saved to finish later', { customer: begun }, { step: 'business' }, async frame => {
    await press(frame, /trade name/)
    await userEvent.type(await within(frame).findByLabelText(/^trade name/i), 'Tidal')
    await press(frame, 'Save and finish later')
    await reads(frame, /^Saved. You can close this page/)
  }),
  journeyFrame('Review with missing answers', { customer: begun }, { step: 'review' }, async frame => {
    await within(frame).findByRole('heading', { name: /^before you can submit/i })
  }),
  journeyFrame(
    'Contact verification needed',
    { customer: german, arrange: completeBusiness },
    { step: 'review' },
    async frame => {
      await within(frame).findByRole('heading', { name: /^review and submit/i })
    },
  ),
  journeyFrame(
    'Correction requested',
    {
      customer: described,
      arrange: environment =>
        reportErrors(environment, { type: 'INVALID_FIELD', field: 'businessInfo.registrationNumber' }),
    },
    { step: 'business' },
    frame => reads(frame, 'Update these answers'),
  ),
  journeyFrame(
    'Approved',
    { customer: described, arrange: ({ sandbox, customerId }) => sandbox.setCustomerStatus(customerId, 'APPROVED') },
    {},
    frame => reads(frame, /^Your business is verified/),
  ),
]

export const HappyPath = journey('Happy path', fromNothing)
export const Exceptions = journey('Exceptions', interrupted)
