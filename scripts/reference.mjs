/** Writes docs/reference.md from the types of the React package. */
import { writeFileSync } from 'node:fs'
import { referencePage } from './referencePage.mjs'

writeFileSync(new URL('../docs/reference.md', import.meta.url), referencePage())
