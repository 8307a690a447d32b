import { expect, it } from 'vitest'
import { CsvError, createCsvParser } from './createCsvParser.js'

/** A file read in pieces that end at these places. */
function parse(text: string, ...cuts: number[]) {
  const parser = createCsvParser(',')
  const ends = [...cuts, text.length]
  return ends.flatMap((end, index) => parser.read(text.slice(ends[index - 1] ?? 0, end), index === ends.length - 1))
}

const tricky = 'a,b\r\n"Tidal, ""the"" LLC",2\n\n"two\r\nlines",\r"",z\nend,last'

it('reads quotes, doubled quotes, breaks within a cell, and every kind of line', () => {
  expect(parse(tricky)).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['Tidal, "the" LLC', '2'] },
    { line: 4, cells: ['two\r\nlines', ''] },
    { line: 6, cells: ['', 'z'] },
    { line: 7, cells: ['end', 'last'] },
  ])
})

it('reads the same wherever the pieces end', () => {
  const whole = parse(tricky)
  for (let first = 0; first <= tricky.length; first++) {
    for (let second = first; second <= tricky.length; second++) {
      expect(parse(tricky, first, second), `cut at ${first} and ${second}`).toEqual(whole)
    }
  }
})

it.each([
  ['a stray quote', 'a,b\nc,d"e', 2],
  ['text after a quote', 'a,b\n"c"d,e', 2],
  ['a quote that is never closed', 'a,b\nc,"d\ne,f', 2],
])('tells the line of %s', (_, text, line) => {
  expect(() => parse(text)).toThrow(CsvError)
  expect(() => parse(text)).toThrow(expect.objectContaining({ line }))
})

it('gives up on a row without an end before it has read everything', () => {
  const parser = createCsvParser(',')
  const piece = 'x'.repeat(100_000)
  expect(() => {
    parser.read('a,b\n"')
    for (let pieces = 0; pieces < 4; pieces++) parser.read(piece)
  }).toThrow(expect.objectContaining({ line: 2 }))
})

it('reads other delimiters', () => {
  expect(createCsvParser(';').read('a;b,c', true)).toEqual([{ line: 1, cells: ['a', 'b,c'] }])
  expect(createCsvParser('\t').read('a\tb', true)).toEqual([{ line: 1, cells: ['a', 'b'] }])
})

it('counts lines from where the file says it begins, and over blank rows and breaks within cells', () => {
  const parser = createCsvParser(',', 5)
  expect(parser.read('a\r\n\r\n ,\t\n"b\rc\nd\r\ne"\nf\n', true)).toEqual([
    { line: 5, cells: ['a'] },
    { line: 8, cells: ['b\rc\nd\r\ne'] },
    { line: 12, cells: ['f'] },
  ])
  expect(() => createCsvParser(',', 5).read('a\nb"', true)).toThrow('Line 6 has a quote')
})

it('keeps what is not complete for the next piece, and gives nothing twice', () => {
  const parser = createCsvParser(',')
  expect(parser.read('a,b')).toEqual([])
  expect(parser.read(',c\r')).toEqual([])
  expect(parser.read('\nd')).toEqual([{ line: 1, cells: ['a', 'b', 'c'] }])
  expect(parser.read('', true)).toEqual([{ line: 2, cells: ['d'] }])
  expect(parser.read('', true)).toEqual([])
})

it('takes an empty last cell for one', () => {
  expect(createCsvParser(',').read('a,\n,b\n,', true)).toEqual([
    { line: 1, cells: ['a', ''] },
    { line: 2, cells: ['', 'b'] },
  ])
  expect(createCsvParser(',').read('"a",""', true)).toEqual([{ line: 1, cells: ['a', ''] }])
})

it('takes a long row that has an end', () => {
  const long = 'x'.repeat(250_000)
  expect(createCsvParser(',').read(`${long},b\nc`, true)).toHaveLength(2)
})
