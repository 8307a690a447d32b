/**
 * Builds the documentation as a static site in `docs-site`: every Markdown page, and Storybook where it was built before.
 * Fails when a link of a page leads nowhere.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { docsSite, siteStyles } from './docsSite.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const site = 'docs-site'
const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
})
const paths = listed
  .split('\0')
  .filter(path => path && existsSync(path) && !/^(\.github|\.changeset|test)\//.test(path))
const pages = docsSite(Object.fromEntries(paths.map(path => [path, readFileSync(path, 'utf8')])))

rmSync(site, { recursive: true, force: true })
/** @param {string} address @param {string} content */
const write = (address, content) => {
  mkdirSync(dirname(join(site, address)), { recursive: true })
  writeFileSync(join(site, address), content)
}
for (const [address, html] of Object.entries(pages)) write(address, html)
write('site.css', siteStyles)
if (existsSync('storybook-static')) cpSync('storybook-static', join(site, 'storybook'), { recursive: true })

/** Files that pages link to beside other pages: images, samples, contracts. */
const broken = []
for (const [address, html] of Object.entries(pages)) {
  for (const [, url = ''] of html.matchAll(/(?:href|src)="([^"#]+)(?:#[^"]*)?"/g)) {
    if (/^[a-z]+:/i.test(url)) continue
    const target = posix.join(posix.dirname(address), decodeURI(url))
    if (existsSync(join(site, target)) || target.startsWith('storybook/')) continue
    if (existsSync(target)) cpSync(target, join(site, target), { recursive: true })
    else broken.push(`${address} links to ${url}, but there is no ${target}.`)
  }
}
for (const line of broken) console.error(line)
console.error(`Docs site: ${Object.keys(pages).length} pages in ${site}, ${broken.length} broken links.`)
if (broken.length > 0) process.exit(1)
