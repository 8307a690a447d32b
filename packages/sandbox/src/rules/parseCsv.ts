/** The rows of a CSV text, as RFC 4180 has it: quoted cells may hold commas, line breaks and doubled quotes. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y
  while (cell.lastIndex < text.length) {
    const [, raw, end] = cell.exec(text) ?? []
    if (raw === undefined) throw new SyntaxError('A quote stands where none belongs.')
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
    if (end !== ',' && cell.lastIndex < text.length) rows.push([])
  }
  return rows.filter(row => row.some(value => value.trim() !== ''))
}
