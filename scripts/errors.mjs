/** Writes docs/resolve-errors.md from the guidance for every error type. */
import { writeFileSync } from 'node:fs'
import { errorsPage } from './errorsPage.mjs'

writeFileSync(new URL('../docs/resolve-errors.md', import.meta.url), errorsPage())
