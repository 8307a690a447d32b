import type { Benchmark } from './Benchmark.js'
import { inBenchPage } from './inBenchPage.js'

/**
 * Both apps ask the same two questions of a backend that answers at once, and show the same button. The hand-written one
 * does nothing else: no states, no polling, no return, no errors.
 */
const page = `
  import { createElement as h, useEffect, useState } from 'react'
  import { flushSync } from 'react-dom'
  import { createRoot } from 'react-dom/client'
  import { GridKycProvider, KycLinkButton } from '@grid-kyc/react'

  const answers = {
    '/api/grid/session': { customerId: 'Customer:1', customerType: 'INDIVIDUAL', mayCreate: false },
    '/api/grid/customers/Customer%3A1': { id: 'Customer:1', customerType: 'INDIVIDUAL', kycStatus: 'UNVERIFIED' },
  }
  const answer = async request => Response.json(answers[new URL(request.url).pathname])

  function HandWritten() {
    const [customer, setCustomer] = useState()
    useEffect(() => {
      const read = async path => (await answer(new Request(path))).json()
      read('/api/grid/session')
        .then(({ customerId }) => read('/api/grid/customers/' + encodeURIComponent(customerId)))
        .then(setCustomer)
    }, [])
    if (!customer) return h('p', null, 'Loading')
    return h('div', null, h('p', null, 'Have your identity document at hand.'), h('button', null, 'Continue'))
  }
  const apps = {
    ours: () => h(GridKycProvider, { proxyUrl: '/api/grid', support: 'Help', fetch: answer }, h(KycLinkButton)),
    floor: () => h(HandWritten),
  }

  /** Milliseconds from the call of render to a button in the page. */
  async function mount(which) {
    const container = document.body.appendChild(document.createElement('div'))
    const shown = new Promise(resolve => {
      const observer = new MutationObserver(() => {
        if (!container.querySelector('button')) return
        observer.disconnect()
        resolve(performance.now())
      })
      observer.observe(container, { childList: true, subtree: true })
    })
    const root = createRoot(container)
    const start = performance.now()
    flushSync(() => root.render(apps[which]()))
    const end = await shown
    root.unmount()
    container.remove()
    return end - start
  }

  /** The median of each; they take turns, so that a busy moment of the machine hits both. */
  window.compare = async (rounds, warmUp) => {
    const times = { ours: [], floor: [] }
    for (let round = -warmUp; round < rounds; round++) {
      for (const which of ['floor', 'ours']) {
        const time = await mount(which)
        if (round >= 0) times[which].push(time)
      }
    }
    const median = list => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]
    return { ours: median(times.ours), floor: median(times.floor), unit: 'ms' }
  }`

const compare = () =>
  inBenchPage(page, tab => tab.evaluate<{ ours: number; floor: number; unit: string }>('compare(100, 20)'))

export const benchmarks: Benchmark[] = [{ name: 'mount KycLinkButton', run: compare }]
