/** The browser's key, so that its retry is Grid's retry, or a new one. */
export function idempotencyKey(request: Request): string {
  const given = request.headers.get('idempotency-key')
  return given !== null && /^[\x21-\x7e]{1,255}$/.test(given) ? given : crypto.randomUUID()
}
