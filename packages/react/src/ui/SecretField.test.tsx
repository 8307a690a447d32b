import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { SecretField, type SecretFieldProps } from './SecretField.js'

const messages = { show: 'Show', hide: 'Hide', change: 'Change' }

function ControlledField(props: Partial<SecretFieldProps>) {
  const [value, setValue] = useState(props.value ?? '')
  const change = (next: string) => {
    setValue(next)
    props.onChange?.(next)
  }
  return (
    <>
      <SecretField label="Tax number" messages={messages} {...props} value={value} onChange={change} />
      <button type="button">Next</button>
    </>
  )
}

const input = () => screen.getByRole('textbox', { name: 'Tax number' })

it('is seen while it is typed and covered when it is left', async () => {
  render(<ControlledField />)
  await userEvent.type(input(), '123456789')
  expect(input()).toHaveValue('123456789')
  await userEvent.click(screen.getByRole('button', { name: 'Next' }))
  expect(input()).toHaveValue('••••••789')
  expect(document.body.innerHTML).not.toContain('123456789')
})

it('is revealed until it is hidden again', async () => {
  render(<ControlledField value="123456789" />)
  await userEvent.click(screen.getByRole('button', { name: 'Show Tax number' }))
  expect(input()).toHaveValue('123456789')
  await userEvent.click(screen.getByRole('button', { name: 'Hide Tax number' }))
  expect(input()).toHaveValue('••••••789')
  await userEvent.click(screen.getByRole('button', { name: 'Show Tax number' }))
  await userEvent.click(screen.getByRole('button', { name: 'Next' }))
  expect(input()).toHaveValue('••••••789')
})

it.each([{ stored: '•••••6789' }, { value: '•••••6789' }])(
  'never has in its input what the server has: %o',
  async given => {
    const onChange = vi.fn()
    render(<ControlledField {...given} onChange={onChange} />)
    expect(screen.queryByRole('textbox')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Change Tax number' }))
    expect(input()).toHaveFocus()
    expect(input()).toHaveValue('')
    // Left without an answer: what is stored stays.
    await userEvent.tab()
    expect(screen.getByText('•••••6789')).toBeVisible()
    expect(onChange).not.toHaveBeenCalled()
  },
)

it('restores the stored value when the typed one is removed', async () => {
  const onChange = vi.fn()
  render(<ControlledField value="•••••6789" onChange={onChange} />)
  await userEvent.click(screen.getByRole('button', { name: 'Change Tax number' }))
  await userEvent.type(input(), '1')
  expect(onChange).toHaveBeenLastCalledWith('1')
  await userEvent.clear(input())
  await userEvent.tab()
  expect(onChange).toHaveBeenLastCalledWith('•••••6789')
})

it('is no login, no word to be corrected and nothing to translate or record', () => {
  render(<ControlledField value="123456789" />)
  for (const [name, value] of Object.entries({
    spellcheck: 'false',
    autocorrect: 'off',
    autocapitalize: 'off',
    autocomplete: 'off',
    translate: 'no',
    'data-1p-ignore': '',
    'data-lpignore': 'true',
    'data-bwignore': '',
    'data-sentry-mask': '',
    'data-dd-privacy': 'mask',
    'data-clarity-mask': 'true',
  })) {
    expect(input()).toHaveAttribute(name, value)
  }
  expect(input()).toHaveClass('rr-block', 'fs-exclude', 'ph-no-capture')
  expect(input()).not.toHaveAttribute('name')
})
