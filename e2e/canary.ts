import { allFields, type Field, type FieldTable, fieldRows, setValueAt, valueAt } from '@grid-kyc/core'
import type { BrowserContext, Page } from '@playwright/test'

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

export type CanaryResource = keyof typeof allFields

/** Rows whose values must not turn up in any sink. */
export const hiddenRows = (table: FieldTable) => fieldRows(table).filter(({ field }) => field.privacy !== 'open')

/** A value that the row's format allows, and that can be searched for. */
function canaryValue(path: string, { constraints = {}, control }: Field): unknown {
  const { enum: choices, format, type } = constraints as { enum?: string[]; format?: string; type?: string }
  if (choices) return type === 'list' ? [choices.at(-1)] : choices.at(-1)
  if (type === 'integer') return 97
  if (type === 'file') return `${mark}-${path}.pdf`
  if (format === 'date') return canaryPerson.birthDate
  if (format === 'date-time') return `${canaryPerson.birthDate}T07:31:29Z`
  if (format === 'email') return canaryPerson.email
  if (format === 'e.164') return canaryPerson.phoneNumber
  if (format === 'iso3166-1-alpha-2') return 'NU'
  if (control === 'code') return '779310'
  if (path === 'umaAddress') return `$${mark.toLowerCase()}@pay.example.com`
  if (path.endsWith('ipAddress')) return '203.0.113.177'
  return `${mark} ${path}`
}

/** A resource with a canary in every secret and personal field, generated from its table. */
export function canaryResource(resource: CanaryResource): object {
  return hiddenRows(allFields[resource]).reduce<object>(
    (values, { path, field }) => setValueAt(values as never, path, canaryValue(path, field) as never) as object,
    {},
  )
}

/** Values with a canary in every secret and personal field that they lack and the user writes. */
export const withCanaries = <Values extends object>(resource: CanaryResource, values: Values): Values =>
  hiddenRows(allFields[resource])
    .filter(({ path, field }) => (field.writtenBy ?? 'user') === 'user' && valueAt(values as never, path) === undefined)
    .reduce(
      (all, { path, field }) => setValueAt(all as never, path, canaryValue(path, field) as never) as Values,
      values,
    )

/** True when a value is unmistakable wherever it appears; any other value is searched with its field's name. */
const isDistinct = (value: string, { constraints = {} }: Field) => {
  const { enum: choices, format } = constraints as { enum?: string[]; format?: string }
  if (choices || format === 'iso3166-1-alpha-2') return false
  return /^\d+$/.test(value) ? value.length >= 7 : value.length >= 6
}

/** How a value could turn up elsewhere: as it is, encoded, in other letters, or without its separators. */
function formsOf(value: string): string[] {
  const digits = value.replace(/\D/g, '')
  const forms = [value, encodeURIComponent(value), value.toLowerCase(), value.toUpperCase()]
  if (digits.length >= 7) forms.push(digits)
  // Latin letters only: `btoa` takes no others.
  if (/^[\x20-\x7e]*$/.test(value)) forms.push(btoa(value))
  return forms
}

/** How a value that is like many others turns up with the name of its field: in JSON, in JSON in JSON, in a query. */
const namedForms = (path: string, value: string | number, inList: boolean) => {
  const name = path.split('.').at(-1) ?? path
  const open = inList ? '[' : ''
  const json = `"${name}":${open}${JSON.stringify(value)}`
  return [json, JSON.stringify(json).slice(1, -1), `${name}=${value}&`, `${name}=${encodeURIComponent(value)}`]
}

/** Every form of a field's value that must turn up nowhere. */
export function needlesOf(path: string, field: Field, value: unknown): string[] {
  if (value instanceof Blob) return value instanceof File ? formsOf(value.name) : []
  const inList = Array.isArray(value)
  return [value].flat().flatMap(each => {
    if (typeof each === 'number') return namedForms(path, each, inList)
    if (typeof each !== 'string' || each === '' || each.startsWith('•')) return []
    return isDistinct(each, field) ? formsOf(each) : namedForms(path, each, inList)
  })
}

const tableOfRequest = (path: string, body: object): CanaryResource | undefined => {
  if (/\/beneficial-owners(\/|$)/.test(path)) return 'beneficialOwner'
  if (/\/documents(\/|$)/.test(path)) return 'document'
  if (/\/verify-(email|phone)|\/(email|phone)[^/]*\/(confirm|verify)/.test(path)) return 'contactCode'
  if (!/\/customers(\/[^/]+)?$/.test(path)) return
  const type = (body as { customerType?: string }).customerType
  if (type === 'BUSINESS' || 'businessInfo' in body) return 'business'
  return type === 'INDIVIDUAL' ? 'individual' : undefined
}

/** What a form sent: its fields, and the name of its file. */
function readForm(body: string): object {
  const fields = [...body.matchAll(/name="(\w+)"(?:; filename="([^"]*)")?\r\n(?:[^\r\n]+\r\n)*\r\n([^\r]*)/g)]
  return Object.fromEntries(fields.map(([, name, file, value]) => [name, file ?? value]))
}

/** Listens at every place a person's data must not turn up in, and says where it did. */
export class Canary {
  /** What was said, by where: it is searched at the end, when it is known what the users of this test entered. */
  readonly #said = new Map<string, Set<string>>()
  readonly #needles = new Set<string>([mark, mark.toLowerCase(), btoa(mark)])
  readonly #open = new Set<string>()
  readonly #failures: string[] = []
  #noise: RegExp | undefined

  constructor() {
    const { birthDate, phoneNumber, identifier, pepStatus, netWorthRange, purposeOfAccount } = canaryPerson
    for (const value of [birthDate, phoneNumber, identifier]) for (const form of formsOf(value)) this.#needles.add(form)
    for (const choice of [pepStatus, netWorthRange, purposeOfAccount]) this.#needles.add(choice)
  }

  add(where: string, text: string): void {
    const texts = this.#said.get(where) ?? new Set()
    this.#said.set(where, texts.add(text))
  }

  /** What a user entered, or the platform knew: from now on none of it may turn up anywhere. */
  learn(resource: CanaryResource, values: object): void {
    for (const { path, field } of fieldRows(allFields[resource])) {
      const value = valueAt(values as never, path)
      if (value === undefined || value === null) continue
      if (field.privacy === 'open') for (const each of [value].flat()) this.#open.add(String(each))
      else for (const needle of needlesOf(path, field, value)) this.#needles.add(needle)
    }
  }

  /** Learns what a page sends to its backend. */
  listenToRequests(context: BrowserContext): void {
    context.on('request', request => {
      const body = request.method() === 'GET' ? null : request.postDataBuffer()?.toString('latin1')
      if (!body) return
      const { pathname } = new URL(request.url())
      const values = body.startsWith('{') ? readJson(body) : readForm(body)
      const table = values && tableOfRequest(pathname, values)
      if (values && table) this.learn(table, values)
    })
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
    const read = () =>
      page.evaluate(() => ({
        'local storage': JSON.stringify(localStorage),
        'session storage': JSON.stringify(sessionStorage),
        cookies: document.cookie,
        history: JSON.stringify(history.state) + location.href,
        'an event': JSON.stringify(window.hostRecord?.events ?? []),
        'an error': JSON.stringify(window.hostRecord?.errors ?? []),
        'a query key': JSON.stringify(window.hostRecord?.queryKeys ?? []),
        'a mutation': JSON.stringify(window.hostRecord?.mutations ?? []),
      }))
    // A page that is on its way to another one is read when it has come there; one that has closed by then has nothing left.
    const again = () => page.waitForLoadState().then(read)
    const sinks = await read()
      .catch(again)
      .catch((error: unknown) => {
        if (page.isClosed()) return {}
        throw error
      })
    for (const [where, text] of Object.entries(sinks)) {
      this.add(where, text)
      // A link of the hosted check, or an access token of the provider.
      const credential = text.search(/\/hosted\/(?!end-user-terms\/)|_act-/)
      if (credential >= 0) this.#failures.push(`a credential in ${where}: ${around(text, credential)}`)
    }
  }

  check(): void {
    const needles = [...this.#needles].filter(needle => !this.#open.has(needle))
    const found = [...this.#said].flatMap(([where, texts]) =>
      [...texts].flatMap(text => {
        const needle = needles.find(each => text.includes(each))
        return needle ? [`"${needle}" in ${where}: ${around(text, text.indexOf(needle))}`] : []
      }),
    )
    const all = [...this.#failures, ...found]
    if (all.length > 0) throw new Error(`A person's data turned up where it must not:\n${all.join('\n')}`)
  }
}

const around = (text: string, at: number) => text.slice(Math.max(0, at - 100), at + 100)

function readJson(body: string): object | undefined {
  try {
    return JSON.parse(Buffer.from(body, 'latin1').toString('utf8'))
  } catch {
    return
  }
}
