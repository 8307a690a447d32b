import type { Page } from '@playwright/test'

/** A value that occurs nowhere by chance. */
const mark = 'CANARY7Q'

/** Values for every secret and personal field, each with the mark in it wherever its format allows one. */
export const canaryPerson = {
  fullName: `Ada ${mark} Miller`,
  birthDate: '1931-07-29',
  email: `ada.${mark.toLowerCase()}@example.com`,
  phoneNumber: '+4915177019931',
  identifier: '731-77-9931',
  line1: `77 ${mark} Street`,
  line2: `Flat ${mark}`,
  postalCode: '77931',
  messages: `The ${mark} of it`,
  // Choices that no page of ours has a reason to name in English capitals.
  pepStatus: 'FAMILY_OR_ASSOCIATE',
  netWorthRange: 'RANGE_5M_25M',
  purposeOfAccount: 'CHARITABLE_DONATIONS',
} as const

/** The same values as they could turn up elsewhere: encoded, or without their separators. */
const needles = [
  mark,
  mark.toLowerCase(),
  ...[canaryPerson.birthDate, canaryPerson.phoneNumber, canaryPerson.identifier].flatMap(value => [
    value,
    encodeURIComponent(value),
    value.replace(/\D/g, ''),
    btoa(value),
  ]),
  btoa(mark),
  canaryPerson.pepStatus,
  canaryPerson.netWorthRange,
  canaryPerson.purposeOfAccount,
]

/** Listens at every place a person's data must not turn up in, and says where it did. */
export class Canary {
  readonly #found: string[] = []
  #noise: RegExp | undefined

  heard(where: string, text: string): void {
    const needle = needles.find(each => text.includes(each))
    if (needle) this.#found.push(`"${needle}" in ${where}: ${text.slice(0, 200)}`)
  }

  /** For the tests that provoke the browser into saying something. */
  expectNoise(pattern: RegExp): void {
    this.#noise = pattern
  }

  expectedNoise(said: readonly string[]): boolean {
    return said.every(text => this.#noise?.test(text) ?? false)
  }

  async searchPage(page: Page): Promise<void> {
    // The hosted page is not ours: its own address is the credential.
    if (page.isClosed() || !/^https?:\/\/[^/]+\/(?!hosted\/)/.test(page.url())) return
    const sinks = await page
      .evaluate(() => ({
        'local storage': JSON.stringify(localStorage),
        'session storage': JSON.stringify(sessionStorage),
        cookies: document.cookie,
        history: JSON.stringify(history.state) + location.href,
        'an event': JSON.stringify(window.hostRecord?.events ?? []),
        'an error': JSON.stringify(window.hostRecord?.errors ?? []),
        'a query key': JSON.stringify(window.hostRecord?.queryKeys ?? []),
        'a mutation': JSON.stringify(window.hostRecord?.mutations ?? []),
      }))
      .catch(() => ({}))
    for (const [where, text] of Object.entries(sinks)) {
      this.heard(where, text)
      // A link of the hosted check (the public terms beside it are none), or an access token of the provider.
      if (/\/hosted\/(?!end-user-terms\/)|_act-/.test(text))
        this.#found.push(`a credential in ${where}: ${text.slice(0, 200)}`)
    }
  }

  check(): void {
    if (this.#found.length > 0)
      throw new Error(`A person's data turned up where it must not:\n${this.#found.join('\n')}`)
  }
}
