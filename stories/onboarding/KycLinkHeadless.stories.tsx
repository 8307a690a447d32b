import { KycLinkButton } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { loadFakeSdk } from '../support/fakeProviderSdk.js'
import { ada } from '../support/people.js'
import { SandboxProvider } from '../support/SandboxProvider.js'
import { HeadlessKycLink } from './HeadlessKycLink.js'

/** The styled component and its headless example, each through the same play: what one can do, the other can. */
const meta = {
  title: 'Onboarding/KycLinkButton/Headless',
  component: KycLinkButton,
  tags: ['!autodocs'],
} satisfies Meta<typeof KycLinkButton>

export default meta
type Story = StoryObj<typeof meta>

const embedded = {
  mode: 'embedded',
  loadProviderSdk: loadFakeSdk,
  providerOrigins: ['https://sandbox.grid-kyc.test'],
} as const

/** Away to the hosted page, back without finishing, there again, and approved. */
const hostedPlay: Story['play'] = async ({ canvasElement }) => {
  const page = within(canvasElement.ownerDocument.body)
  await userEvent.dblClick(await page.findByRole('button', { name: 'Continue to identity check' }))
  await userEvent.click(await page.findByRole('button', { name: /leave without finishing/i }))
  await expect(await page.findByRole('heading', { name: 'Verification in progress' })).toBeVisible()
  await userEvent.click(await page.findByRole('button', { name: 'Continue verification' }))
  await userEvent.click(await page.findByRole('button', { name: /be approved/i }))
  await expect(await page.findByRole('heading', { name: /^you’re verified/i })).toBeVisible()
}

/** Into the frame, out of it, and in again. */
const embeddedPlay: Story['play'] = async ({ canvasElement }) => {
  const page = within(canvasElement)
  await userEvent.click(await page.findByRole('button', { name: 'Continue to identity check' }))
  await expect(await page.findByText('Take a photo of your document')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Continue later' }))
  await expect(await page.findByRole('heading', { name: 'Not finished yet?' })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Continue verification' }))
  await expect(await page.findByText('Take a photo of your document')).toBeVisible()
}

const inSandbox = (child: React.ReactNode) => () => <SandboxProvider customer={ada}>{child}</SandboxProvider>

export const Styled: Story = { render: inSandbox(<KycLinkButton />), play: hostedPlay }
export const Headless: Story = { render: inSandbox(<HeadlessKycLink />), play: hostedPlay }
export const StyledEmbedded: Story = { render: inSandbox(<KycLinkButton {...embedded} />), play: embeddedPlay }
export const HeadlessEmbedded: Story = { render: inSandbox(<HeadlessKycLink {...embedded} />), play: embeddedPlay }
