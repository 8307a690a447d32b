import { ContactVerification, type ContactVerificationProps } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { userEvent, within } from 'storybook/test'
import { actOnCells } from '../support/actOnCells.js'
import { heading, press, reads, type } from '../support/plays.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'
import { Sheet } from '../ui/Sheet.js'
import { lena } from './persons.js'

type Args = ContactVerificationProps & { environment: Omit<SandboxProviderProps, 'children'> }

const meta = {
  title: 'Individuals/ContactVerification',
  component: ContactVerification,
  args: { environment: { customer: lena } },
  argTypes: { environment: { table: { disable: true } } },
  render: ({ environment, ...props }) => (
    <SandboxProvider {...environment}>
      <ContactVerification {...props} />
    </SandboxProvider>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>
type Act = (element: HTMLElement) => Promise<void>

const story = (act: Act, environment: Partial<SandboxProviderProps> = {}): Story => ({
  args: { environment: { customer: lena, ...environment } },
  play: ({ canvasElement }) => act(canvasElement),
})

const sent: Act = async element => {
  await press(element, 'Send the code')
  await reads(element, /^Code sent to lena/)
}

const wrong: Act = async element => {
  await sent(element)
  await type(element, 'Code from the email', '000000')
  await reads(element, /incorrect or expired/)
}

const changes: Act = async element => {
  await press(element, 'Use another email address')
  await within(element).findByLabelText('New email address')
}

const awaits: Act = async element => {
  await changes(element)
  await userEvent.type(within(element).getByLabelText('New email address'), 'lena@example.org')
  await press(element, 'Save')
  await reads(element, 'Approve the change in your wallet')
}

const tied: SandboxProviderProps['arrange'] = ({ sandbox, customerId }) => sandbox.tieWallet(customerId, ['email'])
const tooOften: SandboxProviderProps['arrange'] = ({ sandbox }) =>
  sandbox.faults.next('sendEmailVerification', { kind: 'rateLimited', retryAfterSeconds: 420 }, Infinity)

export const Start = story(heading(/^Confirm your contact details first/))
export const Sent = story(sent)
export const WrongCode = story(wrong)
export const Changing = story(changes)

export const SecondContact = story(heading(/^Phone number$/), {
  arrange: ({ sandbox, customerId }) =>
    sandbox.setContactVerification(customerId, { email: 'VERIFIED', phone: 'PENDING' }),
})

export const WalletApproval = story(awaits, { arrange: tied })

export const TooManyCodes = story(
  async element => {
    await press(element, 'Send the code')
    await reads(element, /in about 7 minutes/)
  },
  { arrange: tooOften },
)

export const Confirmed = story(heading(/^Your contact details are confirmed/), {
  arrange: ({ sandbox, customerId }) =>
    sandbox.setContactVerification(customerId, { email: 'VERIFIED', phone: 'VERIFIED' }),
})

export const SignedOut = story(heading(/^We can’t load your contact details/), { signedIn: false })

const cell = (name: string, { args = {} }: Story) => {
  const { environment = { customer: lena }, ...props } = args
  return {
    [name]: (
      <SandboxProvider {...environment}>
        <ContactVerification {...props} />
      </SandboxProvider>
    ),
  }
}

export const Matrix: Story = {
  render: () => (
    <Sheet
      wide
      cells={{
        ...cell('open', Start),
        ...cell('wrong code', WrongCode),
        ...cell('another address', Changing),
        ...cell('second contact', SecondContact),
        ...cell('wallet approval', WalletApproval),
        ...cell('too many codes', TooManyCodes),
        ...cell('confirmed', Confirmed),
        ...cell('signed out', SignedOut),
      }}
    />
  ),
  play: ({ canvasElement }) =>
    actOnCells(canvasElement, {
      open: heading(/^Confirm your contact details first/),
      'wrong code': wrong,
      'another address': changes,
      'second contact': heading(/^Phone number$/),
      'wallet approval': awaits,
      'too many codes': async element => {
        await press(element, 'Send the code')
        await reads(element, /in about 7 minutes/)
      },
      confirmed: heading(/^Your contact details are confirmed/),
      'signed out': heading(/^We can’t load your contact details/),
    }),
}
