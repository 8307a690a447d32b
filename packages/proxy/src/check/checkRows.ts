import { conformanceRows } from './conformanceRows.js'
import { fieldRows } from './fieldRows.js'
import { ownershipRows } from './ownershipRows.js'
import type { Row } from './Row.js'
import { responseRows } from './responseRows.js'
import { smugglingRows } from './smugglingRows.js'

/** Everything a proxy has to stand, whoever wrote it. */
export const checkRows: readonly Row[] = [
  ...conformanceRows,
  ...ownershipRows,
  ...smugglingRows,
  ...fieldRows,
  ...responseRows,
]
