import { describe, expect, it } from 'vitest'
import { type ImportPiece, readImportFile } from './readImportFile.js'

async function piecesOf(...parts: BlobPart[]): Promise<ImportPiece[]> {
  const pieces: ImportPiece[] = []
  for await (const piece of readImportFile(new Blob(parts), new AbortController().signal)) pieces.push(piece)
  return pieces
}
const read = async (text: string) => {
  const [piece] = await piecesOf(text)
  if (!piece) throw new Error('Nothing was read.')
  return piece
}
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('it should have failed'),
    (error: unknown) => error,
  )

describe('the first row', () => {
  it('names the columns, in any case and with blanks and quotes around them', async () => {
    const { columns, ignored, rows } = await read('" CustomerType ",FULLNAME,shoeSize\nINDIVIDUAL,Ada,39')
    expect(columns).toEqual(['customerType', 'fullName'])
    expect(ignored).toEqual(['shoeSize'])
    expect(rows).toEqual([{ line: 2, cells: { customerType: 'INDIVIDUAL', fullName: 'Ada' }, isTooLong: false }])
  })

  it('counts a name once: its second column stays here', async () => {
    const { columns, ignored, rows } = await read('customerType,fullName,FullName\nINDIVIDUAL,Ada,Ben')
    expect(columns).toEqual(['customerType', 'fullName'])
    expect(ignored).toEqual(['FullName'])
    expect(rows[0]?.cells.fullName).toBe('Ada')
  })

  it('may have the column of a file that was handed out, and one without a name', async () => {
    const { ignored, rows } = await read('customerType,error,,fullName\nINDIVIDUAL,It differs,x,Ada')
    expect(ignored).toEqual([])
    expect(rows[0]).toMatchObject({ cells: { fullName: 'Ada' }, isTooLong: false })
  })

  it('may be all there is, or come after lines for a spreadsheet', async () => {
    expect(await read('customerType,fullName')).toMatchObject({
      rows: [],
      share: 1,
      columns: ['customerType', 'fullName'],
    })
    for (const before of ['sep=;\n', '"SEP=;"\r', '; ;\r\n', '\n\n;\n', '""\nsep=;\n\n']) {
      const { rows } = await read(`${before}customerType;fullName\nINDIVIDUAL;Ada`)
      expect([before, rows[0]?.line]).toEqual([before, before.split(/\r\n|\r|\n/).length + 1])
      expect(rows[0]?.cells.fullName).toBe('Ada')
    }
  })

  it('may be separated by tabs, and keeps a declared separator over what it looks like', async () => {
    expect((await read('customerType\tfullName\nINDIVIDUAL\tAda')).columns).toHaveLength(2)
    expect((await read('sep=,\ncustomerType,"fullName"\nINDIVIDUAL,Ada')).columns).toHaveLength(2)
    expect((await read('sep=|\ncustomerType,fullName\nINDIVIDUAL,Ada')).columns).toHaveLength(2)
  })

  it.each([
    'name,type\nAda,INDIVIDUAL',
    'customerTypes,fullName\n',
    'a'.repeat(20_000),
    `${'x'.repeat(70_000)},customerType`,
  ])('is none without a type of customer', async text => {
    expect(await failure(piecesOf(text))).toMatchObject({ name: 'Error', reason: expect.stringMatching(/^columns$/) })
  })
})

describe('a row', () => {
  it('has no cell that is blank, and a UMA address in small letters', async () => {
    const { rows } = await read('customerType,fullName,umaAddress,email\n INDIVIDUAL ," ",$Ada@X.test,\n')
    expect(rows).toEqual([
      { line: 2, cells: { customerType: 'INDIVIDUAL', umaAddress: '$ada@x.test' }, isTooLong: false },
    ])
  })

  it('says what a cell said before it was made safe for a spreadsheet', async () => {
    const { rows } = await read("customerType,fullName\nINDIVIDUAL,'=Ada\nINDIVIDUAL,'Ada")
    expect(rows.map(({ cells }) => cells.fullName)).toEqual(['=Ada', "'Ada"])
  })

  it('is too long with a value beyond the last column, and not with blanks there', async () => {
    const { rows } = await read('customerType,fullName\nINDIVIDUAL,Ada,more\nINDIVIDUAL,Ben, ,\nINDIVIDUAL')
    expect(rows.map(({ isTooLong }) => isTooLong)).toEqual([true, false, false])
    expect(rows[2]?.cells).toEqual({ customerType: 'INDIVIDUAL' })
  })
})

describe('a large file', () => {
  const row = 'INDIVIDUAL,Zoë Łukasiewicz\n'
  const large = `customerType,fullName\n${row.repeat(6_000)}`

  it('comes in pieces with how much of it is read, and every row once', async () => {
    const pieces = await piecesOf(large)
    const shares = pieces.map(({ share }) => share)
    expect(pieces.length).toBeGreaterThan(2)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares[0]).toBeLessThan(0.5)
    expect(shares.at(-1)).toBe(1)
    const rows = pieces.flatMap(piece => piece.rows)
    expect(rows.map(({ line }) => line)).toEqual(Array.from({ length: 6_000 }, (_, at) => at + 2))
    expect(new Set(rows.map(({ cells }) => cells.fullName))).toEqual(new Set(['Zoë Łukasiewicz']))
  })

  it('is left where it is when nothing is wanted any more', async () => {
    const stop = new AbortController()
    const reading = readImportFile(new Blob([large]), stop.signal)
    await reading.next()
    stop.abort('left')
    expect(await failure(reading.next())).toBe('left')
  })
})

it.each([
  ['encoding', () => new Blob(['customerType\n', Uint8Array.of(0xe4, 0x20)])],
  ['encoding', () => new Blob(['customerType\n', Uint8Array.of(0xc3)])],
  ['empty', () => new Blob([])],
  [
    'unreadable',
    () =>
      Object.assign(new Blob(['customerType']), {
        slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
      }),
  ],
] as const)('says why a file cannot be read: %s', async (reason, file) => {
  const reading = readImportFile(file(), new AbortController().signal)
  const error = await failure(reading.next().then(() => reading.next()))
  expect(error).toMatchObject({ reason, line: undefined, message: `The file cannot be imported: ${reason}.` })
})

it('says in which line a quote is where none belongs', async () => {
  expect(await failure(piecesOf('sep=,\ncustomerType,fullName\nINDIVIDUAL,A"da\n'))).toMatchObject({
    reason: 'quotes',
    line: 3,
  })
})
