import { GridProblem } from '../grid/GridProblem.js'

/** The resource of an id. Grid has no code of its own for owners, documents and verifications that are not there. */
export function findResource<Resource>(resources: ReadonlyMap<string, Resource>, id: unknown, what: string): Resource {
  const found = typeof id === 'string' ? resources.get(id) : undefined
  if (found === undefined) throw new GridProblem(404, 'REFERENCE_NOT_FOUND', `There is no ${what} with this id.`)
  return found
}
