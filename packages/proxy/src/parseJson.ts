/** A JSON object whose members are not known yet. */
export type JsonObject = Record<string, unknown>

/** True for a JSON object: not a list, not null. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Parses JSON, given as text or as bytes in UTF-8; undefined for anything else, which no JSON text means. */
export function parseJson(json: string | Uint8Array): unknown {
  try {
    return JSON.parse(typeof json === 'string' ? json : new TextDecoder('utf-8', { fatal: true }).decode(json))
  } catch {
    return undefined
  }
}
