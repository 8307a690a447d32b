import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** A part of a sheet, in pixels. */
export interface Cell {
  name: string
  x: number
  y: number
  width: number
  height: number
}

/** How much of one cell may differ: a blurred edge, not a lost letter. */
const maxRatio = 0.002
/** What a colour may differ by, as Playwright's own comparison takes it. */
const threshold = 0.2

/**
 * What differs between two pictures of a sheet, cell by cell: on a whole sheet of the wizard a whole cell could be lost in what
 * the sheet is allowed. What lies between the cells is judged together.
 */
export function compareCells(
  expected: Buffer,
  actual: Buffer,
  cells: readonly Cell[],
): { differences: string[]; picture?: Buffer } {
  const [before, after] = [PNG.sync.read(expected), PNG.sync.read(actual)]
  const { width, height } = before
  if (width !== after.width || height !== after.height) {
    return { differences: [`The sheet is ${after.width} × ${after.height} pixels and was ${width} × ${height}.`] }
  }
  const picture = new PNG({ width, height })
  const options = { threshold, diffMask: true } as const
  pixelmatch(before.data, after.data, picture.data, width, height, options)
  const owner = new Int32Array(width * height).fill(-1)
  for (const [index, cell] of cells.entries()) {
    const [left, right] = [Math.max(0, Math.floor(cell.x)), Math.min(width, Math.ceil(cell.x + cell.width))]
    const [top, bottom] = [Math.max(0, Math.floor(cell.y)), Math.min(height, Math.ceil(cell.y + cell.height))]
    for (let y = top; y < bottom; y++) owner.fill(index, y * width + left, y * width + right)
  }
  const [areas, changed] = [new Map<number, number>(), new Map<number, number>()]
  for (const [at, index] of owner.entries()) {
    areas.set(index, (areas.get(index) ?? 0) + 1)
    // The picture of the differences is empty but for what differs.
    if (picture.data[at * 4 + 3]) changed.set(index, (changed.get(index) ?? 0) + 1)
  }
  const differences = [...changed].flatMap(([index, count]) => {
    const ratio = count / (areas.get(index) ?? 1)
    const name = cells[index]?.name ?? 'what lies between the cells'
    return ratio > maxRatio ? [`${name}: ${count} pixels differ, ${(100 * ratio).toFixed(2)} %`] : []
  })
  return { differences, ...(differences.length > 0 && { picture: PNG.sync.write(picture) }) }
}
