import { BeneficialOwnerForm, useBeneficialOwners } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { actOnCells } from '../support/actOnCells.js'
import { press, reads, type } from '../support/plays.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'
import { Sheet } from '../ui/Sheet.js'
import { harbor, name, uferlicht } from './people.js'
import { choose, describe } from './plays.js'

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

export const SomebodyNew = story({ onCancel: () => undefined }, canvas => reads(canvas, 'Add a person'))

export const TheOneInControl = story({ roles: ['CONTROL_PERSON'] }, async canvas => {
  await expect(await within(canvas).findByRole('checkbox', { name: /^Controls or manages/ })).toBeChecked()
})

export const AlreadyKnown = story({ environment: { customer: harbor, arrange: jane }, isKnown: true }, async canvas => {
  await reads(canvas, 'Amina Haddad')
  await reads(canvas, /^•+726$/)
})

export const SomethingMissing = story({}, async canvas => {
  await press(canvas, 'Save this person')
  await reads(canvas, /There are \d+ problems/)
})

export const Thirds = story({}, async canvas => {
  await type(canvas, 'Their share of the business', '33.33')
  await reads(canvas, /rounded down: 33%/)
})

export const ExactlyAQuarter = story({}, async canvas => {
  await type(canvas, 'Their share of the business', '25')
  await reads(canvas, /^Someone with 25% or more/)
})

export const MoreThanIsLeft = story({ environment: { customer: harbor, arrange: jane } }, async canvas => {
  await describe(canvas, '70')
  await press(canvas, 'Save this person')
  await reads(canvas, 'Enter a whole number from 0 to 60: Their share of the business')
})

export const FromElsewhere = story({}, async canvas => {
  await choose(canvas, 'Their nationality', 'VN', 'Vietnam')
  await userEvent.click(within(canvas).getByRole('radio', { name: 'Tax number from another country' }))
  await reads(canvas, /^No tax number\?/)
})

export const AnotherRule = story({ environment: { customer: uferlicht } }, canvas => reads(canvas, /^Owns 25% or more/))

export const LooksOdd = story({}, async canvas => {
  await type(canvas, 'Day', '1')
  await type(canvas, 'Month', '1')
  await type(canvas, 'Year', '2020')
  await userEvent.click(within(canvas).getByRole('radio', { name: /Social Security/ }))
  await type(canvas, 'Their tax number', '912-70-1234')
  await reads(canvas, /younger than 18/)
  await reads(canvas, /usually an ITIN/)
})

export const NamedAlready = story({ environment: { customer: harbor, arrange: jane } }, async canvas => {
  await type(canvas, 'Their first name', 'Amina')
  await type(canvas, 'Their last name', 'Haddad')
  await type(canvas, 'Day', '2')
  await type(canvas, 'Month', '11')
  await type(canvas, 'Year', '1979')
  await reads(canvas, /^Someone with this name and date of birth is named already/)
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
    await press(canvas, 'Save this person')
    await reads(canvas, 'What you typed is still here.')
  },
)

export const Saved = story({}, async canvas => {
  await describe(canvas)
  await press(canvas, 'Save this person')
  await reads(canvas, 'José Nguyễn')
  await reads(canvas, 'Saved')
})

export const WantsMore = story(
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
  canvas => reads(canvas, 'We need something more about this person'),
)

export const Removing = story({ environment: { customer: harbor, arrange: jane }, isKnown: true }, async canvas => {
  await press(canvas, 'Remove this person')
  await reads(canvas, 'Someone who was saved stays on record')
})

/** Somebody new can be named before anything has been read. */
export const NamedAtOnce = story(
  { environment: { customer: harbor, fetch: () => new Promise(() => undefined) } },
  async canvas => {
    await userEvent.type(await within(canvas).findByLabelText('Their first name'), 'José')
    await expect(within(canvas).getByText('Loading this person')).toBeInTheDocument()
  },
)

export const Loading = story(
  { ownerId: 'BeneficialOwner:1', environment: { customer: harbor, fetch: () => new Promise(() => undefined) } },
  async canvas => {
    await expect(await within(canvas).findByText('Loading this person')).toBeInTheDocument()
  },
)

export const Unreachable = story(
  { environment: { customer: harbor, fetch: () => Promise.reject(new TypeError()) } },
  canvas => reads(canvas, 'We can’t open this form right now'),
)

const cells = {
  'named at once': NamedAtOnce,
  'somebody new': SomebodyNew,
  known: AlreadyKnown,
  'something missing': SomethingMissing,
  thirds: Thirds,
  'exactly a quarter': ExactlyAQuarter,
  'more than is left': MoreThanIsLeft,
  'from elsewhere': FromElsewhere,
  'another rule': AnotherRule,
  'looks odd': LooksOdd,
  'named already': NamedAlready,
  'not saved': NotSaved,
  saved: Saved,
  'wants more': WantsMore,
  removing: Removing,
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
