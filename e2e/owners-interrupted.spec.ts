import type { BrowserContext, Page } from '@playwright/test'
import { canaryPerson } from './canary.js'
import { heading } from './check.js'
import { expect, test } from './fixtures.js'
import { continueForm, describePerson, type PersonValues, personRow, savePerson } from './ownerAnswers.js'
import { creations, ownersOf } from './ownerList.js'
import { company } from './people.js'
import type { TestEnvironment } from './servers/startTestEnvironment.js'
import { endSessions, renameSession } from './sessions.js'

/** Where a person is described: among all people of the business, or alone. */
interface Place {
  owners: 'list' | 'form'
  person: PersonValues
  open: (page: Page) => Promise<void>
  isSaved: (page: Page) => Promise<void>
}

const last = canaryPerson.fullName
const firstName = (page: Page) => page.getByLabel('First name')

const places: readonly Place[] = [
  {
    owners: 'list',
    person: { first: 'Ada', last, share: 40, roles: ['owner', 'control'] },
    async open(page) {
      await page.getByRole('button', { name: 'Add owner', exact: true }).click()
      await expect(heading(page, 'Add owner')).toBeFocused()
    },
    isSaved: page => expect(personRow(page, `Ada ${last}`)).toBeFocused(),
  },
  {
    owners: 'form',
    person: { first: 'Grace', last, share: 60, roles: ['owner'] },
    open: page => expect(heading(page, 'Add owner')).toBeVisible(),
    isSaved: page => expect(heading(page, `Grace ${last}`)).toBeVisible(),
  },
]

interface Interruption extends Place {
  page: Page
  context: BrowserContext
  environment: TestEnvironment
  /** What was typed is still there. */
  isKept: () => Promise<void>
  save: () => Promise<void>
}

type Fault = Parameters<TestEnvironment['sandbox']['faults']['next']>[1]

/** Grid, or the way there, does not do it once; then the person tries again. */
const fault =
  (given: Fault, says: RegExp) =>
  async ({ page, environment, save, isKept }: Interruption) => {
    environment.sandbox.faults.next('createBeneficialOwner', given)
    await save()
    await expect(page.getByText(says)).toBeVisible()
    await expect(page.getByText('Your answers are still here.')).toBeVisible()
    await isKept()
    await save()
  }

/** What happens between the last answer and what is saved, and what the person does about it. */
const interruptions: Record<string, (interruption: Interruption) => Promise<void>> = {
  'a failing server': fault({ kind: 'serverError' }, /having trouble/),
  'too many requests': fault({ kind: 'rateLimited', retryAfterSeconds: 60 }, /too many attempts/i),
  'a connection that was lost on the way': fault({ kind: 'droppedConnection' }, /having trouble/),
  async 'an answer that was lost'({ environment, save }) {
    // The user has to do nothing: the person is looked for, and found.
    environment.sandbox.faults.next('createBeneficialOwner', { kind: 'droppedConnection', handled: true })
    await save()
  },
  async 'no network'({ page, context, save, isKept }) {
    await context.setOffline(true)
    await save()
    await expect(page.getByText(/couldn’t reach the server/)).toBeVisible()
    await isKept()
    await context.setOffline(false)
    await save()
  },
  async 'a session that ended'({ page, environment, save, isKept }) {
    const signInAgain = endSessions(environment)
    await save()
    await expect(page.getByText(/you’ve been signed out/i)).toBeVisible()
    await isKept()
    signInAgain()
    await save()
  },
  async 'a session that got another name'({ context, environment, save }) {
    await renameSession(environment, context)
    await save()
  },
  async 'a page that renders anew'({ page, save, isKept }) {
    await page.getByRole('button', { name: /render the page again/i }).click()
    await isKept()
    await save()
  },
  async 'a double press'({ page }) {
    await page.getByRole('button', { name: 'Save owner' }).dblclick()
  },
  async 'a second tab that was faster'({ page, context, person, open, isSaved, save, isKept }) {
    const other = await context.newPage()
    await other.goto(page.url())
    await open(other)
    await describePerson(other, person)
    await savePerson(other)
    await isSaved(other)
    await other.close()
    await isKept()
    await save()
  },
  async 'a reload half-way'({ page, person, open, save }) {
    // The browser asks before: what is typed about another person is stored nowhere.
    const asked = page.waitForEvent('dialog')
    const reloading = page.reload()
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.accept()
    await reloading
    await open(page)
    await expect(firstName(page)).toHaveValue('')
    await describePerson(page, person)
    await save()
  },
  async 'a reload once it was saved, and the same once more'({ page, person, open, isSaved, save }) {
    await save()
    await isSaved(page)
    await page.reload()
    await open(page)
    await describePerson(page, person)
    await save()
  },
}

for (const [name, interrupt] of Object.entries(interruptions)) {
  test(`loses nothing and saves no one twice after ${name}`, async ({ page, context, environment }) => {
    test.slow()
    const id = await environment.signIn(context, company)
    for (const place of places) {
      const { person } = place
      const before = creations(environment)
      await page.goto(environment.page({ owners: place.owners, persist: '' }))
      await place.open(page)
      await describePerson(page, person)
      await interrupt({
        ...place,
        page,
        context,
        environment,
        isKept: async () => {
          // The three screens, from the last to the first, and back.
          await expect(page.getByRole('textbox', { name: 'Tax ID number' })).toHaveValue(/931$/)
          for (let at = 0; at < 2; at++) await page.getByRole('button', { name: 'Back', exact: true }).click()
          await expect(firstName(page)).toHaveValue(person.first)
          await expect(page.getByLabel('Ownership (%)')).toHaveValue(String(person.share))
          for (let at = 0; at < 2; at++) await continueForm(page)
          await expect(page.getByRole('textbox', { name: 'Tax ID number' })).toBeVisible()
        },
        save: () => savePerson(page),
      })
      await place.isSaved(page)
      const tries = /failing|many|on the way/.test(name) ? 2 : 1
      expect(creations(environment) - before).toBe(tries)
    }
    expect(
      (await ownersOf(environment, id)).map(({ personalInfo, ...owner }) => [personalInfo.firstName, owner]),
    ).toEqual([
      ['Ada', expect.objectContaining({ roles: ['UBO', 'CONTROL_PERSON'], ownershipPercentage: 40 })],
      ['Grace', expect.objectContaining({ roles: ['UBO'], ownershipPercentage: 60 })],
    ])
  })
}

test('keeps the last change and no duplicate when two tabs describe the same person', async ({
  page,
  context,
  environment,
}) => {
  const id = await environment.signIn(context, company)
  const [{ open, isSaved, person }] = places as [Place]
  const other = await context.newPage()
  for (const [each, share] of [
    [page, 40],
    [other, 30],
  ] as const) {
    await each.goto(environment.page({ owners: 'list', persist: '' }))
    await open(each)
    await describePerson(each, { ...person, share, roles: ['owner', ...(share === 40 ? (['control'] as const) : [])] })
  }
  await savePerson(page)
  await isSaved(page)
  await savePerson(other)
  await isSaved(other)
  expect(creations(environment)).toBe(1)
  expect(await ownersOf(environment, id)).toMatchObject([{ roles: ['UBO', 'CONTROL_PERSON'], ownershipPercentage: 30 }])
})

test('warns before an unsaved change is left, and keeps what was saved after a reload', async ({
  page,
  context,
  environment,
}) => {
  const id = await environment.signIn(context, company)
  const [{ open, isSaved, person }] = places as [Place]
  await page.goto(environment.page({ owners: 'list', persist: '' }))
  await open(page)
  await describePerson(page, person)
  await savePerson(page)
  await isSaved(page)
  await personRow(page, `Ada ${last}`).click()
  await firstName(page).fill('Ada Maria')
  const asked = page.waitForEvent('dialog')
  const reloading = page.reload()
  await (await asked).accept()
  await reloading
  await expect(personRow(page, `Ada ${last}`)).toBeVisible()
  expect(await ownersOf(environment, id)).toHaveLength(1)
})
