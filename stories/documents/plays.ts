import { userEvent, within } from 'storybook/test'
import { type } from '../support/plays.js'

/** Chooses a file as the picker of a file group would give it. */
export async function choose(element: HTMLElement, name: string, file: File): Promise<void> {
  const group = await within(element).findByRole('group', { name })
  const picker = group.querySelector<HTMLInputElement>('input[type=file]')
  if (picker) await userEvent.upload(picker, file, { applyAccept: false })
}

/** Fills in what an identity document of this type needs. */
export async function answer(element: HTMLElement, documentType: string): Promise<void> {
  await userEvent.click(await within(element).findByRole('radio', { name: documentType }))
  await type(element, 'Document number', 'X12345678')
  await type(element, 'Issuing authority', 'U.S. Department of State')
}
