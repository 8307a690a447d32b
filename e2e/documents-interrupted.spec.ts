import type { IncomingMessage } from 'node:http'
import { devices } from '@playwright/test'
import { pdf, picture } from './documentFiles.js'
import { expect, test } from './fixtures.js'
import { answer, atIdentity, choose, documentsOf, send, uploadsOf } from './identityDocument.js'

test('keeps the file and sends it once more when the connection is lost half-way', async ({
  page,
  context,
  environment,
}) => {
  test.slow()
  const id = await atIdentity(page, context, environment)
  await choose(page, 'Photo ID', pdf(9_000_000))
  await answer(page)
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

test('finds the document and sends nothing twice when the response is lost', async ({ page, context, environment }) => {
  const id = await atIdentity(page, context, environment)
  await choose(page, 'Photo ID', picture())
  await answer(page)
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

test('asks for what is missing and keeps what arrived when the page is reloaded in the middle', async ({
  page,
  context,
  environment,
}) => {
  await atIdentity(page, context, environment)
  await choose(page, 'Photo ID', picture('front.png'))
  await answer(page, 'Driver’s license')
  await choose(page, 'Back', picture('back.png'))
  // One of the two is under way for as long as this page is.
  environment.sandbox.faults.next('uploadDocument', { kind: 'latency', ms: 60_000 })
  await send(page)
  const arrived = page.getByText(/^Driver’s license, (Front|Back)$/)
  await expect(arrived).toHaveCount(1)
  const other = (await arrived.textContent())?.endsWith('Front') ? 'Back' : 'Front'
  await page.reload()
  await choose(page, other, picture('other.png'))
  await answer(page, 'Driver’s license')
  await send(page)
  await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
})

test('marks the field and sends the file again with a new value when Grid rejects a field', async ({
  page,
  context,
  environment,
}) => {
  const id = await atIdentity(page, context, environment)
  await choose(page, 'Photo ID', picture('passport.png'))
  await answer(page)
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

  test('uploads a photo from the camera', async ({ page, context, environment }) => {
    await atIdentity(page, context, environment)
    const photo = page.locator('input[type=file][capture=environment]')
    await expect(photo).toHaveCount(1)
    await choose(page, 'Photo ID', picture('image.png'), 'Take a photo')
    await answer(page)
    await send(page)
    await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
  })
})
