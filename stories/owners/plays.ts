import { expect, userEvent, waitFor, within } from 'storybook/test'
import { press, type } from '../support/plays.js'

const screen = (element: HTMLElement) => within(element)

/** From a list that is a select until the code for searching it has come. */
export async function choose(element: HTMLElement, label: string, code: string, name: string): Promise<void> {
  await waitFor(async () => {
    const control = screen(element).getByRole('combobox', { name: label })
    if (control.tagName === 'SELECT') await userEvent.selectOptions(control, code)
    else {
      await userEvent.clear(control)
      await userEvent.type(control, name)
      await userEvent.click(await screen(element).findByRole('option', { name }))
    }
    const chosen = screen(element).getByRole('combobox', { name: label }) as HTMLInputElement
    expect([code, name]).toContain(chosen.value)
  })
}

/** The first screen about José Nguyễn. The names are there before the share is. */
export async function describeRole(element: HTMLElement, share = '40'): Promise<void> {
  await screen(element).findByLabelText('Ownership (%)')
  await type(element, 'First name', 'José')
  await type(element, 'Last name', 'Nguyễn')
  await type(element, 'Ownership (%)', share)
}

/** The first two screens, and on to the third: José Nguyễn lives where the business is. */
export async function toIdentity(element: HTMLElement): Promise<void> {
  await describeRole(element)
  await press(element, 'Continue')
  await userEvent.click(await screen(element).findByRole('checkbox', { name: /^Same as the business/ }))
  await press(element, 'Continue')
  await screen(element).findByRole('heading', { name: 'Birth date and tax ID' })
}

/** All three screens, ready to be saved. */
export async function describe(element: HTMLElement): Promise<void> {
  await toIdentity(element)
  await type(element, 'Day', '2')
  await type(element, 'Month', '11')
  await type(element, 'Year', '1979')
  await type(element, 'Tax ID number', '536-22-8726')
}
