import { act, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { useCountryOptions } from './useCountryOptions.js'

function Names({ codes, locale, likely }: { codes: string[]; locale: string; likely?: string[] }) {
  return (
    <p>
      {useCountryOptions(codes, locale, likely)
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

it('has likely countries first: those given, then those of the browser', () => {
  render(<Names codes={['AT', 'DE', 'SE', 'US']} locale="en" likely={['SE']} />)
  expect(navigator.languages).toContain('en-US')
  expect(screen.getByText('Sweden, United States, Austria, Germany')).toBeVisible()
})
