import type { Locator, Page } from '@playwright/test'
import { canaryPerson } from './canary.js'
import { pdf } from './documentFiles.js'

/**
 * Chooses a document for its slot through the browser's own chooser, as a person does: its type where there is a choice, and
 * whatever else that type needs.
 */
export async function chooseByHand(
  page: Page,
  inside: Locator,
  category: string,
  kind: string | undefined,
): Promise<void> {
  const choose = async (group: Locator) => {
    const chooser = page.waitForEvent('filechooser')
    await group.getByRole('button', { name: 'Choose a file' }).click()
    await (await chooser).setFiles(pdf())
  }
  await choose(inside.getByRole('group', { name: category, exact: true }))
  const radio = kind === undefined ? undefined : inside.getByRole('radio', { name: kind, exact: true })
  if (radio && (await radio.count()) > 0) await radio.check()
  else if (kind !== undefined) await inside.getByLabel('Document type').selectOption({ label: kind })
  for (const [label, text] of [
    ['Document number', canaryPerson.identifier],
    ['Issuing authority', canaryPerson.messages],
  ] as const) {
    const question = inside.getByLabel(label)
    if ((await question.count()) > 0) await question.fill(text)
  }
  const back = inside.getByRole('group', { name: 'Back', exact: true })
  if ((await back.count()) > 0) await choose(back)
}

export const uploaded = (inside: Locator, category: string): Locator =>
  inside.getByRole('button', { name: `Upload another: ${category}`, exact: true })

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
