import { userEvent, within } from 'storybook/test'
import { type } from '../support/plays.js'

/** Chooses files as the picker of a part would give them. */
export async function choose(element: HTMLElement, part: string, file: File): Promise<void> {
  const group = await within(element).findByRole('group', { name: part })
  const picker = group.querySelector<HTMLInputElement>('input[type=file]')
  if (picker) await userEvent.upload(picker, file, { applyAccept: false })
}

/** What is asked about an identity document. */
export async function answer(element: HTMLElement, kind: string): Promise<void> {
  await userEvent.click(await within(element).findByRole('radio', { name: kind }))
  await type(element, 'Document number', 'X12345678')
  await type(element, 'Authority that issued it', 'Department of State')
}
