import type { GridTransport } from '../grid/createGridTransport.js'
import { invalidInput } from '../HttpError.js'
import { readGridResponse } from '../response/readGridResponse.js'

/** An UMA address is a name people pay to, so it may only be one of the platform's own domain. */
export async function checkUmaAddress(umaAddress: unknown, grid: GridTransport): Promise<void> {
  if (umaAddress === undefined) return
  const { body: config } = readGridResponse('getPlatformConfig', await grid.send({ method: 'GET', path: '/config' }))
  const domain = typeof umaAddress === 'string' ? /^\$[^@\s]+@([^@\s]+)$/.exec(umaAddress)?.[1] : undefined
  if (domain && domain.toLowerCase() === String(config?.umaDomain).toLowerCase()) return
  throw invalidInput('umaAddress', "is not of the form $name@domain with the platform's own domain.")
}
