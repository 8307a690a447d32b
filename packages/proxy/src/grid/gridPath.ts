import type { AnyRoute } from '@grid-kyc/core'

/** Grid's path, written anew from the row and its ids; they are plain, so nothing needs escaping. */
export const gridPath = (route: AnyRoute, params: Readonly<Record<string, string>>): string =>
  route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const id = params[name]
    // Without its id the path would be that of a list.
    if (!id) throw new TypeError(`${route.path} was not sent: \`${name}\` is empty.`)
    return id
  })
