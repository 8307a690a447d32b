import { type Finding, failed, good, note, warning } from './Finding.js'

/** The provider's iframe, for `mode="embedded"`. */
const provider = 'https://api.sumsub.com'

/** The directives of all policies, each by its name. A browser applies every policy, so the strictest one decides. */
function readPolicies(texts: readonly string[]): Map<string, string[]>[] {
  return texts
    .flatMap(text => text.split(','))
    .filter(text => text.trim() !== '')
    .map(
      text =>
        new Map(
          text
            .split(';')
            .map(directive => directive.trim().split(/\s+/))
            .filter(([name]) => name)
            .map(([name = '', ...sources]) => [name.toLowerCase(), sources]),
        ),
    )
}

function matches(source: string, url: URL, self: URL): boolean {
  if (source === '*') return true
  if (source === "'self'") return url.origin === self.origin
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return source.toLowerCase() === url.protocol
  const parsed = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*\.)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source)
  if (!parsed) return false
  const [, scheme = self.protocol.slice(0, -1), wildcard, host = '', port] = parsed
  // What may be loaded over http may be loaded over https too.
  if (scheme !== 'http' && `${scheme}:` !== url.protocol) return false
  const usual = url.protocol === 'https:' ? '443' : '80'
  // A source without a port means the usual one, not any.
  if (port !== '*' && (port ?? usual) !== (url.port || usual)) return false
  return wildcard ? url.hostname.endsWith(`.${host}`) : url.hostname === host
}

const allows = (policies: readonly Map<string, string[]>[], names: readonly string[], url: URL, self: URL) =>
  policies.every(policy => {
    const sources = names.map(name => policy.get(name)).find(found => found !== undefined)
    return sources === undefined || sources.some(source => matches(source, url, self))
  })

/** Whether another origin may use the camera in an iframe of this page. */
const delegatesCamera = (permissions: string) => {
  const camera = /camera=\(([^)]*)\)|camera=(\*)/.exec(permissions)
  return camera === null ? undefined : camera[2] === '*' || (camera[1] ?? '').includes(provider)
}

/** Looks at the Content-Security-Policy and Permissions-Policy of a page that shows the components. */
export async function diagnosePage(page: string | undefined, proxy: string | undefined): Promise<Finding[]> {
  if (page === undefined) return [note('Your page and its Content-Security-Policy (pass --page).')]
  if (!URL.canParse(page))
    return [failed(`--page ${page} is not a URL.`, 'Pass for example https://app.example.com/verify')]
  let response: Response
  try {
    response = await fetch(page, { signal: AbortSignal.timeout(10_000) })
  } catch {
    return [failed('The page cannot be reached.', 'Check the URL, and whether the server runs.')]
  }
  const self = new URL(response.url)
  const html = (await response.text()).slice(0, 200_000)
  const inPage = [...html.matchAll(/<meta[^>]+content-security-policy[^>]*content=(?:"([^"]*)"|'([^']*)')/gi)]
  const policies = readPolicies([
    response.headers.get('content-security-policy') ?? '',
    ...inPage.map(([, double, single]) => double ?? single ?? ''),
  ])
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
  const target = proxy && URL.canParse(proxy, page) ? new URL(proxy, page) : self
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
  if (delegatesCamera(response.headers.get('permissions-policy') ?? '') === false) {
    findings.push(
      warning(
        'Permissions-Policy keeps the camera from the provider. Only mode="embedded" needs it.',
        `camera=(self "${provider}"), microphone=(self "${provider}")`,
      ),
    )
  }
  return findings
}
