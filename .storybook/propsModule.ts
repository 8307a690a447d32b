import type { Plugin } from 'vite'
import { createPublicApi } from '../scripts/publicApi.mjs'
import { createShapeReader } from '../scripts/shapeReader.mjs'

const id = 'virtual:props'
const entries = ['index', 'operators', 'ui'].map(name => `packages/react/src/${name}.ts`)

/** The props of every public component, read from the source, as a module for the pages of Storybook. */
export function propsModule(): Plugin {
  return {
    name: 'props-module',
    resolveId: source => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return undefined
      const api = createPublicApi()
      const shapeOf = createShapeReader(api)
      const props = entries.flatMap(entry =>
        api.namesOf(entry).flatMap(name => {
          const declaration = /^[A-Z]\w+Props$/.test(name) ? api.find(entry, name) : undefined
          return declaration ? [[name.replace(/Props$/, ''), shapeOf(declaration).members] as const] : []
        }),
      )
      return `export const props = ${JSON.stringify(Object.fromEntries(props))}`
    },
  }
}
