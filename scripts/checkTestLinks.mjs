import { posix } from 'node:path'

const link = /\[([^\]]+)\]\(([^)\s]+\.(?:test|spec)\.tsx?)\)/g

/**
 * Finds links to tests whose text is not in the test: a claim in the documentation names its test by its title, and must not
 * outlive it.
 * @param {Record<string, string>} pages Markdown by path
 * @param {(path: string) => string | undefined} read the text of a file, undefined where there is none
 */
export function checkTestLinks(pages, read) {
  return Object.entries(pages).flatMap(([path, source]) =>
    [...source.matchAll(link)].flatMap(([, title = '', target = '']) => {
      const file = posix.join(posix.dirname(path), target)
      const text = read(file)
      if (text?.includes(title)) return []
      return `${path} names the test "${title}" of ${file}, which has no test of that title.`
    }),
  )
}
