import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, type Page, type TestInfo } from '@playwright/test'
import { type Cell, compareCells } from './compareCells.js'

/** Takes pictures until two in a row are the same. */
async function takePicture(page: Page): Promise<Buffer> {
  // Days pass, and every run has ids of its own.
  const mask = [page.locator('time'), page.locator('.gk-copy-text')]
  const take = () =>
    page.screenshot({ fullPage: true, mask, maskColor: '#8a8f98', animations: 'disabled', caret: 'hide' })
  let last = await take()
  for (let tries = 0; tries < 10; tries++) {
    const next = await take()
    if (next.equals(last)) return next
    last = next
  }
  throw new Error('The page keeps changing, so no picture of it is comparable.')
}

/** The cells of a sheet, by what their captions say. */
const readCells = (page: Page): Promise<Cell[]> =>
  page.locator('.sheet > div').evaluateAll(cells =>
    cells.map(cell => {
      const { x, y, width, height } = cell.getBoundingClientRect()
      const name = cell.querySelector('.sheet-caption')?.textContent ?? 'a cell'
      return { name, x: x + scrollX, y: y + scrollY, width, height }
    }),
  )

/** Every cell of a sheet looks as it did; `--update-snapshots` takes the picture anew, and the commit says why. */
export async function expectPicture(page: Page, info: TestInfo, name: string): Promise<void> {
  const file = info.snapshotPath(name, { kind: 'screenshot' })
  const actual = await takePicture(page)
  const isMissing = !existsSync(file)
  if (info.config.updateSnapshots === 'all' || (isMissing && info.config.updateSnapshots !== 'none')) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, actual)
    return
  }
  expect.soft(isMissing, `There is no picture ${name}; \`pnpm pictures\` takes it.`).toBe(false)
  if (isMissing) return
  const { differences, picture } = compareCells(readFileSync(file), actual, await readCells(page))
  if (differences.length > 0) {
    await info.attach(`${name} as it is`, { body: actual, contentType: 'image/png' })
    if (picture) await info.attach(`${name}, what differs`, { body: picture, contentType: 'image/png' })
    writeFileSync(info.outputPath(name), actual)
  }
  expect.soft(differences, `what differs from ${name}`).toEqual([])
}
