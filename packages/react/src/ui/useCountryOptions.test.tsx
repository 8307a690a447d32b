import { act, render, renderHook, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { browserCountries, useCountryOptions } from './useCountryOptions.js'

afterEach(() => {
  vi.restoreAllMocks()
})

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

describe('the options of a list of countries', () => {
  const inLanguages = (...languages: string[]) => vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
  const valuesOf = (...args: Parameters<typeof useCountryOptions>) =>
    renderHook(() => useCountryOptions(...args)).result.current.map(({ value }) => value)

  it('are named in English by default, and found by every name of a country', () => {
    inLanguages('en')
    expect(renderHook(() => useCountryOptions(['DE'])).result.current).toEqual([
      { value: 'DE', label: 'Germany', keywords: 'country' },
    ])
  })

  it('are in the order of the alphabet of the locale', () => {
    inLanguages('en')
    expect(valuesOf(['ZM', 'AX', 'AL', 'AT'], 'sv')).toEqual(['AL', 'ZM', 'AX', 'AT'])
    expect(valuesOf(['AL', 'AX', 'DZ'], 'en_US')).toEqual(['AX', 'AL', 'DZ'])
  })

  it('are none of none', () => {
    inLanguages('en-US')
    expect(valuesOf([])).toEqual([])
    expect(valuesOf([], 'en', ['US'])).toEqual([])
  })

  it('have each likely country once, and none that cannot be chosen', () => {
    inLanguages('de-AT', 'de', 'no locale', '', 'en-SE')
    expect(browserCountries()).toEqual(['AT', 'SE'])
    expect(valuesOf(['AT', 'DE', 'SE', 'US'], 'en', ['SE', 'FR', 'SE'])).toEqual(['SE', 'AT', 'DE', 'US'])
    inLanguages()
    expect(browserCountries()).toEqual([])
    expect(valuesOf(['AT', 'DE'])).toEqual(['AT', 'DE'])
  })

  it('are the same ones while nothing changes', () => {
    inLanguages('en')
    const { result, rerender } = renderHook(({ codes }) => useCountryOptions(codes, 'en', []), {
      initialProps: { codes: ['DE', 'AT'] },
    })
    const before = result.current
    rerender({ codes: ['DE', 'AT'] })
    expect(result.current).toBe(before)
    rerender({ codes: ['DE'] })
    expect(result.current.map(({ value }) => value)).toEqual(['DE'])
  })
})
