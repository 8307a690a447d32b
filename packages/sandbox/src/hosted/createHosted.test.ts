import { createKycLink, deleteCustomer, getCustomer, updateCustomer } from '@grid-kyc/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sandbox } from '../controls/Sandbox.js'
import { createSandbox } from '../createSandbox.js'
import type { SeedName } from '../seed/seeds.js'

let sandbox: Sandbox
beforeEach(() => {
  sandbox = createSandbox()
})
afterEach(() => sandbox.close())

async function linkOf(seed: SeedName, body: { redirectUri?: string } = {}) {
  const customerId = await sandbox.seedCustomer(seed)
  return { customerId, ...(await sandbox.client.send(createKycLink, { customerId, body })) }
}

const open = (url: string) => sandbox.fetch(new Request(url))
const press = (url: string, outcome?: string) =>
  sandbox.fetch(new Request(url, { method: 'POST', ...(outcome && { body: new URLSearchParams({ outcome }) }) }))

/** What a person reads on a page: its title, its texts and its buttons, in their order. */
async function readPage(response: Response) {
  const html = await response.text()
  expect(html.match(/<title>(.*)<\/title>/)?.[1]).toBe(html.match(/<h1>(.*)<\/h1>/)?.[1])
  expect(html).toContain('No one is checked, and nothing you do here is real.')
  const texts = [...html.matchAll(/<(h1|p|a|button)\b([^>]*)>([^<]*)/g)].map(([, , attributes = '', text = '']) => {
    const [, value] = /(?:value|href)="([^"]*)"/.exec(attributes) ?? []
    return `${text.replace(/\s+/g, ' ').trim()}${value === undefined ? '' : ` → ${value}`}`
  })
  return texts.filter(text => text !== '' && !text.startsWith('Sandbox.'))
}

const outcomes = [
  'Submit, and be approved → approved',
  'Submit, and stay in review → in_review',
  'Submit, and be rejected → rejected',
  'Leave without finishing → abandoned',
]

describe('a hosted page', () => {
  it.each<[SeedName, string[]]>([
    [
      'individual.start',
      [
        'Verify your identity',
        'Here a person photographs an identity document and their face. Choose how it ends:',
        ...outcomes,
      ],
    ],
    [
      'business.start',
      [
        'Verify your business',
        'Here a business confirms its details, uploads its documents and names its owners. Choose how it ends:',
        ...outcomes,
      ],
    ],
    [
      'business.approved',
      [
        'Verify your business',
        'The end of the registration number decides about this business, so there is nothing to enter.',
        'Continue → approved',
        'Leave without finishing → abandoned',
      ],
    ],
  ])('of %s offers how it ends', async (seed, texts) => {
    const response = await open((await linkOf(seed)).kycUrl)
    expect(response.status).toBe(200)
    expect(await readPage(response)).toEqual(texts)
  })

  it('is kept nowhere, framed by no style of others, and says so', async () => {
    const { headers } = await open((await linkOf('individual.start')).kycUrl)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'self'; base-uri 'none'",
    })
    const styles = await open(`${sandbox.origin}/hosted/styles.css`)
    expect(styles.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(await styles.text()).toContain('.button')
  })

  it('shows the terms of a version', async () => {
    expect(await readPage(await open(`${sandbox.origin}/hosted/end-user-terms/V7`))).toEqual([
      'End User Terms V7',
      'Here Grid shows the full text of its End User Terms.',
    ])
  })

  it.each([
    ['abandoned', 'Nothing was submitted.'],
    ['in_review', 'Thank you. Your data was submitted.'],
  ])('that was left as %s says so where there is nowhere to return to', async (outcome, text) => {
    const { kycUrl } = await linkOf('individual.start')
    expect(await readPage(await press(kycUrl, outcome))).toEqual([
      'You are done here',
      text,
      'You can close this page.',
    ])
    const again = await open(kycUrl)
    expect(again.status).toBe(410)
    expect(await readPage(again)).toEqual([
      'This link was already used',
      'Each link works once. Go back and ask for a new one.',
      'You can close this page.',
    ])
  })

  it('that expired leads back', async () => {
    const { kycUrl } = await linkOf('individual.start', { redirectUri: 'https://app.example.com/back' })
    sandbox.expireLink(kycUrl)
    const response = await open(kycUrl)
    expect(response.status).toBe(410)
    expect(await readPage(response)).toEqual([
      'This link has expired',
      'Links work for a short time only. Go back and ask for a new one.',
      'Go back → https://app.example.com/back',
    ])
  })

  it('that never was says why that may be', async () => {
    const response = await open(`${sandbox.origin}/hosted/none`)
    expect(response.status).toBe(404)
    expect(await readPage(response)).toEqual([
      'This link does not exist',
      'It may have been cut off when it was copied. Go back and ask for a new one.',
      'You can close this page.',
    ])
  })

  it('of a customer that was deleted is none any more', async () => {
    const { customerId, kycUrl } = await linkOf('individual.start')
    await sandbox.client.send(deleteCustomer, { customerId })
    expect((await open(kycUrl)).status).toBe(404)
    expect((await press(kycUrl, 'approved')).status).toBe(303)
    expect(await sandbox.client.send(getCustomer, { customerId })).toMatchObject({ kycStatus: 'UNVERIFIED' })
  })

  it('of a person ends as it is left, whatever the name ends in by then', async () => {
    const { customerId, kycUrl } = await linkOf('individual.start')
    const body = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 002' } as const
    await sandbox.client.send(updateCustomer, { customerId, body })
    expect(await readPage(await open(kycUrl))).toEqual(expect.arrayContaining(outcomes))
    await press(kycUrl, 'in_review')
    expect(await sandbox.client.send(getCustomer, { customerId })).toMatchObject({ kycStatus: 'PENDING' })
  })

  it.each([undefined, '', 'deleted'])('stays as it is when %j is pressed', async outcome => {
    const { kycUrl } = await linkOf('individual.start')
    const response = await press(kycUrl, outcome)
    expect([response.status, response.headers.get('location')]).toEqual([303, new URL(kycUrl).pathname])
    expect((await open(kycUrl)).status).toBe(200)
  })
})

it('says what is wrong with a link that it did not make, or that ended', async () => {
  expect(() => sandbox.finishHosted(`${sandbox.origin}/hosted/none`, 'approved')).toThrow(
    'This sandbox made no such link. Pass the kycUrl of POST …/kyc-link unchanged.',
  )
  const { kycUrl } = await linkOf('individual.start')
  sandbox.finishHosted(kycUrl, 'abandoned')
  expect(() => sandbox.finishHosted(kycUrl, 'approved')).toThrow(
    'This link is used, so nothing was finished. Make a new one.',
  )
})

it('answers everywhere else that there is nothing', async () => {
  const response = await open(`${sandbox.origin}/`)
  expect([response.status, await response.json()]).toEqual([
    404,
    { status: 404, code: 'REFERENCE_NOT_FOUND', message: 'There is nothing here.' },
  ])
})
