import { render, screen } from '@testing-library/react'
import { type ReactNode, useRef } from 'react'
import { describe, expect, it } from 'vitest'
import { useFirstFocus } from './useFirstFocus.js'

interface OpenedProps {
  children: ReactNode
  isThere?: boolean
  goal?: string
}

function Opened({ children, isThere, goal }: OpenedProps) {
  const root = useRef<HTMLDivElement>(null)
  useFirstFocus(root, isThere, goal)
  return <div ref={root}>{children}</div>
}
const focused = () => document.activeElement?.getAttribute('aria-label')
const text = (name: string, value = '') => <input key={name} aria-label={name} defaultValue={value} />

describe('the focus moves into what was opened', () => {
  it.each<[string, ReactNode, string]>([
    ['to its first field that is empty', [text('Name', 'Ada'), text('City'), text('State')], 'City'],
    ['to its first field where none is empty', [text('Name', 'Ada'), text('City', 'Berlin')], 'Name'],
    [
      'to its first button where one comes before the fields',
      [<button key="Search" type="button" aria-label="Search" />, text('City')],
      'Search',
    ],
    [
      'past a button behind a field that is not empty',
      [text('Name', 'Ada'), <button key="Search" type="button" value="" aria-label="Search" />, text('City')],
      'City',
    ],
    [
      'past what takes a file, and past what is hidden',
      [
        <input key="File" type="file" aria-label="File" />,
        <input key="Hidden" hidden aria-label="Hidden" />,
        text('City'),
      ],
      'City',
    ],
    [
      'to a select without a choice',
      <>
        {text('Name', 'Ada')}
        <select aria-label="Country">
          <option value="">Select</option>
        </select>
      </>,
      'Country',
    ],
    [
      'to a longer text that is empty',
      <>
        {text('Name', 'Ada')}
        <textarea aria-label="Reason" />
      </>,
      'Reason',
    ],
  ])('%s', (_where, children, name) => {
    render(<Opened>{children}</Opened>)
    expect(focused()).toBe(name)
  })

  it.each(['radio', 'checkbox'])('past choices of which one was made: %s', type => {
    const choices = (isChosen: boolean) => (
      <Opened>
        {text('Name', 'Ada')}
        <fieldset>
          <div>
            <input type={type} aria-label="One" />
          </div>
          <div>
            <input type={type} aria-label="Two" defaultChecked={isChosen} />
          </div>
        </fieldset>
        {text('City')}
      </Opened>
    )
    const { unmount } = render(choices(true))
    expect(focused()).toBe('City')
    unmount()
    render(choices(false))
    expect(focused()).toBe('One')
  })

  it.each(['group', 'radiogroup'])('to a choice of a %s in which none was made', role => {
    render(
      <Opened>
        <div role={role}>
          <p>
            <input type="radio" aria-label="One" defaultChecked />
          </p>
        </div>
        <p>
          <input type="radio" aria-label="Alone" />
        </p>
      </Opened>,
    )
    expect(focused()).toBe('Alone')
  })

  it('to the field that is meant, whatever is empty', () => {
    render(
      <Opened goal="state">
        {text('City')}
        <input id="state" aria-label="State" defaultValue="CA" />
      </Opened>,
    )
    expect(focused()).toBe('State')
  })

  it('to the first one where the field that is meant is not there', () => {
    render(<Opened goal="">{[text('City'), text('State')]}</Opened>)
    expect(focused()).toBe('City')
  })

  it('past what takes no focus', () => {
    render(
      <Opened goal="photo">
        <button type="button" id="photo" disabled aria-label="Photo" />
        {text('City', 'Berlin')}
      </Opened>,
    )
    expect(focused()).toBe('City')
  })
})

describe('the focus stays where it is', () => {
  it('until the content is there', () => {
    const { rerender } = render(<Opened isThere={false}>{text('City')}</Opened>)
    expect(focused()).toBeNull()
    rerender(<Opened isThere>{text('City')}</Opened>)
    expect(focused()).toBe('City')
  })

  it('when the content is rendered again', () => {
    const { rerender } = render(<Opened>{[text('City'), text('State')]}</Opened>)
    screen.getByLabelText('State').focus()
    rerender(<Opened>{[text('City'), text('State')]}</Opened>)
    expect(focused()).toBe('State')
  })

  it('where there is nothing to fill in', () => {
    render(<Opened>Nothing</Opened>)
    expect(document.activeElement).toBe(document.body)
  })
})
