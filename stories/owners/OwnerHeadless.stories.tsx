import { BeneficialOwnerForm } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
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

/** Too early, then more than there is, then a fraction, and at last somebody who is saved. */
const play: Story['play'] = async ({ canvasElement }) => {
  const page = within(canvasElement)
  await press(canvasElement, 'Save this person')
  await expect(await page.findByRole('link', { name: 'Fill this in: Their first name' })).toBeVisible()
  await type(canvasElement, 'Their first name', 'José')
  await expect(page.queryByRole('link', { name: 'Fill this in: Their first name' })).toBeNull()
  await type(canvasElement, 'Their share of the business', '70')
  await reads(canvasElement, /^The others hold the rest/)
  await type(canvasElement, 'Their share of the business', '33.33')
  await reads(canvasElement, /^Only whole percent can be saved/)
  await type(canvasElement, 'Their share of the business', '33')
  await userEvent.click(page.getByRole('checkbox', { name: 'Their address is the address of the business' }))
  await expect(page.getByLabelText('Street address')).toHaveValue('548 Market Street')
  await userEvent.click(page.getByRole('checkbox', { name: 'Director' }))
  await press(canvasElement, 'Save this person')
  await expect(page.queryByRole('link', { name: /Their part in the business$/ })).toBeNull()
  await expect(await page.findByRole('link', { name: 'Fill this in: Their last name' })).toBeVisible()
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
