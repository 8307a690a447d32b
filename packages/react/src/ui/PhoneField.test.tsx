import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { PhoneField } from './PhoneField.js'
import { phoneNumbers } from './phoneNumber.js'

function Field({ onChange }: { onChange: (value: string) => void }) {
  const [value, setValue] = useState('')
  const change = (next: string) => {
    setValue(next)
    onChange(next)
  }
  return <PhoneField label="Phone" country="GB" value={value} onChange={change} />
}

describe('a phone number', () => {
  it('becomes E.164 when the numbering plans load after it was typed, and still reads as typed', async () => {
    const onChange = vi.fn()
    render(<Field onChange={onChange} />)
    const input = screen.getByRole('textbox')
    fireEvent.change(input, { target: { value: '07700 900123' } })
    expect(phoneNumbers()).toBeUndefined()
    expect(onChange).toHaveBeenLastCalledWith('07700 900123')
    await waitFor(() => expect(onChange).toHaveBeenLastCalledWith('+447700900123'))
    expect(onChange).toHaveBeenCalledTimes(2)
    expect(input).toHaveValue('07700 900123')
  })
})
