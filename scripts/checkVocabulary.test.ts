import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkVocabulary } from './checkVocabulary.mjs'

const folders = 'packages stories .storybook e2e test bench scripts docs examples mutation *.md'.split(' ')
/** The list itself with its examples, and titles that are the statistics office's. */
const ours = /^scripts\/checkVocabulary\.|\/naicsTitles\.ts$/

it('finds no banned term in code, tests, stories, docs and their file names', () => {
  const files = execFileSync('git', ['ls-files', '-z', '--', ...folders], { encoding: 'utf8' }).split('\0')
  const texts = files.filter(
    file => /\.(?:[mc]?[jt]sx?|mdx?|css|html|json|ya?ml|py|txt)$/.test(file) && !ours.test(file),
  )
  expect(texts.length).toBeGreaterThan(1000)
  expect(texts.flatMap(file => checkVocabulary(file, readFileSync(file, 'utf8')))).toEqual([])
})

it.each([
  ['// Nobody is signed in.', '"Nobody"'],
  ['const isNobody = true', '"Nobody"'],
  ['const addPapers = () => []', '"Papers"'],
  ['const papers = []', '"papers"'],
  ['/** Mints a link. */', '"Mints"'],
  ['it("is put right")', '"put right"'],
  ['function settleCreation() {}', '"settleCreation"'],
  ['const mostFiles = 5', '"mostFiles"'],
  ['// The process goes on.', '"goes on"'],
  ['// A stand-in for Grid.', '"stand-in"'],
  ['## Magic values', '"Magic values"'],
  ['// Your e-mail', '"e-mail"'],
  ['// Whether the host says yes', '"says yes"'],
])('finds the term in %s, with its line', (line, term) => {
  expect(checkVocabulary('a.ts', `\n${line}`)).toEqual([expect.stringContaining(`a.ts:2: ${term}: use `)])
})

it.each(['Companies House', 'A paperless process', 'the almost complete form', 'Heard Island', 'a mushroom'])(
  'leaves %s alone',
  line => {
    expect(checkVocabulary('a.ts', line)).toEqual([])
  },
)

it('finds a term in the name of a file', () => {
  expect(checkVocabulary('e2e/addPapers.ts', '')).toEqual([expect.stringContaining('e2e/addPapers.ts:0: "Papers"')])
})
