import type { GridProxyOptions } from '../src/GridProxyOptions.js'
import { hookInfo } from '../src/hookInfo.js'

const pass = (value: unknown) => value
const nothing = async () => {}

/** Each guard of the proxy, by its module, the row that finds a proxy without it, and its replacement there. */
export const mutants: { module: string; caughtBy: string; without: Record<string, unknown> }[] = [
  {
    module: 'request/pathUnder.js',
    caughtBy: 'a look-alike of the base path',
    without: { pathUnder: (base: string, path: string) => path.slice(base.length) },
  },
  {
    module: 'request/isPlainId.js',
    caughtBy: 'an encoded slash',
    without: { isPlainId: (value: unknown) => typeof value === 'string' },
  },
  {
    module: 'authorization/checkOrigin.js',
    caughtBy: "a page that is not the platform's: sec-fetch-site cross-site",
    without: { checkOrigin: () => {} },
  },
  {
    module: 'authorization/authenticate.js',
    caughtBy: 'getCustomer signed out',
    without: {
      authenticate: async ({ customerFor }: GridProxyOptions, request: Request) => [
        (await customerFor(request, hookInfo(request))) ?? 'x',
      ],
    },
  },
  {
    module: 'authorization/authorityOf.js',
    caughtBy: 'a list of all customers',
    without: {
      authorityOf: async ({ request }: { request: Request }, { options }: { options: GridProxyOptions }) => {
        const { authenticate } = await import('../src/authorization/authenticate.js')
        return { customerIds: await authenticate(options, request), byOperator: true }
      },
    },
  },
  {
    module: 'authorization/subjectOf.js',
    caughtBy: 'getCustomer for another customer',
    without: { subjectOf: async (_s: unknown, _d: unknown, ids: string[]) => ids[0] },
  },
  {
    module: 'authorization/checkStrayIds.js',
    caughtBy: 'another customer in the query of a body',
    without: { checkStrayIds: nothing },
  },
  {
    module: 'authorization/checkAuthorize.js',
    caughtBy: 'what the host refuses',
    without: { checkAuthorize: nothing },
  },
  {
    module: 'limits/createLimiter.js',
    caughtBy: 'too often',
    without: { createLimiter: () => ({ countRequest: nothing, countChange: nothing }) },
  },
  {
    module: 'request/checkRedirectUri.js',
    caughtBy: 'a link that returns to https://evil.example/back',
    without: { checkRedirectUri: pass },
  },
  {
    module: 'request/checkUmaAddress.js',
    caughtBy: "an UMA address of another customer's domain",
    without: { checkUmaAddress: nothing },
  },
  {
    module: 'request/readQuery.js',
    caughtBy: 'unknown parameters',
    without: { readQuery: (_: unknown, given: URLSearchParams) => given },
  },
  {
    module: 'request/knownFields.js',
    caughtBy: "kycStatus of the browser's",
    without: { knownFields: (_: unknown, given: object) => given },
  },
  {
    module: 'request/fillConsent.js',
    caughtBy: "consent with the browser's own time and address",
    without: { fillConsent: pass },
  },
  {
    module: 'request/clientAddress.js',
    caughtBy: 'an address written by the person in front of the one the reverse proxy saw',
    without: {
      clientAddress: (request: Request) => request.headers.get('x-forwarded-for')?.split(',')[0] ?? '203.0.113.1',
    },
  },
  { module: 'response/mask.js', caughtBy: 'identifiers at any depth, under any name', without: { mask: pass } },
  { module: 'response/mask.js', caughtBy: 'a masked identifier sent back', without: { isMasked: () => false } },
  {
    module: 'response/maskSecrets.js',
    caughtBy: 'identifiers at any depth, under any name',
    without: { maskSecrets: pass },
  },
  { module: 'response/withhold.js', caughtBy: 'suspicions in a verification', without: { withhold: pass } },
  {
    module: 'response/cutPlatformConfig.js',
    caughtBy: 'the configuration is cut to what a customer may know',
    without: { cutPlatformConfig: pass },
  },
  {
    module: 'response/createEchoScrubber.js',
    caughtBy: 'an identifier quoted in an error',
    without: { createEchoScrubber: () => pass },
  },
  {
    module: 'uploads/fileBytes.js',
    caughtBy: 'two files',
    without: {
      async *fileBytes(parts: AsyncIterable<{ bytes?: Uint8Array }>) {
        for await (const { bytes } of parts) if (bytes) yield bytes
      },
    },
  },
  {
    module: 'uploads/inspect.js',
    caughtBy: 'a file the host refuses',
    without: { inspect: () => ({ show: nothing, verdict: nothing, abandon: () => {} }) },
  },
  {
    module: 'webhooks/verifyGridWebhook.js',
    caughtBy: 'a forged event',
    without: { verifyGridWebhook: async () => true },
  },
]
