import { readAnswer } from '../answer/readAnswer.js'
import type { Grid } from '../grid/createGrid.js'
import { invalidInput } from '../invalidInput.js'

/** An UMA address is a name people pay to, so it may only be one of the platform's own domain. */
export async function checkUmaAddress(umaAddress: unknown, grid: Grid): Promise<void> {
  if (umaAddress === undefined) return
  const { body: config } = readAnswer('getPlatformConfig', await grid.send({ method: 'GET', path: '/config' }))
  const domain = typeof umaAddress === 'string' ? /^\$[^@\s]+@([^@\s]+)$/.exec(umaAddress)?.[1] : undefined
  if (domain && domain.toLowerCase() === String(config?.umaDomain).toLowerCase()) return
  throw invalidInput('umaAddress', "is not of the form $name@domain with the platform's own domain.")
}
