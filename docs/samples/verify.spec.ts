import { createServer } from 'node:http'
import { createGridProxy } from '@grid-kyc/proxy'
import { toNodeHandler } from '@grid-kyc/proxy/node'
import { serveSandbox } from '@grid-kyc/sandbox/node'
import { expect, test } from '@playwright/test'

const appOrigin = 'http://127.0.0.1:5173'

test('comes back from the hosted check, approved', async ({ page }) => {
  const { sandbox, url, stop } = await serveSandbox()
  const customerId = await sandbox.seedCustomer('individual.start')
  const proxy = createGridProxy({
    grid: { baseUrl: url, clientId: 'sandbox', clientSecret: 'sandbox' },
    basePath: '/api/grid',
    redirectUris: [appOrigin],
    customerFor: () => customerId,
  })
  // The port that your development server forwards /api/grid to.
  const backend = createServer(toNodeHandler(proxy)).listen(3000, '127.0.0.1')

  await page.goto(`${appOrigin}/verify`)
  await page.getByRole('button').first().click()
  await page.getByRole('button', { name: 'Submit, and be approved' }).click()
  await expect(page.getByText(/verified|approved/i).first()).toBeVisible()

  await proxy.close()
  backend.close()
  await stop()
})
