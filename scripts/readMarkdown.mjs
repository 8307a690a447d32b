import GithubSlugger from 'github-slugger'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/**
 * What there is to check in a page: its code samples, its links, and the anchors others may link to.
 * @param {string} source
 */
export function readMarkdown(source) {
  const slugger = new GithubSlugger()
  /** @type {{ language: string, code: string, line: number }[]} */
  const samples = []
  /** @type {{ url: string, line: number }[]} */
  const links = []
  /** @type {Set<string>} */
  const anchors = new Set()
  visit(fromMarkdown(source), node => {
    const line = node.position?.start.line ?? 0
    if (node.type === 'code') samples.push({ language: node.lang ?? '', code: node.value, line: line + 1 })
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') links.push({ url: node.url, line })
    if (node.type === 'heading') anchors.add(slugger.slug(textOf(node)))
  })
  return { samples, links, anchors }
}
