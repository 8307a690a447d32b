import { conformanceRows } from './conformanceRows.js'
import { fieldRows } from './fieldRows.js'
import { ownershipRows } from './ownershipRows.js'
import type { Row } from './Row.js'
import { responseRows } from './responseRows.js'
import { smugglingRows } from './smugglingRows.js'

/** Every check that a proxy has to pass, in any language. */
export const checkRows: readonly Row[] = [
  ...conformanceRows,
  ...ownershipRows,
  ...smugglingRows,
  ...fieldRows,
  ...responseRows,
]
