import { SummaryList } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { themed } from './themed.js'

const change = fn()

const meta = {
  title: 'Primitives/SummaryList',
  component: SummaryList,
  decorators: [themed],
  args: {
    rows: [
      {
        id: 'name',
        label: 'Name',
        value: 'Jane Doe',
        privacy: 'personal',
        action: { label: 'Change', context: 'name of Jane Doe', onSelect: change },
      },
      {
        id: 'birth',
        label: 'Date of birth',
        value: '27 March 1990',
        privacy: 'personal',
        action: { label: 'Change', context: 'date of birth of Jane Doe', onSelect: change },
      },
      { id: 'tax', label: 'Tax identification number', value: '•••••6789', privacy: 'secret' },
      {
        id: 'address',
        label: 'Address',
        value: '221b Baker Street, Marylebone, London NW1 6XE, United Kingdom',
        privacy: 'personal',
        action: { label: 'Change', context: 'address of Jane Doe', href: '#address' },
      },
      {
        id: 'middle',
        label: 'Middle name',
        value: 'Not given',
        state: 'empty',
        action: { label: 'Change', context: 'middle name of Jane Doe', onSelect: change },
      },
      {
        id: 'nationality',
        label: 'Nationality',
        value: 'Still needed',
        state: 'missing',
        action: { label: 'Change', context: 'nationality of Jane Doe', onSelect: change },
      },
    ],
  },
} satisfies Meta<typeof SummaryList>

export default meta
type Story = StoryObj<typeof meta>

export const Matrix: Story = {
  play: async ({ canvas }) => {
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: 'Change name of Jane Doe' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect(change).toHaveBeenCalled()
  },
}
