export { schemaOf } from './schema/schemaOf.js'
export { tableSchema } from './schema/tableSchema.js'
