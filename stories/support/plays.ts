import { expect, userEvent, waitFor, within } from 'storybook/test'

/** Code that loads later takes its time on a busy machine. */
const patient = { timeout: 5_000 }

export const press = async (element: HTMLElement, name: string | RegExp): Promise<void> =>
  userEvent.click(await within(element).findByRole('button', { name }, patient))

export const reads = async (element: HTMLElement, text: string | RegExp): Promise<void> =>
  waitFor(() => expect(within(element).getAllByText(text)[0]).toBeVisible(), patient)

/** A play that waits for a heading, at any level. */
export const heading =
  (name: string | RegExp) =>
  async (element: HTMLElement): Promise<void> =>
    expect(await within(element).findByRole('heading', { name }, patient)).toBeVisible()

/** Types in place of what is there. */
export async function type(element: HTMLElement, label: string | RegExp, text: string): Promise<void> {
  const input = await within(element).findByLabelText(label, { selector: 'input' }, patient)
  await userEvent.clear(input)
  await userEvent.type(input, text)
}
