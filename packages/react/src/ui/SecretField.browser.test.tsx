import { render, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { SecretField } from './SecretField.js'

function Held() {
  const [value, setValue] = useState('')
  const messages = { show: 'Show', hide: 'Hide', change: 'Change' }
  return (
    <>
      <SecretField label="Tax number" value={value} onChange={setValue} messages={messages} />
      <output>{value}</output>
      <button type="button">After</button>
    </>
  )
}

const input = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Tax number' })

it('selects what is there when it is come back to by keyboard, as any field does', async () => {
  render(<Held />)
  await userEvent.tab()
  await userEvent.keyboard('123456789')
  await userEvent.tab()
  await userEvent.tab()
  expect(input()).toHaveValue('••••••789')
  await userEvent.tab({ shift: true })
  await userEvent.tab({ shift: true })
  expect(input()).toHaveValue('123456789')
  await userEvent.keyboard('42')
  expect(screen.getByRole('status')).toHaveTextContent(/^42$/)
})

it('takes what is filled in from outside in place of what was there', async () => {
  render(<Held />)
  await userEvent.fill(input(), '123456789')
  screen.getByRole('button', { name: 'After' }).focus()
  await userEvent.fill(input(), '42')
  expect(screen.getByRole('status')).toHaveTextContent(/^42$/)
})

it('puts the caret where it is clicked', async () => {
  render(<Held />)
  await userEvent.fill(input(), '123456789')
  screen.getByRole('button', { name: 'After' }).focus()
  await userEvent.click(input(), { position: { x: 2, y: 8 } })
  expect([input().selectionStart, input().selectionEnd]).toEqual([0, 0])
  await userEvent.keyboard('4')
  expect(screen.getByRole('status')).toHaveTextContent(/^4123456789$/)
})
