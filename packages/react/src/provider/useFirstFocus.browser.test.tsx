import { render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { expect, it } from 'vitest'
import { useFirstFocus } from './useFirstFocus.js'

function Opened({ goal }: { goal?: string }) {
  const root = useRef<HTMLDivElement>(null)
  useFirstFocus(root, true, goal)
  return (
    <div ref={root}>
      <style>{'.hidden { display: none }'}</style>
      <button type="button" className="hidden" id="photo">
        Take a photo
      </button>
      <button type="button">Choose a file</button>
      <input aria-label="Number" />
    </div>
  )
}

it.each([undefined, 'photo'])(
  'focuses the first control that shows when a style sheet hides the one meant (%s)',
  goal => {
    render(<Opened {...(goal && { goal })} />)
    expect(screen.getByRole('button', { name: 'Choose a file' })).toHaveFocus()
  },
)
