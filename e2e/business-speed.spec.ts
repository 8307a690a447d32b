import { getCustomer } from '@grid-kyc/core'
import type { BrowserContext, Page } from '@playwright/test'
import { addPeopleAndDocuments } from './addPeopleAndDocuments.js'
import { businessValues } from './businessValues.js'
import { goOn, heading } from './check.js'
import { type Company, companies } from './companies.js'
import { expect, test } from './fixtures.js'
import type { TestEnvironment } from './servers/startTestEnvironment.js'

const company = companies.find(({ name }) => name === 'a US LLC') as Company
const submitButton = (page: Page) => page.getByRole('button', { name: 'Submit', exact: true })
const agreement = (page: Page) => page.getByRole('checkbox', { name: 'The business accepts these terms' })

interface Speed {
  /** Milliseconds from each press of a key or a pointer to the next paint, and what it was. */
  interactions: [duration: number, what: string][]
  /** The layout shift of our elements, half a second or more after the last input. */
  shift: number
  /** The same of the whole page, which grows and shrinks with its steps. */
  pageShift: number
  shifted: string[]
}

declare global {
  interface Window {
    speed: Speed
  }
}

/** Observes a page from its first paint. */
function observe() {
  const speed: Speed = { interactions: [], shift: 0, pageShift: 0, shifted: [] }
  window.speed = speed
  const watch = (type: string, look: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver(list => list.getEntries().forEach(look)).observe({ type, buffered: true, ...more })
  const known = new Set<number>()
  const looked = (entry: PerformanceEntry) => {
    const { interactionId, target, name, duration } = entry as PerformanceEventTiming & { interactionId?: number }
    // A press has several events, and the first one reported has waited for the same paint.
    if (!interactionId || known.has(interactionId)) return
    known.add(interactionId)
    const element = target instanceof Element ? target : undefined
    speed.interactions.push([duration, `${name} ${element?.className} ${element?.id}`])
  }
  watch('event', looked, { durationThreshold: 16 })
  watch('layout-shift', entry => {
    const { hadRecentInput, value, sources } = entry as PerformanceEntry & {
      hadRecentInput: boolean
      value: number
      sources: { node: Node | null }[]
    }
    if (hadRecentInput) return
    speed.pageShift += value
    const ours = sources.flatMap(({ node }) => (node?.parentElement?.closest('.gk-root') ? node : []))
    if (ours.length === 0) return
    speed.shift += value
    speed.shifted.push(`${value.toFixed(4)}: ${ours.map(node => (node as Element).className ?? node.nodeName).join()}`)
  })
}

/** One business from the first value to the submission, on a processor four times slower. */
async function measureOnce(page: Page, context: BrowserContext, environment: TestEnvironment): Promise<Speed> {
  const customer = await environment.signInNew(context)
  const measured: Speed = { interactions: [], shift: 0, pageShift: 0, shifted: [] }
  const measure = async () => {
    const { interactions, shift, pageShift, shifted } = await page.evaluate(() => window.speed)
    measured.interactions.push(...interactions)
    measured.shift += shift
    measured.pageShift += pageShift
    measured.shifted.push(...shifted)
  }

  await page.goto(environment.page({ business: '' }))
  await expect(heading(page, /^before you start/i)).toBeVisible()
  await businessValues.start(page, company)
  await goOn(page)
  await expect(heading(page, /^about the business/i)).toBeVisible()
  await page.getByLabel('Legal name of the business').pressSequentially('Cedar Row LLC', { delay: 80 })
  await businessValues.business(page, company)
  await goOn(page)
  await expect(heading(page, /^address and industry/i)).toBeVisible()
  await page.getByLabel('Street address').pressSequentially('548 Market Street', { delay: 80 })
  await businessValues.operations(page, company)
  await goOn(page)
  await expect(heading(page, /^activity and funds/i)).toBeVisible()
  await businessValues.activity(page)
  await goOn(page)
  await expect(heading(page, /^owners/i)).toBeVisible()
  await addPeopleAndDocuments(environment, customer())
  await measure()
  await page.reload()
  await expect(heading(page, /^review and submit/i)).toBeVisible()
  await agreement(page).check()
  await submitButton(page).click()
  await expect(heading(page, /reviewing your business/i)).toBeVisible()
  await measure()
  return measured
}

/** The browser reports nothing that took less than 16 ms, and it would only lower this. */
const p98 = ({ interactions }: Speed) =>
  interactions.map(([duration]) => duration).sort((a, b) => a - b)[Math.floor(interactions.length * 0.98)] ?? 0

test('a whole run on a processor four times slower: nothing moves by itself, and every press is answered', async ({
  page,
  context,
  environment,
}) => {
  test.setTimeout(400_000)
  await page.addInitScript(observe)
  const devTools = await context.newCDPSession(page)
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  // What else the machine does can only slow a run, so the quietest of three is the one that is judged.
  const runs: Speed[] = []
  do runs.push(await measureOnce(page, context, environment))
  while (runs.length < 3 && Math.min(...runs.map(p98)) > 200)

  for (const { interactions, shift, pageShift, shifted } of runs) {
    const shifts = `${shift.toFixed(4)}, ${pageShift.toFixed(4)} with the page around it`
    console.log(`Interactions recorded: ${interactions.length}. Layout shift: ${shifts}.`)
    expect(shift, shifted.join('\n')).toBeLessThanOrEqual(0.05)
    expect(interactions.length, 'presses that the browser recorded').toBeGreaterThan(10)
  }
  const [quietest] = runs.sort((a, b) => p98(a) - p98(b)) as [Speed]
  const slowest = quietest.interactions.sort(([a], [b]) => b - a).slice(0, 8)
  console.log(`Interaction to next paint, p98: ${runs.map(p98).join(', ')} ms.`)
  expect(p98(quietest), slowest.map(([duration, what]) => `${duration} ms: ${what}`).join('\n')).toBeLessThanOrEqual(
    200,
  )
})

/** The paths of a body, without what the page sends by itself. A consent and a list are one value each. */
const pathsIn = (body: Record<string, unknown>, at = ''): string[] =>
  Object.entries(body).flatMap(([name, value]) => {
    if (name === 'customerType') return []
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isGroup && name !== 'endUserTermsConsent'
      ? pathsIn(value as Record<string, unknown>, `${at}${name}.`)
      : at + name
  })

test('what a business is asked whose platform knows it already, and in how many rounds', async ({
  page,
  context,
  environment,
}) => {
  test.slow()
  const prefilled = {
    customerType: 'BUSINESS' as const,
    email: 'robin.okafor@example.com',
    businessInfo: {
      legalName: 'Cedar Row LLC',
      country: 'US',
      entityType: 'LLC' as const,
      taxId: '12-3456789',
      incorporatedOn: '2019-06-03',
      registrationNumber: '7304003',
    },
    address: { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' },
  }
  const customerId = await environment.signIn(context, prefilled)
  await addPeopleAndDocuments(environment, customerId)
  await page.goto(environment.page({ business: '' }))
  let shown = 0
  const count = async () => {
    shown += await page.locator('.gk-fields > *').count()
  }
  /** Every field that the page sent, by its path: what the user was asked for and gave. */
  const given = new Set<string>()
  page.on('request', request => {
    if (request.method() === 'PATCH') for (const path of pathsIn(request.postDataJSON())) given.add(path)
  })
  await expect(heading(page, /^address and industry/i)).toBeVisible()
  await count()
  await expect(page.getByRole('button', { name: 'Remove United States' })).toBeVisible()
  await page.getByLabel('Industry').selectOption({ label: 'Wholesale' })
  await goOn(page)
  await expect(heading(page, /^activity and funds/i)).toBeVisible()
  await count()
  await businessValues.activity(page)
  await goOn(page)
  await expect(heading(page, /^owners/i)).toBeVisible()
  await goOn(page)
  await expect(page.getByRole('heading', { level: 2, name: /^documents/i })).toBeVisible()
  await goOn(page)
  await expect(heading(page, /^review and submit/i)).toBeVisible()
  await agreement(page).check()
  await submitButton(page).click()
  await expect(heading(page, /reviewing your business/i)).toBeVisible()
  const rounds = environment.sandbox.requests.filter(({ operation }) => operation === 'createVerification').length
  console.log(`A prefilled US LLC: ${given.size} values given, ${shown} fields shown, ${rounds} round to acceptance.`)
  expect(rounds).toBe(1)
  expect(given.size, [...given].join()).toBeGreaterThan(4)
  expect(given.size, [...given].join()).toBeLessThanOrEqual(8)
  expect(await environment.sandbox.client.send(getCustomer, { customerId })).toMatchObject({ kybStatus: 'PENDING' })
})

test('a part that did not load is loaded at a second try', async ({ page, context, environment }) => {
  await environment.signInNew(context)
  let refusals = 0
  await page.route(/BusinessKybSteps-[^/]*\.js$/, route => (refusals++ === 0 ? route.abort() : route.continue()))
  await page.goto(environment.page({ business: '' }))
  await expect(page.getByText(/^This part didn’t load/)).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(heading(page, /^before you start/i)).toBeVisible()
})
