import { guides } from '../stories/support/docs/guides.ts'
import { createPublicApi } from './publicApi.mjs'
import { createShapeReader } from './shapeReader.mjs'

/** @typedef {import('./publicApi.mjs').Declaration} Declaration */

const source = 'packages/react/src'
const entries = {
  main: `${source}/index.ts`,
  operators: `${source}/operators.ts`,
}

/** @param {string} text */
const oneLine = text => text.replace(/\s+/g, ' ').trim()
/** @param {string} text */
const cell = text => oneLine(text).replaceAll('|', '\\|')
/** @param {string} type */
const code = type =>
  type === ''
    ? ''
    : `\`${oneLine(type)
        .replace(/^\|\s*/, '')
        .replaceAll('|', '\\|')
        .replaceAll('`', '')}\``

/** `docs/reference.md`: every component, hook, event and error that `@grid-kyc/react` exports. */
export function referencePage() {
  const api = createPublicApi()

  const shapeOf = createShapeReader(api)

  /** @param {Declaration | undefined} declaration */
  const table = declaration => {
    if (!declaration) return []
    const { members, also } = shapeOf(declaration)
    const rows = members
      .sort((a, b) => Number(a.optional) - Number(b.optional))
      .map(
        ({ name, type, optional, about }) =>
          `| \`${name}\` | ${code(type)} | ${optional ? '' : 'yes'} | ${cell(about)} |`,
      )
    const short = also.filter(type => type.length <= 80)
    const long = also.filter(type => type.length > 80)
    const more = [
      ...(short.length > 0 ? ['', `Also: ${short.map(code).join(', ')}.`] : []),
      ...long.flatMap(type => ['', 'And one of:', '', '```text', type.replace(/^\(\s*|\s*\)$/g, ''), '```']),
    ]
    return rows.length === 0 ? more : ['| Name | Type | Required | What it is |', '|---|---|---|---|', ...rows, ...more]
  }

  /** @param {string} entry @param {string} name */
  const component = (entry, name) => {
    const { doc } = need(api.find(entry, name), name)
    const slots = guides[name]?.slots ?? []
    return [
      `### ${name}`,
      '',
      doc,
      '',
      ...table(api.find(entry, `${name}Props`)),
      '',
      ...(slots.length > 0 ? [`Classes to style it by: ${slots.map(slot => `\`.gk-${slot}\``).join(' ')}`, ''] : []),
    ]
  }

  /** @param {string} entry @param {string} name */
  const hook = (entry, name) => {
    const declaration = need(api.find(entry, name), name)
    const { node, source: text } = declaration
    const start = node.start
    const signature = oneLine(text.slice(start, (node.body ?? node).start).replace(/^(async )?function /, ''))
    const named = `${name.replace(/^use/, 'Use')}`
    return [
      `### ${name}`,
      '',
      declaration.doc,
      '',
      '```text',
      signature,
      '```',
      '',
      ...section('Options', api.find(entry, `${named}Options`)),
      ...section('Result', api.find(entry, `${named}Result`)),
    ]
  }

  /** @param {string} title @param {Declaration | undefined} declaration */
  const section = (title, declaration) => {
    if (!declaration) return []
    const rows = table(declaration)
    if (rows.some(row => row.startsWith('| `'))) return [`${title}:`, '', ...rows, '']
    const { node, source: text } = declaration
    return [`${title}:`, '', '```text', text.slice(node.start, node.end).replace(/^declare /, ''), '```', '']
  }

  const names = Object.entries(entries).map(([, entry]) => ({ entry, names: api.namesOf(entry) }))
  const declarationOf = (/** @type {string} */ entry, /** @type {string} */ name) => api.find(entry, name)
  const isType = (/** @type {Declaration | undefined} */ found) =>
    found !== undefined && /^(TS|ClassDeclaration)/.test(found.node.type)
  const list = (
    /** @type {(name: string) => boolean} */ wanted,
    /** @type {(entry: string, name: string) => string[]} */ show,
  ) =>
    names.flatMap(({ entry, names: own }) =>
      own.filter(name => wanted(name) && !isType(declarationOf(entry, name))).flatMap(name => show(entry, name)),
    )
  const types = names.flatMap(({ entry, names: own }) =>
    own.flatMap(name => {
      const found = declarationOf(entry, name)
      const isListedAbove = /(Props|^Use\w+(Options|Result))$/.test(name)
      return found && isType(found) && !isListedAbove ? [`| \`${name}\` | ${cell(found.doc)} |`] : []
    }),
  )

  return `${[
    '# Reference',
    '',
    'Every component, hook, event and error of `@grid-kyc/react`, with the props of each.',
    '',
    'This page is made from the code by `pnpm reference`.',
    '',
    '## Provider',
    '',
    ...component(entries.main, 'GridKycProvider'),
    '## Components',
    '',
    'Every component also takes `className`, `ref` and the attributes of a `div`, unless the table says otherwise.',
    '',
    ...list(name => /^[A-Z]/.test(name) && name !== 'GridKycProvider', component),
    '## Hooks',
    '',
    'Hooks are exported from `@grid-kyc/react` and from `@grid-kyc/react/headless`, which contains no markup.',
    '',
    ...list(name => /^use[A-Z]/.test(name), hook),
    '## Events',
    '',
    'The provider’s `onEvent` gets each of these. Events contain ids and states, never personal data.',
    '',
    ...events(need(api.find(entries.main, 'GridKycEvent'), 'GridKycEvent'), api, table),
    '## Types',
    '',
    '| Name | What it is |',
    '|---|---|',
    ...types,
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')}\n`
}

/** The members of the union of events, each with its fields. @param {Declaration} declaration @param {ReturnType<typeof createPublicApi>} api @param {(found: Declaration | undefined) => string[]} table */
function events({ node, file, source: text }, api, table) {
  return node.typeAnnotation.types.flatMap((/** @type {any} */ raw) => {
    const member = raw.type === 'TSParenthesizedType' ? raw.typeAnnotation : raw
    const parts = member.type === 'TSIntersectionType' ? member.types : [member]
    const literal = parts.find((/** @type {any} */ each) => each.type === 'TSTypeLiteral')
    const type = /type: '(\w+)'/.exec(text.slice(literal.start, literal.end))?.[1]
    const payload = parts.find((/** @type {any} */ each) => each.typeName)
    const found = payload && api.find(file, payload.typeName.name)
    return [`### ${type}`, '', found?.doc ?? '', '', ...(found ? table(found) : ['`error`: a `GridKycError`.']), '']
  })
}

/** @template T @param {T | undefined} found @param {string} name @returns {T} */
function need(found, name) {
  if (!found) throw new Error(`${name} is exported, but its declaration was not found.`)
  return found
}
