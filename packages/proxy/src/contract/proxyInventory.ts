import { type AnyRoute, type Operation, routes } from '@grid-kyc/core'

/** One endpoint of the proxy, for developers who write one in another language. */
export interface Endpoint {
  name: Operation | 'getSession' | 'followEvents' | 'receiveWebhook'
  method: string
  /** Below the base path. */
  path: string
  /** Whose data it is, and how a proxy finds out. */
  whose: string
}

const looked: Record<string, string> = {
  customer: 'the customer named by',
  holder: 'the customer behind the holder (a customer, or a beneficial owner to look up) named by',
  beneficialOwner: 'the customer of the beneficial owner (to look up) named by',
  document: 'the customer behind the holder of the document (to look up) named by',
  verification: 'the customer of the verification (to look up) named by',
}

function whose({ subject }: AnyRoute): string {
  if (subject === 'platform') return 'no customer: any signed-in user'
  if (subject === 'create') return "the session's own new customer, where the platform allows creating it"
  if (subject === 'operator') return "the platform's staff alone"
  if (subject === 'backend') return "the platform's own backend: no browser"
  return `${looked[subject.kind]} ${subject.name} in the ${subject.in}`
}

/** Every endpoint of a proxy, in any language; there are no others. */
export const proxyInventory: readonly Endpoint[] = [
  { name: 'getSession', method: 'GET', path: '/session', whose: "the session's own customer" },
  { name: 'followEvents', method: 'GET', path: '/events', whose: "the session's own customers" },
  { name: 'receiveWebhook', method: 'POST', path: '/webhooks', whose: 'no customer: Grid signs it' },
  ...(Object.entries(routes) as [Operation, AnyRoute][]).map(([name, route]) => ({
    name,
    method: route.method,
    path: route.path,
    whose: whose(route),
  })),
]
