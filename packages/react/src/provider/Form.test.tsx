import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, StrictMode, useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { TextField } from '../ui/TextField.js'
import { Form } from './Form.js'
import { gridKycContext } from './gridKycContext.js'
import { Root } from './Root.js'

afterEach(() => vi.unstubAllGlobals())

interface FieldsProps {
  onSubmit: (values: { name: string; town: string }) => void
  children?: ReactNode
}

/** Two fields, one that React controls and one that it does not. */
function Fields({ onSubmit, children }: FieldsProps) {
  const [name, setName] = useState('')
  const [town, setTown] = useState('')
  return (
    <Form onSubmit={() => onSubmit({ name, town })}>
      <TextField label="Name" name="name" value={name} onChange={setName} />
      <label>
        Town <input defaultValue="" onChange={event => setTown(event.currentTarget.value)} />
      </label>
      {children}
      <button type="submit">Continue</button>
    </Form>
  )
}

/** An input whose text is replaced by what is chosen. */
function Search() {
  const [value, setValue] = useState('')
  return (
    <>
      <input aria-label="Country" value={value} onChange={event => setValue(event.currentTarget.value)} />
      <button type="button" onClick={() => setValue('United States')}>
        United States
      </button>
    </>
  )
}

function Component({ onSubmit }: { onSubmit: (values: { name: string; town: string }) => void }) {
  const [isLoading, setIsLoading] = useState(true)
  const context = { shown: { proxyUrl: '/api/grid' } } as never
  return (
    <gridKycContext.Provider value={context}>
      <Root name="test">
        {isLoading ? (
          <button type="button" onClick={() => setIsLoading(false)}>
            Load
          </button>
        ) : (
          <Fields onSubmit={onSubmit} />
        )}
      </Root>
    </gridKycContext.Provider>
  )
}

it('reads what autofill wrote without an event, when Continue is pressed', async () => {
  const onSubmit = vi.fn()
  render(<Fields onSubmit={onSubmit} />)
  screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value = 'Zoe Adler'
  screen.getByRole<HTMLInputElement>('textbox', { name: 'Town' }).value = 'Berlin'
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ name: 'Zoe Adler', town: 'Berlin' })
})

it('sends no second event for what was typed', async () => {
  const onInput = vi.fn()
  render(
    <div onInput={onInput}>
      <Fields onSubmit={() => undefined} />
    </div>,
  )
  await userEvent.type(screen.getByRole('textbox', { name: 'Town' }), 'Bonn')
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
  expect(onInput).toHaveBeenCalledTimes(4)
})

it('sends no event for a text that a component wrote over what was typed, such as the name of a chosen country', async () => {
  const onInput = vi.fn()
  render(
    <div onInput={onInput}>
      <Fields onSubmit={() => undefined}>
        <Search />
      </Fields>
    </div>,
  )
  await userEvent.type(screen.getByRole('textbox', { name: 'Country' }), 'Unit')
  await userEvent.click(screen.getByRole('button', { name: 'United States' }))
  onInput.mockClear()
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
  expect(onInput).not.toHaveBeenCalled()
  expect(screen.getByRole('textbox', { name: 'Country' })).toHaveValue('United States')
})

it.each([['a press'], ['Enter']])(
  'submits itself inside a form of the host, by %s, and the host gets no event',
  async by => {
    const onSubmit = vi.fn()
    const onHostSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault())
    const { container, unmount } = render(
      <StrictMode>
        <form action="/x" onSubmit={onHostSubmit}>
          <input name="theirs" defaultValue="1" />
          <Component onSubmit={onSubmit} />
        </form>
      </StrictMode>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Load' }))
    const name = screen.getByRole('textbox', { name: 'Name' })
    await userEvent.type(name, 'Zoe')
    if (by === 'Enter') await userEvent.type(name, '{Enter}')
    else await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ name: 'Zoe', town: '' })
    expect(onHostSubmit).not.toHaveBeenCalled()
    expect(container.querySelectorAll('form')).toHaveLength(1)
    await vi.waitFor(() => {
      for (const control of container.querySelectorAll('.gk-root input, .gk-root button')) {
        expect(control).toHaveAttribute('form', '')
      }
    })
    unmount()
  },
)

it('says one sentence in a browser below the floor, and renders nothing else', () => {
  vi.stubGlobal('CSS', { supports: () => false })
  render(<Component onSubmit={() => undefined} />)
  expect(screen.getByRole('alert')).toHaveTextContent(
    'This browser is too old for this page. Update it, or use another one.',
  )
  expect(screen.queryByRole('button')).toBeNull()
})
