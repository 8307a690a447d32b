import { expect, userEvent, waitFor, within } from 'storybook/test'

export const press = async (element: HTMLElement, name: string | RegExp): Promise<void> =>
  userEvent.click(await within(element).findByRole('button', { name }))

export const reads = async (element: HTMLElement, text: string | RegExp): Promise<void> =>
  waitFor(() => {
    // `getAllByText` writes the whole page into each of its errors, and in WebKit that takes the time the page needs itself.
    const [found] = within(element).queryAllByText(text)
    if (!found) throw new Error(`The page does not read ${text}.`)
    expect(found).toBeVisible()
  })

/** A play that waits for a heading, at any level. */
export const heading =
  (name: string | RegExp) =>
  async (element: HTMLElement): Promise<void> =>
    expect(await within(element).findByRole('heading', { name })).toBeVisible()

/**
 * Types in place of what is there. The first inputs of a form may be replaced by the whole form at any moment, and the focus
 * goes with the user: so an input that has gone is looked up again, and text goes to where the focus is.
 */
export async function type(element: HTMLElement, label: string | RegExp, text: string): Promise<void> {
  await waitFor(async () => userEvent.clear(within(element).getByLabelText(label, { selector: 'input' })))
  await userEvent.keyboard(text)
}
