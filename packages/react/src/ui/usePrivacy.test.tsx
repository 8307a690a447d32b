import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { CodeField } from './CodeField.js'
import { replayMask } from './replayMask.js'
import { TextField } from './TextField.js'
import { ReplayMaskContext } from './usePrivacy.js'

const ours = { recorder: 'Ours', className: 'ours-hidden', attributes: { 'data-ours': 'no' } }

it('leaves an open value alone', () => {
  render(<TextField label="City" value="" onChange={() => {}} />)
  expect(screen.getByLabelText('City').className).toBe('gk-input')
  expect(screen.getByLabelText('City')).not.toHaveAttribute('spellcheck')
})

it('keeps a personal value out of recordings, and still lets the browser fill it in', () => {
  render(<TextField label="Name" value="" onChange={() => {}} privacy="personal" autoComplete="name" />)
  const input = screen.getByLabelText('Name')
  expect(input).toHaveClass('rr-block')
  expect(input).toHaveAttribute('autocomplete', 'name')
  expect(input).not.toHaveAttribute('data-1p-ignore')
})

it('lets a code be filled in from the message', () => {
  render(<CodeField label="Code" length={6} value="" onChange={() => {}} />)
  expect(screen.getByLabelText('Code')).toHaveAttribute('autocomplete', 'one-time-code')
})

it('tells the recorders of the host as well', () => {
  render(
    <ReplayMaskContext.Provider value={[...replayMask, ours]}>
      <TextField label="Name" value="" onChange={() => {}} privacy="personal" />
    </ReplayMaskContext.Provider>,
  )
  expect(screen.getByLabelText('Name')).toHaveClass('rr-block', 'ours-hidden')
  expect(screen.getByLabelText('Name')).toHaveAttribute('data-ours', 'no')
})
