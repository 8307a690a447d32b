/**
 * What each row of `pnpm bench` may be, as a ratio to the least that could do the job. The first pattern that fits a row's name
 * holds; a row that none fits fails `--check`, so that nothing is measured without being judged.
 * `ours` is what the row may be by itself, in its own unit.
 * @type {{ rows: RegExp, ratio: number, ours?: number }[]}
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
  // Answers that a user gives, against the fields that Grid requires and the form cannot infer.
  { rows: /^questions-us-individual$/, ratio: 1.6, ours: 14 },
  { rows: /^questions-us-llc$/, ratio: 1.6, ours: 52 },
  { rows: /^questions-de-gmbh$/, ratio: 1.6, ours: 56 },
  { rows: /^questions-us-llc-prefilled$/, ratio: 1.6, ours: 30 },
  { rows: /^questions-us-individual-prefilled$/, ratio: 2, ours: 6 },
  { rows: /^questions-de-gmbh-prefilled$/, ratio: 1.6, ours: 49 },
]
