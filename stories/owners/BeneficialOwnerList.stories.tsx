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
const none = async () => undefined

async function three(environment: TestEnvironment) {
  await name(environment, ['José', 'Nguyễn'], 40, ['UBO', 'CONTROL_PERSON'])
  await name(environment, ['李', '伟'], 35, ['UBO', 'DIRECTOR'])
  await name(environment, ['Sinéad', 'O’Brien'], 10, ['COMPANY_OFFICER'])
}

export const NoOwnersYet = story(none, canvas => reads(canvas, 'Who owns 25% or more of the business?'))

export const ThreeOwners = story(three, canvas => reads(canvas, 'José Nguyễn'))

export const FourQuarters = story(
  async environment => {
    for (const person of partners.slice(0, 4)) await name(environment, person, 25)
  },
  canvas => reads(canvas, 'Łukasz Wiśniewski'),
)

export const NoOneOwnsEnough = story(
  async environment => name(environment, ['Ngozi', 'Okonjo'], 0, ['CONTROL_PERSON']),
  async canvas => {
    await expect(await within(canvas).findByRole('checkbox', { name: 'No one owns 25% or more' })).toBeChecked()
  },
)

export const NotListedAsOwner = story(
  async environment => name(environment, ['José', 'Nguyễn'], 40, ['DIRECTOR']),
  canvas => reads(canvas, 'Not listed as an owner'),
)

export const ListedWithOnePress = story(
  async environment => name(environment, ['José', 'Nguyễn'], 40, ['DIRECTOR']),
  async canvas => {
    await press(canvas, 'List as owner: José Nguyễn')
    await reads(canvas, 'Owner, Director')
  },
)

export const SharesOver100 = story(
  async environment => {
    await name(environment, ['José', 'Nguyễn'], 80, ['UBO', 'CONTROL_PERSON'])
    await name(environment, ['李', '伟'], 40)
  },
  canvas => reads(canvas, /add up to 120%/),
)

export const TwoControlPersons = story(
  async environment => {
    await name(environment, ['José', 'Nguyễn'], 40, ['UBO', 'CONTROL_PERSON'])
    await name(environment, ['Ngozi', 'Okonjo'], 0, ['CONTROL_PERSON'])
  },
  async canvas => {
    await press(canvas, 'Continue')
    await reads(canvas, /There is more than one now/)
  },
)

export const DraftKept = story(three, async canvas => {
  await press(canvas, 'Add owner')
  await type(canvas, 'First name', 'Björk')
  await type(canvas, 'Ownership (%)', '5')
  await press(canvas, 'Finish later')
  await reads(canvas, '0 of 3 complete')
})

export const ContinuedTooEarly = story(none, async canvas => {
  await press(canvas, 'Continue')
  await reads(canvas, 'There are 2 problems')
})

export const OwnerOpen = story(three, async canvas => {
  await press(canvas, 'Edit: 李 伟')
  await expect(await within(canvas).findByLabelText('First name')).toHaveValue('李')
})

export const ElevenPartners = story(
  async environment => {
    for (const person of partners) await name(environment, person, 9, ['GENERAL_PARTNER'])
  },
  canvas => reads(canvas, 'Kwame Nkrumah'),
)

/** As large as it gets: the cards are a few nodes each, and one form is open. */
export const TwoHundred = story(
  async environment => {
    for (let at = 1; at <= 200; at++) await name(environment, ['Partner', String(at)], at === 1 ? 30 : 0, ['DIRECTOR'])
  },
  canvas => reads(canvas, 'Partner 200'),
)

/** A German company whose primary contact is known. */
export const PrimaryContactKnown = story(none, canvas => reads(canvas, 'Add yourself: Lena Brandt'), uferlicht)

export const CorrectionRequested = story(
  async environment => {
    const resourceId = await name(environment, ['José', 'Nguyễn'], 40, ['UBO', 'CONTROL_PERSON'])
    environment.sandbox.setVerification(environment.customerId, {
      verificationStatus: 'RESOLVE_ERRORS',
      errors: [{ resourceId, type: 'INVALID_FIELD', field: 'personalInfo.birthDate', reason: 'It differs.' }],
    })
  },
  canvas => reads(canvas, 'Update needed'),
)

export const ControlPersonSelected = story(three, async canvas => {
  await userEvent.selectOptions(await within(canvas).findByLabelText('Control person'), '李 伟')
  await reads(canvas, 'Owner, Director, Control person')
})

const cells = {
  'no owners yet': NoOwnersYet,
  'three owners': ThreeOwners,
  'four quarters': FourQuarters,
  'no one owns enough': NoOneOwnsEnough,
  'not listed as an owner': NotListedAsOwner,
  'shares over 100%': SharesOver100,
  'two control persons': TwoControlPersons,
  'draft kept': DraftKept,
  'continued too early': ContinuedTooEarly,
  'eleven partners': ElevenPartners,
  'primary contact known': PrimaryContactKnown,
  'correction requested': CorrectionRequested,
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
