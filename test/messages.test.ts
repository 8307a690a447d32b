import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allFields, fieldRows } from '@grid-kyc/core'
import { en as english, operatorsEn } from '@grid-kyc/react/en'
import { operatorsEs, es as spanish } from '@grid-kyc/react/es'
import { parseSync, Visitor } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import { literalTexts } from '../scripts/literalTexts.mjs'
import { messagesPage } from '../scripts/messagesPage.mjs'
import { pseudo } from '../stories/support/pseudo.js'

const en = { ...english, ...operatorsEn }
const es = { ...spanish, ...operatorsEs }

/** Every locale of the library, by the name of its entry: all exports of `@grid-kyc/react/es` are texts. */
const locales = await Promise.all(
  readdirSync('packages/react/src')
    .filter(file => /^(?!ui|en)[a-z]{2}\.ts$/.test(file))
    .map(async (file): Promise<[name: string, messages: Record<string, string>]> => {
      const texts: Record<string, Record<string, string>> = await import(`../packages/react/src/${file.slice(0, 2)}.ts`)
      return [file, Object.assign({}, ...Object.values(texts))]
    }),
)

const source = 'packages/react/src'
const read = (path: string) => readFileSync(path, 'utf8')
const files = (ending: string) =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending) && !name.includes('.test.'))
    .map(name => join(source, name))

/** What a component writes down: whole texts, and templates as what is before and after their first hole. */
function written(path: string) {
  const texts = new Set<string>()
  const templates: { head: string; tail: string }[] = []
  new Visitor({
    Literal(node) {
      if (typeof node.value === 'string') texts.add(node.value)
    },
    TemplateLiteral({ quasis }) {
      if (quasis.length > 1) templates.push({ head: quasis[0]?.value.raw ?? '', tail: quasis.at(-1)?.value.raw ?? '' })
    },
  }).visit(parseSync(path, read(path)).program)
  return { texts, templates }
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

it('has every text of a component in its messages', () => {
  const components = files('.tsx')
  expect(components.length).toBeGreaterThan(30)
  expect(components.flatMap(path => literalTexts(path, read(path)))).toEqual([])
})

it('writes apostrophes and quotation marks as people do, and not as programs', () => {
  const straight = (locale: Record<string, string>) => Object.entries(locale).filter(([, text]) => /['"]/.test(text))
  expect([...straight(en), ...straight(es)]).toEqual([])
})

it('writes percentages as each language does: 25% in English, 25 % on one line in Spanish', () => {
  // “(%)” is a unit by itself.
  const percentages = (locale: Record<string, string>) =>
    Object.values(locale).flatMap(text => text.match(/[^(]%/g) ?? [])
  expect(percentages(en).length).toBeGreaterThan(10)
  expect(percentages(en).filter(each => /\s/.test(each))).toEqual([])
  expect(percentages(es).filter(each => !each.startsWith('\u00A0'))).toEqual([])
})

it('has no key that nothing says', () => {
  const components = files('.tsx').map(written)
  const declared = files('.messages.ts').map(read).join('\n')
  const keys = Object.keys(en).filter(key => declared.includes(`'${key}'`))
  expect(keys.length).toBeGreaterThan(50)
  const says = (key: string) =>
    components.some(
      ({ texts, templates }) =>
        texts.has(key) ||
        templates.some(({ head, tail }) =>
          // `${key}.title`: what is before the ending has to be written down somewhere as well.
          head === ''
            ? key.endsWith(tail) && texts.has(key.slice(0, -tail.length))
            : key.startsWith(head) && key.endsWith(tail),
        ),
    )
  expect(keys.filter(key => !says(key.replace(/\.(one|other)$/, '')))).toEqual([])
})

describe.each([...locales, ['the pseudo-locale', pseudo] as const])('%s', (_name, locale) => {
  it('says everything English says, and nothing else', () => {
    expect(Object.keys(locale).sort()).toEqual(Object.keys(en).sort())
    expect(Object.entries(locale).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('has the same blanks to fill', () => {
    const blanks = (messages: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, placeholders(text)]))
    expect(blanks(locale)).toEqual(blanks(en))
  })
})

it('has a pseudo-locale that is longer by two fifths, bracketed, and without a plain vowel', () => {
  const { 'link.where.redirect': english } = en
  const { 'link.where.redirect': text } = pseudo
  expect(text).toMatch(/^⟦.*⟧$/)
  expect(text.length / english.length).toBeCloseTo(1.4, 1)
  expect(text.replace('{provider}', '')).not.toMatch(/[aeiou]/i)
})

/** An error reads as a sentence: a label after a colon reads as machine output. */
it.each([
  ['English', en],
  ['Spanish', es],
])('has no error in %s that ends with a colon and a label', (_name, locale) => {
  expect(Object.entries(locale).filter(([, text]) => /: \{label\}\.?$/.test(text))).toEqual([])
})

it('has an error of its own for every field that a user may leave empty', () => {
  const { individual, business, beneficialOwner, document, contactCode } = allFields
  const asked = { individual, business, beneficialOwner, document, contactCode }
  const silent = Object.entries(asked).flatMap(([resource, table]) =>
    fieldRows(table).flatMap(({ path, field }) => {
      const key = `${resource}.${path}.error.missing`
      return field.control === 'none' || (key in en && key in es) ? [] : key
    }),
  )
  expect(silent).toEqual([])
})

it('never lets English use a word that blames', () => {
  const blaming = Object.entries(en).filter(([, text]) =>
    /\b(invalid|illegal|oops|must|failed|error|required field)\b/i.test(text),
  )
  expect(blaming).toEqual([])
})

it('has all of them in docs/messages.md', () => {
  expect(read('docs/messages.md'), 'Run `pnpm messages`.').toBe(messagesPage(en, es))
})
