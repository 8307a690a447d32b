import { VerificationErrorList } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { addOwner, reportErrors } from '../documents/applicants.js'
import { tidal } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import { SandboxProvider } from '../support/SandboxProvider.js'
import { BareVerificationErrors } from './BareVerificationErrors.js'

/** The styled component and its bare twin, each through the same play: what it can do, a headless user can do. */
const meta = {
  title: 'Errors/VerificationErrorList/Twins',
  component: VerificationErrorList,
  tags: ['!autodocs'],
} satisfies Meta<typeof VerificationErrorList>

export default meta
type Story = StoryObj<typeof meta>

const fixed = (canvas: HTMLElement, count: number) =>
  waitFor(async () => expect(await within(canvas).findAllByText('Fixed, not sent yet')).toHaveLength(count), {
    timeout: 10_000,
  })

/** An empty answer, a right one, somebody who is registered, and what Grid says when it is sent again. */
const play: Story['play'] = async ({ canvasElement }) => {
  await reads(canvasElement, 'Add this: Trade name')
  await press(canvasElement, /^Fix this.*Trade name/)
  const input = await within(canvasElement).findByLabelText('Trade name')
  await press(canvasElement, 'Save')
  await reads(canvasElement, 'Fill this in: Trade name')
  await userEvent.type(input, 'Tidal')
  await press(canvasElement, 'Save')
  await fixed(canvasElement, 1)
  await press(canvasElement, /Name the person who controls the business/)
  await press(canvasElement, 'Choose Amina Haddad')
  await fixed(canvasElement, 2)
  await press(canvasElement, 'Send again')
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
export const Bare: Story = { render: inSandbox(<BareVerificationErrors />), play }
