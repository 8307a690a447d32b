/** Writes docs/messages.md from the catalogue. */
import { writeFileSync } from 'node:fs'
import { en, operatorsEn } from '@grid-kyc/react/en'
import { es, operatorsEs } from '@grid-kyc/react/es'
import { messagesPage } from './messagesPage.mjs'

writeFileSync(
  new URL('../docs/messages.md', import.meta.url),
  messagesPage({ ...en, ...operatorsEn }, { ...es, ...operatorsEs }),
)
