import { OnboardingGate, type OnboardingGateProps } from '@grid-kyc/react'
import type { Meta } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { described, jordan, lena } from '../individuals/persons.js'
import { Account } from '../onboarding/Account.js'
import { longTerms } from '../onboarding/longTerms.js'
import type { StoryEnvironment } from '../support/createStoryEnvironment.js'
import { frame } from '../support/frame.js'
import { type JourneyFrame, JourneyGrid } from '../support/JourneyGrid.js'
import { journey } from '../support/journey.js'
import { ada } from '../support/people.js'
import { heading, press, reads } from '../support/plays.js'
import type { SandboxProviderProps } from '../support/SandboxProvider.js'
import { withStatus } from '../support/withStatus.js'

const meta = {
  title: 'Journeys/Onboarding gate',
  component: JourneyGrid,
  args: { name: 'Onboarding gate', frames: [] },
  argTypes: { frames: { table: { disable: true } }, frame: { control: 'number' } },
} satisfies Meta<typeof JourneyGrid>

export default meta

const journeyFrame = (
  caption: string,
  gate: OnboardingGateProps,
  environment: Omit<SandboxProviderProps, 'children'>,
  act: JourneyFrame['act'],
) =>
  frame(
    caption,
    <OnboardingGate {...gate}>
      <Account />
    </OnboardingGate>,
    environment,
    act,
  )

const asking = ({ sandbox, customerId }: StoryEnvironment) => {
  const issue = {
    resourceId: customerId,
    type: 'INVALID_FIELD',
    field: 'customer.birthDate',
    reason: 'The date differs.',
  }
  sandbox.setVerification(customerId, { verificationStatus: 'RESOLVE_ERRORS', errors: [issue] })
}

const link = { terms: longTerms, link: { handoff: true } }
const form = { by: 'form', terms: longTerms } as const

const decisions = (gate: OnboardingGateProps): JourneyFrame[] => [
  journeyFrame(
    'In review',
    gate,
    { customer: ada, arrange: withStatus('PENDING') },
    heading(/^We’re reviewing your details/),
  ),
  journeyFrame(
    'Approved: your app',
    gate,
    { customer: ada, arrange: withStatus('APPROVED') },
    heading(/^Your account$/),
  ),
  journeyFrame('On hold', gate, { customer: ada, arrange: withStatus('HOLD') }, heading(/^Your account is on hold/)),
]

const byLink: JourneyFrame[] = [
  journeyFrame('No customer yet', link, { customer: ada, isNew: true }, heading(/^Who is the account for/)),
  journeyFrame('Contact verification first', link, { customer: lena }, heading(/^Confirm your contact details first/)),
  journeyFrame('Terms', link, { customer: ada }, heading(/^Terms of the account/)),
  journeyFrame('Identity check', link, { customer: ada }, async frame => {
    await userEvent.click(await within(frame).findByRole('checkbox'))
    await press(frame, 'Agree and continue')
    const start = await within(frame).findByRole('button', { name: /^continue to identity check/i })
    await expect(start).toBeVisible()
  }),
  ...decisions(link),
]

const byForm: JourneyFrame[] = [
  journeyFrame('No customer yet', form, { customer: ada, isNew: true }, heading(/^Who is the account for/)),
  journeyFrame('Form', form, { customer: jordan, isNew: true }, async frame => {
    await press(frame, 'For me')
    await heading(/^About you/)(frame)
  }),
  journeyFrame('Resumed later', form, { customer: described }, heading(/^Identity document/)),
  journeyFrame('Correction requested', form, { customer: described, arrange: asking }, frame =>
    reads(frame, /date of birth/i),
  ),
  ...decisions(form),
]

export const HostedCheck = journey('Hosted check', byLink)
export const Forms = journey('Forms', byForm)
