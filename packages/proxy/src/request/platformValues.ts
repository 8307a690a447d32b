import { callHostHook } from '../callHostHook.js'
import type { CreateValues, GridProxyOptions } from '../GridProxyOptions.js'
import { hookInfo } from '../hookInfo.js'
import { isJsonObject, type JsonObject } from '../parseJson.js'
import { neverForwarded } from './knownFields.js'

/** What the platform itself knows about the customer of this session. */
export async function platformValues(
  request: Request,
  create: NonNullable<GridProxyOptions['create']>,
  hookTimeoutMs: number | undefined,
): Promise<CreateValues> {
  const call = async () => {
    const values = (await create.values?.(request, hookInfo(request))) ?? {}
    if (!isJsonObject(values)) throw new TypeError('It has to return an object of fields, or nothing.')
    const forbidden = Object.keys(values).filter(name => neverForwarded.includes(name) || name === 'platformCustomerId')
    if (forbidden.length === 0) return values
    throw new TypeError(`It returned ${forbidden.join(', ')}. Only Grid, or \`platformCustomerId\`, sets that.`)
  }
  return callHostHook('create.values', call, hookTimeoutMs)
}

const defined = (values: object) => Object.entries(values).filter(([, value]) => value !== undefined)

/**
 * Lays the platform's values over a body that a browser sent. `businessInfo` is merged by member; everything else is
 * replaced as a whole, so that no address is half of the one and half of the other.
 */
export function withPlatformValues(body: JsonObject, values: CreateValues): JsonObject {
  const { businessInfo, ...others } = values
  const merged = { ...body, ...Object.fromEntries(defined(others)) }
  if (!businessInfo) return merged
  const given = isJsonObject(body.businessInfo) ? body.businessInfo : {}
  return { ...merged, businessInfo: { ...given, ...Object.fromEntries(defined(businessInfo)) } }
}
