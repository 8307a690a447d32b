import { answerRows } from './answerRows.js'
import { conformanceRows } from './conformanceRows.js'
import { fieldRows } from './fieldRows.js'
import { ownershipRows } from './ownershipRows.js'
import type { Row } from './Row.js'
import { smugglingRows } from './smugglingRows.js'

/** Everything a proxy has to stand, whoever wrote it. */
export const allRows: readonly Row[] = [
  ...conformanceRows,
  ...ownershipRows,
  ...smugglingRows,
  ...fieldRows,
  ...answerRows,
]
