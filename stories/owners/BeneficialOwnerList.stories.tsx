import { BeneficialOwnerList } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { actOnCells } from '../support/actOnCells.js'
import { press, reads, type } from '../support/plays.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'
import { Sheet } from '../ui/Sheet.js'
import { harbor, name, partners, uferlicht } from './people.js'

type Args = React.ComponentProps<typeof BeneficialOwnerList> & { environment: Omit<SandboxProviderProps, 'children'> }

const meta = {
  title: 'Owners/BeneficialOwnerList',
  component: BeneficialOwnerList,
  args: { environment: { customer: harbor }, onContinue: () => undefined },
  argTypes: { environment: { table: { disable: true } } },
  render: ({ environment, ...props }) => (
    <SandboxProvider {...environment}>
      <BeneficialOwnerList {...props} />
    </SandboxProvider>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>
type Act = (canvas: HTMLElement) => Promise<void>
type TestEnvironment = Parameters<NonNullable<SandboxProviderProps['arrange']>>[0]

/** A business with these people in it, and what is done then. */
const story = (people: (environment: TestEnvironment) => Promise<unknown>, act: Act, customer = harbor): Story => ({
  args: { environment: { customer, arrange: async environment => void (await people(environment)) } },
  play: async ({ canvasElement }) => act(canvasElement),
})
const nobody = async () => undefined

async function three(environment: TestEnvironment) {
  await name(environment, ['José', 'Nguyễn'], 40, ['UBO', 'CONTROL_PERSON'])
  await name(environment, ['李', '伟'], 35, ['UBO', 'DIRECTOR'])
  await name(environment, ['Sinéad', 'O’Brien'], 10, ['COMPANY_OFFICER'])
}

export const NobodyYet = story(nobody, canvas => reads(canvas, 'Who owns 25% or more of the business?'))

export const ThreeOwners = story(three, canvas => reads(canvas, 'José Nguyễn'))

export const FourQuarters = story(
  async environment => {
    for (const person of partners.slice(0, 4)) await name(environment, person, 25)
  },
  canvas => reads(canvas, 'Łukasz Wiśniewski'),
)

export const NoOneOwnsThatMuch = story(
  async environment => name(environment, ['Ngozi', 'Okonjo'], 0, ['CONTROL_PERSON']),
  async canvas => {
    await expect(await within(canvas).findByRole('checkbox', { name: 'No one owns 25% or more' })).toBeChecked()
  },
)

export const NotFlagged = story(
  async environment => name(environment, ['José', 'Nguyễn'], 40, ['DIRECTOR']),
  canvas => reads(canvas, /isn’t marked as an owner yet/),
)

export const MarkedWithOnePress = story(
  async environment => name(environment, ['José', 'Nguyễn'], 40, ['DIRECTOR']),
  async canvas => {
    await press(canvas, 'Mark José Nguyễn as an owner')
    await reads(canvas, 'Owner, Director')
  },
)

export const TooMuch = story(
  async environment => {
    await name(environment, ['José', 'Nguyễn'], 80, ['UBO', 'CONTROL_PERSON'])
    await name(environment, ['李', '伟'], 40)
  },
  canvas => reads(canvas, /add up to 120%/),
)

export const TwoInControl = story(
  async environment => {
    await name(environment, ['José', 'Nguyễn'], 40, ['UBO', 'CONTROL_PERSON'])
    await name(environment, ['Ngozi', 'Okonjo'], 0, ['CONTROL_PERSON'])
  },
  async canvas => {
    await press(canvas, 'Continue')
    await reads(canvas, /there is more than one now/)
  },
)

export const NotYetSaved = story(three, async canvas => {
  await press(canvas, 'Add a person')
  await type(canvas, 'Their first name', 'Björk')
  await type(canvas, 'Their share of the business', '5')
  await press(canvas, 'Finish later')
  await reads(canvas, 'Not yet saved')
})

export const GoingOnTooEarly = story(nobody, async canvas => {
  await press(canvas, 'Continue')
  await reads(canvas, 'There are 2 problems')
})

export const OneIsOpen = story(three, async canvas => {
  await press(canvas, 'Change: 李 伟')
  await expect(await within(canvas).findByLabelText('Their first name')).toHaveValue('李')
})

export const ElevenPartners = story(
  async environment => {
    for (const person of partners) await name(environment, person, 9, ['GENERAL_PARTNER'])
  },
  canvas => reads(canvas, '4 more people'),
)

/** As large as it gets: the rows are a few nodes each, and one form is open. */
export const TwoHundred = story(
  async environment => {
    for (let at = 1; at <= 200; at++) await name(environment, ['Partner', String(at)], at === 1 ? 30 : 0, ['DIRECTOR'])
  },
  canvas => reads(canvas, 'Partner 200'),
)

/** Where more than a quarter makes an owner, and the officer is known. */
export const AnotherRule = story(nobody, canvas => reads(canvas, 'Add yourself: Lena Brandt'), uferlicht)

export const WantsMore = story(
  async environment => {
    const resourceId = await name(environment, ['José', 'Nguyễn'], 40, ['UBO', 'CONTROL_PERSON'])
    environment.sandbox.setVerification(environment.customerId, {
      verificationStatus: 'RESOLVE_ERRORS',
      errors: [{ resourceId, type: 'INVALID_FIELD', field: 'personalInfo.birthDate', reason: 'It differs.' }],
    })
  },
  canvas => reads(canvas, 'Needs a change'),
)

export const ChoosingWhoControls = story(three, async canvas => {
  await userEvent.click(await within(canvas).findByRole('radio', { name: '李 伟' }))
  await reads(canvas, 'Owner, Director, Person in control')
})

const cells = {
  'nobody yet': NobodyYet,
  'three owners': ThreeOwners,
  'four quarters': FourQuarters,
  'no one owns that much': NoOneOwnsThatMuch,
  'not flagged': NotFlagged,
  'too much': TooMuch,
  'two in control': TwoInControl,
  'not yet saved': NotYetSaved,
  'going on too early': GoingOnTooEarly,
  'eleven partners': ElevenPartners,
  'another rule': AnotherRule,
  'wants more': WantsMore,
}

export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={Object.fromEntries(
        Object.entries(cells).map(([caption, { args }]) => [
          caption,
          <SandboxProvider key={caption} {...(args?.environment ?? { customer: harbor })}>
            <BeneficialOwnerList onContinue={() => undefined} />
          </SandboxProvider>,
        ]),
      )}
    />
  ),
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
