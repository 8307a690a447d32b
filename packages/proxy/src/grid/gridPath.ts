import type { AnyRoute } from '@grid-kyc/core'

/** Grid's path, written anew from the row and its ids; they are plain, so nothing needs escaping. */
export const gridPath = (route: AnyRoute, params: Readonly<Record<string, string>>): string =>
  route.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
