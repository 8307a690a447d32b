import { TaskList } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { themed } from './themed.js'

const start = fn()

const meta = {
  title: 'Primitives/TaskList',
  component: TaskList,
  decorators: [themed],
  args: {
    tasks: [
      { id: 'business', label: 'Tell us about the business', status: 'Completed', href: '#business' },
      {
        id: 'people',
        label: 'Add the people who own or run it',
        help: 'You need their date of birth, address and an identity number.',
        status: 'In progress',
        tone: 'progress',
        onSelect: start,
      },
      { id: 'documents', label: 'Add documents', status: '2 to fix', tone: 'warning', href: '#documents' },
      { id: 'send', label: 'Check and send', status: 'Cannot start yet' },
    ],
  },
} satisfies Meta<typeof TaskList>

export default meta
type Story = StoryObj<typeof meta>

export const Matrix: Story = {
  play: async ({ canvas }) => {
    await userEvent.tab()
    await userEvent.tab()
    const button = canvas.getByRole('button', { name: 'Add the people who own or run it' })
    await expect(button).toHaveFocus()
    await expect(button).toHaveAccessibleDescription('In progress')
    await userEvent.keyboard('{Enter}')
    await expect(start).toHaveBeenCalled()
  },
}
