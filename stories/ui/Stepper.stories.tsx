import { Stepper, type StepperStep } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'

const steps: StepperStep[] = [
  { id: 'business', label: 'The business', state: 'done', stateLabel: 'done' },
  { id: 'details', label: 'Registration and tax', state: 'attention', stateLabel: 'update needed' },
  { id: 'people', label: 'People who own or run it', state: 'todo' },
  { id: 'documents', label: 'Documents', state: 'todo' },
  { id: 'review', label: 'Check and send', state: 'locked', stateLabel: 'after the other steps' },
]

const meta = {
  title: 'Primitives/Stepper',
  component: Stepper,
  decorators: [themed],
  args: { label: 'Steps', steps, current: 'people', summary: 'Step 3 of 5' },
} satisfies Meta<typeof Stepper>

export default meta
type Story = StoryObj<typeof meta>

export const Shown: Story = {}
export const ByKeyboard: Story = {
  args: { onSelect: fn() },
  globals: { width: 'wide' },
  play: async ({ args, canvas }) => {
    await expect(canvas.getByRole('progressbar', { hidden: true })).toHaveAttribute('value', '3')
    const first = canvas.getByRole('button', { name: /^The business/, hidden: true })
    first.focus()
    await userEvent.keyboard('{Enter}')
    if (document.activeElement === first) await expect(args.onSelect).toHaveBeenLastCalledWith('business')
  },
}
/** Where there is no space for a list, it opens from the line of the current step. */
export const Narrow: Story = {
  args: { onSelect: fn() },
  globals: { width: 'phone' },
  play: async ({ args, canvas }) => {
    const line = canvas.getByRole('button', { name: 'Step 3 of 5 People who own or run it' })
    await expect(line).toHaveAttribute('aria-expanded', 'false')
    await expect(canvas.queryByRole('list')).toBeNull()
    await userEvent.click(line)
    await expect(line).toHaveAttribute('aria-expanded', 'true')
    await userEvent.click(canvas.getByRole('button', { name: /^The business/ }))
    await expect(args.onSelect).toHaveBeenCalledWith('business')
    await expect(canvas.queryByRole('list')).toBeNull()
    await userEvent.click(line)
  },
}
export const Matrix: Story = {
  render: () => (
    <Sheet
      wide
      cells={{
        'somewhere in the middle': <Stepper {...meta.args} label="Steps, in the middle" />,
        'at the start': <Stepper label="Steps, at the start" steps={steps} current="business" summary="Step 1 of 5" />,
      }}
    />
  ),
}
