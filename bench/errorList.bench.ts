import type { Page } from '@playwright/test'
import type { Benchmark } from './Benchmark.js'
import { inBenchPage, taskTime } from './inBenchPage.js'

/**
 * 500 errors, one of each of 500 owners, so that each is a section of its own, from a backend that answers at once. The plain list gets the same answer and renders the same
 * elements in the same clothes; its fix is an input that saves. It knows no field, no person, no dialect and no state.
 */
const page = `
  import { createElement as h, useEffect, useState } from 'react'
  import { flushSync } from 'react-dom'
  import { createRoot } from 'react-dom/client'
  import { GridKycProvider, VerificationErrorList } from '@grid-kyc/react'

  const at = '2026-05-04T09:00:00Z'
  const owners = Array.from({ length: 500 }, (_, at) => ({
    id: 'BeneficialOwner:' + at, customerId: 'Customer:1', roles: ['UBO'], ownershipPercentage: 1, kycStatus: 'PENDING',
    personalInfo: { firstName: 'Person', lastName: String(at) }, createdAt: '2026-05-04T08:00:00Z',
  }))
  const errors = owners.map(({ id }) => (
    { resourceId: id, type: 'INVALID_FIELD', reason: 'It differs.', field: 'personalInfo.lastName' }))
  const verification = {
    id: 'Verification:1', customerId: 'Customer:1', verificationStatus: 'RESOLVE_ERRORS', errors, createdAt: at,
  }
  const answer = async request => {
    const { pathname } = new URL(request.url)
    if (request.method === 'PATCH') return Response.json({ ...owners[0], updatedAt: '2026-05-04T10:00:00Z' })
    if (pathname.endsWith('/session')) return Response.json({ customerId: 'Customer:1', customerType: 'BUSINESS' })
    if (pathname.includes('/customers/')) {
      return Response.json({
        id: 'Customer:1', customerType: 'BUSINESS', kybStatus: 'PENDING', businessInfo: { legalName: 'Harbor' }, createdAt: at,
      })
    }
    if (pathname.endsWith('/verifications')) return Response.json({ data: [verification], hasMore: false })
    return Response.json({ data: pathname.endsWith('/beneficial-owners') ? owners : [], hasMore: false })
  }

  function Plain() {
    const [list, setList] = useState([])
    const [fixed, setFixed] = useState(() => new Set())
    const [open, setOpen] = useState()
    useEffect(() => {
      const read = async path => (await answer(new Request(path))).json()
      read('/api/grid/verifications').then(({ data }) => setList(data[0].errors))
    }, [])
    const save = async event => {
      event.preventDefault()
      await answer(new Request('/api/grid/beneficial-owners/0', { method: 'PATCH' }))
      setFixed(new Set([...fixed, open]))
      setOpen(undefined)
    }
    return h('div', { className: 'gk-root gk-fixes' }, owners.map(owner =>
      h('div', { key: owner.id },
        h('h3', { className: 'gk-holder' }, 'Person ' + owner.personalInfo.lastName),
        h('ul', { className: 'gk-fix-list' }, list.filter(({ resourceId }) => resourceId === owner.id).map(error => {
          const key = owner.id + error.field
          return h('li', { key, className: 'gk-fix', 'data-state': fixed.has(key) ? 'fixed' : 'open' },
            h('div', { className: 'gk-fix-text' },
              h('div', { className: 'gk-document-head' }, h('h4', { className: 'gk-document-title' }, error.field)),
              h('div', { className: 'gk-help' }, 'We could not confirm it.',
                h('q', { className: 'gk-issue-reason' }, error.reason))),
            open === key
              ? h('form', { className: 'gk-form', onSubmit: save },
                  h('input', { className: 'gk-input', type: 'text' }),
                  h('button', { className: 'gk-button', type: 'submit' }, 'Save'))
              : h('button', { className: 'gk-button', type: 'button', onClick: () => setOpen(key) }, 'Correct'))
        })))))
  }

  const apps = {
    ours: () => h(GridKycProvider, { proxyUrl: '/api/grid', support: 'Help', fetch: answer }, h(VerificationErrorList)),
    floor: () => h(Plain),
  }
  const until = isThere => new Promise(resolve => {
    const look = () => {
      const found = isThere()
      if (!found) return false
      observer.disconnect()
      resolve(found)
      return true
    }
    const observer = new MutationObserver(look)
    if (!look()) observer.observe(document.body, { childList: true, subtree: true, attributes: true })
  })
  const settled = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))

  /** From the call of render until all of them are in the page. */
  window.mount = async which => {
    sessionStorage.clear()
    const container = document.body.appendChild(document.createElement('div'))
    const root = createRoot(container)
    flushSync(() => root.render(apps[which]()))
    await until(() => container.querySelectorAll('.gk-fix').length === 500)
    await settled()
    window.leave = () => {
      root.unmount()
      container.remove()
    }
  }

  /** The first of them opened, answered and saved. */
  window.fix = async () => {
    document.querySelector('.gk-fix > .gk-button').click()
    const input = await until(() => document.querySelector('.gk-fix input'))
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, 'Amina')
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.form.requestSubmit()
    await until(() => document.querySelector('.gk-fix[data-state="fixed"]'))
    await settled()
  }`

const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0

/** What the main thread takes for a part of a visit, of each. */
const measure = (
  before: (tab: Page, which: string) => Promise<void>,
  timed: (tab: Page, which: string) => Promise<void>,
) =>
  inBenchPage(page, async (tab, devTools) => {
    // Ticks of the thread: what else the machine does meanwhile does not count.
    await devTools.send('Performance.enable', { timeDomain: 'threadTicks' })
    const times = { ours: [] as number[], floor: [] as number[] }
    // They take turns, so that a busy moment of the machine hits both; the first rounds warm up.
    for (let round = -4; round < 16; round++) {
      for (const which of ['floor', 'ours'] as const) {
        await before(tab, which)
        const start = await taskTime(devTools)
        await timed(tab, which)
        if (round >= 0) times[which].push((await taskTime(devTools)) - start)
        await tab.evaluate('leave()')
      }
    }
    return { ours: median(times.ours), floor: median(times.floor), unit: 'ms' }
  })

const mount = async (tab: Page, which: string) => void (await tab.evaluate(`mount('${which}')`))
const fix = async (tab: Page) => void (await tab.evaluate('fix()'))
const nothing = async () => undefined

export const benchmarks: Benchmark[] = [
  { name: 'mount-500-errors', run: () => measure(nothing, mount) },
  { name: 'fix-one-of-500-errors', run: () => measure(mount, fix) },
]
