import { posix } from 'node:path'
import { Marked } from 'marked'
import { gfmHeadingId } from 'marked-gfm-heading-id'

/**
 * The pages of the site in the order of the menu. A page that is not in the menu is still built.
 * @type {readonly { title: string, pages: readonly string[] }[]}
 */
export const menu = [
  {
    title: 'Start',
    pages: [
      'README.md',
      'docs/quickstart.md',
      'docs/quickstart-next.md',
      'docs/quickstart-react-router.md',
      'examples/onboarding/README.md',
      'docs/architecture.md',
    ],
  },
  {
    title: 'Components',
    pages: [
      'docs/gate.md',
      'docs/kyc-link.md',
      'docs/business.md',
      'docs/owners.md',
      'docs/documents.md',
      'docs/individuals.md',
      'docs/lookups.md',
      'docs/resolve-errors.md',
      'docs/operators.md',
      'docs/reference.md',
    ],
  },
  {
    title: 'Your server',
    pages: [
      'docs/proxy.md',
      'docs/server-authorization.md',
      'docs/grid-client.md',
      'docs/frameworks.md',
      'docs/other-languages.md',
      'docs/runtimes.md',
      'packages/proxy/README.md',
      'packages/sandbox/README.md',
    ],
  },
  {
    title: 'Look and language',
    pages: ['docs/theming.md', 'docs/messages.md', 'docs/translating.md', 'docs/accessibility.md', 'docs/sizes.md'],
  },
  {
    title: 'Operate',
    pages: [
      'docs/going-live.md',
      'docs/errors.md',
      'docs/events.md',
      'docs/testing.md',
      'docs/versioning.md',
      'SECURITY.md',
    ],
  },
]

/** `docs/gate.md` → `docs/gate.html`; a folder's README is its index. @param {string} path */
const addressOf = path => path.replace(/(^|\/)README\.md$/, '$1index.html').replace(/\.md$/, '.html')

/** @param {string} text */
const escapeHtml = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** @param {string} source @param {string} path */
const titleOf = (source, path) => /^# (.+)$/m.exec(source)?.[1] ?? path

const styles = `
:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif }
body { margin: 0; background: light-dark(#fff, #16181d); color: light-dark(#16181d, #f0f1f3) }
.layout { display: grid; grid-template-columns: 260px minmax(0, 1fr); max-width: 1240px; margin: 0 auto }
nav { padding: 24px; border-inline-end: 1px solid light-dark(#dfe2e7, #343943); font-size: 14px }
nav h2 { margin: 24px 0 4px; font-size: 14px } nav ul { margin: 0; padding: 0; list-style: none }
nav a { display: block; padding: 4px 0; color: inherit; text-decoration: none } nav a:hover { text-decoration: underline }
nav a[aria-current] { font-weight: 600; color: light-dark(#1f5fd6, #86b0ff) }
main { min-width: 0; padding: 24px 40px 80px } main > * { max-width: 76ch } main > table, main > .scroll { max-width: 100% }
h1 { font-size: 36px; line-height: 1.2 } h2 { margin-top: 48px; font-size: 24px } h3 { margin-top: 32px }
a { color: light-dark(#1f5fd6, #86b0ff) } img { max-width: 100% }
pre { padding: 16px; overflow: auto; border-radius: 12px; background: light-dark(#f4f5f7, #22252d); font-size: 14px; line-height: 1.5 }
code { font-family: ui-monospace, monospace; font-size: 0.9em } :not(pre) > code { padding: 1px 4px; border-radius: 4px; background: light-dark(#f4f5f7, #22252d) }
.scroll { overflow-x: auto } table { border-collapse: collapse; font-size: 14px } th, td { padding: 8px 12px 8px 0; border-bottom: 1px solid light-dark(#dfe2e7, #343943); text-align: start; vertical-align: top }
.skip { position: absolute; inset-inline-start: -100vw } .skip:focus { inset-inline-start: 8px; top: 8px }
@media (max-width: 800px) { .layout { display: block } nav { border: 0 } main { padding: 16px } }`

/**
 * The whole site: an HTML text for each Markdown page, by its address. It needs no script and no other origin.
 * @param {Record<string, string>} pages source by path from the repository's root
 * @returns {Record<string, string>}
 */
export function docsSite(pages) {
  const titles = Object.fromEntries(Object.entries(pages).map(([path, source]) => [path, titleOf(source, path)]))
  const unknown = Object.keys(pages).filter(
    path =>
      path.startsWith('docs/') && !menu.some(group => group.pages.includes(path)) && path !== 'docs/transcripts.md',
  )
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')} is in no group of the menu. Add it in docsSite.mjs.`)
  return Object.fromEntries(
    Object.entries(pages).map(([path, source]) => [addressOf(path), page(path, source, pages, titles)]),
  )
}

/** @param {string} path @param {string} source @param {Record<string, string>} pages @param {Record<string, string>} titles */
function page(path, source, pages, titles) {
  const here = posix.dirname(addressOf(path))
  const to = (/** @type {string} */ target) => posix.relative(here, target) || posix.basename(target)
  const marked = new Marked(gfmHeadingId(), {
    walkTokens(token) {
      if (token.type !== 'link' || /^[a-z]+:/i.test(token.href) || token.href.startsWith('#')) return
      const [file = '', anchor] = token.href.split('#')
      const target = posix.join(posix.dirname(path), file)
      if (target in pages) token.href = to(addressOf(target)) + (anchor ? `#${anchor}` : '')
    },
  })
  const content = /** @type {string} */ (marked.parse(source))
    .replaceAll('<table>', '<div class="scroll"><table>')
    .replaceAll('</table>', '</table></div>')
  const groups = menu.map(group => {
    const links = group.pages
      .filter(each => each in pages)
      .map(each => {
        const current = each === path ? ' aria-current="page"' : ''
        return `<li><a href="${to(addressOf(each))}"${current}>${escapeHtml(titles[each] ?? each)}</a></li>`
      })
    return links.length > 0 ? `<h2>${escapeHtml(group.title)}</h2><ul>${links.join('')}</ul>` : ''
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(titles[path] ?? path)} · Grid KYC</title>
<link rel="stylesheet" href="${to('site.css')}">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<div class="layout">
<nav aria-label="Documentation">${groups.join('')}<h2>Design</h2><ul><li><a href="${to('storybook/index.html')}">Storybook</a></li></ul></nav>
<main id="content">
${content}
</main>
</div>
</body>
</html>
`
}

export { styles as siteStyles }
