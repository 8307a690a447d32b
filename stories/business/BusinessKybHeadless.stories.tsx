import { BusinessKybWizard } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { SandboxProvider } from '../support/SandboxProvider.js'
import { begun } from './companies.js'
import { HeadlessBusinessKyb } from './HeadlessBusinessKyb.js'

/** The styled component and its headless example, each through the same play: what one can do, the other can. */
const meta = {
  title: 'Business/BusinessKybWizard/Headless',
  component: BusinessKybWizard,
  tags: ['!autodocs'],
} satisfies Meta<typeof BusinessKybWizard>

export default meta
type Story = StoryObj<typeof meta>

/** An error, corrected, saved, one step on and back. */
const play: Story['play'] = async ({ canvasElement }) => {
  const page = within(canvasElement)
  const name = await page.findByLabelText('Legal name of the business')
  await userEvent.clear(name)
  await userEvent.click(page.getByRole('button', { name: 'Continue' }))
  await expect(await page.findByRole('link', { name: 'Enter the legal name of the business' })).toBeVisible()
  await userEvent.type(name, 'Tidal Trading, LLC')
  await expect(page.queryByRole('link', { name: /^enter the /i })).toBeNull()
  await userEvent.click(page.getByRole('button', { name: 'Continue' }))
  await expect(await page.findByRole('heading', { name: /^address and industry/i })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Back' }))
  await expect(await page.findByLabelText('Legal name of the business')).toHaveValue('Tidal Trading, LLC')
}

const inSandbox = (child: React.ReactNode) => () => <SandboxProvider customer={begun}>{child}</SandboxProvider>
const steps = ['business', 'operations'] as const

export const Styled: Story = {
  render: inSandbox(<BusinessKybWizard steps={steps} />),
  play: async context => {
    const page = within(context.canvasElement)
    await userEvent.click(await page.findByRole('button', { name: 'Back' }))
    await play(context)
  },
}

export const Headless: Story = {
  render: inSandbox(<HeadlessBusinessKyb steps={steps} />),
  play: async context => {
    const page = within(context.canvasElement)
    await userEvent.click(await page.findByRole('button', { name: 'Back' }))
    await play(context)
  },
}
