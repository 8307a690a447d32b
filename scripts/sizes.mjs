import { readFileSync, writeFileSync } from 'node:fs'
import { sizesPage } from './sizesPage.mjs'

const { browserslist } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
writeFileSync(new URL('../docs/sizes.md', import.meta.url), sizesPage(browserslist))
