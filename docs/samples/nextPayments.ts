// app/api/payments/route.ts
import { createGridClient, mayTransact } from '@grid-kyc/proxy'

/** Yours: reads your session cookie, and makes the payment. */
declare const platform: {
  customerIdOfSession(): Promise<string | undefined>
  pay(customerId: string, order: unknown): Promise<{ paymentId: string }>
}

const grid = createGridClient({
  baseUrl: process.env.GRID_BASE_URL ?? 'https://api.lightspark.com/grid/2025-10-13',
  clientId: process.env.GRID_CLIENT_ID ?? '',
  clientSecret: process.env.GRID_CLIENT_SECRET ?? '',
})

export async function POST(request: Request): Promise<Response> {
  const customerId = await platform.customerIdOfSession()
  const { allowed, reason } = await mayTransact(grid, customerId)
  if (!allowed || customerId === undefined) {
    return Response.json({ error: 'NOT_ALLOWED_TO_TRANSACT', reason }, { status: reason === 'unavailable' ? 503 : 403 })
  }
  return Response.json(await platform.pay(customerId, await request.json()), { status: 201 })
}
