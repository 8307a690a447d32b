/** Writes docs/words.md from the catalogue. */
import { writeFileSync } from 'node:fs'
import { en } from '@grid-kyc/react/en'
import { es } from '@grid-kyc/react/es'
import { operatorsEn, operatorsEs } from '@grid-kyc/react/operators'
import { wordsPage } from './wordsPage.mjs'

writeFileSync(
  new URL('../docs/words.md', import.meta.url),
  wordsPage({ ...en, ...operatorsEn }, { ...es, ...operatorsEs }),
)
