import { KycLinkButton } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { type FilmFrame, Filmstrip } from '../support/Filmstrip.js'
import { loadFakeSdk } from '../support/fakeProviderSdk.js'
import { frame } from '../support/frame.js'
import { journey } from '../support/journey.js'
import { ada } from '../support/people.js'
import type { SandboxProviderProps } from '../support/SandboxProvider.js'
import { withStatus } from '../support/withStatus.js'

const meta = {
  title: 'Journeys/Identity check',
  component: Filmstrip,
  args: { name: 'Identity check', frames: [] },
  argTypes: { frames: { table: { disable: true } } },
} satisfies Meta<typeof Filmstrip>

export default meta
type Story = StoryObj<typeof meta>

type Link = React.ComponentProps<typeof KycLinkButton>

const moment = (caption: string, link: Link, environment: Partial<SandboxProviderProps> = {}, act?: FilmFrame['act']) =>
  frame(caption, <KycLinkButton {...link} />, { customer: ada, navigate: () => undefined, ...environment }, act)

const press = async (frame: HTMLElement, name: RegExp) =>
  userEvent.click(await within(frame).findByRole('button', { name }, { timeout: 5_000 }))

const start = /continue to identity check/i

const inSameTab: FilmFrame[] = [
  moment('Before the check', {}),
  moment('On the way there', {}, {}, frame => press(frame, start)),
  moment(
    'Back again',
    {},
    {
      arrange: ({ customerId }) => sessionStorage.setItem(`grid-kyc:link:${customerId}`, 'redirect'),
    },
  ),
  moment('Grid has it', {}, { arrange: withStatus('PENDING') }),
  moment('Approved', {}, { arrange: withStatus('APPROVED') }),
]

const inPlace: FilmFrame[] = [
  moment('Before the check', { mode: 'embedded' }),
  moment(
    'The provider’s screens, in place',
    { mode: 'embedded', loadProviderSdk: loadFakeSdk, providerOrigins: ['https://sandbox.grid-kyc.test'] },
    {},
    frame => press(frame, start),
  ),
  moment(
    'Everything is sent',
    { mode: 'embedded', loadProviderSdk: loadFakeSdk, providerOrigins: ['https://sandbox.grid-kyc.test'] },
    {},
    async frame => {
      await press(frame, start)
      await press(frame, /begin/i)
      await press(frame, /^send/i)
    },
  ),
  moment('Grid has it', { mode: 'embedded' }, { arrange: withStatus('PENDING') }),
  moment('Approved', { mode: 'embedded' }, { arrange: withStatus('APPROVED') }),
]

const whenItGoesWrong: FilmFrame[] = [
  moment(
    'Contacts first',
    {},
    {
      arrange: ({ sandbox }) =>
        sandbox.trouble.next('createKycLink', {
          is: 'answer',
          status: 409,
          body: { status: 409, code: 'CONFLICT', message: '' },
        }),
    },
    frame => press(frame, start),
  ),
  moment(
    'The service is down',
    {},
    { arrange: ({ sandbox }) => sandbox.trouble.next('createKycLink', { is: 'serverError' }, Infinity) },
    frame => press(frame, start),
  ),
  moment('Refused', {}, { arrange: withStatus('REJECTED') }),
  moment('On hold', {}, { arrange: withStatus('HOLD') }),
  moment('A status of tomorrow', {}, { arrange: withStatus('A_STATUS_OF_TOMORROW') }),
]

/** One of its frames has come as far as this. */
const ending = (name: string, frames: readonly FilmFrame[], ends: RegExp): Story => {
  const story = journey(name, frames)
  return {
    ...story,
    play: async ({ canvasElement }) => {
      await story.play({ canvasElement })
      const [end] = await within(canvasElement).findAllByRole('heading', { name: ends }, { timeout: 10_000 })
      await expect(end).toBeVisible()
    },
  }
}

export const SameTab = ending('In the same tab', inSameTab, /welcome back/i)
export const InPlace = ending('In place', inPlace, /everything you sent/i)
export const WhenItGoesWrong = ending('When it goes wrong', whenItGoesWrong, /couldn’t be opened/i)
