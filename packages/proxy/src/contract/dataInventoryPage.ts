import { allFields, dataInventory, type InventoryRow } from '@grid-kyc/core'
import { table } from './inventoryPage.js'

const needed: Record<InventoryRow['neededFor'], string> = {
  create: 'to create',
  verification: 'to verify',
  nothing: 'optional',
  depends: 'depends on other answers',
}

/** What is collected, why, and how it is guarded, as a page of Markdown. */
export const dataInventoryPage = (): string =>
  [
    '# Data inventory',
    '',
    'Every field that can cross the proxy, generated from the field table; a test keeps it up to date. *Personal* and',
    '*secret* values are in no URL, log, store or event of the proxy. It keeps none of them.',
    '',
    table(
      ['Resource', 'Field', 'What it is', 'Privacy', 'Needed', 'Written by', 'In answers'],
      dataInventory(allFields).map(row => [
        row.resource,
        `\`${row.path}\``,
        row.label,
        row.privacy,
        needed[row.neededFor],
        row.writtenBy,
        row.answered,
      ]),
    ),
    '',
  ].join('\n')
