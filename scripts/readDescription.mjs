/**
 * @typedef {Record<string, any>} Json
 * @typedef {{ method: string, path: string, query: string[], success: number[], bodies: Record<string, Json> }} Described
 */

const methods = ['get', 'post', 'put', 'patch', 'delete']

/** Follows a reference and merges `allOf`. @param {Json} document @param {Json} schema @returns {Json} */
export function resolveSchema(document, schema) {
  if (schema.$ref) {
    const names = /** @type {string[]} */ (schema.$ref.slice(2).split('/'))
    return resolveSchema(document, names.reduce((at, name) => at?.[name], document) ?? {})
  }
  if (!schema.allOf) return schema
  const { allOf, ...rest } = schema
  const parts = [...allOf.map((/** @type {Json} */ part) => resolveSchema(document, part)), rest]
  return Object.assign({}, ...parts, {
    properties: Object.assign({}, ...parts.map(part => part.properties)),
    required: parts.flatMap(part => part.required ?? []),
  })
}

/** The schemas of a request's body: one, or one for each value of the discriminator. @param {Json} document @param {Json} operation */
function bodiesOf(document, operation) {
  if (!operation.requestBody) return {}
  const content = resolveSchema(document, operation.requestBody).content ?? {}
  const [media] = /** @type {Json[]} */ (Object.values(content))
  if (!media?.schema) return {}
  const schema = resolveSchema(document, media.schema)
  const mapping = schema.discriminator?.mapping
  if (!mapping) return { '': schema }
  const entries = /** @type {[string, string][]} */ (Object.entries(mapping))
  return Object.fromEntries(entries.map(([value, $ref]) => [value, resolveSchema(document, { $ref })]))
}

/** Every operation of an OpenAPI document, as far as it is compared. @param {Json} document @returns {Described[]} */
export function readDescription(document) {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap(method => {
      const operation = item[method]
      if (!operation) return []
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(each =>
        resolveSchema(document, each),
      )
      return [
        {
          method: method.toUpperCase(),
          path,
          query: parameters.filter(each => each.in === 'query').map(each => String(each.name)),
          success: Object.keys(operation.responses ?? {})
            .map(Number)
            .filter(status => status >= 200 && status < 300),
          bodies: bodiesOf(document, operation),
        },
      ]
    }),
  )
}
