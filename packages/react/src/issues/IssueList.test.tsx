import {
  type BeneficialOwner,
  beneficialOwnerFields,
  businessFields,
  type Customer,
  type Document,
  exampleOf,
  guidance,
  readVerification,
  type Verification,
} from '@grid-kyc/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { createRandom, mutate } from '../../../../test/mutate.js'
import { GridKycProvider } from '../provider/GridKycProvider.js'
import { Groups } from './IssueList.js'
import { type IssueList, listIssues } from './issueGroups.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'

const createdAt = '2026-03-01T09:00:00Z'
const customer: Customer = {
  ...exampleOf(businessFields),
  id: 'Customer:1',
  kybStatus: 'PENDING',
  createdAt,
}
const owner: BeneficialOwner = {
  ...exampleOf(beneficialOwnerFields),
  id: 'BeneficialOwner:1',
  kycStatus: 'PENDING',
  createdAt,
}
const passport: Document = {
  id: 'Document:1',
  documentHolder: owner.id,
  documentType: 'PASSPORT',
  country: 'US',
  fileName: 'a.pdf',
  createdAt,
}

const types = Object.keys(guidance)
const resources = ['Customer:1', 'BeneficialOwner:1', 'Document:1', 'BeneficialOwner:9', 'Account:7']
const fields = ['naicsCode', 'customer.address.line1', 'personalInfo.birthDate', 'edd[0].what', 'shoeSize']
/** A code, a path, a name from the API, a hole in a text, or what a program says of nothing. */
const raw = /[A-Z]{2,}_[A-Z]|\b[a-z]+[A-Z]\w*\b|\w\.\w+\.\w|object Object|undefined|\{\w+\}/

/** What Grid answers, with six errors in it, and anything in the place of some of it. */
function mutatedApplication(random: ReturnType<typeof createRandom>) {
  const some = <Value,>(value: Value) => mutate(value, random) as Value
  const errors = Array.from({ length: 6 }, () => ({
    resourceId: resources[random(resources.length)],
    type: types[random(types.length)],
    reason: ['', 'It differs.', 'businessInfo.naicsCode is required', 'CODE_7'][random(4)],
    ...(random(2) && { field: fields[random(fields.length)] }),
    ...(random(3) === 0 && { acceptedDocumentTypes: ['PASSPORT', 'HOLOGRAM_CARD'] }),
  }))
  const verification: Verification = {
    id: 'Verification:2',
    customerId: 'Customer:1',
    verificationStatus: 'RESOLVE_ERRORS',
    errors: some(errors) as Verification['errors'],
    createdAt: '2026-03-02T09:00:00Z',
  }
  return {
    customerType: 'BUSINESS' as const,
    customer: { ...some(customer), id: 'Customer:1', customerType: 'BUSINESS' as const } as Customer,
    owners: [{ ...some(owner), id: owner.id }],
    documents: [{ ...some(passport), id: passport.id }],
    verification: readVerification(verification),
  }
}

/** All texts on the screen, and the accessible ones. */
function textOf(application: ReturnType<typeof mutatedApplication>, listing: IssueList): string {
  const list: ReadyVerificationErrors = {
    ...listing,
    status: 'ready',
    state: 'action_needed',
    customerId: 'Customer:1',
    verification: application.verification,
    application,
    activity: 'idle',
    error: undefined,
    submittedId: application.verification.id,
    callbacks: {},
    errors: [],
    report: () => undefined,
    markFixed: () => undefined,
    submit: async () => false,
    refresh: () => undefined,
  }
  const page = renderToStaticMarkup(
    <GridKycProvider proxyUrl="/api/grid" support="Contact us">
      <Groups list={list} open={new Set()} onFix={undefined} onOpen={() => undefined} headingLevel={2} />
    </GridKycProvider>,
  )
  return page
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
}

it('renders a thousand answers with anything in them, without a crash, and without a code on the screen', () => {
  const random = createRandom(20261121)
  let shown = 0
  for (let round = 0; round < 1_000; round++) {
    const application = mutatedApplication(random)
    const { verification } = application
    const earlier = { ...verification, id: 'Verification:1', createdAt }
    const listing = listIssues({ application, earlier, remembered: () => [], messages: undefined, locale: 'en' })
    const names = listing.groups.map(({ name }) => name)
    // A name is a value, and may be anything but nothing.
    expect(names).not.toContain('')
    const text = names.reduce<string>(
      (rest, name) => (name ? rest.replaceAll(name, '') : rest),
      textOf(application, listing),
    )
    expect(text, JSON.stringify(application)).not.toMatch(raw)
    const issues = listing.groups.flatMap(group => group.sections.flatMap(section => section.issues))
    expect(issues.flatMap(each => each.errors)).toHaveLength(verification.errors.length)
    shown += verification.errors.length
  }
  expect(shown).toBeGreaterThan(4_000)
  // A busy machine takes its time for a thousand pages.
}, 120_000)
