import { BeneficialOwnerForm } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { press, reads, type } from '../support/plays.js'
import { SandboxProvider } from '../support/SandboxProvider.js'
import { HeadlessBeneficialOwner } from './HeadlessBeneficialOwner.js'
import { harbor, name } from './people.js'

/** The styled component and its headless example, each through the same play: what one can do, the other can. */
const meta = {
  title: 'Owners/BeneficialOwnerForm/Headless',
  component: BeneficialOwnerForm,
  tags: ['!autodocs'],
} satisfies Meta<typeof BeneficialOwnerForm>

export default meta
type Story = StoryObj<typeof meta>

/** Too early, then more than is left, then a fraction, then on to the address of the business. */
const play: Story['play'] = async ({ canvasElement }) => {
  const page = within(canvasElement)
  await page.findByLabelText('Ownership (%)')
  await press(canvasElement, 'Continue')
  await expect(await page.findByRole('link', { name: /first name/i })).toBeVisible()
  // The focus may still be on its way to the errors.
  await waitFor(async () => {
    await type(canvasElement, 'First name', 'José')
    await expect(page.getByLabelText('First name')).toHaveValue('José')
  })
  await waitFor(() => expect(page.queryByRole('link', { name: /first name/i })).toBeNull())
  await type(canvasElement, 'Last name', 'Nguyễn')
  await type(canvasElement, 'Ownership (%)', '70')
  await reads(canvasElement, /^Only/)
  await type(canvasElement, 'Ownership (%)', '33.33')
  await reads(canvasElement, /^Stored as/)
  await type(canvasElement, 'Ownership (%)', '33')
  // The share has selected it.
  await expect(page.getByRole('checkbox', { name: /^Owns 25% or more/ })).toBeChecked()
  await press(canvasElement, 'Continue')
  await userEvent.click(await page.findByRole('checkbox', { name: 'Same as the business address' }))
  await expect(page.getByLabelText('Street address')).toHaveValue('548 Market Street')
  await press(canvasElement, 'Continue')
  await expect(await page.findByRole('button', { name: 'Save owner' })).toBeVisible()
}

const inSandbox = (child: React.ReactNode) => () => (
  <SandboxProvider
    customer={harbor}
    arrange={async environment => void (await name(environment, ['Amina', 'Haddad'], 40))}
  >
    {child}
  </SandboxProvider>
)

export const Styled: Story = { render: inSandbox(<BeneficialOwnerForm />), play }
export const Headless: Story = { render: inSandbox(<HeadlessBeneficialOwner />), play }
