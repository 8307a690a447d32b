import { type AnyRoute, allFields, fieldRows, guidance, routes, secretNames } from '@grid-kyc/core'

/**
 * The tables of the proxy as data, for a proxy in another language: which routes there are and where each names a customer,
 * which fields a browser may write, which members are identifiers, and which verification errors may give their reason.
 */
export const machineContract = () => ({
  routes: Object.entries(routes as Record<string, AnyRoute>).map(([operation, route]) => {
    const { method, path, query, body, bodyOptional, form, subject } = route
    return { operation, method, path, query, body, bodyOptional, form, subject }
  }),
  fields: Object.fromEntries(
    Object.entries(allFields).map(([name, table]) => [
      name,
      Object.fromEntries(
        fieldRows(table).map(({ path, field: { writtenBy = 'person', createOnly } }) => [
          path,
          { writtenBy, createOnly },
        ]),
      ),
    ]),
  ),
  secretNames,
  revealedErrorTypes: Object.entries(guidance)
    .filter(([, { reveal }]) => reveal)
    .map(([type]) => type),
})
