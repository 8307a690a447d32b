import { BeneficialOwnerForm, useBeneficialOwners } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { actOnCells } from '../support/actOnCells.js'
import { heading, press, reads, type } from '../support/plays.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'
import { Sheet } from '../ui/Sheet.js'
import { harbor, name, uferlicht } from './people.js'
import { choose, describe, describeRole, toIdentity } from './plays.js'

type Args = React.ComponentProps<typeof BeneficialOwnerForm> & {
  environment: Omit<SandboxProviderProps, 'children'>
  /** The first owner of the sandbox instead of a new one. */
  isKnown?: boolean
}

const meta = {
  title: 'Owners/BeneficialOwnerForm',
  component: BeneficialOwnerForm,
  args: { environment: { customer: harbor } },
  argTypes: { environment: { table: { disable: true } }, isKnown: { table: { disable: true } } },
  render: ({ environment, isKnown, ...props }) => (
    <SandboxProvider {...environment}>
      {isKnown ? <Known {...props} /> : <BeneficialOwnerForm {...props} />}
    </SandboxProvider>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>
type Act = (canvas: HTMLElement) => Promise<void>

function Known(props: React.ComponentProps<typeof BeneficialOwnerForm>) {
  const owners = useBeneficialOwners()
  const ownerId = owners.status === 'ready' ? owners.people[0]?.id : undefined
  return ownerId ? <BeneficialOwnerForm {...props} ownerId={ownerId} /> : null
}

/** One act for the story and for its cell on the sheet. */
const story = (args: Partial<Args>, act: Act): Story => ({
  args,
  play: async ({ canvasElement }) => act(canvasElement),
})

const jane: SandboxProviderProps['arrange'] = async environment => {
  await name(environment, ['Amina', 'Haddad'], 40, ['UBO', 'CONTROL_PERSON'])
}

export const NameAndRole = story({ onCancel: () => undefined }, async canvas => {
  await reads(canvas, 'Step 1 of 3')
})

export const HomeAddress = story({ onCancel: () => undefined }, async canvas => {
  await describeRole(canvas)
  await press(canvas, 'Continue')
  await choose(canvas, 'Country', 'US', 'United States')
  await reads(canvas, 'Step 2 of 3')
})

export const BirthDateAndTaxId = story({ onCancel: () => undefined }, async canvas => {
  await toIdentity(canvas)
  await reads(canvas, 'Social Security number (SSN)')
  await reads(canvas, /^Filled in for you/)
})

export const ControlPerson = story({ roles: ['CONTROL_PERSON'] }, async canvas => {
  await expect(await within(canvas).findByRole('checkbox', { name: /^Controls or manages/ })).toBeChecked()
})

export const SavedPerson = story({ environment: { customer: harbor, arrange: jane }, isKnown: true }, async canvas => {
  await reads(canvas, 'Amina Haddad')
  await press(canvas, 'Birth date and tax ID')
  await reads(canvas, /^•+726$/)
})

export const AnswersMissing = story({}, async canvas => {
  await reads(canvas, 'Step 1 of 3')
  await press(canvas, 'Continue')
  await reads(canvas, /There are \d+ problems/)
})

export const Thirds = story({}, async canvas => {
  await type(canvas, 'Ownership (%)', '33.33')
  await reads(canvas, /^Stored as 33%/)
})

export const ExactlyAtThreshold = story({}, async canvas => {
  await type(canvas, 'Ownership (%)', '25')
  await reads(canvas, /^Selected because of the ownership percentage/)
})

export const MoreThanIsLeft = story({ environment: { customer: harbor, arrange: jane } }, async canvas => {
  await describeRole(canvas, '70')
  await press(canvas, 'Continue')
  await reads(canvas, /from 0 to 60/)
})

export const LivesAbroad = story({}, async canvas => {
  await describeRole(canvas)
  await press(canvas, 'Continue')
  await choose(canvas, 'Country', 'VN', 'Vietnam')
  await type(canvas, 'Street address', '36 Hoàng Cầu')
  await type(canvas, 'City or town', 'Hà Nội')
  await type(canvas, 'Postal code', '100000')
  await press(canvas, 'Continue')
  await reads(canvas, /^No tax ID\?/)
})

export const OneLegalName = story({}, async canvas => {
  await type(canvas, 'First name', 'Sukarno')
  await press(canvas, 'Only one legal name?')
  await reads(canvas, /first name unknown/)
})

export const GermanCompany = story({ environment: { customer: uferlicht } }, canvas =>
  reads(canvas, /^Owns 25% or more/),
)

export const UnusualValues = story({}, async canvas => {
  await toIdentity(canvas)
  await type(canvas, 'Day', '1')
  await type(canvas, 'Month', '1')
  await type(canvas, 'Year', '2020')
  await type(canvas, 'Tax ID number', '912-70-1234')
  await userEvent.click(within(canvas).getByRole('radio', { name: /Social Security/ }))
  await reads(canvas, /younger than 18/)
  await reads(canvas, /usually an ITIN/)
})

export const ListedAlready = story({ environment: { customer: harbor, arrange: jane } }, async canvas => {
  await toIdentity(canvas)
  await press(canvas, 'Back')
  await press(canvas, 'Back')
  await type(canvas, 'First name', 'Amina')
  await type(canvas, 'Last name', 'Haddad')
  await press(canvas, 'Continue')
  await within(canvas).findByRole('checkbox', { name: /^Same as the business/ })
  await press(canvas, 'Continue')
  await heading('Birth date and tax ID')(canvas)
  await type(canvas, 'Day', '2')
  await type(canvas, 'Month', '11')
  await type(canvas, 'Year', '1979')
  await reads(canvas, /^Amina Haddad is already listed/)
})

export const NotSaved = story(
  {
    environment: {
      customer: harbor,
      arrange: ({ sandbox }) => sandbox.faults.next('createBeneficialOwner', { kind: 'serverError', status: 503 }),
    },
  },
  async canvas => {
    await describe(canvas)
    await press(canvas, 'Save owner')
    await reads(canvas, 'Your answers are still here.')
  },
)

export const Saved = story({}, async canvas => {
  await describe(canvas)
  await press(canvas, 'Save owner')
  await reads(canvas, 'José Nguyễn')
  await reads(canvas, 'Saved')
})

export const CorrectionRequested = story(
  {
    isKnown: true,
    environment: {
      customer: harbor,
      arrange: async environment => {
        const resourceId = await name(environment, ['Amina', 'Haddad'], 40)
        environment.sandbox.setVerification(environment.customerId, {
          verificationStatus: 'RESOLVE_ERRORS',
          errors: [
            {
              resourceId,
              type: 'INVALID_FIELD',
              field: 'personalInfo.birthDate',
              reason: 'It differs from the passport.',
            },
          ],
        })
      },
    },
  },
  canvas => reads(canvas, 'Update these details'),
)

export const RemovePerson = story({ environment: { customer: harbor, arrange: jane }, isKnown: true }, async canvas => {
  await press(canvas, 'Remove this person')
  await reads(canvas, 'Saved people can’t be deleted')
})

/** The names of a new person can be typed before anything is loaded. */
export const TypedWhileLoading = story(
  { environment: { customer: harbor, fetch: () => new Promise(() => undefined) } },
  async canvas => {
    await userEvent.type(await within(canvas).findByLabelText('First name'), 'José')
    await expect(within(canvas).getByText('Loading')).toBeInTheDocument()
  },
)

export const Loading = story(
  { ownerId: 'BeneficialOwner:1', environment: { customer: harbor, fetch: () => new Promise(() => undefined) } },
  async canvas => {
    await expect(await within(canvas).findByText('Loading')).toBeInTheDocument()
  },
)

export const Unreachable = story(
  { environment: { customer: harbor, fetch: () => Promise.reject(new TypeError()) } },
  canvas => reads(canvas, 'We can’t open this form'),
)

const cells = {
  'typed while loading': TypedWhileLoading,
  'name and role': NameAndRole,
  'home address': HomeAddress,
  'birth date and tax id': BirthDateAndTaxId,
  'saved person': SavedPerson,
  'answers missing': AnswersMissing,
  thirds: Thirds,
  'exactly at the threshold': ExactlyAtThreshold,
  'more than is left': MoreThanIsLeft,
  'lives abroad': LivesAbroad,
  'one legal name': OneLegalName,
  'German company': GermanCompany,
  'unusual values': UnusualValues,
  'listed already': ListedAlready,
  'not saved': NotSaved,
  saved: Saved,
  'correction requested': CorrectionRequested,
  'remove person': RemovePerson,
  unreachable: Unreachable,
}

const cell = ({ args }: Story) => {
  const { environment = { customer: harbor }, isKnown, ...props } = args ?? {}
  return (
    <SandboxProvider {...environment}>
      {isKnown ? <Known {...props} /> : <BeneficialOwnerForm {...props} />}
    </SandboxProvider>
  )
}

export const Matrix: Story = {
  render: () => <Sheet cells={Object.fromEntries(Object.entries(cells).map(([caption, of]) => [caption, cell(of)]))} />,
  play: async context =>
    actOnCells(
      context.canvasElement,
      Object.fromEntries(
        Object.entries(cells).map(([caption, { play }]) => [
          caption,
          async canvasElement => play?.({ ...context, canvasElement }),
        ]),
      ),
    ),
}
