import { VerificationErrorList } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { addOwner, reportErrors } from '../documents/applicants.js'
import { tidal } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import { SandboxProvider } from '../support/SandboxProvider.js'
import { HeadlessVerificationErrors } from './HeadlessVerificationErrors.js'

/** The component and a headless example with the same hooks, each through the same play. */
const meta = {
  title: 'Errors/VerificationErrorList/Headless example',
  component: VerificationErrorList,
  tags: ['!autodocs'],
} satisfies Meta<typeof VerificationErrorList>

export default meta
type Story = StoryObj<typeof meta>

const fixed = (canvas: HTMLElement, count: number) =>
  waitFor(async () => expect(await within(canvas).findAllByText('Fixed, not submitted yet')).toHaveLength(count))

/** An empty answer, a correct one, a registered person, and what Grid answers to the next submission. */
const play: Story['play'] = async ({ canvasElement }) => {
  await reads(canvasElement, 'Trade name is missing')
  await press(canvasElement, /^(Add|Fix:) Trade name/)
  const input = await within(canvasElement).findByLabelText('Trade name')
  await press(canvasElement, 'Save')
  await reads(canvasElement, 'Enter the trade name of the business')
  await userEvent.type(input, 'Tidal')
  await press(canvasElement, 'Save')
  await fixed(canvasElement, 1)
  await press(canvasElement, /^(Add person|Fix:) Add the person who runs the business/)
  await press(canvasElement, 'Choose Amina Haddad')
  await fixed(canvasElement, 2)
  await press(canvasElement, 'Submit again')
  await reads(canvasElement, /are new$/)
}

const inSandbox = (child: React.ReactNode) => () => (
  <SandboxProvider
    customer={tidal}
    arrange={async environment => {
      await addOwner(environment, {}, { roles: ['UBO'] })
      reportErrors(
        environment,
        { type: 'MISSING_FIELD', field: 'businessInfo.doingBusinessAs' },
        { type: 'MISSING_CONTROL_PERSON' },
      )
    }}
  >
    {child}
  </SandboxProvider>
)

export const Styled: Story = { render: inSandbox(<VerificationErrorList />), play }
export const Headless: Story = { render: inSandbox(<HeadlessVerificationErrors />), play }
