import { expect, userEvent, waitFor, within } from 'storybook/test'

const screen = (element: HTMLElement) => within(element)

/** Chooses files as the picker of a part would give them. */
export async function choose(element: HTMLElement, part: string, file: File): Promise<void> {
  const group = await screen(element).findByRole('group', { name: part })
  const picker = group.querySelector<HTMLInputElement>('input[type=file]')
  if (picker) await userEvent.upload(picker, file, { applyAccept: false })
}

/** What is asked about an identity document. */
export async function answer(element: HTMLElement, kind: string): Promise<void> {
  const page = screen(element)
  await userEvent.click(await page.findByRole('radio', { name: kind }))
  await userEvent.type(page.getByLabelText('Document number'), 'X12345678')
  await userEvent.type(page.getByLabelText('Authority that issued it'), 'Department of State')
}

export const press = async (element: HTMLElement, name: string | RegExp): Promise<void> =>
  userEvent.click(await screen(element).findByRole('button', { name }))

export const reads = async (element: HTMLElement, text: string | RegExp): Promise<void> =>
  waitFor(async () => expect((await screen(element).findAllByText(text))[0]).toBeVisible(), { timeout: 4_000 })
