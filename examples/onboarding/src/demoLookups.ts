import type { Lookups } from '@grid-kyc/react'

const businesses = [
  { id: '7304001', legalName: 'Cedar Row LLC', detail: 'San Francisco, CA', incorporatedOn: '2019-06-03' },
  { id: '7304003', legalName: 'Cedar & Stone Trading, Inc.', detail: 'Oakland, CA', incorporatedOn: '2021-02-15' },
]
const address = { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' }

const contains = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase())

/** As long as a service takes; it ends early when the search is aborted. */
const pause = (signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, 300)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })

/** Stub adapters: your backend would ask a register, an address service and a document reader here. */
export const demoLookups: Lookups = {
  async searchBusiness({ text }, { signal }) {
    await pause(signal)
    return businesses
      .filter(({ id, legalName }) => contains(legalName, text) || contains(id, text))
      .map(({ id, legalName, detail, incorporatedOn }) => ({
        id,
        detail,
        businessInfo: { legalName, registrationNumber: id, incorporatedOn },
        address,
      }))
  },
  async suggestAddress({ text }, { signal }) {
    await pause(signal)
    const label = '548 Market Street, San Francisco, CA 94104'
    return contains(label, text) ? [{ id: 'market-548', label, address }] : []
  },
  async verifyAddress(entered, { signal }) {
    await pause(signal)
    return contains(entered.line1, '548 market st') && entered.postalCode !== '94104' ? address : undefined
  },
  async readDocument(file, { signal }) {
    await pause(signal)
    return contains(file.name, 'passport')
      ? { documentType: 'PASSPORT', documentNumber: 'X12345678', country: 'US', name: 'Robin Okafor' }
      : {}
  },
}
