import { expect, it } from 'vitest'
import { literalTexts } from './literalTexts.mjs'

const texts = (jsx: string) => literalTexts('a.tsx', `const a = ${jsx}`)

it.each([
  ['between tags', '<p>Hello</p>'],
  ['in a fragment', '<>Hello</>'],
  ['in braces', '<p>{"Hello"}</p>'],
  ['in a template', '<p>{`Hello`}</p>'],
  ['in a condition', '<p>{done ? "Hello" : null}</p>'],
  ['behind one', '<p>{done && "Hello"}</p>'],
  ['in an attribute', '<p aria-label="Hello" />'],
  ['in an attribute’s braces', '<p title={done ? "Hello" : undefined} />'],
])('finds a text %s', (_where, jsx) => {
  expect(texts(jsx)).toHaveLength(1)
  expect(texts(jsx)[0]).toMatch(/^a\.tsx:1 "Hello/)
})

it.each(['<p>{say("link.start")}</p>', '<p className="Hello">{label} %</p>', '<p>{" "}</p>', '<p id="Hello" />'])(
  'leaves %s alone',
  jsx => expect(texts(jsx)).toEqual([]),
)
