import { KycLinkButton } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { loadFakeSdk } from '../support/fakeProviderSdk.js'
import { frame } from '../support/frame.js'
import { type JourneyFrame, JourneyGrid } from '../support/JourneyGrid.js'
import { journey } from '../support/journey.js'
import { ada } from '../support/people.js'
import type { SandboxProviderProps } from '../support/SandboxProvider.js'
import { withStatus } from '../support/withStatus.js'

const meta = {
  title: 'Journeys/Identity check',
  component: JourneyGrid,
  args: { name: 'Identity check', frames: [] },
  argTypes: { frames: { table: { disable: true } }, frame: { control: 'number' } },
} satisfies Meta<typeof JourneyGrid>

export default meta
type Story = StoryObj<typeof meta>

type Link = React.ComponentProps<typeof KycLinkButton>

const journeyFrame = (
  caption: string,
  link: Link,
  environment: Partial<SandboxProviderProps> = {},
  act?: JourneyFrame['act'],
) => frame(caption, <KycLinkButton {...link} />, { customer: ada, navigate: () => undefined, ...environment }, act)

const press = async (frame: HTMLElement, name: RegExp) =>
  userEvent.click(await within(frame).findByRole('button', { name }))

const start = /continue to identity check/i

const inSameTab: JourneyFrame[] = [
  journeyFrame('Before the check', {}),
  journeyFrame('Opening the check', {}, {}, frame => press(frame, start)),
  journeyFrame(
    'Returned from the check',
    {},
    {
      arrange: ({ customerId }) => sessionStorage.setItem(`grid-kyc:link:${customerId}`, 'redirect'),
    },
  ),
  journeyFrame('In review', {}, { arrange: withStatus('PENDING') }),
  journeyFrame('Approved', {}, { arrange: withStatus('APPROVED') }),
]

const inPlace: JourneyFrame[] = [
  journeyFrame('Before the check', { mode: 'embedded' }),
  journeyFrame(
    'Provider’s screens',
    { mode: 'embedded', loadProviderSdk: loadFakeSdk, providerOrigins: ['https://sandbox.grid-kyc.test'] },
    {},
    frame => press(frame, start),
  ),
  journeyFrame(
    'Submitted',
    { mode: 'embedded', loadProviderSdk: loadFakeSdk, providerOrigins: ['https://sandbox.grid-kyc.test'] },
    {},
    async frame => {
      await press(frame, start)
      await press(frame, /begin/i)
      await press(frame, /^send/i)
    },
  ),
  journeyFrame('In review', { mode: 'embedded' }, { arrange: withStatus('PENDING') }),
  journeyFrame('Approved', { mode: 'embedded' }, { arrange: withStatus('APPROVED') }),
]

const whenItGoesWrong: JourneyFrame[] = [
  journeyFrame(
    'Contact verification first',
    {},
    {
      arrange: ({ sandbox }) =>
        sandbox.faults.next('createKycLink', {
          kind: 'response',
          status: 409,
          body: { status: 409, code: 'CONFLICT', message: '' },
        }),
    },
    frame => press(frame, start),
  ),
  journeyFrame(
    'Service unavailable',
    {},
    { arrange: ({ sandbox }) => sandbox.faults.next('createKycLink', { kind: 'serverError' }, Infinity) },
    frame => press(frame, start),
  ),
  journeyFrame('Rejected', {}, { arrange: withStatus('REJECTED') }),
  journeyFrame('On hold', {}, { arrange: withStatus('HOLD') }),
  journeyFrame('Unknown status', {}, { arrange: withStatus('A_STATUS_OF_TOMORROW') }),
]

/** One of its frames has come as far as this. */
const ending = (name: string, frames: readonly JourneyFrame[], ends: RegExp): Story => {
  const story = journey(name, frames)
  return {
    ...story,
    play: async ({ canvasElement }) => {
      await story.play({ canvasElement })
      const [end] = await within(canvasElement).findAllByRole('heading', { name: ends })
      await expect(end).toBeVisible()
    },
  }
}

export const SameTab = ending('In the same tab', inSameTab, /verification in progress/i)
export const Embedded = ending('Embedded', inPlace, /we received everything/i)
export const Exceptions = ending('Exceptions', whenItGoesWrong, /couldn’t be opened/i)
