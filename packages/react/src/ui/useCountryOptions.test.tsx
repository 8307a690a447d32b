import { act, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { useCountryOptions } from './useCountryOptions.js'

function Names({ codes, locale }: { codes: string[]; locale: string }) {
  return (
    <p>
      {useCountryOptions(codes, locale)
        .map(option => option.label)
        .join(', ')}
    </p>
  )
}

it('names and sorts countries in the locale', () => {
  const { rerender } = render(<Names codes={['SE', 'DE', 'AT']} locale="en" />)
  expect(screen.getByText('Austria, Germany, Sweden')).toBeVisible()
  rerender(<Names codes={['SE', 'DE', 'AT']} locale="es" />)
  expect(screen.getByText('Alemania, Austria, Suecia')).toBeVisible()
})

it('says on a server what the browser says first, whatever either of them calls a country', async () => {
  const container = document.createElement('div')
  const element = <Names codes={['SE', 'DE']} locale="en" />
  container.innerHTML = renderToString(element)
  expect(container).toHaveTextContent('SE, DE')
  document.body.append(container)
  await act(async () => {
    render(element, { container, hydrate: true })
  })
  expect(container).toHaveTextContent('Germany, Sweden')
})
