/** Writes docs/messages.md from the catalogue. */
import { writeFileSync } from 'node:fs'
import { en } from '@grid-kyc/react/en'
import { es } from '@grid-kyc/react/es'
import { operatorsEn, operatorsEs } from '@grid-kyc/react/operators'
import { messagesPage } from './messagesPage.mjs'

writeFileSync(
  new URL('../docs/messages.md', import.meta.url),
  messagesPage({ ...en, ...operatorsEn }, { ...es, ...operatorsEs }),
)
