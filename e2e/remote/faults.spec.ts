import { company } from '../people.js'
import { contextOf } from './contextOf.js'
import { expect, test } from './fixtures.js'
import { openStorybook, playStory } from './playStory.js'
import { userOf } from './user.js'

/* What failed in one of these browsers and in no other, done with the real keyboard and mouse. */

test.describe.configure({ timeout: 90_000 })

test('a document that is pasted while *Choose a file* has the focus is taken, and uploaded', async ({
  browserUnderTest,
  environment,
}) => {
  const user = userOf(browserUnderTest)
  await environment.signIn(contextOf(browserUnderTest, environment.appOrigin), company)
  await browserUnderTest.open(environment.page({ documents: '' }))
  await user.reads(/0 of 4 uploaded/)
  // No driver can put a file on the clipboard, and Firefox gives the event to the body.
  await browserUnderTest.evaluate(() => {
    const labelOf = (each: Element) => document.getElementById(each.getAttribute('aria-labelledby') ?? '')
    const input = [...document.querySelectorAll('input[type=file]')].find(each =>
      labelOf(each)?.textContent?.trim().startsWith('Proof of address'),
    )
    const buttons = [...(input?.closest('.gk-drop')?.querySelectorAll('button') ?? [])]
    const button = buttons.find(each => each.textContent?.trim() === 'Choose a file')
    if (!button) throw new Error('There is no “Choose a file” for a proof of address.')
    button.focus()
    const file = new File(['%PDF-1.7\n%%EOF'], 'pasted.pdf', { type: 'application/pdf' })
    const event = new Event('paste', { bubbles: true, cancelable: true })
    Object.defineProperty(event, 'clipboardData', { value: { files: [file] } })
    document.body.dispatchEvent(event)
  })
  await user.select('Document type', 'Utility bill')
  await user.press(/^upload$/i)
  await user.reads(/1 of 4 uploaded/)
})

test('every letter after a selection counts: “Germ” and Enter selects Germany', async ({ browserUnderTest, site }) => {
  await openStorybook(browserUnderTest, site)
  expect(await playStory(browserUnderTest, 'primitives-multiselect--by-keyboard')).toEqual([])
  const input = await browserUnderTest.find(() => document.querySelector('input[role=combobox]'))
  await input?.click()
  await input?.type('Fran')
  await browserUnderTest.press('Enter')
  await input?.type('Germ')
  await browserUnderTest.press('Enter')
  const chosen = () =>
    browserUnderTest.evaluate(() =>
      [...document.querySelectorAll('button[aria-label^="Remove"]')].map(each => each.getAttribute('aria-label')),
    )
  await expect.poll(chosen).toEqual(['Remove Japan', 'Remove France', 'Remove Germany'])
})

test('a number that is shown is hidden when another field is pressed', async ({ browserUnderTest, site }) => {
  await openStorybook(browserUnderTest, site)
  expect(await playStory(browserUnderTest, 'primitives-secretfield--matrix')).toEqual([])
  const findIn = (cell: string, selector: string) =>
    browserUnderTest.find(
      (caption, inside) =>
        [...document.querySelectorAll('.sheet-caption')]
          .find(each => each.textContent === caption)
          ?.parentElement?.querySelector(inside),
      cell,
      selector,
    )
  const shown = () =>
    browserUnderTest.evaluate(() => document.querySelectorAll<HTMLInputElement>('.gk-affixed input')[1]?.value)
  expect(await shown()).toMatch(/^•.*789$/)
  await (await findIn('entered', 'button'))?.click()
  await expect.poll(shown).toBe('123-45-6789')
  await (await findIn('empty', 'input'))?.click()
  await expect.poll(shown).toMatch(/^•.*789$/)
})
