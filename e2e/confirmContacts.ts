import { expect, type Page } from '@playwright/test'

/** Through both contacts, with the code that every contact of the sandbox gets. */
export async function confirmContacts(page: Page): Promise<void> {
  for (const label of ['Code from the email', 'Code from the text message']) {
    await page.getByRole('button', { name: 'Send the code' }).click()
    const code = page.getByLabel(label)
    await expect(code).toBeFocused()
    await code.fill('123456')
  }
}
