import { expect, userEvent, waitFor, within } from 'storybook/test'

const patient = { timeout: 5_000 }

export const press = async (element: HTMLElement, name: string | RegExp): Promise<void> =>
  userEvent.click(await within(element).findByRole('button', { name }, patient))

export const reads = async (element: HTMLElement, text: string | RegExp): Promise<void> =>
  waitFor(() => expect(within(element).getAllByText(text)[0]).toBeVisible(), patient)

export const heading =
  (name: RegExp) =>
  async (element: HTMLElement): Promise<void> =>
    expect(await within(element).findByRole('heading', { name }, patient)).toBeVisible()

export async function typeCode(element: HTMLElement, label: string, code: string): Promise<void> {
  const input = await within(element).findByLabelText(label, {}, patient)
  await userEvent.clear(input)
  await userEvent.type(input, code)
}
