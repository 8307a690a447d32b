import type { BulkImportJob } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { checkImportFile, type ImportRowProblem } from './checkImportFile.js'
import { largestImport } from './readImportFile.js'
import { refusedRows } from './refusedRows.js'

const header = 'platformCustomerId,customerType,fullName,birthDate,businessLegalName'

const check = (...parts: BlobPart[]) =>
  checkImportFile(new Blob(parts), {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    explain: ({ column, code }: ImportRowProblem) => `${column ?? 'row'} ${code}`,
  })

const text = async (blob: Blob) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer())

it('sorts the rows, and says what is wrong with each', async () => {
  const checked = await check(
    `\uFEFF${header},note\r\n`,
    'p-1,INDIVIDUAL,"Miller, Ada",1990-02-28,,kind\r\n',
    'p-2,INDIVIDUAL,Ben Ortiz,1990-02-30,,\r\n',
    'p-1,INDIVIDUAL,Ada Miller,,,\r\n',
    'p-4,BUSINESS,,,,\r\n',
    'p-5,INDIVIDUAL,Miller, Ada,1990-02-28,,,more\r\n',
    'p-6,BUSINESS,,,Tidal Supply\r\n',
  )
  expect(checked).toMatchObject({ good: 2, bad: 4, ignored: ['note'] })
  expect(checked.problems.map(({ line, column, code }) => [line, column, code])).toEqual([
    [3, 'birthDate', 'invalid'],
    [4, 'platformCustomerId', 'twice'],
    [5, 'businessLegalName', 'missing'],
    [6, undefined, 'tooLong'],
  ])
  expect(await text(checked.toSend)).toBe(
    `${header}\r\np-1,INDIVIDUAL,"Miller, Ada",1990-02-28,\r\np-6,BUSINESS,,,Tidal Supply\r\n`,
  )
  expect(await text(checked.toFix)).toContain('p-2,INDIVIDUAL,Ben Ortiz,1990-02-30,,birthDate invalid\r\n')
})

it('hands out what a spreadsheet takes for text, and takes it back as it was', async () => {
  const row = 'p-1,INDIVIDUAL,"=HYPERLINK(""https://evil.example"")",1990-02-30,\r\n'
  const { toFix } = await check(`${header}\r\n${row}`)
  const fixed = await text(toFix)
  expect(fixed).toContain(`"'=HYPERLINK(""https://evil.example"")"`)
  const again = await check(fixed.replace('1990-02-30', '1990-02-28'))
  expect(again).toMatchObject({ good: 1, bad: 0, ignored: [] })
  expect(await text(again.toSend)).toBe(`${header}\r\n${row.replace('02-30', '02-28')}`)
})

it('reads letters of several bytes wherever a piece of the file ends', async () => {
  const rows = Array.from({ length: 4_000 }, (_, index) => `p-${index},INDIVIDUAL,Zoë Łukasiewicz 李 ${index},,\n`)
  const { good, bad, toSend } = await check(`${header}\n`, ...rows)
  expect([good, bad]).toEqual([4_000, 0])
  const sent = await text(toSend)
  expect(sent).not.toContain('\uFFFD')
  expect(sent.match(/Zoë Łukasiewicz 李/g)).toHaveLength(4_000)
})

it.each([
  ['other delimiters', 'customerType;fullName\nINDIVIDUAL;Ada Miller'],
  ['names in any case', '"CUSTOMERTYPE","FullName"\nINDIVIDUAL,Ada Miller'],
])('reads %s', async (_, file) => {
  const { good, toSend } = await check(file)
  expect(good).toBe(1)
  expect(await text(toSend)).toBe('customerType,fullName\r\nINDIVIDUAL,Ada Miller\r\n')
})

it.each([
  ['empty', []],
  ['empty', [`${header}\r\n`]],
  ['columns', ['name,type\nAda,INDIVIDUAL']],
  ['encoding', ['customerType,fullName\nINDIVIDUAL,', Uint8Array.of(0xe4, 0x20)]],
  ['quotes', [`${header}\np-1,IND"IVIDUAL`]],
] as const)('refuses a file: %s', async (problem, parts) => {
  await expect(check(...parts)).rejects.toMatchObject({ problem, line: problem === 'quotes' ? 2 : undefined })
})

it('refuses a file that is too large without reading it', async () => {
  const file = Object.assign(new Blob(['x']), {})
  Object.defineProperty(file, 'size', { value: largestImport + 1 })
  await expect(check(file).catch(() => undefined)).resolves.toBeUndefined()
  const options = { signal: new AbortController().signal, onProgress: () => undefined, explain: () => '' }
  await expect(checkImportFile(file, options)).rejects.toMatchObject({ problem: 'tooLarge' })
})

it('stops when it is told to', async () => {
  const stop = new AbortController()
  const file = new Blob([`${header}\n`, 'p,INDIVIDUAL,Ada,,\n'.repeat(20_000)])
  const checking = checkImportFile(file, { signal: stop.signal, onProgress: () => stop.abort(), explain: () => '' })
  await expect(checking).rejects.toHaveProperty('name', 'AbortError')
})

const refused = (...errors: NonNullable<BulkImportJob['errors']>): BulkImportJob => ({
  id: 'BulkImportJob:1',
  status: 'COMPLETED',
  progress: { total: 3, processed: 3, successful: 1, failed: 2 },
  errors,
})

it('gives back the rows Grid refused, by name or by number', async () => {
  const sent = new Blob([`${header}\r\np-1,INDIVIDUAL,Ada,,\r\n,INDIVIDUAL,Ben,,\r\np-3,INDIVIDUAL,=Cleo,,\r\n`])
  const job = refused(
    { correlationId: 'p-3', code: 'CONFLICT', message: 'Taken.' },
    { correlationId: 'row-2', code: 'INVALID_INPUT', message: 'No.' },
    { correlationId: '+9', code: 'OTHER', message: 'Not in the file.' },
  )
  expect(await text(await refusedRows(job, sent))).toBe(
    [
      `\uFEFF${header},problem`,
      ',INDIVIDUAL,Ben,,,INVALID_INPUT: No.',
      "p-3,INDIVIDUAL,'=Cleo,,,CONFLICT: Taken.",
      "'+9,,,,,OTHER: Not in the file.",
      '',
    ].join('\r\n'),
  )
  const alone = await text(await refusedRows(job, undefined))
  expect(alone).toContain('CONFLICT: Taken.')
  expect(alone.split('\r\n')).toHaveLength(5)
})
