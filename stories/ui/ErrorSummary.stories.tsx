import { Button, ErrorSummary, type ErrorSummaryProps, TextField } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent } from 'storybook/test'
import { themed } from './themed.js'

function Form(args: ErrorSummaryProps) {
  const [attempt, setAttempt] = useState(0)
  return (
    <div className="gk-form">
      <ErrorSummary {...args} attempt={attempt} />
      <TextField id="legal-name" label="Legal name" value="" onChange={() => {}} error="Enter the legal name" />
      <TextField
        id="website"
        label="Website"
        value=""
        onChange={() => {}}
        error="Enter a web address, such as https://example.com"
      />
      <div>
        <Button variant="primary" onClick={() => setAttempt(attempt + 1)}>
          Continue
        </Button>
      </div>
    </div>
  )
}

const meta = {
  title: 'Primitives/ErrorSummary',
  component: ErrorSummary,
  decorators: [themed],
  args: {
    title: 'There are 3 problems',
    errors: [
      { id: 'legal-name', message: 'Enter the legal name' },
      { id: 'website', message: 'Enter a web address, such as https://example.com' },
      { message: 'The shares add up to 112 %. Check them: together they can’t be more than 100 %' },
    ],
  },
  render: args => <Form {...args} />,
} satisfies Meta<typeof ErrorSummary>

export default meta
type Story = StoryObj<typeof meta>

export const Matrix: Story = {
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }))
    const summary = canvasElement.querySelector('.gk-error-summary')
    await expect(summary).toHaveFocus()
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getByLabelText('Website')).toHaveFocus()
    await expect(location.hash).toBe('')
  },
}
export const One: Story = {
  args: { title: 'There is a problem', errors: [{ id: 'legal-name', message: 'Enter the legal name' }] },
}
