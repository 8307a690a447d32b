import { createVerification } from '@grid-kyc/core'
import { canaryPerson } from './canary.js'
import { pdf, picture, program } from './documentFiles.js'
import { expect, test } from './fixtures.js'
import { accepted, answer, atIdentity, choose, documentsOf, send, uploadsOf } from './identityDocument.js'
import { company, person } from './people.js'

test('uploads every category of a business with a file chooser only', async ({ page, context, environment }) => {
  const id = await environment.signIn(context, company)
  await page.goto(environment.page({ documents: '', persist: '' }))
  for (const [category, kind, type] of [
    ['Formation document', 'Articles of incorporation', 'ARTICLES_OF_INCORPORATION'],
    ['Ownership document', 'Register of shareholders', 'SHAREHOLDER_REGISTER'],
    ['Management document', 'Register of directors', 'DIRECTOR_REGISTRY'],
    ['Proof of address', undefined, 'UTILITY_BILL'],
  ] as const) {
    await choose(page, category, pdf())
    if (kind) await page.getByRole('radio', { name: kind }).check()
    else await page.getByLabel('Document type').selectOption('UTILITY_BILL')
    await send(page)
    await expect(page.getByRole('heading', { name: category })).toBeFocused()
    expect((await documentsOf(environment, id)).some(({ documentType }) => documentType === type)).toBe(true)
  }
  await expect(page.getByText('4 of 4 uploaded')).toBeVisible()
  // What is wanted only of some is asked for by Grid.
  const errors = [{ resourceId: id, type: 'MISSING_GOOD_STANDING_DOCUMENT', reason: 'Missing.' }]
  environment.sandbox.setVerification(id, { verificationStatus: 'RESOLVE_ERRORS', errors })
  await page.reload()
  await choose(page, 'Certificate of good standing', pdf())
  await send(page)
  await expect(page.getByText('5 of 5 uploaded')).toBeVisible()
})

test('uploads both sides of a license', async ({ page, context, environment }) => {
  const id = await atIdentity(page, context, environment)
  await choose(page, 'Photo ID', picture('front.png'))
  await answer(page, 'Driver’s license')
  await choose(page, 'Back', picture('back.png'))
  await send(page)
  await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
  const sides = (await documentsOf(environment, id)).map(({ side, fileName }) => `${side} ${fileName}`)
  expect(sides.sort()).toEqual(['BACK back.png', 'FRONT front.png'])
})

test('replaces a document under the same id when Grid rejected it', async ({ page, context, environment }) => {
  const id = await atIdentity(page, context, environment)
  await choose(page, 'Photo ID', picture('blurred.png'))
  await answer(page)
  await send(page)
  await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
  const [before] = await documentsOf(environment, id)
  const errors = [{ resourceId: before?.id ?? '', type: 'POOR_QUALITY_DOCUMENT', reason: 'Blurred.' }]
  environment.sandbox.setVerification(id, { verificationStatus: 'RESOLVE_ERRORS', errors })
  await page.reload()
  await expect(page.getByText('Rejected.')).toBeVisible()
  await choose(page, 'Photo ID', picture('sharp.png'))
  await answer(page)
  await send(page)
  await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
  expect(await documentsOf(environment, id)).toMatchObject([{ id: before?.id, fileName: 'sharp.png' }])
})

test('uploads 9.9 MB, and does not send 10.1 MB or a renamed program', async ({ page, context, environment }) => {
  // Twenty million bytes, on a machine that may be busy with something else.
  test.slow()
  const id = await atIdentity(page, context, environment)
  await choose(page, 'Photo ID', program)
  await answer(page)
  await expect(page.getByText(/isn’t a PDF, JPEG or PNG/)).toBeVisible()
  await send(page)
  await choose(page, 'Photo ID', pdf(10_100_000))
  await expect(page.getByText(/larger than 10 MB/)).toBeVisible()
  await send(page)
  expect(uploadsOf(environment)).toEqual([])
  await choose(page, 'Photo ID', pdf(9_900_000))
  await expect(page.getByText('Ready to upload, 9.9 MB')).toBeVisible()
  await send(page)
  await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
  expect(await documentsOf(environment, id)).toHaveLength(1)
})

test('removes a document before it is submitted, and says why it stays afterwards', async ({
  page,
  context,
  environment,
}) => {
  const id = await atIdentity(page, context, environment, accepted)
  await choose(page, 'Photo ID', picture())
  await answer(page)
  await send(page)
  await page.getByRole('button', { name: /^Remove/ }).click()
  await expect(page.getByText('0 of 1 uploaded')).toBeVisible()
  expect(await documentsOf(environment, id)).toEqual([])
  await choose(page, 'Photo ID', picture())
  await answer(page)
  await send(page)
  await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
  const { verificationStatus } = await environment.sandbox.client.send(createVerification, { body: { customerId: id } })
  expect(verificationStatus).toBe('PENDING_MANUAL_REVIEW')
  await page.getByRole('button', { name: /^Remove/ }).click()
  await expect(page.getByText(/already submitted, so it can’t be removed/)).toBeVisible()
  expect(await documentsOf(environment, id)).toHaveLength(1)
})

test('uploads with the keyboard alone and shows a preview', async ({ page, context, environment }) => {
  await environment.signIn(context, person)
  await page.goto(environment.page({ documents: '' }))
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).press('Enter')
  await (await chooser).setFiles(picture())
  // What comes next has the focus: the button that chose the file is gone.
  await expect(page.getByRole('radio', { name: 'Passport' })).toBeFocused()
  await page.keyboard.press('Space')
  await page.getByLabel('Document number').fill(canaryPerson.identifier)
  await page.getByLabel('Issuing authority').fill(canaryPerson.messages)
  await expect(page.locator('.gk-file img')).toHaveAttribute('src', /^blob:/)
  await page.getByRole('button', { name: 'Upload', exact: true }).press('Enter')
  await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
})

for (const name of ['パスポート.png', 'جواز السفر.png', 'ड्राइविंग "लाइसेंस".png', 'Zoë & Łukasz 100% ; a=b.png']) {
  test(`keeps the name of a file called ${name}`, async ({ page, context, environment }) => {
    const id = await atIdentity(page, context, environment)
    await choose(page, 'Photo ID', picture(name))
    await answer(page)
    await send(page)
    await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
    const [document] = await documentsOf(environment, id)
    expect(document?.fileName.replaceAll('%22', '"')).toBe(name)
  })
}

test.describe('under a content security policy without blob images', () => {
  const policy = (nonce: string) =>
    `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; connect-src 'self'; img-src data:`
  test.use({ environmentOptions: { policy } })

  test('shows an icon in place of the preview', async ({ page, context, environment, canary }) => {
    canary.expectNoise(/Content Security Policy|blob:/)
    await atIdentity(page, context, environment)
    await choose(page, 'Photo ID', picture())
    await answer(page)
    await expect(page.getByText(/^Ready to upload/)).toBeVisible()
    await expect(page.locator('.gk-file img')).toHaveCount(0)
    await send(page)
    await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
  })
})
