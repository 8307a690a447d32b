import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { forwardRef, memo, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { type ButtonProps, Button as OurButton } from '../ui/Button.js'
import { CodeField } from '../ui/CodeField.js'
import { PercentageField } from '../ui/PercentageField.js'
import { PhoneField } from '../ui/PhoneField.js'
import { TextField as OurTextField, type TextFieldProps } from '../ui/TextField.js'
import { GridKycProvider, type GridKycProviderProps } from './GridKycProvider.js'
import { usePrimitive } from './usePrimitive.js'

function Form() {
  const Button = usePrimitive('Button', OurButton)
  const TextField = usePrimitive('TextField', OurTextField)
  const [value, setValue] = useState('Ada')
  return (
    <>
      <TextField label="Name" value={value} onChange={setValue} />
      <Button variant="primary">Continue</Button>
    </>
  )
}

const app = (components?: GridKycProviderProps['components']) => (
  <GridKycProvider proxyUrl="/api/grid" support="Contact us" components={components}>
    <Form />
  </GridKycProvider>
)

const HostButton = memo(
  forwardRef<HTMLButtonElement, ButtonProps>(function HostButton({ variant, busy, ...native }, ref) {
    return <button {...native} ref={ref} data-host={variant} />
  }),
)

function HostField({ label, value, onChange, inputRef }: TextFieldProps) {
  return (
    <label>
      {label}
      <input data-host="" ref={inputRef} value={value} onChange={event => onChange(event.currentTarget.value)} />
    </label>
  )
}

describe('usePrimitive', () => {
  it('is ours where the host has none', () => {
    render(app())
    expect(screen.getByRole('button')).toHaveClass('gk-button')
    expect(screen.getByRole('textbox')).toHaveClass('gk-input')
  })

  it('is the host’s where it has one, behind memo and forwardRef too', () => {
    render(app({ Button: HostButton }))
    expect(screen.getByRole('button', { name: 'Continue' })).toHaveAttribute('data-host', 'primary')
    expect(screen.getByRole('textbox')).toHaveClass('gk-input')
  })

  it('keeps every element and every keystroke when the map is made anew with each render', () => {
    const { rerender } = render(app({ Button: HostButton, TextField: HostField }))
    const elements = [screen.getByRole('button'), screen.getByRole('textbox')]
    rerender(app({ Button: HostButton, TextField: HostField }))
    expect([screen.getByRole('button'), screen.getByRole('textbox')]).toEqual(elements)
    expect(elements[0]).toBe(screen.getByRole('button'))
    expect(elements[1]).toBe(screen.getByRole('textbox'))
  })

  it('renders telephone numbers, shares and codes, which keep their own rules', async () => {
    const onChange = vi.fn()
    const given = { label: 'Asked', as: HostField }
    const { rerender } = render(<PhoneField {...given} value="" onChange={onChange} />)
    await userEvent.type(screen.getByRole('textbox'), '+')
    await userEvent.click(screen.getByRole('textbox'))
    await userEvent.paste('44 7700 900123')
    expect(screen.getByRole('textbox')).toHaveAttribute('data-host')
    rerender(<PercentageField {...given} value={undefined} onChange={onChange} />)
    await userEvent.type(screen.getByRole('textbox'), '25')
    expect(screen.getByRole('textbox')).toHaveAttribute('data-host')
    expect(onChange).toHaveBeenLastCalledWith(5)
    rerender(<CodeField {...given} length={6} value="" onChange={onChange} />)
    await userEvent.click(screen.getByRole('textbox'))
    await userEvent.paste('12 34 56')
    expect(screen.getByRole('textbox')).toHaveAttribute('data-host')
    expect(onChange).toHaveBeenLastCalledWith('123456')
  })

  it('does not take a component that lacks what the primitive is given', () => {
    const Wrong = vi.fn((props: { value: number }) => <i>{props.value}</i>)
    // @ts-expect-error A text field's value is a string.
    const components: GridKycProviderProps['components'] = { TextField: Wrong }
    expect(components).toBeDefined()
  })
})
