import { IndividualKycForm, type IndividualKycFormProps } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { store } from '../documents/applicants.js'
import { actOnCells } from '../support/actOnCells.js'
import type { StoryEnvironment } from '../support/createStoryEnvironment.js'
import { heading, press, reads } from '../support/plays.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'
import { Sheet } from '../ui/Sheet.js'
import { described, jordan, lena } from './persons.js'

type Args = IndividualKycFormProps & { environment: Omit<SandboxProviderProps, 'children'> }

const meta = {
  title: 'Individuals/IndividualKycForm',
  component: IndividualKycForm,
  args: { environment: { customer: jordan } },
  argTypes: { environment: { table: { disable: true } } },
  render: ({ environment, ...props }) => (
    <SandboxProvider {...environment}>
      <IndividualKycForm {...props} />
    </SandboxProvider>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>
type Act = (element: HTMLElement) => Promise<void>

const story = (
  act: Act,
  environment: Partial<SandboxProviderProps> = {},
  props: IndividualKycFormProps = {},
): Story => ({
  args: { ...props, environment: { customer: jordan, ...environment } },
  play: ({ canvasElement }) => act(canvasElement),
})

const wrong: Act = async element => {
  await press(element, 'Continue')
  await reads(element, /^There are \d problems/)
}

const tooYoung: Act = async element => {
  await heading(/^About you/)(element)
  await press(element, 'Continue')
  await reads(element, /^Check your date of birth/)
  await press(element, 'Continue')
  await reads(element, 'You have to be 18 or older')
}

/** What Grid asks of some people once it has looked at the rest. */
const objects = ({ sandbox, customerId }: StoryEnvironment) => {
  const fields = ['sourceOfFundsCategories', 'purposeOfAccount', 'expectedMonthlyTransactionVolume', 'pepStatus']
  sandbox.setVerification(customerId, {
    verificationStatus: 'RESOLVE_ERRORS',
    errors: fields.map(field => ({ resourceId: customerId, type: 'MISSING_FIELD', field, reason: 'Needed.' })),
  })
}

const complete = async (environment: StoryEnvironment) => {
  await store(environment, 'PASSPORT', 'passport.pdf')
}
const terms = { version: 'V1', fullText: <p>The terms of the account, in full, beside those of the platform.</p> }

export const AboutYou = story(
  heading(/^About you/),
  { isNew: true },
  {
    notice: (
      <p>
        <a href="#privacy">How we use your data</a>
      </p>
    ),
  },
)

export const FirstScreen = story(heading(/^About you/), { isNew: true }, { initialData: { fullName: 'Jordan Avery' } })
export const Address = story(heading(/^Your address/), {}, { step: 'address' })
export const AnswersMissing = story(wrong, {}, { step: 'address' })
export const EmailAndPhone = story(heading(/^Email and phone/), { customer: described }, { step: 'contact' })
export const ContactsInTheEu = story(heading(/^Confirm your contact details first/), { customer: lena })
export const Documents = story(heading(/^Identity document/), { customer: described })

/** These fields are not shown before Grid has asked for one. */
export const DueDiligence = story(heading(/^Source of funds/), {
  customer: described,
  arrange: async environment => {
    await complete(environment)
    objects(environment)
  },
})

export const NumberOnFile = story(says('•••••••••'), { customer: described }, { step: 'person' })
export const Review = story(heading(/^Review and submit/), { customer: described, arrange: complete }, { terms })

export const UnderAge = story(
  tooYoung,
  { isNew: true },
  { initialData: { fullName: 'Robin Young', birthDate: `${new Date().getFullYear() - 15}-01-01`, nationality: 'US' } },
)

export const ForACurrency = story(
  heading(/^Email and phone/),
  { customer: jordan },
  { currencies: ['EUR'], step: 'contact' },
)

/** A platform that does its own checks. */
export const Regulated = story(
  heading(/^About you/),
  { isNew: true, sandboxOptions: { isRegulatedFinancialInstitution: true } },
  { alsoAsked: ['umaAddress'] },
)

const withStatus = (status: string, title: RegExp) =>
  story(heading(title), {
    customer: described,
    arrange: ({ sandbox, customerId }) => sandbox.setCustomerStatus(customerId, status),
  })

export const Approved = withStatus('APPROVED', /you’re verified/i)
export const Rejected = withStatus('REJECTED', /couldn’t verify/i)
export const OnHold = withStatus('HOLD', /on hold/i)
export const SignedOut = story(says('We can’t open your application'), { signedIn: false })

function says(text: string): Act {
  return element => reads(element, text)
}

/** A page has one of it: on a sheet the steps of each are called differently, so that no two landmarks are the same. */
const cell = (name: string, { args = {} }: Story) => {
  const { environment = { customer: jordan }, ...props } = args
  const messages = { 'onboarding.steps': `Steps, ${name}` }
  return {
    [name]: (
      <SandboxProvider {...environment} messages={messages}>
        <IndividualKycForm {...props} />
      </SandboxProvider>
    ),
  }
}

export const Matrix: Story = {
  render: () => (
    <Sheet
      wide
      cells={{
        ...cell('about you', AboutYou),
        ...cell('answers missing', AnswersMissing),
        ...cell('contacts in the EU', ContactsInTheEu),
        ...cell('document', Documents),
        ...cell('due diligence', DueDiligence),
        ...cell('review', Review),
        ...cell('under age', UnderAge),
        ...cell('for a currency', ForACurrency),
        ...cell('regulated', Regulated),
        ...cell('approved', Approved),
        ...cell('signed out', SignedOut),
      }}
    />
  ),
  play: ({ canvasElement }) =>
    actOnCells(canvasElement, {
      'about you': heading(/^About you/),
      'answers missing': wrong,
      'contacts in the EU': heading(/^Confirm your contact details first/),
      document: heading(/^Identity document/),
      'due diligence': heading(/^Source of funds/),
      review: heading(/^Review and submit/),
      'under age': tooYoung,
      'for a currency': heading(/^Email and phone/),
      regulated: heading(/^About you/),
      approved: heading(/you’re verified/i),
      'signed out': says('We can’t open your application'),
    }),
}
