import { BeneficialOwnerList } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { actOnCells } from '../support/actOnCells.js'
import { InWorld, type InWorldProps } from '../support/InWorld.js'
import { press, reads, type } from '../support/plays.js'
import { Sheet } from '../ui/Sheet.js'
import { harbor, name, partners, uferlicht } from './people.js'

type Args = React.ComponentProps<typeof BeneficialOwnerList> & { world: Omit<InWorldProps, 'children'> }

const meta = {
  title: 'Owners/BeneficialOwnerList',
  component: BeneficialOwnerList,
  args: { world: { customer: harbor }, onContinue: () => undefined },
  argTypes: { world: { table: { disable: true } } },
  render: ({ world, ...props }) => (
    <InWorld {...world}>
      <BeneficialOwnerList {...props} />
    </InWorld>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>
type Act = (canvas: HTMLElement) => Promise<void>
type World = Parameters<NonNullable<InWorldProps['arrange']>>[0]

/** A business with these people in it, and what is done then. */
const story = (people: (world: World) => Promise<unknown>, act: Act, customer = harbor): Story => ({
  args: { world: { customer, arrange: async world => void (await people(world)) } },
  play: async ({ canvasElement }) => act(canvasElement),
})
const nobody = async () => undefined

async function three(world: World) {
  await name(world, ['José', 'Nguyễn'], 40, ['UBO', 'CONTROL_PERSON'])
  await name(world, ['李', '伟'], 35, ['UBO', 'DIRECTOR'])
  await name(world, ['Sinéad', 'O’Brien'], 10, ['COMPANY_OFFICER'])
}

export const NobodyYet = story(nobody, canvas => reads(canvas, 'Who owns 25% or more of the business?'))

export const ThreeOwners = story(three, canvas => reads(canvas, 'José Nguyễn'))

export const FourQuarters = story(
  async world => {
    for (const person of partners.slice(0, 4)) await name(world, person, 25)
  },
  canvas => reads(canvas, 'Łukasz Wiśniewski'),
)

export const NoOneOwnsThatMuch = story(
  async world => name(world, ['Ngozi', 'Okonjo'], 0, ['CONTROL_PERSON']),
  async canvas => {
    await expect(await within(canvas).findByRole('checkbox', { name: 'No one owns 25% or more' })).toBeChecked()
  },
)

export const NotFlagged = story(
  async world => name(world, ['José', 'Nguyễn'], 40, ['DIRECTOR']),
  canvas => reads(canvas, /isn’t marked as an owner yet/),
)

export const MarkedWithOnePress = story(
  async world => name(world, ['José', 'Nguyễn'], 40, ['DIRECTOR']),
  async canvas => {
    await press(canvas, 'Mark José Nguyễn as an owner')
    await reads(canvas, 'Owner, Director')
  },
)

export const TooMuch = story(
  async world => {
    await name(world, ['José', 'Nguyễn'], 80, ['UBO', 'CONTROL_PERSON'])
    await name(world, ['李', '伟'], 40)
  },
  canvas => reads(canvas, /add up to 120%/),
)

export const TwoInControl = story(
  async world => {
    await name(world, ['José', 'Nguyễn'], 40, ['UBO', 'CONTROL_PERSON'])
    await name(world, ['Ngozi', 'Okonjo'], 0, ['CONTROL_PERSON'])
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
  async world => {
    for (const person of partners) await name(world, person, 9, ['GENERAL_PARTNER'])
  },
  canvas => reads(canvas, '4 more people'),
)

/** As large as it gets: the rows are a few nodes each, and one form is open. */
export const TwoHundred = story(
  async world => {
    for (let at = 1; at <= 200; at++) await name(world, ['Partner', String(at)], at === 1 ? 30 : 0, ['DIRECTOR'])
  },
  canvas => reads(canvas, 'Partner 200'),
)

/** Where more than a quarter makes an owner, and the officer is known. */
export const AnotherRule = story(nobody, canvas => reads(canvas, 'Add yourself: Lena Brandt'), uferlicht)

export const WantsMore = story(
  async world => {
    const resourceId = await name(world, ['José', 'Nguyễn'], 40, ['UBO', 'CONTROL_PERSON'])
    world.sandbox.setVerification(world.customerId, {
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
          <InWorld key={caption} {...(args?.world ?? { customer: harbor })}>
            <BeneficialOwnerList onContinue={() => undefined} />
          </InWorld>,
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
