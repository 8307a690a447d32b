import { chromium } from '../scripts/chromium.mjs'
import { canaryPerson } from './canary.js'
import { heading } from './check.js'
import { expect, test } from './fixtures.js'
import { leaveAndReturn } from './leaveAndReturn.js'
import { describePerson, type PersonValues, personRow, savePerson } from './ownerAnswers.js'
import { creations, ownersOf } from './ownerList.js'
import { company } from './people.js'

// The test runner switches the cache off, because a page that was kept surprises tests that do not expect it. This one does.
test.use({ launchOptions: { ...chromium, ignoreDefaultArgs: ['--disable-back-forward-cache'] } })

const last = canaryPerson.fullName
const ada: PersonValues = { first: 'Ada', last, share: 40, roles: ['owner', 'control'] }

for (const owners of ['list', 'form']) {
  test(`comes back with what was typed in a ${owners} and saves it once from the back-forward cache`, async ({
    page,
    context,
    environment,
  }) => {
    // Leaving with unsaved answers is asked about first; this person leaves.
    page.on('dialog', dialog => dialog.accept())
    const id = await environment.signIn(context, company)
    await page.goto(environment.page({ owners }))
    if (owners === 'list') await page.getByRole('button', { name: 'Add owner', exact: true }).click()
    await describePerson(page, ada)
    await leaveAndReturn(page, environment)
    await expect(page.getByRole('textbox', { name: 'Tax ID number' })).toHaveValue(/931$/)
    await savePerson(page)
    const saved = owners === 'list' ? personRow(page, `Ada ${last}`) : heading(page, `Ada ${last}`)
    await expect(saved).toBeVisible()
    await leaveAndReturn(page, environment)
    await expect(saved).toBeVisible()
    expect(creations(environment)).toBe(1)
    expect(await ownersOf(environment, id)).toMatchObject([
      { roles: ['UBO', 'CONTROL_PERSON'], ownershipPercentage: 40 },
    ])
  })
}
