import { expect, it } from 'vitest'
import { runSoak, soakErrors } from './soak/runSoak.js'

/** The soak test in short: `pnpm bench --only soak --minutes 10` is the long one, which judges latencies too. */
it('loses nothing and does nothing twice while Redis and Grid come and go and the clock is set', async () => {
  const result = await runSoak({ seconds: 15, quietSeconds: 1, customers: 10, streams: 100 })
  expect(soakErrors(result)).toEqual([])
  expect(result.webhooks.events).toBeGreaterThan(50)
  expect(result.statuses).toMatchObject({ 200: expect.any(Number), 502: expect.any(Number) })
  expect(Object.keys(result.hostile)).toHaveLength(13)
}, 240_000)
