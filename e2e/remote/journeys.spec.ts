import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beneficialOwnerFields, createBeneficialOwner, exampleOf, listVerifications } from '@grid-kyc/core'
import { addDocuments } from '../addDocuments.js'
import { canaryPerson } from '../canary.js'
import { pdf } from '../documentFiles.js'
import { person } from '../people.js'
import { almostDone } from '../verificationErrors.js'
import { contextOf } from './contextOf.js'
import { test as base, expect } from './fixtures.js'
import { userOf } from './user.js'

/** Whole journeys over real HTTP: the built page, a backend with the proxy, and the sandbox as Grid. */
const test = base.extend<{ folder: string }>({
  /** For files that are chosen. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's dependencies from here.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'chosen-'))
    await use(folder)
    await rm(folder, { recursive: true })
  },
})

const columns =
  'platformCustomerId,customerType,fullName,birthDate,addressLine1,city,state,postalCode,country,umaAddress'

test.describe.configure({ timeout: 150_000 })

test('goes to the hosted check, comes back approved, and shows a hold', async ({ browserUnderTest, environment }) => {
  const user = userOf(browserUnderTest)
  const id = await environment.signIn(contextOf(browserUnderTest, environment.appOrigin), person)
  await browserUnderTest.open(environment.page({ stream: '' }))
  await user.press(/continue to identity check/i)
  await user.press(/^submit, and be approved/i)
  await user.reads(/^you’re verified/i)
  // The event stream says that something changed; there is no poll that soon.
  environment.sandbox.setCustomerStatus(id, 'HOLD')
  await user.reads(/on hold/i)
  expect(environment.linksCreated()).toBe(1)
})

test('a business answers, uploads its documents, and is handed to a person', async ({
  browserUnderTest,
  environment,
  folder,
}) => {
  const user = userOf(browserUnderTest)
  const file = join(folder, 'bill.pdf')
  await writeFile(file, pdf().buffer)
  const { businessInfo, ...others } = almostDone
  // The sandbox hands a company with such a number to a person.
  const company = { ...others, businessInfo: { ...businessInfo, registrationNumber: '5523001' } }
  const customerId = await environment.signIn(contextOf(browserUnderTest, environment.appOrigin), company)
  const { client } = environment.sandbox
  const person = { ...exampleOf(beneficialOwnerFields), customerId, roles: ['UBO', 'CONTROL_PERSON'] }
  const owner = await client.send(createBeneficialOwner, { body: person })
  await addDocuments(environment, owner.id, ['PASSPORT'])
  await addDocuments(environment, customerId, ['SHAREHOLDER_REGISTER', 'DIRECTOR_REGISTRY'])

  await browserUnderTest.open(environment.page({ business: '' }))
  await user.reads(/^address and industry/i)
  await user.reads(/filled in for you/i)
  await user.type(/^Street address/, canaryPerson.line1)
  await user.type(/^City or town/, 'Portland')
  await user.type(/^ZIP code/, '97201')
  await user.select('State', 'Oregon')
  await user.press(/^continue$/i)
  await user.reads(/^activity and funds/i)
  await user.select('Main purpose of the account', 'Paying suppliers')
  await user.press(/^continue$/i)
  await user.reads(/^owners/i)
  await user.press(/^continue$/i)
  await user.reads(/^documents/i)
  await user.upload('Formation document', file)
  await user.check(/^articles of organization/i)
  await user.press(/^upload$/i)
  await user.reads(/4 of 5 uploaded/)
  await user.upload('Proof of address', file)
  await user.select('Document type', 'Utility bill')
  await user.press(/^upload$/i)
  await user.reads(/5 of 5 uploaded/)
  await user.press(/^continue$/i)
  await user.reads(/^review and submit/i)
  await user.check(/^the business accepts these terms/i)
  await user.press(/^submit$/i)
  await user.reads(/reviewing your business/i)

  const { data } = await client.send(listVerifications, { customerId })
  expect(data).toMatchObject([{ verificationStatus: 'PENDING_MANUAL_REVIEW', errors: [] }])
})

test('imports 4,000 customers from a file', async ({ browserUnderTest, environment, folder }) => {
  const user = userOf(browserUnderTest)
  const file = join(folder, 'customers.csv')
  const rows = Array.from(
    { length: 4_000 },
    (_, at) => `p-${at},INDIVIDUAL,Zoe Adler ${at},1990-02-28,1 Elm Street,Reno,NV,89501,US,$p-${at}@example.com`,
  )
  await writeFile(file, [columns, ...rows].join('\n'))
  await environment.signInStaff(contextOf(browserUnderTest, environment.appOrigin))
  await browserUnderTest.open(environment.page({ operators: '' }))
  await user.upload('', file)
  await user.press(/^import 4,000 customers/i)
  await user.reads(/^4,000 customers were added/i)
  await user.reads(/4,000 customers · Page 1/)
})

test('comes back from the hosted check with Back, and continues', async ({ browserUnderTest, environment }) => {
  const user = userOf(browserUnderTest)
  await environment.signIn(contextOf(browserUnderTest, environment.appOrigin), person)
  await browserUnderTest.open(environment.page({ stream: '', slow: '' }))
  await browserUnderTest.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { cameFromCache: persisted }))
  })
  // As long as Grid takes. On one machine the link is there before Firefox has noticed that the event stream is closed.
  environment.sandbox.faults.next('createKycLink', { kind: 'latency', ms: 500 })
  await user.press(/continue to identity check/i)
  await user.reads(/^verify your identity/i)
  await browserUnderTest.back()
  // The browser kept the page that was left, so nothing of it is loaded again.
  const isFromCache = () => browserUnderTest.evaluate(() => (globalThis as { cameFromCache?: boolean }).cameFromCache)
  await expect.poll(isFromCache).toBe(true)
  await user.press(/continue verification/i)
  await user.press(/^submit, and be approved/i)
  await user.reads(/^you’re verified/i)
})
