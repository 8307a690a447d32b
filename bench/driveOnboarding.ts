import { en } from '@grid-kyc/react/en'
import type { Locator, Page } from '@playwright/test'
import type { emptyFields, ShownField } from './emptyFields.js'
import { answersOf, commonAnswers, fileNames, pdf, people, sandboxCode } from './onboardingAnswers.js'
import type { OnboardingCase } from './onboardingApp.js'
import type { shownTexts } from './shownTexts.js'

/** What a user gave, read and pressed from the first screen to the decision. */
export interface OnboardingEffort {
  answers: number
  /** Words of each screen that were not on the one before. Options of a closed list are not shown. */
  words: number
  clicks: number
  /** The fields that were answered, in order. */
  asked: string[]
}

declare global {
  interface Window {
    emptyFields: typeof emptyFields
    shownTexts: typeof shownTexts
    start: (of: OnboardingCase) => Promise<void>
    verifications: () => Promise<{ verificationStatus: string; errors: unknown[] }[]>
  }
}

/** Goes through the real forms as a user does: answers what is needed, and presses the one primary button of each screen. */
export async function driveOnboarding(tab: Page, each: OnboardingCase): Promise<OnboardingEffort> {
  const effort: OnboardingEffort = { answers: 0, words: 0, clicks: 0, asked: [] }
  const local = answersOf[each.country]
  let person = -1
  let before = new Set<string>()
  const byId = (id: string) => tab.locator(`[id="${id}"]`)
  const click = async (target: Locator) => {
    effort.clicks++
    await target.click()
  }
  const answered = (label: string) => {
    effort.answers++
    effort.asked.push(label)
  }

  async function read() {
    const texts = await tab.evaluate(() => window.shownTexts())
    const words = (line: string) => line.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
    const shown = new Set(texts)
    for (const line of shown) if (!before.has(line)) effort.words += words(line)
    before = shown
  }

  const answerTo = ({ id }: ShownField): string | undefined => {
    const name = id.split('-').at(-1) ?? ''
    const own: Readonly<Record<string, string>> = { ...commonAnswers, ...local, ...people[person] }
    return own[name]
  }

  async function answer(field: ShownField) {
    const input = byId(field.id)
    const value = answerTo(field)
    answered(field.label)
    switch (field.kind) {
      case 'date': {
        const [year = '', month = '', day = ''] = (value ?? '').split('-')
        const group = tab.locator('.gk-field').filter({ has: input }).last()
        for (const [part, text] of Object.entries({ day, month, year }))
          await group.locator(`[data-part="${part}"] input`).fill(text)
        return
      }
      case 'select': {
        const options = await input
          .locator('option:not([value=""])')
          .evaluateAll(all => all.map(option => (option as HTMLOptionElement).value))
        effort.clicks++
        await input.selectOption(value !== undefined && options.includes(value) ? value : (options[0] ?? ''))
        return
      }
      case 'radio':
      case 'checkboxes': {
        const group = tab.locator('.gk-field').filter({ has: input }).last()
        const wanted = group.locator(`[id$="-${value}"]`)
        await click(value !== undefined && (await wanted.count()) > 0 ? wanted : input)
        return
      }
      case 'search': {
        // A select until the code for searching has come.
        await tab.locator(`input[id="${field.id}"]`).waitFor()
        await input.fill(/naics|businessType/.test(field.id) ? local.naics : local.country)
        await tab.locator(`[id="${field.id}-option-0"]`).waitFor()
        await click(tab.locator(`[id="${field.id}-option-0"]`))
        // What was chosen shows in the field or below it before the screen is looked at again.
        await tab.waitForFunction(id => !window.emptyFields().some(each => each.id === id), field.id)
        return
      }
      default:
        await input.fill(value ?? 'X12345678')
        await input.blur()
    }
  }

  async function answerScreen() {
    // An answer may bring another field, or fill one in: the screen is looked at again after each.
    for (let count = 0; count < 40; count++) {
      const [next] = await tab.evaluate(() => window.emptyFields())
      if (!next) return
      await answer(next)
    }
    throw new Error(`The screen still asks after 40 answers: ${effort.asked.slice(-5).join(', ')}`)
  }

  const primary = () => tab.locator('.gk-button[data-variant="primary"]:visible')
  const screen = () => tab.evaluate(() => document.querySelector<HTMLElement>('.gk-root')?.textContent ?? '')

  async function proceed() {
    const was = await screen()
    await click(primary().last())
    await tab.waitForFunction(
      text => {
        const now = document.querySelector<HTMLElement>('.gk-root')
        return now && now.textContent !== text && !now.querySelector('[aria-busy="true"], .gk-skeleton')
      },
      was,
      { timeout: 15_000 },
    )
    await settle()
    const errors = await tab.locator('.gk-error-summary, [role="alert"]:visible').allInnerTexts()
    if (errors.some(text => text.trim() !== '')) throw new Error(`The form objects: ${errors.join(' ')}`)
  }

  async function settle() {
    await tab.locator('.gk-skeleton').first().waitFor({ state: 'detached' })
    let last = ''
    for (let same = 0; same < 3; ) {
      await tab.waitForTimeout(60)
      const now = await screen()
      same = now === last ? same + 1 : 0
      last = now
    }
  }

  async function describePeople() {
    for (person = 0; person < people.length; person++) {
      await read()
      const self = tab.getByRole('button', { name: new RegExp(`^${en['owners.self'].replace('{name}', '')}`) })
      await click((await self.count()) > 0 ? self : tab.getByRole('button', { name: en['owners.add'], exact: true }))
      await settle()
      while ((await tab.getByRole('button', { name: en['owners.add'], exact: true }).count()) === 0) {
        await answerScreen()
        const control = tab.getByRole('checkbox', { name: en['beneficialOwner.roles.options.CONTROL_PERSON'] })
        if (person === 0 && (await control.count()) > 0 && !(await control.isChecked())) {
          await click(control)
          answered(en['beneficialOwner.roles.label'])
        }
        await read()
        await proceed()
      }
    }
    person = -1
    await read()
    await proceed()
  }

  async function uploadDocuments() {
    await read()
    const wanted = tab.locator('.gk-document[data-state="needed"]')
    for (let left = await wanted.count(); left > 0; left = await wanted.count()) {
      const card = wanted.first()
      const title = await card.locator('.gk-document-title').textContent()
      effort.clicks++
      answered(`${title}: file`)
      const file = { name: fileNames[each.country][title ?? ''] ?? 'scan.pdf', ...pdf }
      await card.locator('input[type="file"]').first().setInputFiles(file)
      await card.locator('.gk-fields').waitFor()
      await answerScreen()
      const files = card.locator('.gk-drop input[type="file"]')
      if ((await files.count()) > 0 && (await card.locator('[data-part="file"]').count()) === 0) {
        const other = card.getByRole('group', { name: en['document.side.options.BACK'], exact: true })
        if ((await other.count()) > 0) {
          effort.clicks++
          answered(`${title}: back`)
          await other.locator('input[type="file"]').first().setInputFiles(file)
        }
      }
      await read()
      await click(card.getByRole('button', { name: en['documents.send'], exact: true }))
      await tab.waitForFunction(
        count =>
          document.querySelectorAll('.gk-document[data-state="needed"], .gk-document[data-state="uploading"]').length <
          count,
        left,
        { timeout: 15_000 },
      )
      await settle()
    }
    await proceed()
  }

  async function confirmContacts() {
    await read()
    const send = tab.getByRole('button', { name: en['contact.send'], exact: true })
    if ((await send.count()) > 0) {
      await click(send.first())
      await tab.locator('input[autocomplete="one-time-code"]').waitFor()
      await read()
    }
    answered('Code')
    const was = await screen()
    await tab.locator('input[autocomplete="one-time-code"]').fill(sandboxCode)
    await tab.waitForFunction(text => document.querySelector<HTMLElement>('.gk-root')?.textContent !== text, was)
    await settle()
  }

  await tab.evaluate(of => window.start(of), each)
  await tab.locator('.gk-wizard-step').waitFor()
  await settle()
  for (let steps = 0; steps < 40; steps++) {
    const sends = tab.getByRole('button', { name: en['contact.send'], exact: true })
    if ((await sends.count()) > 0 || (await tab.locator('input[autocomplete="one-time-code"]').count()) > 0) {
      await confirmContacts()
    } else if ((await tab.locator('.gk-documents').count()) > 0) await uploadDocuments()
    else if ((await tab.getByRole('button', { name: en['owners.add'], exact: true }).count()) > 0)
      await describePeople()
    else if ((await primary().count()) === 0) {
      await read()
      const verifications = await tab.evaluate(() => window.verifications())
      if (verifications.length !== 1 || verifications[0]?.errors.length !== 0)
        throw new Error(`Not accepted in one round: ${JSON.stringify(verifications)}`)
      return effort
    } else {
      await answerScreen()
      await read()
      await proceed()
    }
  }
  throw new Error(`No end after 40 screens: ${await screen()}`)
}
