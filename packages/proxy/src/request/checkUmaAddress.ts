import { commonConstraints } from '@grid-kyc/core'
import { schemaOf } from '@grid-kyc/core/schema'
import type { GridTransport } from '../grid/createGridTransport.js'
import { invalidInput } from '../HttpError.js'
import { readGridResponse } from '../response/readGridResponse.js'

const isUmaAddress = (value: unknown): value is string =>
  schemaOf({ constraints: commonConstraints.umaAddress }).safeParse(value).success

/** An UMA address is a name people pay to, so it may only be one of the platform's own domain. */
export async function checkUmaAddress(umaAddress: unknown, grid: GridTransport): Promise<void> {
  if (umaAddress === undefined) return
  const { body: config } = readGridResponse('getPlatformConfig', await grid.send({ method: 'GET', path: '/config' }))
  const domain = isUmaAddress(umaAddress) ? umaAddress.slice(umaAddress.indexOf('@') + 1) : undefined
  const own = config?.umaDomain
  // Without a domain of its own the platform has no addresses to give out.
  if (domain && typeof own === 'string' && own !== '' && domain.toLowerCase() === own.toLowerCase()) return
  throw invalidInput('umaAddress', "is not of the form $name@domain with the platform's own domain.")
}
