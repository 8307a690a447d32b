import { Canary, canaryPerson } from './canary.js'
import { expect, test, watch } from './fixtures.js'
import { startExample } from './servers/startExample.js'

const leak = `noise ${canaryPerson.identifier} noise`

/** Every place that is listened at, and a page that leaks there. */
const leaks: Record<string, string> = {
  'the console': `console.log(${JSON.stringify(leak)})`,
  'a URL': `fetch('/api/grid/session?note=' + encodeURIComponent(${JSON.stringify(leak)}))`,
  'local storage': `localStorage.setItem('note', ${JSON.stringify(leak)})`,
  'session storage': `sessionStorage.setItem('note', ${JSON.stringify(leak)})`,
  cookies: `document.cookie = 'note=' + ${JSON.stringify(canaryPerson.identifier)}`,
  history: `history.replaceState({ note: ${JSON.stringify(leak)} }, '')`,
  'an event': `hostRecord.events.push({ note: ${JSON.stringify(leak)} })`,
  'an error': `hostRecord.errors.push({ note: ${JSON.stringify(leak)} })`,
  'a query key': `hostRecord.queryKeys.push(${JSON.stringify(leak)})`,
  'a mutation': `hostRecord.mutations.push(${JSON.stringify(leak)})`,
}

test.describe('the canary', () => {
  for (const [where, script] of Object.entries(leaks)) {
    test(`finds a number that leaks into ${where}`, async ({ browser, environment }) => {
      const canary = new Canary()
      const context = await browser.newContext()
      const stop = watch(context, canary)
      const page = await context.newPage()
      await page.goto(environment.page({ business: '' }))
      await page.evaluate(script)
      await stop()
      await context.close()
      expect(() => canary.check()).toThrow(`in ${where}`)
    })
  }

  test('finds a link of the hosted check that a page keeps', async ({ browser, environment }) => {
    const canary = new Canary()
    const context = await browser.newContext()
    const stop = watch(context, canary)
    const page = await context.newPage()
    await page.goto(environment.page())
    await page.evaluate(origin => localStorage.setItem('link', `${origin}/hosted/abc`), environment.grid.origin)
    await stop()
    await context.close()
    expect(() => canary.check()).toThrow('a credential in local storage')
  })

  test('finds a number in the log of the example’s backend', async () => {
    const canary = new Canary()
    const example = await startExample(line => canary.add('the log of the example’s backend', line))
    console.error(leak)
    await example.stop()
    expect(() => canary.check()).toThrow('in the log of the example’s backend')
  })

  test('finds in a page what its user entered only later', async ({ page, context, environment }) => {
    const canary = new Canary()
    canary.listenToRequests(context)
    await environment.signInNew(context)
    await page.goto(environment.page({ business: '' }))
    canary.add('the proxy’s log', 'number 47-1234567')
    await page.evaluate(() =>
      fetch('/api/grid/customers', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ customerType: 'BUSINESS', businessInfo: { taxId: '47-1234567' } }),
      }),
    )
    expect(() => canary.check()).toThrow('in the proxy’s log')
  })
})
