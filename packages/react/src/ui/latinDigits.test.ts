import { expect, it } from 'vitest'
import { latinDigits } from './latinDigits.js'

it.each([
  ['0123456789', '0123456789'],
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['๐๑๒๓๔๕๖๗๘๙', '0123456789'],
  ['०१२३४५६७८९', '0123456789'],
  ['０１２３４５６７８９', '0123456789'],
  // Several rows of ten follow one another here.
  ['𝟎𝟗𝟘𝟡', '0909'],
  ['\u{1E950}\u{1E959}', '09'],
  ['+٤٤ a٧', '+44 a7'],
  ['', ''],
])('reads %s as %s', (typed, digits) => {
  expect(latinDigits(typed)).toBe(digits)
})
