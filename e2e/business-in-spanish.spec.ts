import { es } from '@grid-kyc/react/es'
import type { Locator } from '@playwright/test'
import { addPeopleAndDocuments } from './addPeopleAndDocuments.js'
import { heading } from './check.js'
import { expect, test } from './fixtures.js'

/** Words that are in nearly every English sentence, and in no Spanish one. */
const english = /\b(the|and|of|your|you|what|with|this|that|need|please|or|for|is|are|here)\b/i

test('wholly in Spanish, from nothing to a submission', async ({ page, context, environment }) => {
  test.slow()
  const customer = await environment.signInNew(context)
  await page.goto(environment.page({ business: '', locale: 'es' }))
  const t = (key: keyof typeof es) => es[key] ?? ''
  const field = (path: string) => page.getByLabel(t(`business.${path}.label` as keyof typeof es), { exact: false })
  const send = () => page.getByRole('button', { name: t('onboarding.continue'), exact: true }).click()
  const isSpanish = async () => {
    const texts = await page
      .locator('.gk-root')
      .evaluateAll(roots =>
        roots.flatMap(root => [
          ...[...root.querySelectorAll('*')].flatMap(element =>
            [...element.childNodes].flatMap(node => (node instanceof Text ? node.data : [])),
          ),
          ...[...root.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap(element => [
            element.getAttribute('aria-label') ?? '',
            element.getAttribute('placeholder') ?? '',
            element.getAttribute('title') ?? '',
            element.textContent ?? '',
          ]),
        ]),
      )
    // What the person, the platform and the tax office call things is not ours to translate.
    const ours = texts.filter(
      text => !/Cedar Row|The terms of the account|Contact us|CANARY|District of Columbia/.test(text),
    )
    expect(ours.filter(text => english.test(text))).toEqual([])
  }
  const reads = (key: keyof typeof es) => expect(heading(page, t(key)).first()).toBeVisible()
  const choose = async (question: Locator, country: string) => {
    await question.fill(country)
    await page.getByRole('option', { name: country, exact: true }).click()
  }
  const search = (path: string) =>
    page
      .locator('input')
      .and(page.getByRole('combobox', { name: t(`business.${path}.label` as keyof typeof es), exact: true }))

  await reads('steps.business.start')
  await isSpanish()
  await choose(search('businessInfo.country'), 'Estados Unidos')
  await field('businessInfo.entityType').selectOption('LLC')
  await send()
  await reads('steps.business.business')
  await send()
  await expect(page.getByRole('alert')).toBeVisible()
  await isSpanish()
  await field('businessInfo.legalName').fill('Cedar Row LLC')
  await page.getByLabel(t('form.day'), { exact: true }).fill('3')
  await page.getByLabel(t('form.month'), { exact: true }).fill('6')
  await page.getByLabel(t('form.year'), { exact: true }).fill('2019')
  await page.getByLabel(t('country.US.taxId' as keyof typeof es)).fill('12-3456789')
  await page.getByLabel(t('country.US.registrationNumber' as keyof typeof es)).fill('7304003')
  await send()
  await reads('steps.business.operations')
  await isSpanish()
  await send()
  await expect(page.getByRole('alert')).toBeVisible()
  await isSpanish()
  await choose(search('businessInfo.countriesOfOperation'), 'México')
  await field('businessInfo.businessType').selectOption('WHOLESALE_TRADE')
  await expect(search('address.country')).toHaveValue('Estados Unidos')
  await field('address.line1').fill('548 Market Street')
  await field('address.city').fill('San Francisco')
  await page.locator('select[id$=address-state]').selectOption('CA')
  await page.locator('input[id$=address-postalCode]').fill('94104')
  await send()
  await reads('steps.business.activity')
  await isSpanish()
  await field('businessInfo.purposeOfAccount').selectOption('SUPPLIER_PAYMENTS')
  await page.getByRole('checkbox').first().check()
  await field('businessInfo.expectedMonthlyTransactionCount').selectOption({ index: 2 })
  await field('businessInfo.expectedMonthlyTransactionVolume').selectOption({ index: 2 })
  await choose(search('businessInfo.expectedRecipientJurisdictions'), 'México')
  await send()
  await reads('steps.business.people')
  await isSpanish()
  await addPeopleAndDocuments(environment, customer())
  await page.reload()
  await reads('steps.business.review')
  await isSpanish()
  await page.getByRole('button', { name: t('onboarding.review.submit'), exact: true }).click()
  await isSpanish()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: t('onboarding.review.submit'), exact: true }).click()
  await expect(heading(page, t('status.in_review.title.business'))).toBeVisible()
  await isSpanish()
})
