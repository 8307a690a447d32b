import { afterEach, expect, it, vi } from 'vitest'
import { checkSample, compiled } from './checkSample.mjs'

afterEach(() => vi.unstubAllEnvs())

it.each([
  ['json', '{ "a": 1 }', '{ a: 1 }'],
  ['css', ':root { --gk-radius: 0 }', ':root { --gk-radius: 0 }}'],
  ['sh', 'npm install grid', 'if true; then'],
  ['bash', 'echo "a"', 'echo "a'],
  ['yaml', 'a: 1', 'a: [1'],
])('accepts a sample in %s and finds one that is broken', (language, good, broken) => {
  expect(checkSample(language, good)).toEqual([])
  expect(checkSample(language, broken)).not.toEqual([])
})

it('leaves words alone, and accepts no language that it cannot check', () => {
  expect(checkSample('', 'if (')).toEqual([])
  expect(checkSample('text', 'if (')).toEqual([])
  expect(checkSample('ruby', 'puts 1')).toHaveLength(1)
  expect(checkSample('python', 'print(1)')).toHaveLength(1)
})

it('reports a sample that no command could read', () => {
  vi.stubEnv('PATH', '')
  expect(checkSample('sh', 'npm install grid')).toEqual(['It could not be read: bash does not start here.'])
})

it('leaves every dialect of JavaScript to the compiler', () => {
  expect([...compiled]).toEqual(expect.arrayContaining(['ts', 'tsx', 'js', 'jsx', 'mjs']))
})
