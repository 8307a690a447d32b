import { IndividualKycForm } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { described } from '../individuals/persons.js'
import { press, reads, type } from '../support/plays.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'

interface Args {
  step: 'person' | 'address' | 'contact'
  environment?: Partial<SandboxProviderProps>
}

const { idType: _, identifier: __, ...customer } = described

/** What a field shows while it is typed into, once it is left, when its value is unusual, and when it is rejected. */
const meta = {
  title: 'Forms/Field states',
  args: { step: 'person' },
  argTypes: { environment: { table: { disable: true } } },
  render: ({ step, environment }) => (
    <SandboxProvider customer={customer} {...environment}>
      <IndividualKycForm step={step} />
    </SandboxProvider>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>
type Play = (canvas: HTMLElement) => Promise<void>

const story = (play: Play, args: Partial<Args> = {}): Story => ({
  args: { step: 'person', ...args },
  play: ({ canvasElement }) => play(canvasElement),
})
const patient = { timeout: 5_000 }
const shows = (canvas: HTMLElement, label: string | RegExp, value: string) =>
  waitFor(() => expect(within(canvas).getByLabelText(label, { selector: 'input' })).toHaveValue(value), patient)

/** A select until the code for searching has come, and empty until what Grid has is there. */
async function country(canvas: HTMLElement, typed: string) {
  const input = await waitFor(() => {
    const found = within(canvas).getByRole('combobox', { name: /^Nationality/ })
    expect(found.tagName).toBe('INPUT')
    expect(found).toHaveValue('United States')
    return found
  }, patient)
  await userEvent.clear(input)
  await userEvent.keyboard(typed)
}

export const NumberWhileTyping = story(async canvas => {
  await type(canvas, 'Tax ID number', '53622')
  await shows(canvas, 'Tax ID number', '536-22')
})

export const NumberFormatted = story(async canvas => {
  await type(canvas, 'Tax ID number', '536228726')
  // Covered as soon as it is left.
  await userEvent.tab()
  await shows(canvas, 'Tax ID number', '••••••••726')
})

export const NumberUnusual = story(async canvas => {
  await type(canvas, 'Tax ID number', '000123456')
  await userEvent.tab()
  await reads(canvas, /looks like 123-45-6789/)
})

export const NumberRejected = story(
  async canvas => {
    await type(canvas, 'Tax ID number', '536228726')
    await press(canvas, 'Save and finish later')
    await reads(canvas, 'Enter 9 digits, like 123-45-6789')
  },
  {
    environment: {
      arrange: ({ sandbox }) =>
        sandbox.faults.next('updateCustomer', {
          kind: 'error',
          status: 400,
          code: 'INVALID_INPUT',
          details: {
            errors: [{ field: 'customer.identifier', constraint: { pattern: '^[0-9]{3}-[0-9]{2}-[0-9]{4}$' } }],
          },
        }),
    },
  },
)

export const NameFormatted = story(async canvas => {
  await type(canvas, 'Full legal name', '  Zoe   Adler ')
  await userEvent.tab()
  await shows(canvas, 'Full legal name', 'Zoe Adler')
})

export const NameRejected = story(async canvas => {
  await type(canvas, 'Full legal name', '王小明')
  await press(canvas, 'Continue')
  await reads(canvas, /a space between them/)
})

export const NameWithEmoji = story(async canvas => {
  await type(canvas, 'Full legal name', 'Zoe 🙂 Adler')
  await userEvent.tab()
  await shows(canvas, 'Full legal name', 'Zoe Adler')
  await reads(canvas, /^We removed emoji/)
})

export const DateInTheFuture = story(async canvas => {
  await type(canvas, 'Year', '2530')
  await press(canvas, 'Continue')
  await reads(canvas, /Did you mean 1987/)
})

export const DateRejected = story(async canvas => {
  await type(canvas, 'Month', '13')
  await press(canvas, 'Continue')
  await reads(canvas, /^Enter a date that exists/)
})

export const CountryWhileTyping = story(async canvas => {
  await country(canvas, 'turk')
  // Browsers carry different editions of the names of countries.
  await within(canvas).findByRole('option', { name: /^(Türkiye|Turkey)$/ }, patient)
})

export const CountryChosenByItsCode = story(async canvas => {
  await country(canvas, 'UK')
  await userEvent.tab()
  await waitFor(() =>
    expect(within(canvas).getByRole('combobox', { name: /^Nationality/ })).toHaveValue('United Kingdom'),
  )
})

export const PhoneWhileTyping = story(
  async canvas => {
    // The numbering plans load later.
    await reads(canvas, '+1')
    await type(canvas, /^Phone number/, '415555')
    await shows(canvas, /^Phone number/, '(415) 555')
  },
  { step: 'contact' },
)

export const PhoneFormatted = story(
  async canvas => {
    await reads(canvas, '+1')
    await type(canvas, /^Phone number/, '4155550136')
    await userEvent.tab()
    await shows(canvas, /^Phone number/, '(415) 555-0136')
  },
  { step: 'contact' },
)

export const PhoneRejected = story(
  async canvas => {
    await type(canvas, /^Phone number/, '12')
    await press(canvas, 'Continue')
    await reads(canvas, /^Enter a phone number/)
  },
  { step: 'contact' },
)

export const PhoneThatSpellsAWord = story(
  async canvas => {
    await reads(canvas, '+1')
    await type(canvas, /^Phone number/, '1-800-FLOWERS')
    await userEvent.tab()
    await shows(canvas, /^Phone number/, '(800) 356-9377')
  },
  { step: 'contact' },
)

export const SeveralPhones = story(
  async canvas => {
    await reads(canvas, '+1')
    await type(canvas, /^Phone number/, '415-555-0136 / 415-555-0137')
    await userEvent.tab()
    await reads(canvas, /^Enter one phone number only/)
  },
  { step: 'contact' },
)

export const EmailRejected = story(
  async canvas => {
    await type(canvas, /^Email address/, 'jordan.avery')
    await press(canvas, 'Continue')
    await reads(canvas, /^Enter an email address/)
  },
  { step: 'contact' },
)

export const PostalCodeUnusual = story(
  async canvas => {
    await type(canvas, 'ZIP code', '9410')
    await userEvent.tab()
    await reads(canvas, /usually looks like 94104/)
  },
  { step: 'address' },
)

export const PostOfficeBox = story(
  async canvas => {
    await type(canvas, 'Street address', 'P.O. Box 123')
    await userEvent.tab()
    await reads(canvas, /looks like a P.O. box/)
  },
  { step: 'address' },
)

export const ReasonGiven = story(async canvas => {
  await shows(canvas, 'Full legal name', customer.fullName)
  const [, ofNumber] = await within(canvas).findAllByRole('button', { name: 'Why we ask' }, patient)
  if (ofNumber) await userEvent.click(ofNumber)
  await reads(canvas, /^No one else has your number/)
})

export const MissingValues = story(
  async canvas => {
    await type(canvas, 'Street address', ' ')
    await press(canvas, 'Continue')
    await reads(canvas, 'Enter the street address')
  },
  { step: 'address' },
)
