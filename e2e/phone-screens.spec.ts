import type { Locator, Page } from '@playwright/test'
import { goOn, heading } from './check.js'
import { expect, test } from './fixtures.js'
import { person } from './people.js'

/** The targets of a screen that a finger of 44 px does not hit; a link inside a sentence is no target of its own. */
const smallTargets = (page: Page) =>
  page
    .locator('.gk-root')
    .first()
    .evaluate(root => {
      const least = 44
      const inSentence = (element: Element) =>
        element.matches('a') && !!element.closest('.gk-help, .gk-notice, .gk-terms, .gk-support, .gk-skip')
      return [...root.querySelectorAll('a, button, input, select, textarea')]
        .filter(element => element.checkVisibility({ visibilityProperty: true }) && !inSentence(element))
        .filter(element => !element.matches('.gk-skip, [type="file"], [tabindex="-1"]'))
        .flatMap(element => {
          // A choice is hit anywhere on its label, and a calling code on its box.
          const target = element.closest('label, .gk-calling-code') ?? element
          const { height } = target.getBoundingClientRect()
          return height < least - 0.5 ? `${element.outerHTML.slice(0, 120)}: ${height}` : []
        })
    })

const continueButton = (page: Page): Locator => page.getByRole('button', { name: 'Continue', exact: true })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  for (const [screen, title] of [
    ['individual', /^about you/i],
    ['business', /^before you start/i],
  ] as const) {
    test(`Continue is in sight on the first screen, above whatever is below: ${screen}`, async ({
      page,
      context,
      environment,
    }) => {
      await environment.signInNew(context)
      await page.goto(environment.page({ [screen]: '' }))
      await expect(heading(page, title)).toBeVisible()
      await expect(continueButton(page)).toBeInViewport({ ratio: 1 })
      const { bottom } = await continueButton(page).evaluate(button => button.getBoundingClientRect())
      expect(bottom).toBeGreaterThan(700)
      // A keyboard takes the lower half, and the page shows the field that has the focus.
      const field = page.locator('.gk-input:visible').first()
      await field.focus()
      await page.setViewportSize({ width: 390, height: 420 })
      await field.scrollIntoViewIfNeeded()
      await page.evaluate(() => scrollBy(0, 100))
      await expect(continueButton(page)).toBeInViewport({ ratio: 1 })
    })
  }

  test('every target is 44 px high, the links of the error summary too', async ({ page, context, environment }) => {
    await environment.signInNew(context)
    await page.goto(environment.page({ individual: '' }))
    await expect(heading(page, /^about you/i)).toBeVisible()
    expect(await smallTargets(page)).toEqual([])
    await goOn(page)
    const links = page.locator('.gk-error-summary a')
    await expect(links.first()).toBeVisible()
    expect(await smallTargets(page)).toEqual([])
    // No target covers the next one.
    const boxes = await links.evaluateAll(all =>
      all.map(link => link.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]),
    )
    for (const [at, [top = 0]] of boxes.entries()) {
      if (at > 0) expect(top).toBeGreaterThanOrEqual((boxes[at - 1]?.[1] ?? 0) - 0.5)
    }
  })

  test('every target of the documents is 44 px high', async ({ page, context, environment }) => {
    await environment.signIn(context, person)
    await page.goto(environment.page({ individual: '' }))
    await expect(heading(page, /^identity document/i)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Take a photo' })).toBeVisible()
    expect(await smallTargets(page)).toEqual([])
    // The list of steps opens from its line.
    await page.getByRole('button', { name: /^Step 4 of/ }).tap()
    await expect(page.getByRole('button', { name: /^About you/ })).toBeVisible()
    expect(await smallTargets(page)).toEqual([])
  })
})

test('a skip link leads past the steps to the title of the questions', async ({ page, context, environment }) => {
  await environment.signInNew(context)
  await page.goto(environment.page({ individual: '' }))
  await expect(heading(page, /^about you/i)).toBeVisible()
  const skip = page.getByRole('link', { name: 'Skip to the questions' })
  for (let stops = 0; stops < 20 && !(await skip.evaluate(link => link.matches(':focus'))); stops++) {
    await page.keyboard.press('Tab')
  }
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  const { width } = await skip.evaluate(link => link.getBoundingClientRect())
  expect(width).toBeGreaterThan(40)
  await page.keyboard.press('Enter')
  await expect(heading(page, /^about you/i)).toBeFocused()
  expect(new URL(page.url()).hash).toBe('')
})
