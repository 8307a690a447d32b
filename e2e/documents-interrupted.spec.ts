import type { IncomingMessage } from 'node:http'
import { devices } from '@playwright/test'
import { pdf, picture } from './documentFiles.js'
import { expect, test } from './fixtures.js'
import { answer, atIdentity, choose, documentsOf, open, send, uploadsOf } from './identityDocument.js'

test('a connection lost half-way keeps the file, and the next try sends it once', async ({
  page,
  context,
  environment,
}) => {
  test.slow()
  const id = await atIdentity(page, context, environment)
  await choose(page, 'File', pdf(9_000_000))
  const { server } = environment.backend
  const cut = ({ method, socket }: IncomingMessage) => {
    const cutting = setInterval(() => {
      if (method === 'POST' && socket.bytesRead > 4_000_000) socket.destroy()
      if (method !== 'POST' || socket.destroyed) clearInterval(cutting)
    })
  }
  server.prependListener('request', cut)
  await send(page)
  await expect(page.getByText(/couldn’t reach the server/).first()).toBeVisible()
  server.off('request', cut)
  expect(await documentsOf(environment, id)).toEqual([])
  await page.getByRole('button', { name: /^Try again/ }).click()
  await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
  expect(await documentsOf(environment, id)).toHaveLength(1)
})

test('an answer that is lost is looked for, and nothing is sent twice', async ({ page, context, environment }) => {
  const id = await atIdentity(page, context, environment)
  await choose(page, 'File', picture())
  await page.route('**/api/grid/documents', async route => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await send(page)
  await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
  expect(uploadsOf(environment)).toHaveLength(1)
  expect(await documentsOf(environment, id)).toHaveLength(1)
})

test('a reload in the middle asks again, and keeps what had arrived', async ({ page, context, environment }) => {
  await atIdentity(page, context, environment, 'Driver’s license')
  await choose(page, 'Front', picture('front.png'))
  await choose(page, 'Back', picture('back.png'))
  // One of the two is under way for as long as this page is.
  environment.sandbox.faults.next('uploadDocument', { kind: 'latency', ms: 60_000 })
  await send(page)
  const arrived = page.getByText(/^Driver’s license, (Front|Back)$/)
  await expect(arrived).toHaveCount(1)
  const other = (await arrived.textContent())?.endsWith('Front') ? 'Back' : 'Front'
  await page.reload()
  await open(page, 'Add the other side: Proof of identity')
  await answer(page, 'Driver’s license')
  await choose(page, other, picture('other.png'))
  await send(page)
  await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
})

test('an answer Grid did not take stands at its question, and the file is sent again with another', async ({
  page,
  context,
  environment,
}) => {
  const id = await atIdentity(page, context, environment)
  await choose(page, 'File', picture('passport.png'))
  const errors = [{ field: 'documentNumber', message: 'Not one of ours.', constraint: { minLength: 4 } }]
  const details = { errors }
  environment.sandbox.faults.next('uploadDocument', { kind: 'error', status: 400, code: 'INVALID_INPUT', details })
  await send(page)
  const number = page.getByRole('textbox', { name: 'Document number' })
  await expect(number).toHaveAccessibleDescription(/Use at least 4 characters/)
  await number.fill('AB-771')
  await expect(number).not.toHaveAccessibleDescription(/at least/)
  await send(page)
  await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
  expect(await documentsOf(environment, id)).toMatchObject([{ fileName: 'passport.png', documentNumber: 'AB-771' }])
})

test.describe('on a phone', () => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7']
  test.use(phone)

  test('the camera takes it', async ({ page, context, environment }) => {
    await atIdentity(page, context, environment)
    const photo = page.locator('input[type=file][capture=environment]')
    await expect(photo).toHaveCount(1)
    await choose(page, 'File', picture('image.png'), 'Take a photo')
    await send(page)
    await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
  })
})
