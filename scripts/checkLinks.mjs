import { posix } from 'node:path'
import { readMarkdown } from './readMarkdown.mjs'

/** Where this repository is published: a page of a package has to link there, because npm shows it without its folder. */
const published = /^https:\/\/github\.com\/grid-kyc\/grid-kyc\/(?:blob|tree)\/main\//
const packagePage = /^packages\/[^/]+\/README\.md$/

/**
 * Links between our own files that lead nowhere.
 * @param {Record<string, string>} pages source by path from the repository's root
 * @param {(path: string) => boolean} exists whether there is such a file or folder
 * @returns {string[]}
 */
export function checkLinks(pages, exists) {
  const anchors = new Map(Object.entries(pages).map(([path, source]) => [path, readMarkdown(source).anchors]))
  return Object.entries(pages).flatMap(([path, source]) =>
    readMarkdown(source).links.flatMap(({ url, line }) => {
      const isOurs = published.test(url)
      if (/^[a-z][a-z0-9+.-]*:/i.test(url) && !isOurs) return []
      const [target = '', anchor] = decodeURI(url.replace(published, '')).split('#')
      if (packagePage.test(path) && !isOurs && target !== '') {
        return [`${path}:${line} links to ${url}, which leads nowhere on npm; link to the published repository.`]
      }
      const file = target === '' ? path : posix.join(isOurs ? '' : posix.dirname(path), target)
      if (!exists(file)) return [`${path}:${line} links to ${url}, but there is no ${file}.`]
      if (anchor && anchors.has(file) && !anchors.get(file)?.has(anchor)) {
        return [`${path}:${line} links to ${url}, but ${file} has no heading of that name.`]
      }
      return []
    }),
  )
}
