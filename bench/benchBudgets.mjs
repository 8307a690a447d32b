/**
 * What each row of `pnpm bench` may be, as a ratio to the least that could do the job. The first pattern that fits a row's name
 * holds; a row that none fits fails `--check`, so that nothing is measured without being judged.
 * @type {{ rows: RegExp, ratio: number }[]}
 */
export const benchBudgets = [
  { rows: /^keystroke-/, ratio: 1.2 },
  { rows: /^mount-\d+-owners$/, ratio: 1.5 },
  { rows: /^heap-owners$/, ratio: 1.5 },
  { rows: /^mount-500-errors$/, ratio: 1 },
  { rows: /^fix-one-of-500-errors$/, ratio: 2 },
  { rows: /^mount KycLinkButton$/, ratio: 3 },
  { rows: /^proxy: memory/, ratio: 2 },
  { rows: /^proxy: a JSON request/, ratio: 4 },
  { rows: /^proxy: an upload/, ratio: 3 },
  { rows: /^proxy: one .* open streams/, ratio: 3 },
  { rows: /^soak$/, ratio: 3 },
  // Answers that a user gives, against those that the law asks for: these have budgets of their own where they are counted.
  { rows: /^(questions|words)-/, ratio: Number.POSITIVE_INFINITY },
]
