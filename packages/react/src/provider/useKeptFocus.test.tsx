import { render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { describe, expect, it } from 'vitest'
import { useKeptFocus } from './useKeptFocus.js'

interface PlaceProps {
  shows: 'one' | 'other' | 'itself'
  isWatched?: boolean
  toTitle?: boolean
}

function Place({ shows, isWatched, toTitle = false }: PlaceProps) {
  const place = useRef<HTMLDivElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useKeptFocus(place, { ...(toTitle && { to: title }), ...(isWatched !== undefined && { isWatched }) })
  return (
    <>
      <button type="button">Outside</button>
      <div ref={place} tabIndex={-1} data-testid="place">
        <h2 ref={title} tabIndex={-1}>
          Title
        </h2>
        {shows === 'one' && <button type="button">One</button>}
        {shows === 'other' && <button type="button">Other</button>}
        {shows === 'itself' && (
          // biome-ignore lint/a11y/noAutofocus: a part that takes the focus by itself.
          <input aria-label="Itself" autoFocus />
        )}
        <input aria-label="Stays" />
      </div>
    </>
  )
}
const frames = () => new Promise(resolve => setTimeout(resolve, 60))
const focus = (name: string) => screen.getByRole('button', { name }).focus()

describe('when the focused part is replaced', () => {
  it('the place takes the focus', async () => {
    const { rerender } = render(<Place shows="one" />)
    focus('One')
    rerender(<Place shows="other" />)
    await frames()
    expect(screen.getByTestId('place')).toHaveFocus()
  })

  it('its title takes the focus where that is meant', async () => {
    const { rerender } = render(<Place shows="one" toTitle />)
    focus('One')
    rerender(<Place shows="other" toTitle />)
    await frames()
    expect(screen.getByRole('heading')).toHaveFocus()
  })

  it('the new part keeps the focus that it takes', async () => {
    const { rerender } = render(<Place shows="one" />)
    focus('One')
    rerender(<Place shows="itself" />)
    await frames()
    expect(screen.getByLabelText('Itself')).toHaveFocus()
  })

  it('the focus goes nowhere where no one watches', async () => {
    const { rerender } = render(<Place shows="one" isWatched={false} />)
    focus('One')
    rerender(<Place shows="other" isWatched={false} />)
    await frames()
    expect(document.activeElement).toBe(document.body)
  })
})

describe('the place takes no focus', () => {
  it('when another part is replaced', async () => {
    const { rerender } = render(<Place shows="one" />)
    screen.getByLabelText('Stays').focus()
    rerender(<Place shows="other" />)
    await frames()
    expect(screen.getByLabelText('Stays')).toHaveFocus()
  })

  it('when the user had left it before', async () => {
    const { rerender } = render(<Place shows="one" />)
    focus('One')
    focus('Outside')
    await frames()
    screen.getByRole('button', { name: 'Outside' }).blur()
    rerender(<Place shows="other" />)
    await frames()
    expect(document.activeElement).toBe(document.body)
  })

  it('when nothing in it ever had the focus', async () => {
    const { rerender } = render(<Place shows="one" />)
    rerender(<Place shows="other" />)
    await frames()
    expect(document.activeElement).toBe(document.body)
  })

  it('once it is gone', async () => {
    const { unmount } = render(<Place shows="one" />)
    focus('One')
    unmount()
    await frames()
    expect(document.activeElement).toBe(document.body)
  })
})
