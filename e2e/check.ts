import type { FrameLocator, Locator, Page } from '@playwright/test'

/** What a person presses and reads on the page under test. */
export const startButton = (page: Page): Locator =>
  page.getByRole('button', { name: /continue to (identity|business) check/i })

/** Continues from a step of a form. */
export const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue', exact: true }).click()

export const goOnButton = (page: Page): Locator => page.getByRole('button', { name: 'Continue verification' })

export const heading = (page: Page, name: RegExp | string): Locator => page.getByRole('heading', { name })

export const providerFrame = (page: Page): FrameLocator => page.frameLocator('iframe[title="Identity check"]')

/** Every way a check can end: what is pressed on the provider's side, and what is then read on ours. */
export const outcomes = [
  { outcome: 'approved', press: 'Submit, and be approved', reads: /^you’re verified/i },
  { outcome: 'rejected', press: 'Submit, and be rejected', reads: /couldn’t verify you/i },
  { outcome: 'in review', press: 'Submit, and stay in review', reads: /verification in progress/i },
] as const

/** Ends the embedded check with one of its buttons. */
export async function finishInFrame(page: Page, press: string): Promise<void> {
  await providerFrame(page).getByRole('button', { name: 'Start' }).click()
  await providerFrame(page).getByRole('button', { name: press }).click()
}
