import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CustomerCreate } from '@grid-kyc/core'
import { finishInFrame, heading, startButton } from './check.js'
import { picture } from './documentFiles.js'
import { expect, test } from './fixtures.js'
import { Transcript } from './Transcript.js'

/**
 * Each journey is written down in docs/transcripts.md, and fails here when it sounds another way than it says there.
 * `pnpm transcripts` writes them anew.
 */
const file = fileURLToPath(new URL('../docs/transcripts.md', import.meta.url))

const introduction = `# How the flows sound

Written by \`pnpm transcripts\` from the accessibility tree of Chromium and its live regions: **this is not a screen
reader**, which may say it in other words and another order. Each step lists where the focus goes, what is announced, and
what is new on the page.
`

const ada = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US', nationality: 'US' } as const
const tidal: CustomerCreate = {
  customerType: 'BUSINESS',
  businessInfo: {
    legalName: 'Tidal Supply, LLC',
    country: 'US',
    taxId: '47-1234567',
    incorporatedOn: '2019-04-02',
    registrationNumber: '5523003',
  },
}

function hold(title: string, transcript: Transcript, update: boolean): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : introduction
  const sections = before.split(/^(?=## )/m).slice(1)
  const own = sections.find(section => section.startsWith(`## ${title}\n`))
  if (update) {
    const others = sections.filter(section => section !== own)
    const all = [...others, `${transcript}`].map(section => section.trim()).sort()
    writeFileSync(file, `${[introduction.trim(), ...all].join('\n\n')}\n`)
    return
  }
  expect(transcript.toString().trim(), 'Is it meant to sound like this? Then run `pnpm transcripts`.').toBe(own?.trim())
}

// One after the other: they write into one file.
test.describe.configure({ mode: 'default' })

test('KycLinkButton, in the page', async ({ page, context, environment }, info) => {
  const id = await environment.signIn(context, ada)
  const transcript = new Transcript(page, info.title)
  await transcript.start()
  await transcript.step('At first', async () => {
    await page.goto(environment.page({ mode: 'embedded' }))
    await expect(startButton(page)).toBeVisible()
  })
  await transcript.step('Continue to identity check', async () => {
    await startButton(page).click()
    await expect(page.locator('iframe')).toBeFocused()
  })
  await transcript.step('Everything is sent', async () => {
    await finishInFrame(page, 'Submit, and stay in review')
    await expect(heading(page, /we received everything/i)).toBeVisible()
  })
  await transcript.step('Close the check', async () => {
    await page.getByRole('button', { name: 'Close the check' }).click()
    await expect(heading(page, /verification in progress/i)).toBeVisible()
  })
  await transcript.step('Grid has decided', async () => {
    environment.sandbox.setCustomerStatus(id, 'APPROVED')
    await expect(heading(page, /^you’re verified/i)).toBeVisible()
  })
  hold(info.title, transcript, info.config.updateSnapshots === 'all')
})

test('DocumentChecklist, a passport', async ({ page, context, environment }, info) => {
  await environment.signIn(context, ada)
  const transcript = new Transcript(page, info.title)
  const group = page.getByRole('group', { name: 'Photo ID', exact: true })
  const send = page.getByRole('button', { name: 'Upload', exact: true })
  await transcript.start()
  await transcript.step('At first', async () => {
    await page.goto(environment.page({ documents: '' }))
    await expect(page.getByText('0 of 1 uploaded')).toBeVisible()
  })
  await transcript.step('A file is chosen', async () => {
    await group.locator('input[type=file]').first().setInputFiles(picture('passport.png'))
    await page.getByRole('radio', { name: 'Passport' }).check()
    await expect(page.locator('input').and(page.getByRole('combobox'))).toBeVisible()
  })
  await transcript.step('Upload, with nothing filled in', async () => {
    await send.click()
    await expect(page.getByRole('textbox', { name: 'Document number' })).toHaveAttribute('aria-invalid', 'true')
  })
  await transcript.step('Everything is filled in', async () => {
    await page.getByRole('textbox', { name: 'Document number' }).fill('X12345678')
    await page.getByRole('textbox', { name: 'Issuing authority' }).fill('Department of State')
    await expect(page.getByText(/^Ready to upload/)).toBeVisible()
  })
  await transcript.step('Upload, and Grid cannot read it', async () => {
    environment.sandbox.faults.next('uploadDocument', { kind: 'error', status: 400, code: 'LOW_QUALITY' })
    await send.click()
    await expect(page.getByText(/without glare/)).toBeVisible()
  })
  await transcript.step('Another file, and Upload', async () => {
    await group.locator('input[type=file]').first().setInputFiles(picture('sharper.png'))
    await expect(page.getByText(/^Ready to upload/)).toBeVisible()
    await send.click()
    await expect(page.getByText('1 of 1 uploaded')).toBeVisible()
  })
  hold(info.title, transcript, info.config.updateSnapshots === 'all')
})

test('BusinessKybWizard, a step', async ({ page, context, environment }, info) => {
  await environment.signIn(context, tidal)
  const transcript = new Transcript(page, info.title)
  await transcript.start()
  await transcript.step('Where the user continues', async () => {
    await page.goto(environment.page({ business: '' }))
    await expect(heading(page, /^before you start/i)).toBeVisible()
    // A select until the code for searching has come.
    await expect(page.locator('input').and(page.getByRole('combobox'))).toBeVisible()
  })
  await transcript.step('Continue, with nothing filled in', async () => {
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await expect(heading(page, /there (is a|are \d) problem/i)).toBeVisible()
  })
  await transcript.step('What is wrong is filled in, and Continue', async () => {
    await page.getByLabel('Legal form', { exact: true }).selectOption('LLC')
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await expect(heading(page, /^about the business/i)).toBeFocused()
  })
  hold(info.title, transcript, info.config.updateSnapshots === 'all')
})

test('VerificationErrorList, a question', async ({ page, context, environment }, info) => {
  const id = await environment.signIn(context, ada)
  const errors = [{ resourceId: id, type: 'MISSING_FIELD', field: 'birthDate', reason: '' }]
  environment.sandbox.setVerification(id, { verificationStatus: 'RESOLVE_ERRORS', errors })
  const transcript = new Transcript(page, info.title)
  await transcript.start()
  await transcript.step('At first', async () => {
    await page.goto(environment.page({ errors: '' }))
    await expect(heading(page, '1 thing to fix')).toBeVisible()
  })
  await transcript.step('Fix this', async () => {
    await page.getByRole('button', { name: /^(Add|Correct) / }).click()
    await expect(page.getByRole('textbox', { name: 'Month' })).toBeVisible()
  })
  await transcript.step('Save, with nothing filled in', async () => {
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Enter your date of birth').first()).toBeVisible()
  })
  await transcript.step('It is filled in, and Save', async () => {
    for (const [part, text] of Object.entries({ Month: '7', Day: '29', Year: '1981' }))
      await page.getByRole('textbox', { name: part }).fill(text)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Fixed, not submitted yet')).toBeVisible()
  })
  hold(info.title, transcript, info.config.updateSnapshots === 'all')
})

test('BeneficialOwnerList, a new owner', async ({ page, context, environment }, info) => {
  await environment.signIn(context, tidal)
  const transcript = new Transcript(page, info.title)
  await transcript.start()
  await transcript.step('At first', async () => {
    await page.goto(environment.page({ owners: '' }))
    await expect(heading(page, /^who owns 25% or more/i)).toBeVisible()
  })
  await transcript.step('Add owner', async () => {
    await page.getByRole('button', { name: 'Add owner', exact: true }).click()
    await expect(heading(page, 'Add owner')).toBeFocused()
    await expect(page.getByLabel('Ownership (%)')).toBeVisible()
  })
  await transcript.step('Continue, with nothing filled in', async () => {
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await expect(heading(page, /there are \d+ problems/i)).toBeVisible()
  })
  hold(info.title, transcript, info.config.updateSnapshots === 'all')
})
