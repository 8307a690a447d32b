import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface Entry {
  id: string
  title: string
  name: string
  type: 'story' | 'docs'
}

/** The built Storybook: `STORYBOOK_STATIC`, else the one beside the sources. */
export const storybookFolder =
  process.env.STORYBOOK_STATIC ?? fileURLToPath(new URL('../storybook-static', import.meta.url))

if (!existsSync(storybookFolder)) {
  throw new Error('There is no storybook-static to look at. Build it with `pnpm storybook:build`, then run this again.')
}
const index = JSON.parse(readFileSync(`${storybookFolder}/index.json`, 'utf8')) as { entries: Record<string, Entry> }

/** Everything in it, in the order of its sidebar. */
export const entries = Object.values(index.entries)
export const stories = entries.filter(({ type }) => type === 'story')
export const titles = [...new Set(stories.map(({ title }) => title))]
