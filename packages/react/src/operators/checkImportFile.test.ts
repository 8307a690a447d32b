import type { BulkImportJob } from '@grid-kyc/core'
import { describe, expect, it, vi } from 'vitest'
import { checkImportFile, type ImportRowError } from './checkImportFile.js'
import { largestImport } from './readImportFile.js'
import { refusedRows } from './refusedRows.js'

const header = 'platformCustomerId,customerType,fullName,birthDate,businessLegalName,addressLine1,country,umaAddress'
/** Macao has neither cities nor postcodes. */
const address = '1 Rua,MO'

const check = (...parts: BlobPart[]) =>
  checkImportFile(new Blob(parts), {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    explain: ({ column, code }: ImportRowError) => `${column ?? 'row'} ${code}`,
  })

const text = async (blob: Blob) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer())

it('[K2] [C11] sorts the rows, and says what is wrong with each', async () => {
  const checked = await check(
    `\uFEFF${header},note\r\n`,
    `p-1,INDIVIDUAL,"Miller, Ada",1990-02-28,,${address},$Ada@x.test,kind\r\n`,
    `p-2,INDIVIDUAL,Ben Ortiz,1990-02-30,,${address},$ben@x.test,\r\n`,
    `p-1,INDIVIDUAL,Ada Miller,1990-02-28,,${address},$ada@x.test,\r\n`,
    `p-4,BUSINESS,,,,${address},$tidal@x.test,\r\n`,
    `p-5,INDIVIDUAL,Miller, Ada,1990-02-28,,${address},$m@x.test,,more\r\n`,
    `p-6,BUSINESS,,,Tidal Supply,${address},$supply@x.test\r\n`,
  )
  expect(checked).toMatchObject({ good: 2, bad: 4, ignored: ['note'] })
  expect(checked.errors.map(({ line, column, code }) => [line, column, code])).toEqual([
    [3, 'birthDate', 'invalid'],
    [4, 'platformCustomerId', 'twice'],
    [4, 'umaAddress', 'twice'],
    [5, 'businessLegalName', 'missing'],
    [6, undefined, 'tooLong'],
  ])
  expect(await text(checked.toSend)).toBe(
    [
      header,
      `p-1,INDIVIDUAL,"Miller, Ada",1990-02-28,,${address},$ada@x.test`,
      `p-6,BUSINESS,,,Tidal Supply,${address},$supply@x.test`,
      '',
    ].join('\r\n'),
  )
  expect(await text(checked.toFix)).toContain(
    `p-2,INDIVIDUAL,Ben Ortiz,1990-02-30,,${address},$ben@x.test,birthDate invalid\r\n`,
  )
})

it('[K1] sends every column that Grid has, as it is written', async () => {
  const columns =
    'umaAddress,platformCustomerId,customerType,fullName,birthDate,addressLine1,addressLine2,city,state,postalCode,country,email,businessLegalName,businessRegistrationNumber,businessTaxId,platformAccountId,description'
  const person =
    '$kim@x.test,kim,INDIVIDUAL,Kim Lee,1990-01-01,1 Main St,Flat 2,Reno,NV,89501,US,kim@example.com,,,,acc-1,A note'
  const business =
    '$tidal@x.test,tidal,BUSINESS,,,1 Main St,Floor 3,Reno,NV,89501,US,,Tidal LLC,7304003,47-1234567,acc-2,A note'
  const file = [columns, person, business, ''].join('\r\n')
  const checked = await check(file)
  expect(checked).toMatchObject({ good: 2, bad: 0, ignored: [] })
  expect(await text(checked.toSend)).toBe(file)
})

it('exports what a spreadsheet takes for text, and imports it unchanged', async () => {
  const row = `p-1,INDIVIDUAL,"=HYPERLINK(""https://evil.example"")",1990-02-30,,${address},$ada@x.test\r\n`
  const { toFix } = await check(`${header}\r\n${row}`)
  const fixed = await text(toFix)
  expect(fixed).toContain(`"'=HYPERLINK(""https://evil.example"")"`)
  const again = await check(fixed.replace('1990-02-30', '1990-02-28'))
  expect(again).toMatchObject({ good: 1, bad: 0, ignored: [] })
  expect(await text(again.toSend)).toBe(`${header}\r\n${row.replace('02-30', '02-28')}`)
})

it('reads letters of several bytes wherever a piece of the file ends', async () => {
  const rows = Array.from(
    { length: 4_000 },
    (_, index) => `p-${index},INDIVIDUAL,Zoë Łukasiewicz 李 ${index},1990-02-28,,${address},$p${index}@x.test\n`,
  )
  const { good, bad, toSend } = await check(`${header}\n`, ...rows)
  expect([good, bad]).toEqual([4_000, 0])
  const sent = await text(toSend)
  expect(sent).not.toContain('\uFFFD')
  expect(sent.match(/Zoë Łukasiewicz 李/g)).toHaveLength(4_000)
})

const complete = `p-1,INDIVIDUAL,Ada Miller,1990-02-28,,${address},$ada@x.test`

it.each([
  ['other delimiters', `${header}\n${complete}`.replaceAll(',', ';')],
  ['names in any case', `${header.toUpperCase()}\n${complete}`],
])('reads %s', async (_, file) => {
  const { good, toSend } = await check(file)
  expect(good).toBe(1)
  expect(await text(toSend)).toBe(`${header}\r\n${complete}\r\n`)
})

it.each([
  ['empty', []],
  ['empty', [`${header}\r\n`]],
  ['columns', ['name,type\nAda,INDIVIDUAL']],
  ['encoding', ['customerType,fullName\nINDIVIDUAL,', Uint8Array.of(0xe4, 0x20)]],
  ['quotes', [`${header}\np-1,IND"IVIDUAL`]],
] as const)('refuses a file: %s', async (reason, parts) => {
  await expect(check(...parts)).rejects.toMatchObject({ reason, line: reason === 'quotes' ? 2 : undefined })
})

it('refuses a file that is too large without reading it', async () => {
  const file = Object.assign(new Blob(['x']), {})
  Object.defineProperty(file, 'size', { value: largestImport + 1 })
  await expect(check(file).catch(() => undefined)).resolves.toBeUndefined()
  const options = { signal: new AbortController().signal, onProgress: () => undefined, explain: () => '' }
  await expect(checkImportFile(file, options)).rejects.toMatchObject({ reason: 'tooLarge' })
})

it('stops when it is aborted', async () => {
  const stop = new AbortController()
  const file = new Blob([`${header}\n`, 'p,INDIVIDUAL,Ada,,\n'.repeat(20_000)])
  const checking = checkImportFile(file, { signal: stop.signal, onProgress: () => stop.abort(), explain: () => '' })
  await expect(checking).rejects.toHaveProperty('name', 'AbortError')
})

const refused = (...errors: NonNullable<BulkImportJob['errors']>): BulkImportJob => ({
  id: 'Job:1',
  status: 'COMPLETED',
  progress: { total: 3, processed: 3, successful: 1, failed: 2 },
  errors,
})

it('[K3] returns the rows Grid refused, by name or by number, in every shape of an error', async () => {
  const columns = 'platformCustomerId,customerType,fullName'
  const sent = new Blob([`${columns}\r\np-1,INDIVIDUAL,Ada\r\n,INDIVIDUAL,Ben\r\np-3,INDIVIDUAL,=Cleo\r\n`])
  const job = refused(
    { correlationId: 'p-3', code: 'CONFLICT', message: 'Taken.' },
    { correlationId: 'row_2', error: { code: 'INVALID_INPUT', message: 'No.' } },
    { correlationId: '+9', code: 'OTHER', message: 'Not in the file.' },
    { correlationId: 'p-1' },
  )
  expect(await text(await refusedRows(job, sent))).toBe(
    [
      `\uFEFF${columns},error`,
      'p-1,INDIVIDUAL,Ada,',
      ',INDIVIDUAL,Ben,INVALID_INPUT: No.',
      "p-3,INDIVIDUAL,'=Cleo,CONFLICT: Taken.",
      "'+9,,,OTHER: Not in the file.",
      '',
    ].join('\r\n'),
  )
  const alone = await text(await refusedRows(job, undefined))
  expect(alone).toContain('CONFLICT: Taken.')
  expect(alone).not.toContain('undefined')
  expect(alone.split('\r\n')).toHaveLength(6)
})

it.each([
  ['a declared separator', 'sep=;\r\n', ';'],
  ['a quoted one', '"sep=;"\n', ';'],
  ['an empty first line', '\r\n', ','],
  ['a first line of commas', ',,,,\n', ','],
  ['all of them', 'sep=,\r\n\r\n,,,,\r\n', ','],
])('finds the row that names the columns after %s, and counts its lines', async (_name, before, separator) => {
  const body = `${header}\r\np-1,INDIVIDUAL,Ada Miller,1990-02-30,,${address},$ada@x.test\r\n`
  const { errors, bad } = await check(before + body.replaceAll(',', separator))
  expect(bad).toBe(1)
  const lines = before.split(/\r\n|\n/).length - 1
  expect(errors).toMatchObject([{ line: lines + 2, column: 'birthDate', code: 'invalid' }])
})

it.each([
  ['platformCustomerId', '1.23457E+11', 'shortened'],
  ['fullName', '#REF!', 'formula'],
  ['fullName', '#N/A', 'formula'],
  ['birthDate', '32932', 'serialDate'],
  ['birthDate', '2090-01-01', 'year'],
  ['birthDate', '0987-01-01', 'year'],
])('reports what a spreadsheet did to %s %s', async (column, value, damage) => {
  const cells: Record<string, string> = {
    platformCustomerId: 'p-1',
    fullName: 'Ada Miller',
    birthDate: '1990-02-28',
    [column]: value,
  }
  const row = `${cells.platformCustomerId},INDIVIDUAL,${cells.fullName},${cells.birthDate},,${address},$ada@x.test\r\n`
  const { errors, good } = await check(`${header}\r\n`, row)
  expect(good).toBe(0)
  expect(errors).toEqual([{ line: 2, column, code: 'damaged', damage }])
})

it('reports leading zeros that a spreadsheet removed from a ZIP code', async () => {
  const columns =
    'platformCustomerId,customerType,fullName,birthDate,addressLine1,city,state,postalCode,country,umaAddress'
  const row = (zip: string) => `p-1,INDIVIDUAL,Ada Miller,1990-02-28,1 Main Street,Boston,MA,${zip},US,$ada@x.test\r\n`
  expect((await check(`${columns}\r\n`, row('2139'))).errors).toMatchObject([
    { column: 'postalCode', damage: 'leadingZeros' },
  ])
  expect((await check(`${columns}\r\n`, row('02139'))).good).toBe(1)
})

/** A text as a spreadsheet saves it as "Unicode text". */
function utf16(content: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new DataView(new ArrayBuffer(content.length * 2))
  for (let at = 0; at < content.length; at++) bytes.setUint16(at * 2, content.charCodeAt(at), isLittle)
  return new Uint8Array(bytes.buffer)
}

it.each([
  ['little', true],
  ['big', false],
])('reads UTF-16, the %s end first, with tabs', async (_name, isLittle) => {
  const lines = `\uFEFF${header}\r\np-1,INDIVIDUAL,Zoé Adler 山田,1990-02-28,,${address},$ada@x.test\r\n`
  const { good, toSend } = await check(utf16(lines.replaceAll(',', '\t'), isLittle))
  expect(good).toBe(1)
  expect(await text(toSend)).toContain('Zoé Adler 山田')
})

it('reads a file of semicolons with a byte order mark, a declared separator, and a line break in quotes', async () => {
  const row = `p-1;INDIVIDUAL;"Ada ""Addie""\nMiller";1990-02-28;;${address.replace(',', ';')};$ada@x.test\r\n`
  const { good, toSend } = await check(`\uFEFFsep=;\r\n;;;\r\n${header.replaceAll(',', ';')}\r\n${row}`)
  expect(good).toBe(1)
  expect(await text(toSend)).toContain('"Ada ""Addie"" Miller"')
})

it('sends values as a form would, whatever blanks and dashes they were written with', async () => {
  const columns =
    'platformCustomerId,customerType,businessLegalName,businessTaxId,businessRegistrationNumber,addressLine1,city,state,postalCode,country,email,umaAddress'
  const german =
    'p-1,BUSINESS,\u00A0Uferlicht  Handel\u200B GmbH,181 815 08155,hrb 99001,Uferweg 3,Berlin,,D-10997,DE,mailto:a@x.test,$a@x.test'
  const american =
    'p-2,BUSINESS,Cedar Row LLC,12–3456789,7304001,1 Main Street,Boston,MA,021391234,US,"Zoe <z@x.test>",$b@x.test'
  const { good, toSend } = await check(`${columns}\r\n${german}\r\n${american}\r\n`)
  expect(good).toBe(2)
  expect((await text(toSend)).split('\r\n').slice(1, 3)).toEqual([
    'p-1,BUSINESS,Uferlicht Handel GmbH,181/815/08155,HRB 99001,Uferweg 3,Berlin,,10997,DE,a@x.test,$a@x.test',
    'p-2,BUSINESS,Cedar Row LLC,12-3456789,7304001,1 Main Street,Boston,MA,02139-1234,US,z@x.test,$b@x.test',
  ])
})

describe('a file with many wrong rows', () => {
  const wrong = (count: number) =>
    Array.from({ length: count }, (_, at) => `p-${at},BUSINESS,,,,${address},$p${at}@x.test\r\n`)

  it('shows the first twenty errors, and counts and returns all rows', async () => {
    const { errors, good, bad, toFix, toSend } = await check(`${header}\r\n`, ...wrong(25))
    expect([errors.length, good, bad]).toEqual([20, 0, 25])
    expect(errors.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, at) => at + 2))
    expect((await text(toFix)).trim().split('\r\n')).toHaveLength(26)
    expect(await text(toSend)).toBe(`${header}\r\n`)
  })

  it('shows no more than twenty where the last row has several', async () => {
    const twice = `p-0,BUSINESS,,,,${address},$p0@x.test\r\n`
    const { errors, bad } = await check(`${header}\r\n`, ...wrong(19), twice)
    expect([errors.length, bad]).toEqual([20, 20])
  })

  it('says how much of it was read, and how many rows', async () => {
    const onProgress = vi.fn()
    const options = { signal: new AbortController().signal, onProgress, explain: () => '' }
    await checkImportFile(new Blob([`${header}\r\n`, ...wrong(3)]), options)
    expect(onProgress).toHaveBeenLastCalledWith(1, 3)
  })

  it('is no file of customers without any row', async () => {
    await expect(check(`${header}\r\n`)).rejects.toMatchObject({ reason: 'empty' })
  })
})

it('finds the same value twice in its own column alone, and none where there is no value', async () => {
  const row = (id: string, uma: string) => `${id},INDIVIDUAL,Ada Miller,1990-02-28,,${address},${uma}\r\n`
  const { errors } = await check(`${header}\r\n`, row('p-1', '$a@x.test'), row('', '$b@x.test'), row('', '$b@x.test'))
  expect(errors.filter(({ code }) => code === 'twice').map(({ line, column }) => [line, column])).toEqual([
    [4, 'umaAddress'],
  ])
})
