import { parseSync, Visitor } from 'oxc-parser'

/** What only works in a client component, by the module it comes from. `useId` works in both, so it decides nothing. */
const clientOnly = [
  { from: /^react$/, name: /^(use(?!Id$)[A-Z]\w*|createContext|Component|PureComponent)$/ },
  {
    from: /^(@tanstack\/react-query|react-hook-form|react-dom)$/,
    name: /^(use[A-Z]\w*|\w+Provider|createPortal|flushSync)$/,
  },
  { from: /^\./, name: /^use[A-Z]/ },
]

/**
 * Modules whose `"use client"` is missing, or there for nothing: without it a server component cannot render them, with
 * it their exports are of no use on a server.
 * @param {Record<string, string>} modules compiled source by path
 * @returns {string[]}
 */
export function checkClientDirectives(modules) {
  if (Object.keys(modules).length === 0) return ['There is no module to check: nothing was built, or somewhere else.']
  return Object.entries(modules).flatMap(([path, source]) => {
    const { program, module } = parseSync(path, source)
    const taken = module.staticImports.flatMap(({ moduleRequest, entries }) =>
      entries.map(({ importName }) => ({ from: moduleRequest.value, name: importName.name ?? '' })),
    )
    const has = program.body.some(each => each.type === 'ExpressionStatement' && each.directive === 'use client')
    const needs = taken.find(one => clientOnly.some(({ from, name }) => from.test(one.from) && name.test(one.name)))
    const reason = needs ? `takes ${needs.name} from ${needs.from}` : makesHandlers(program) && 'makes event handlers'
    if (reason && !has) return [`${path} ${reason}, so it must begin with 'use client'.`]
    const either = taken.some(({ from, name }) => from === 'react' && name === 'useId')
    if (has && !reason && !either)
      return [`${path} begins with 'use client', but nothing in it needs a client component.`]
    return []
  })
}

/**
 * A function made while rendering cannot be handed to the browser by a server component.
 * @param {import('oxc-parser').Program} program
 */
function makesHandlers(program) {
  let found = false
  new Visitor({
    CallExpression({ callee, arguments: [, props] }) {
      if (callee.type !== 'Identifier' || !/^_?jsxs?$/.test(callee.name) || props?.type !== 'ObjectExpression') return
      found ||= props.properties.some(
        prop =>
          prop.type === 'Property' &&
          prop.key.type === 'Identifier' &&
          /^on[A-Z]/.test(prop.key.name) &&
          /FunctionExpression$/.test(prop.value.type),
      )
    },
  }).visit(program)
  return found
}
