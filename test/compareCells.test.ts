import { PNG } from 'pngjs'
import { expect, it } from 'vitest'
import { compareCells } from '../e2e/compareCells.js'

/** A white sheet with a black square on it. */
function sheet(square?: { x: number; y: number; size: number }, height = 400): Buffer {
  const png = new PNG({ width: 400, height })
  png.data.fill(255)
  const { x = 0, y = 0, size = 0 } = square ?? {}
  for (let row = y; row < y + size; row++) {
    for (let column = x; column < x + size; column++)
      png.data.fill(0, (row * 400 + column) * 4, (row * 400 + column) * 4 + 3)
  }
  return PNG.sync.write(png)
}

const cells = [
  { name: 'empty', x: 0, y: 0, width: 400, height: 40 },
  { name: 'filled', x: 0, y: 60, width: 400, height: 340 },
]

it('finds nothing between two pictures of the same', () => {
  expect(compareCells(sheet(), sheet(), cells)).toEqual({ differences: [] })
})

it('finds in a small cell what the whole sheet would have allowed', () => {
  const after = sheet({ x: 10, y: 10, size: 12 })
  expect(144 / (400 * 400)).toBeLessThan(0.002)
  const { differences, picture } = compareCells(sheet(), after, cells)
  expect(differences).toEqual([expect.stringMatching(/^empty: 144 pixels differ/)])
  expect(picture).toBeDefined()
})

it('finds what changed between the cells, and a sheet of another size', () => {
  expect(compareCells(sheet(), sheet({ x: 10, y: 42, size: 16 }), cells).differences).toEqual([
    expect.stringMatching(/^what lies between the cells/),
  ])
  expect(compareCells(sheet(), sheet(undefined, 300), cells).differences).toHaveLength(1)
})
