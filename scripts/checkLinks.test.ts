import { expect, it } from 'vitest'
import { checkLinks } from './checkLinks.mjs'

const pages = {
  'README.md': '# Grid KYC\n\n## Try it\n',
  'docs/proxy.md': '# The proxy\n\n## What it `guarantees`\n',
}
const exists = (path: string) => Object.keys(pages).includes(path)

it.each([
  ['[x](docs/proxy.md)', undefined],
  ['[x](docs/proxy.md#what-it-guarantees)', undefined],
  ['[x](#try-it)', undefined],
  ['[x](https://example.com/docs/nothing.md)', undefined],
  ['```\n[x](docs/nothing.md)\n```', undefined],
  ['[x](docs/nothing.md)', 'no docs/nothing.md'],
  ['![x](images/a.png)', 'no images/a.png'],
  ['[x][y]\n\n[y]: docs/nothing.md', 'no docs/nothing.md'],
  ['[x](docs/proxy.md#nothing)', 'no heading of that name'],
  ['[x](#nothing)', 'no heading of that name'],
])('%s', (text, message) => {
  const problems = checkLinks({ ...pages, 'README.md': `${pages['README.md']}\n${text}\n` }, exists)
  expect(problems).toEqual(message === undefined ? [] : [expect.stringContaining(message)])
})
