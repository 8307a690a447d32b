import { createVerification } from '@grid-kyc/core'
import { canaryPerson } from './canary.js'
import { pdf, picture, program } from './documentFiles.js'
import { expect, test } from './fixtures.js'
import { accepted, answer, atIdentity, choose, documentsOf, open, send, uploadsOf } from './identityDocument.js'
import { company, person } from './people.js'

test('every category of a business, with a file chooser only', async ({ page, context, environment }) => {
  const id = await environment.signIn(context, company)
  await page.goto(environment.page({ documents: '', persist: '' }))
  for (const [category, kind, type] of [
    ['Proof that the business exists', 'Articles of incorporation', 'ARTICLES_OF_INCORPORATION'],
    ['Proof of who owns the business', 'Register of shareholders', 'SHAREHOLDER_REGISTER'],
    ['Proof of who is in charge', 'Register of directors', 'DIRECTOR_REGISTRY'],
    ['Proof of address', undefined, 'UTILITY_BILL'],
  ] as const) {
    await open(page, `Add document: ${category}`)
    if (kind) await page.getByRole('radio', { name: kind }).check()
    else await page.getByLabel('Kind of document').selectOption('UTILITY_BILL')
    await choose(page, 'File', pdf())
    await send(page)
    await expect(page.getByRole('heading', { name: category })).toBeFocused()
    expect((await documentsOf(environment, id)).some(({ documentType }) => documentType === type)).toBe(true)
  }
  await expect(page.getByText('4 of 4 uploaded')).toBeVisible()
  // What is wanted only of some is asked for by Grid.
  const errors = [{ resourceId: id, type: 'MISSING_GOOD_STANDING_DOCUMENT', reason: 'Missing.' }]
  environment.sandbox.setVerification(id, { verificationStatus: 'RESOLVE_ERRORS', errors })
  await page.reload()
  await open(page, 'Add document: Certificate of good standing')
  await choose(page, 'File', pdf())
  await send(page)
  await expect(page.getByText('5 of 5 uploaded')).toBeVisible()
})

test('both sides of a licence', async ({ page, context, environment }) => {
  const id = await atIdentity(page, context, environment, 'Driver’s license')
  await choose(page, 'Front', picture('front.png'))
  await choose(page, 'Back', picture('back.png'))
  await send(page)
  await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
  const sides = (await documentsOf(environment, id)).map(({ side, fileName }) => `${side} ${fileName}`)
  expect(sides.sort()).toEqual(['BACK back.png', 'FRONT front.png'])
})

test('replaced after a refusal, under the same id', async ({ page, context, environment }) => {
  const id = await atIdentity(page, context, environment)
  await choose(page, 'File', picture('blurred.png'))
  await send(page)
  await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
  const [before] = await documentsOf(environment, id)
  const errors = [{ resourceId: before?.id ?? '', type: 'POOR_QUALITY_DOCUMENT', reason: 'Blurred.' }]
  environment.sandbox.setVerification(id, { verificationStatus: 'RESOLVE_ERRORS', errors })
  await page.reload()
  await open(page, 'Replace document: Proof of identity')
  await answer(page, 'Passport')
  await choose(page, 'File', picture('sharp.png'))
  await send(page)
  await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
  expect(await documentsOf(environment, id)).toMatchObject([{ id: before?.id, fileName: 'sharp.png' }])
})

test('9.9 MB go through with progress, 10.1 MB are stopped here, and so is a renamed program', async ({
  page,
  context,
  environment,
}) => {
  // Twenty million bytes, on a machine that may be busy with something else.
  test.slow()
  const id = await atIdentity(page, context, environment)
  await choose(page, 'File', program)
  await expect(page.getByText(/not a PDF, JPEG or PNG/)).toBeVisible()
  await send(page)
  await choose(page, 'File', pdf(10_100_000))
  await expect(page.getByText(/larger than 10 MB/)).toBeVisible()
  await send(page)
  expect(uploadsOf(environment)).toEqual([])
  await choose(page, 'File', pdf(9_900_000))
  await expect(page.getByText('Ready to upload, 9.9 MB')).toBeVisible()
  await send(page)
  await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
  expect(await documentsOf(environment, id)).toHaveLength(1)
})

test('what was not submitted goes, and what was stays, with the reason', async ({ page, context, environment }) => {
  const id = await atIdentity(page, context, environment, 'Passport', accepted)
  await choose(page, 'File', picture())
  await send(page)
  await page.getByRole('button', { name: /^Remove/ }).click()
  await expect(page.getByText('0 of 1 uploaded')).toBeVisible()
  expect(await documentsOf(environment, id)).toEqual([])
  await open(page, 'Add document: Proof of identity')
  await answer(page, 'Passport')
  await choose(page, 'File', picture())
  await send(page)
  await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
  const { verificationStatus } = await environment.sandbox.client.send(createVerification, { body: { customerId: id } })
  expect(verificationStatus).toBe('PENDING_MANUAL_REVIEW')
  await page.getByRole('button', { name: /^Remove/ }).click()
  await expect(page.getByText(/already submitted, so it has to stay/)).toBeVisible()
  expect(await documentsOf(environment, id)).toHaveLength(1)
})

test('by keyboard alone, with a picture to see before', async ({ page, context, environment }) => {
  await environment.signIn(context, person)
  await page.goto(environment.page({ documents: '' }))
  await page.getByRole('button', { name: 'Add document: Proof of identity' }).press('Enter')
  await page.getByRole('radio', { name: 'Passport' }).press('Space')
  await page.getByLabel('Document number').fill(canaryPerson.identifier)
  await page.keyboard.press('Tab')
  const settingControlPerson = page.waitForEvent('filechooser')
  await page.getByLabel('Authority that issued it').fill(canaryPerson.messages)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await (await settingControlPerson).setFiles(picture())
  await expect(page.locator('.gk-file img')).toHaveAttribute('src', /^blob:/)
  await page.getByRole('button', { name: 'Upload', exact: true }).press('Enter')
  await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
})

for (const name of ['パスポート.png', 'جواز السفر.png', 'ड्राइविंग "लाइसेंस".png', 'Zoë & Łukasz 100% ; a=b.png']) {
  test(`a file called ${name} keeps its name`, async ({ page, context, environment }) => {
    const id = await atIdentity(page, context, environment)
    await choose(page, 'File', picture(name))
    await send(page)
    await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
    const [document] = await documentsOf(environment, id)
    expect(document?.fileName.replaceAll('%22', '"')).toBe(name)
  })
}

test.describe('under a policy that shows no picture from memory', () => {
  const policy = (nonce: string) =>
    `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; connect-src 'self'; img-src data:`
  test.use({ environmentOptions: { policy } })

  test('the sign of a file stands in its place', async ({ page, context, environment, canary }) => {
    canary.expectNoise(/Content Security Policy|blob:/)
    await atIdentity(page, context, environment)
    await choose(page, 'File', picture())
    await expect(page.getByText(/^Ready to upload/)).toBeVisible()
    await expect(page.locator('.gk-file img')).toHaveCount(0)
    await send(page)
    await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
  })
})
