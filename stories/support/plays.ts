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

/**
 * Types in place of what is there. The first inputs of a form may be replaced by the whole form at any moment, and the focus
 * goes with the user: so an input that has gone is looked up again, and text goes to where the focus is.
 */
export async function type(element: HTMLElement, label: string | RegExp, text: string): Promise<void> {
  await waitFor(async () => userEvent.clear(within(element).getByLabelText(label, { selector: 'input' })), patient)
  await userEvent.keyboard(text)
}
