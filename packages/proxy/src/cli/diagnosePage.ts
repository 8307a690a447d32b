import { type Finding, failed, good, note, warning } from './Finding.js'

/** The provider's iframe, for `mode="embedded"`. */
const provider = 'https://api.sumsub.com'

/** The policies in `meta` elements. React writes an apostrophe as a reference. */
const policiesIn = (html: string): string[] =>
  Array.from(html.matchAll(/<meta\s[^>]*>/gi), ([tag]) => tag)
    .filter(tag => /\shttp-equiv=["']?content-security-policy["'\s]/i.test(tag))
    .flatMap(tag => /\scontent=(["'])(.*?)\1/is.exec(tag)?.slice(2) ?? [])
    .map(policy => policy.replace(/&#(?:39|x27);/gi, "'"))

/**
 * The directives of all policies, each a name and its sources. A browser applies every policy, so the strictest one decides.
 * Names, keywords and hosts may be written in any case.
 */
const readPolicies = (texts: readonly string[]): string[][][] =>
  texts
    .flatMap(text => text.toLowerCase().split(','))
    .filter(text => text.trim() !== '')
    .map(text => text.split(';').map(directive => directive.trim().split(/\s/)))

function matches(source: string, url: URL, self: URL): boolean {
  // What may be loaded over http may be loaded over https too.
  const covers = (scheme: string) => scheme === 'http:' || scheme === url.protocol
  if (source === '*' || covers(source)) return true
  if (source === "'self'") return url.origin === self.origin
  const parsed = /^(?:([a-z]+:)\/\/)?([^/:]+)(?::(\d+|\*))?(?:\/.*)?$/.exec(source)
  const [, scheme = self.protocol, host, port] = parsed ?? []
  const usual = url.protocol === 'https:' ? '443' : '80'
  // A source without a port means the usual one, not any.
  if (!covers(scheme) || (port !== '*' && (port ?? usual) !== (url.port || usual))) return false
  return host?.startsWith('*') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host
}

const allows = (policies: readonly string[][][], names: readonly string[], url: URL, self: URL) =>
  policies.every(policy => {
    // Of two directives with one name, the first one counts.
    const directive = names.map(wanted => policy.find(([name]) => name === wanted)).find(found => found !== undefined)
    if (directive === undefined) return true
    const [, ...sources] = directive
    return sources.some(source => matches(source, url, self))
  })

/** Whether another origin may use the camera in an iframe of this page: it may where no policy speaks of it. */
const delegatesCamera = (permissions: string | null) => {
  const allowed = permissions?.match(/\bcamera=(\([^)]*\)|\*|self)/)?.[1] ?? '*'
  return allowed.includes('*') || allowed.includes(provider)
}

/** Looks at the Content-Security-Policy and Permissions-Policy of a page that shows the components. */
export async function diagnosePage(page: string | undefined, proxy: string | undefined): Promise<Finding[]> {
  if (page === undefined) return [note('Your page and its Content-Security-Policy (pass --page).')]
  if (!URL.canParse(page))
    return [failed(`--page ${page} is not a URL.`, 'Pass for example https://app.example.com/verify')]
  let response: Response
  let html: string
  try {
    response = await fetch(page, { signal: AbortSignal.timeout(10_000) })
    html = (await response.text()).slice(0, 200_000)
  } catch {
    return [failed('The page cannot be reached.', 'Check the URL, and whether the server runs.')]
  }
  const self = new URL(response.url)
  const policies = readPolicies([response.headers.get('content-security-policy') ?? '', ...policiesIn(html)])
  const findings: Finding[] = []
  if (!response.ok) {
    findings.push(
      warning(
        `The page was answered ${response.status}.`,
        'If it needs a session, its policy may differ: check the signed-in page too.',
      ),
    )
  }
  if (policies.length === 0)
    return [...findings, good('The page has no Content-Security-Policy, so nothing is blocked.')]
  const target = proxy && URL.canParse(proxy, self) ? new URL(proxy, self) : self
  findings.push(
    allows(policies, ['connect-src', 'default-src'], target, self)
      ? good('connect-src lets the page call the proxy.')
      : failed(
          'connect-src does not let the page call the proxy.',
          `Add ${target.origin === self.origin ? "'self'" : target.origin} to connect-src.`,
        ),
    allows(policies, ['style-src-elem', 'style-src', 'default-src'], self, self)
      ? good('style-src lets the page load the stylesheet from its own origin.')
      : failed(
          'style-src does not let the page load styles.css.',
          "Add 'self' to style-src. No 'unsafe-inline' is needed.",
        ),
    allows(policies, ['frame-src', 'child-src', 'default-src'], new URL(provider), self)
      ? good("frame-src lets the provider's iframe in.")
      : warning(
          'frame-src does not let the provider\'s iframe in. Only mode="embedded" needs it.',
          'Add https://*.sumsub.com to frame-src.',
        ),
  )
  if (!delegatesCamera(response.headers.get('permissions-policy'))) {
    findings.push(
      warning(
        'Permissions-Policy keeps the camera from the provider. Only mode="embedded" needs it.',
        `camera=(self "${provider}"), microphone=(self "${provider}")`,
      ),
    )
  }
  return findings
}
