import { ContactVerification, IndividualKycForm } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { heading, press, reads, type } from '../support/plays.js'
import { SandboxProvider } from '../support/SandboxProvider.js'
import { HeadlessContactVerification } from './HeadlessContactVerification.js'
import { HeadlessIndividualKyc } from './HeadlessIndividualKyc.js'
import { jordan, lena } from './persons.js'

/** The styled components and their headless examples, each pair through the same play. */
const meta = {
  title: 'Individuals/IndividualKycForm/Headless',
  component: IndividualKycForm,
  tags: ['!autodocs'],
} satisfies Meta<typeof IndividualKycForm>

export default meta
type Story = StoryObj<typeof meta>

/** An error, corrected. */
const corrects: Story['play'] = async ({ canvasElement }) => {
  const page = within(canvasElement)
  const name = await page.findByLabelText('Full legal name')
  await userEvent.clear(name)
  await userEvent.type(name, 'Jordan')
  await press(canvasElement, 'Continue')
  await expect(await page.findByRole('link', { name: /^Enter your first and last name/ })).toBeVisible()
  await userEvent.type(name, ' Avery 003')
  await expect(page.queryByRole('link', { name: /^Enter your first and last name/ })).toBeNull()
}

const confirms: Story['play'] = async ({ canvasElement }) => {
  await press(canvasElement, 'Send the code')
  await type(canvasElement, 'Code from the email', '12345')
  await press(canvasElement, 'Confirm')
  await reads(canvasElement, /incorrect or expired/)
  await type(canvasElement, 'Code from the email', '123456')
  if (within(canvasElement).queryByLabelText('Code from the email')) await press(canvasElement, /^Confirm|^Checking/)
  await heading(/^Phone number/)(canvasElement)
}

const steps = ['person', 'address'] as const

export const Styled: Story = {
  render: () => (
    <SandboxProvider customer={jordan}>
      <IndividualKycForm steps={steps} />
    </SandboxProvider>
  ),
  play: corrects,
}

export const Headless: Story = {
  render: () => (
    <SandboxProvider customer={jordan}>
      <HeadlessIndividualKyc steps={steps} />
    </SandboxProvider>
  ),
  play: corrects,
}

export const StyledContacts: Story = {
  render: () => (
    <SandboxProvider customer={lena}>
      <ContactVerification />
    </SandboxProvider>
  ),
  play: confirms,
}

export const HeadlessContacts: Story = {
  render: () => (
    <SandboxProvider customer={lena}>
      <HeadlessContactVerification />
    </SandboxProvider>
  ),
  play: confirms,
}
