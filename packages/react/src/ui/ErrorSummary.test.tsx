import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { ErrorSummary } from './ErrorSummary.js'
import { TextField } from './TextField.js'

const errors = [{ id: 'name', message: 'Enter the legal name' }]
const title = 'There is a problem'

it('is not there without errors', () => {
  const { container } = render(<ErrorSummary title={title} errors={[]} />)
  expect(container).toBeEmptyDOMElement()
})

it('takes the focus when it appears, and again with every attempt', () => {
  const { rerender } = render(<ErrorSummary title={title} errors={errors} />)
  const summary = screen.getByRole('alert').parentElement
  expect(summary).toHaveFocus()
  summary?.blur()
  rerender(<ErrorSummary title={title} errors={[...errors]} />)
  expect(summary).not.toHaveFocus()
  rerender(<ErrorSummary title={title} errors={errors} attempt={1} />)
  expect(summary).toHaveFocus()
})

it('leads to the input, and leaves the address alone', async () => {
  render(
    <>
      <ErrorSummary title={title} errors={errors} />
      <TextField id="name" label="Legal name" value="" onChange={() => {}} error="Enter the legal name" />
    </>,
  )
  await userEvent.click(screen.getByRole('link', { name: 'Enter the legal name' }))
  expect(screen.getByLabelText('Legal name')).toHaveFocus()
  expect(location.hash).toBe('')
})
