import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { guides } from '../stories/support/docs/guides.js'
import { propertiesOf } from '../stories/support/docs/propertiesOf.js'

const source = 'packages/react/src'
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(name =>
  /(?<!\.test)\.tsx$|\.css$/.test(name),
)
const code = files.map(name => readFileSync(join(source, name), 'utf8')).join('\n')
const titles = readdirSync('stories', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.stories.tsx'))
  .map(name => /title: '([^']+)'/.exec(readFileSync(join('stories', name), 'utf8'))?.[1] ?? '')

it('has a guide for every component that has stories', () => {
  const names = titles.flatMap(title => /^(?!Foundations|Journeys|Theming)\w+\/(\w+)$/.exec(title)?.[1] ?? [])
  expect(names.length).toBeGreaterThan(30)
  expect(names.filter(name => !(name in guides))).toEqual([])
})

it.each(Object.entries(guides))('%s: every slot of its guide exists, and its guide says something', (_name, guide) => {
  const exists = (slot: string) =>
    [`slot('${slot}'`, `name="${slot}"`, `name: '${slot}'`].some(made => code.includes(made)) ||
    new RegExp(`gk-${slot}(?![\\w-])`).test(code)
  expect(guide.slots.filter(slot => !exists(slot))).toEqual([])
  expect(guide.keyboard.length * guide.dos.length * guide.donts.length).toBeGreaterThan(0)
})

it('finds the properties a part reads', () => {
  const stylesheet = readFileSync(join(source, 'styles.css'), 'utf8')
  expect(propertiesOf(['button'], stylesheet)).toEqual(
    expect.arrayContaining(['--gk-radius', '--gk-control-height', '--gk-color-accent']),
  )
  expect(propertiesOf(['nothing'], stylesheet)).toEqual([])
})
