import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { GridKycProvider, type GridKycProviderProps } from '../provider/GridKycProvider.js'
import { useMessages } from './useMessages.js'

const messages = {
  'test.files.one': '{count} file of {name}',
  'test.files.other': '{count} files of {name}',
  'test.plain': 'Plain words',
} as const

function Said({ count }: { count: number }) {
  const t = useMessages(messages)
  return (
    <>
      <output>{t('test.files', { count, name: 'Ada' })}</output>
      <p>{t('test.plain')}</p>
      {/* @ts-expect-error A key that is not in the words does not compile. */}
      <q>{t('test.nothing')}</q>
    </>
  )
}

const shown = (
  count: number,
  provider: Omit<Partial<GridKycProviderProps>, 'messages'> & { messages?: object } = {},
) => {
  render(
    <GridKycProvider proxyUrl="/api/grid" support="Contact us" {...(provider as Partial<GridKycProviderProps>)}>
      <Said count={count} />
    </GridKycProvider>,
  )
  return screen.getByRole('status').textContent
}

describe('useWords', () => {
  it('picks a plural by the rules of the locale', () => {
    expect(shown(1)).toBe('1 file of Ada')
  })

  it('knows plurals English does not have', () => {
    const messages = {
      'test.files.few': '{count} pliki',
      'test.files.many': '{count} plików',
      'test.files.other': '{count} pliku',
    }
    expect(shown(3, { locale: 'pl', messages })).toBe('3 pliki')
  })

  it('says the plural of everything else where a language’s own is not given', () => {
    expect(shown(5, { locale: 'pl' })).toBe('5 files of Ada')
  })

  it('puts the words of the host over ours', () => {
    shown(2, { messages: { 'test.plain': 'Words of the host' } })
    expect(screen.getByText('Words of the host')).toBeVisible()
  })

  it('never shows a raw key', () => {
    shown(2)
    expect(document.querySelector('q')).toBeEmptyDOMElement()
    expect(document.body).not.toHaveTextContent(/test\.\w+/)
  })

  it('switches the language without losing what was typed', async () => {
    const app = (locale: string, messages: object) => (
      <GridKycProvider proxyUrl="/api/grid" support="Contact us" locale={locale} messages={messages}>
        <Said count={1} />
        <input aria-label="Name" />
      </GridKycProvider>
    )
    const { rerender } = render(app('en', {}))
    const input = screen.getByRole('textbox')
    await userEvent.type(input, 'José')
    rerender(app('es', { 'test.plain': 'Palabras' }))
    expect(screen.getByText('Palabras')).toBeVisible()
    expect(screen.getByRole('textbox')).toBe(input)
    expect(input).toHaveValue('José')
  })
})
