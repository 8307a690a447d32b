import type { Locator, Page } from '@playwright/test'
import { canaryPerson } from './canary.js'
import { pdf } from './documentFiles.js'

/**
 * Chooses a document for its place through the browser's own chooser, as a person does: `kind` where several would do, and
 * whatever else is asked of that kind.
 */
export async function chooseByHand(
  page: Page,
  inside: Locator,
  category: string,
  kind: string | undefined,
): Promise<void> {
  await inside.getByRole('button', { name: `Add document: ${category}`, exact: true }).click()
  const radio = kind === undefined ? undefined : inside.getByRole('radio', { name: kind, exact: true })
  if (radio && (await radio.count()) > 0) await radio.check()
  else if (kind !== undefined) await inside.getByLabel('Kind of document').selectOption({ label: kind })
  for (const [label, text] of [
    ['Document number', canaryPerson.identifier],
    ['Authority that issued it', canaryPerson.messages],
  ] as const) {
    const question = inside.getByLabel(label)
    if ((await question.count()) > 0) await question.fill(text)
  }
  for (const part of await inside.getByRole('group', { name: /^(File|Front|Back)$/ }).all()) {
    const settingControlPerson = page.waitForEvent('filechooser')
    await part.getByRole('button', { name: 'Choose a file' }).click()
    await (await settingControlPerson).setFiles(pdf())
  }
}

export const uploaded = (inside: Locator, category: string): Locator =>
  inside.getByRole('button', { name: `Add another: ${category}`, exact: true })

/** Chooses it, sends it, and waits until it is there. */
export async function uploadByHand(
  page: Page,
  inside: Locator,
  category: string,
  kind: string | undefined,
): Promise<void> {
  await chooseByHand(page, inside, category, kind)
  await inside.getByRole('button', { name: 'Upload', exact: true }).click()
  await uploaded(inside, category).waitFor()
}
