import {
  allFields,
  businessSteps,
  type CountryRow,
  countryRows,
  documentCategories,
  type FieldTable,
  fieldRows,
  type Guidance,
  type GuidanceName,
  guidance,
  guidanceNamed,
  individualSteps,
  neutralGuidance,
  type Step,
} from '@grid-kyc/core'

type Name<Table> = Extract<keyof Table, string>

type FieldKey<Row, At extends string> =
  | `${At}.label`
  | (Row extends { help: string } ? `${At}.help` : never)
  | (Row extends { why: string } ? `${At}.why` : never)
  | (Row extends { missingMessage: string } ? `${At}.error.missing` : never)
  | (Row extends { invalidMessage: string } ? `${At}.error.invalid` : never)
  | (Row extends { options: infer Options } ? `${At}.options.${Name<Options>}` : never)

type TableKey<Table, At extends string> = {
  [Key in Name<Table>]: Table[Key] extends { control: string }
    ? FieldKey<Table[Key], `${At}.${Key}`>
    : TableKey<Table[Key], `${At}.${Key}`>
}[Name<Table>]

/** What a country calls something of its own; the rest of a country's row is rules. */
const countryParts = ['postcode', 'subdivision', 'city', 'taxId', 'identifier', 'registrationNumber'] as const
type CountryPart = (typeof countryParts)[number]

type CountryKey<Rows> = {
  [Code in Name<Rows>]: {
    [Part in Extract<keyof Rows[Code], CountryPart>]: Rows[Code][Part] extends 'none'
      ? never
      : `country.${Code}.${Part}`
  }[Extract<keyof Rows[Code], CountryPart>]
}[Name<Rows>]

/** The tables whose fields a person may be asked; the others are filled in by programs. */
const asked = {
  individual: allFields.individual,
  business: allFields.business,
  beneficialOwner: allFields.beneficialOwner,
  document: allFields.document,
  contactCode: allFields.contactCode,
} as const

type GuidanceHelp = {
  [Type in keyof typeof guidance]: (typeof guidance)[Type] extends { help: string } ? Type : never
}[keyof typeof guidance]

type GuidanceSeveral = {
  [Type in keyof typeof guidance]: (typeof guidance)[Type] extends { several: string } ? Type : never
}[keyof typeof guidance]

type CoreKey =
  | { [Resource in keyof typeof asked]: TableKey<(typeof asked)[Resource], Resource> }[keyof typeof asked]
  | `steps.business.${(typeof businessSteps)[number]['id']}`
  | `steps.individual.${(typeof individualSteps)[number]['id']}`
  | `documentCategory.${keyof typeof documentCategories}.${'label' | 'help'}`
  | `guidance.${GuidanceName}`
  | `guidance.${GuidanceHelp}.help`
  | `guidance.${GuidanceSeveral}.several`
  | CountryKey<typeof countryRows>

/** The words of core's tables, under the paths they have there. */
export type CoreMessages = Readonly<Record<CoreKey, string>>

function* fieldMessages(resource: string, table: FieldTable): Generator<[string, string]> {
  for (const { path, field } of fieldRows(table)) {
    const at = `${resource}.${path}`
    yield [`${at}.label`, field.label]
    if (field.help) yield [`${at}.help`, field.help]
    if (field.why) yield [`${at}.why`, field.why]
    if (field.missingMessage) yield [`${at}.error.missing`, field.missingMessage]
    if (field.invalidMessage) yield [`${at}.error.invalid`, field.invalidMessage]
    for (const [value, label] of Object.entries(field.options ?? {})) yield [`${at}.options.${value}`, label]
  }
}

function* countryMessages(code: string, row: CountryRow): Generator<[string, string]> {
  for (const part of countryParts) {
    const name = row[part]
    if (name && name !== 'none') yield [`country.${code}.${part}`, typeof name === 'string' ? name : name.label]
  }
}

const stepMessages = (of: string, steps: readonly Step[]) => steps.map(({ id, title }) => [`steps.${of}.${id}`, title])

/** Withheld types share one message, under a name that discloses nothing. */
function guidanceMessages(name: GuidanceName): [string, string][] {
  const { title, several, help, reveal }: Guidance = guidanceNamed(name)
  if (!reveal && !Object.hasOwn(neutralGuidance, name)) return []
  const entries: [string, string | undefined][] = [
    [`guidance.${name}`, title],
    [`guidance.${name}.several`, several],
    [`guidance.${name}.help`, help],
  ]
  return entries.filter((entry): entry is [string, string] => entry[1] !== undefined)
}

/** The English of core's tables as a pack has it. Core keeps it in the rows; nothing is said twice. */
export function coreMessages(): CoreMessages {
  return Object.fromEntries([
    ...Object.entries(asked).flatMap(([resource, table]) => [...fieldMessages(resource, table)]),
    ...stepMessages('business', businessSteps),
    ...stepMessages('individual', individualSteps),
    ...Object.entries(documentCategories).flatMap(([name, { label, help }]) => [
      [`documentCategory.${name}.label`, label],
      [`documentCategory.${name}.help`, help],
    ]),
    ...[...Object.keys(guidance), ...Object.keys(neutralGuidance)].flatMap(name =>
      guidanceMessages(name as GuidanceName),
    ),
    ...Object.entries(countryRows).flatMap(([code, row]) => [...countryMessages(code, row)]),
  ])
}
