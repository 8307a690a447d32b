/** The path below `basePath`, still encoded; undefined for a path that only looks like it. */
export function pathUnder(basePath: string, pathname: string): string | undefined {
  if (!pathname.startsWith(basePath)) return undefined
  const path = pathname.slice(basePath.length)
  return path.startsWith('/') ? path : undefined
}
