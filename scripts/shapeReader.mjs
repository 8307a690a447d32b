import { parseSync } from 'oxc-parser'
import { docBefore } from './publicApi.mjs'

/** @typedef {import('./publicApi.mjs').Declaration} Declaration */
/** One prop, option or field. @typedef {{ name: string, type: string, optional: boolean, about: string }} Member */
/** `also`: types whose members are declared elsewhere. @typedef {{ members: Member[], also: string[] }} Shape */

/** @param {ReturnType<typeof import('./publicApi.mjs').createPublicApi>} api */
export function createShapeReader(api) {
  /** The members of an interface or type, those it extends included. @param {Declaration} declaration @returns {Shape} */
  function shapeOf(declaration) {
    const { node, file, source: text } = declaration
    const { comments } = parseSync(file, text)
    const slice = (/** @type {any} */ part) => text.slice(part.start, part.end)
    /** @param {any} body @returns {Member[]} */
    const read = body =>
      body.flatMap((/** @type {any} */ each) => {
        if (each.type !== 'TSPropertySignature' && each.type !== 'TSMethodSignature') return []
        const type =
          each.type === 'TSMethodSignature'
            ? `${text.slice(each.params[0]?.start ?? each.end, each.params.at(-1)?.end ?? each.end)}`
            : slice(each.typeAnnotation.typeAnnotation)
        const shown =
          each.type === 'TSMethodSignature'
            ? `(${type}) => ${each.returnType ? slice(each.returnType.typeAnnotation) : 'void'}`
            : type
        const optional = Boolean(each.optional)
        return [
          {
            name: slice(each.key),
            type: optional ? shown.replace(/\s*\|\s*undefined$/, '').replace(/^\((.*)\)$/s, '$1') : shown,
            optional,
            about: docBefore(text, comments, each.start),
          },
        ]
      })
    /** @param {any} type @returns {Shape} */
    const expand = type => {
      if (type.type === 'TSTypeLiteral') return { members: read(type.members), also: [] }
      if (type.type === 'TSIntersectionType') return merge(type.types.map(expand))
      const name = type.typeName?.name ?? type.expression?.name
      const [of, keys] = type.typeArguments?.params ?? []
      if ((name === 'Omit' || name === 'Pick') && of && keys) {
        const chosen = [...slice(keys).matchAll(/'(\w+)'/g)].map(([, key]) => key)
        const whole = expand(of)
        return {
          members: whole.members.filter(member => chosen.includes(member.name) === (name === 'Pick')),
          also: whole.also,
        }
      }
      const own = name && api.find(file, name)
      if (own && /^TS(Interface|TypeAlias)Declaration$/.test(own.node.type)) return shapeOf(own)
      return { members: [], also: [slice(type)] }
    }
    if (node.type === 'TSInterfaceDeclaration') {
      return merge([{ members: read(node.body.body), also: [] }, ...(node.extends ?? []).map(expandHeritage)])
    }
    return node.typeAnnotation ? expand(node.typeAnnotation) : { members: [], also: [] }

    /** @param {any} heritage @returns {Shape} */
    function expandHeritage(heritage) {
      const name = heritage.expression?.name
      if (name === 'Omit' || name === 'Pick') return expand({ ...heritage, typeName: heritage.expression })
      const own = name && api.find(file, name)
      if (own && own.node.type !== 'ClassDeclaration') return shapeOf(own)
      return { members: [], also: [slice(heritage)] }
    }
  }

  return shapeOf
}

/** One shape of several; the first declaration of a member wins. @param {Shape[]} shapes @returns {Shape} */
function merge(shapes) {
  const members = shapes.flatMap(shape => shape.members)
  return {
    members: members.filter((member, at) => members.findIndex(({ name }) => name === member.name) === at),
    also: shapes.flatMap(({ also }) => also),
  }
}
