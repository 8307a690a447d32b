import { webhookEventSchema } from '@grid-kyc/core/schema'
import { isJsonObject } from '../parseJson.js'
import { isPlainId } from '../request/isPlainId.js'
import { maskSecrets } from '../response/maskSecrets.js'
import type { GridEvent, OtherGridEvent } from './GridEvent.js'

type Json = Record<string, unknown>

const kinds: [RegExp, GridEvent['kind']][] = [
  [/^CUSTOMER\.KY[CB]_/, 'customer'],
  // As it was before March 2026: flat, without `data`.
  [/^KY[CB]_STATUS$/, 'customer'],
  [/^VERIFICATION\./, 'verification'],
]

const idOf = (...candidates: unknown[]) => candidates.find(isPlainId)
const timeOf = (...candidates: unknown[]) =>
  candidates.find((time): time is string => typeof time === 'string' && !Number.isNaN(Date.parse(time)))

/**
 * Reads an event of any age into one shape. Undefined for what is none of ours: other products' types, tests, and anything
 * that does not say what it is about.
 */
export function readEvent(body: unknown): GridEvent | undefined {
  const { data: event } = webhookEventSchema.safeParse(body)
  if (!event) return undefined
  const { type, timestamp } = event
  const kind = kinds.find(([pattern]) => pattern.test(type))?.[1]
  const data: Json = isJsonObject(event.data) ? event.data : flatData(event)
  const resourceId = idOf(data.id, ...(kind === 'customer' ? [data.customerId] : []))
  if (!kind || !resourceId) return undefined
  const at = timeOf(data.updatedAt, timestamp)
  return {
    id: idOf(event.id, event.webhookId) ?? `${type} ${resourceId} ${at ?? crypto.randomUUID()}`,
    type,
    kind,
    resourceId,
    customerId: kind === 'customer' ? resourceId : idOf(data.customerId),
    at,
    data: maskSecrets(data) as GridEvent['data'],
  }
}

/** When Grid sent an event, of whatever kind; undefined where it does not say. */
export const sentAtOf = (body: unknown): string | undefined =>
  timeOf(webhookEventSchema.safeParse(body).data?.timestamp)

/** Reads an event that {@link readEvent} does not. Undefined for a body without a type, which Grid does not send. */
export function readOtherEvent(body: unknown): OtherGridEvent | undefined {
  const { data: event } = webhookEventSchema.safeParse(body)
  if (!event) return undefined
  const { type, timestamp, data } = event
  const at = timeOf(timestamp)
  return { id: idOf(event.id, event.webhookId) ?? `${type} ${crypto.randomUUID()}`, type, at, data }
}

/** The import that a `BULK_UPLOAD` event is about. */
export function importJobOf({ type, data }: OtherGridEvent): string | undefined {
  if (!type.startsWith('BULK_UPLOAD.') || !isJsonObject(data)) return undefined
  return idOf(data.id, data.jobId)
}

function flatData({ customerId, kycStatus, kybStatus }: Json): Json {
  return {
    id: customerId,
    ...(kycStatus !== undefined && { kycStatus }),
    ...(kybStatus !== undefined && { kybStatus }),
  }
}
