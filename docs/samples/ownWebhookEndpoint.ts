import { type GridProxy, verifyGridWebhook } from '@grid-kyc/proxy'

/** A platform has one webhook endpoint at Grid. If you have it already, pass the KYC events to the proxy. */
export async function ownWebhookEndpoint(request: Request, proxy: GridProxy, publicKey: string): Promise<Response> {
  // The bytes as they came: a body that was parsed and written again has another signature.
  const body = await request.text()
  if (!(await verifyGridWebhook(body, request.headers.get('x-grid-signature'), publicKey))) {
    return new Response(null, { status: 401 })
  }
  // Rejects when your onEvent failed; answer 500 then, and Grid delivers it again.
  await proxy.ingest(JSON.parse(body))
  return new Response(null, { status: 200 })
}
