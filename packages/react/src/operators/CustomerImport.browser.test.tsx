import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { GridKycProvider } from '../provider/GridKycProvider.js'
import { CustomerImport } from './CustomerImport.js'

afterEach(cleanup)

const largest = 100_000_000
const header =
  'platformCustomerId,customerType,fullName,birthDate,addressLine1,city,state,postalCode,country,umaAddress'
const rest = `INDIVIDUAL,"Łukasiewicz-Nguyễn, Zoë ${'José '.repeat(20)}",1990-02-28,"${'1 Main Street, '.repeat(8)}",Reno,NV,89501,US`

/** Rows of a few hundred bytes, each of another customer, up to a size. The browser holds them, not the page. */
function fileOf(bytes: number): { file: File; rows: number } {
  const encoder = new TextEncoder()
  const parts: Blob[] = [new Blob([`${header}\n`])]
  let left = bytes - header.length - 1
  let rows = 0
  while (left > 0) {
    const lines: string[] = []
    for (let count = 0; count < 5_000; count++)
      lines.push(`harbor-${rows + count},${rest},$harbor-${rows + count}@example.com\n`)
    const piece = encoder.encode(lines.join(''))
    if (piece.length > left) break
    rows += lines.length
    left -= piece.length
    parts.push(new Blob([piece]))
  }
  return { file: new File(parts, 'customers.csv', { type: 'text/csv' }), rows }
}

/** Answers for each request; none is expected before the file is sent. */
const renderImport = () =>
  render(
    <GridKycProvider proxyUrl="/api/grid" fetch={() => Promise.reject(new TypeError())} support={null}>
      <CustomerImport />
    </GridKycProvider>,
  )

function choose(file: File) {
  const group = screen.getByRole('group', { name: 'Customer file' })
  const picker = group.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement
  fireEvent.change(picker, { target: { files: [file] } })
}

interface DevTools {
  send: (method: string) => Promise<{ usedSize: number }>
}
const devTools = () => cdp() as unknown as DevTools

async function heap(): Promise<number> {
  await devTools().send('HeapProfiler.collectGarbage')
  return (await devTools().send('Runtime.getHeapUsage')).usedSize
}

/** A page in which nothing happens for as long as this feels stuck. */
const stuck = 200

/** How often a page that wants to do something else has its turn, and for how long in all it was stuck. */
function watchTurns() {
  const { port1, port2 } = new MessageChannel()
  let last = performance.now()
  let blockedMs = 0
  let turns = 0
  port1.onmessage = () => {
    const now = performance.now()
    if (now - last > stuck) blockedMs += now - last
    last = now
    turns++
    port2.postMessage(0)
  }
  port2.postMessage(0)
  return () => {
    port1.close()
    return { blockedMs, turns }
  }
}

it('checks 100 MB row by row, lets the page do other things meanwhile, and holds no more than it has to', async () => {
  const { file, rows } = fileOf(largest)
  expect(file.size).toBeGreaterThan(largest * 0.98)
  renderImport()
  const before = await heap()
  const end = watchTurns()
  const start = performance.now()
  choose(file)
  const bar = await screen.findByRole('progressbar', { name: 'Checking the rows' })
  const share = () => Number(bar.getAttribute('value') ?? bar.getAttribute('aria-valuenow'))
  await waitFor(() => expect(share()).toBeGreaterThan(0.9), { timeout: 150_000 })
  const took = performance.now() - start
  const { blockedMs, turns } = end()
  const during = await heap()
  const ready = new Intl.NumberFormat('en').format(rows)
  expect((await screen.findAllByText(`${ready} rows are ready`, {}, { timeout: 60_000 }))[0]).toBeVisible()
  const after = await heap()
  // As often as a piece was read, others had their turn. A busy machine halts a page too, but not for most of the time.
  expect(turns).toBeGreaterThan(file.size / 100_000)
  expect(blockedMs).toBeLessThan(took / 2)
  // Of all that was read, only who was there is remembered, and after it nothing.
  expect(during - before).toBeLessThan(file.size / 2)
  expect(after - before).toBeLessThan(file.size / 10)
}, 240_000)

it('refuses more than 100 MB without reading it', async () => {
  const part = new Blob([new Uint8Array(1_000_000)])
  renderImport()
  choose(new File([...Array.from({ length: 100 }, () => part), 'x'], 'customers.csv'))
  expect((await screen.findAllByText(/larger than 100 MB. Split it/))[0]).toBeVisible()
})
