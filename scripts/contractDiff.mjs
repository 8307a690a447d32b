import {
  allFields,
  documentTypes,
  exampleOf,
  fieldRows,
  fieldsOf,
  gridRoutes,
  guidance,
  isNeeded,
} from '@grid-kyc/core'
import { compareResponses, compareWebhooks } from './contractResponses.mjs'
import { readDescription, resolveSchema } from './readDescription.mjs'

/** Operations of a description that would be a part of onboarding. */
const ours =
  /^\/(customers(\/(\{|end-user-terms|bulk)|$)|beneficial-owners|documents|verifications|config$|sandbox\/webhooks)/
const theirs = /^\/customers\/(external|internal)-accounts/
/** Settings of wallets, cards, fees and payments: a platform sets them without us. */
const otherSettings = /^(embeddedWalletConfig|cardTokenization2faConfig|feeConfigs|supportedCurrencies)\b/

const constraints = /** @type {const} */ (['enum', 'format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum'])
/** Formats that a description says in prose only, or in another way. */
const stricter = ['iso3166-1-alpha-2', 'e.164']
/** What a currency may ask for that is not the customer's to give. */
const notOfCustomers = [
  'ACCOUNT_IDENTIFIER',
  'FI_LEGAL_ENTITY_NAME',
  'FI_ADDRESS',
  'PURPOSE_OF_PAYMENT',
  'ULTIMATE_INSTITUTION_COUNTRY',
]
/** Error types that Grid has retired and we still read. */
const retired = ['MISSING_DOCUMENT']

/**
 * @typedef {import('./readDescription.mjs').Json} Json
 * @typedef {{ constraint: Record<string, unknown>, required: boolean }} Leaf
 * @typedef {'create' | 'update'} RequirementStage
 */

/** @param {unknown} list */
const sorted = list => (Array.isArray(list) ? [...list].sort() : list)
/** @param {unknown} one @param {unknown} other */
const equal = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

/** @param {Json} document @param {Json} schema @param {string} [prefix] @returns {[string, Leaf][]} */
function describedLeaves(document, schema, prefix = '') {
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const property = resolveSchema(document, value)
    if (property.readOnly) return []
    if (property.type === 'object' && Object.keys(property.properties ?? {}).length > 0) {
      const required = schema.required?.includes(name) ?? false
      const inner = describedLeaves(document, property, `${prefix}${name}.`)
      return [[prefix + name, { constraint: {}, required }], ...inner]
    }
    const item = property.type === 'array' ? resolveSchema(document, property.items ?? {}) : property
    const constraint = Object.fromEntries(constraints.map(key => [key, item[key]]))
    if (constraint.format === 'binary') constraint.format = undefined
    return [[prefix + name, { constraint, required: schema.required?.includes(name) ?? false }]]
  })
}

/** Our own leaves, as they are when all of the resource is there. @param {string} name @param {string} kind @param {RequirementStage} stage */
function ownLeaves(name, kind, stage) {
  const table = fieldsOf(/** @type {never} */ (name), { customerType: kind })
  const values = exampleOf(table)
  const rows = fieldRows(table).filter(({ field }) => !(stage === 'update' && field.createOnly))
  const groups = rows.flatMap(({ path }) => path.split('.').map((_, end, names) => names.slice(0, end).join('.')))
  const leaves = rows.map(row => {
    const { constraints: is } = row.field
    const format = stricter.includes(is.format ?? '') ? undefined : is.format
    /** @type {Leaf} */
    const leaf = { constraint: { ...is, format }, required: isNeeded(row, stage, values) }
    return /** @type {const} */ ([row.path, leaf])
  })
  // A group has to be sent when something in it is needed although nothing is there.
  const nodes = [...new Set(groups)].filter(Boolean).map(group => {
    const inside = rows.filter(({ path }) => path.startsWith(`${group}.`))
    const required = inside.some(row => isNeeded(row, stage, { customerType: kind }))
    return /** @type {const} */ ([group, /** @type {Leaf} */ ({ constraint: {}, required })])
  })
  return [...nodes, ...leaves]
}

/** @param {string} where @param {readonly (readonly [string, Leaf])[]} described @param {readonly (readonly [string, Leaf])[]} own */
function compareLeaves(where, described, own) {
  const known = new Map(own)
  const found = new Map(described)
  const fresh = described.filter(([path]) => !known.has(path)).map(([path]) => `new ${where} ${path}`)
  const gone = own.filter(([path]) => !found.has(path)).map(([path]) => `gone ${where} ${path}`)
  const changed = described.flatMap(([path, leaf]) => {
    const mine = known.get(path)
    if (!mine) return []
    const differing = constraints.filter(key => !equal(leaf.constraint[key], mine.constraint[key]))
    const names = [...differing, ...(leaf.required === mine.required ? [] : ['required'])]
    return names.map(key => `changed ${where} ${path} ${key}`)
  })
  return [...fresh, ...gone, ...changed]
}

/** @param {string} where @param {readonly unknown[]} described @param {readonly unknown[]} own */
const compareLists = (where, described, own) => [
  ...described.filter(value => !own.includes(value)).map(value => `new ${where} ${value}`),
  ...own.filter(value => !described.includes(value)).map(value => `gone ${where} ${value}`),
]

/** @param {Json} document */
function compareOperations(document) {
  const described = readDescription(document)
  const own = Object.values(gridRoutes)
  const gone = own
    .filter(route => !described.some(({ method, path }) => method === route.method && path === route.path))
    .map(route => `gone ${route.method} ${route.path}`)
  const rest = described.flatMap(operation => {
    const where = `${operation.method} ${operation.path}`
    const route = own.find(({ method, path }) => method === operation.method && path === operation.path)
    if (!route) return ours.test(operation.path) && !theirs.test(operation.path) ? [`new ${where}`] : []
    const name = ('body' in route && route.body) || ('form' in route && route.form)
    const bodies = Object.entries(operation.bodies).flatMap(([kind, schema]) => {
      if (!name) return [`new ${where} body`]
      const stage = operation.method === 'POST' ? 'create' : 'update'
      const label = kind ? `${where} ${kind}` : where
      const described = describedLeaves(document, schema).filter(([path]) => !otherSettings.test(path))
      return compareLeaves(label, described, ownLeaves(name, kind, stage))
    })
    return [
      ...compareLists(`${where} query`, operation.query, ('query' in route && route.query) || []),
      ...compareLists(`${where} success`, operation.success, route.success),
      ...bodies,
    ]
  })
  return [...gone, ...rest]
}

/** @param {Json} document @param {string} name @param {readonly string[]} own */
function compareEnum(document, name, own) {
  const described = document.components?.schemas?.[name]?.enum
  return described ? compareLists(name, described, own) : [`gone ${name}`]
}

/**
 * What a description of Grid's API says that our tables do not, and the reverse: one line each, beginning with `new`,
 * `gone` or `changed` as seen from us.
 * @param {Json} document a parsed OpenAPI document
 * @returns {string[]}
 */
export function contractDiff(document) {
  const tables = Object.values(allFields).flatMap(table => fieldRows(table))
  const currencyNames = new Set(tables.flatMap(({ field }) => field.currencyNames ?? []))
  const errorTypes = Object.keys(guidance).filter(type => !retired.includes(type))
  const lines = [
    ...compareOperations(document),
    ...compareEnum(document, 'VerificationErrorType', errorTypes),
    ...compareEnum(document, 'DocumentType', Object.keys(documentTypes)),
    ...compareEnum(document, 'CustomerInfoFieldName', [...currencyNames, ...notOfCustomers]),
    ...compareResponses(document, notOfCustomers),
    ...compareWebhooks(document),
  ]
  return [...new Set(lines)]
}
