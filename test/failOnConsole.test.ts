import { it, vi } from 'vitest'

it.fails('an error on the console fails its test', () => {
  console.error('planted')
})

it.fails('so does a warning', () => {
  console.warn('planted')
})

it('a test about a warning puts its own spy there', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  console.warn('looked at')
  warn.mockRestore()
})
