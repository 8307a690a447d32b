import { expect, userEvent, waitFor, within } from 'storybook/test'
import { type } from '../support/plays.js'

const screen = (element: HTMLElement) => within(element)
const patient = { timeout: 5_000 }

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
  }, patient)
}

/** Everything there is to say about José Nguyễn, who lives where the business is. */
export async function describe(element: HTMLElement, share = '40'): Promise<void> {
  await type(element, 'Their first name', 'José')
  await type(element, 'Their last name', 'Nguyễn')
  await type(element, 'Day', '2')
  await type(element, 'Month', '11')
  await type(element, 'Year', '1979')
  await choose(element, 'Their nationality', 'US', 'United States')
  await userEvent.click(screen(element).getByRole('checkbox', { name: /^Their address is/ }))
  await userEvent.click(screen(element).getByRole('radio', { name: /Social Security/ }))
  await type(element, 'Their tax number', '536-22-8726')
  await userEvent.click(screen(element).getByRole('checkbox', { name: /^Owns 25% or more/ }))
  await type(element, 'Their share of the business', share)
}
