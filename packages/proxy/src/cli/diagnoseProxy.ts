import { type Finding, failed, good, note, warning } from './Finding.js'

/** Looks at a proxy from outside, signed out. */
export async function diagnoseProxy(proxy: string | undefined): Promise<Finding[]> {
  if (proxy === undefined) return [note('The proxy (pass --proxy).')]
  if (!URL.canParse(proxy))
    return [failed(`--proxy ${proxy} is not a URL.`, 'Pass for example https://app.example.com/api/grid')]
  let response: Response
  let text: string
  try {
    response = await fetch(`${proxy.replace(/\/+$/, '')}/session`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    })
    text = await response.text()
  } catch {
    return [failed('The proxy cannot be reached.', 'Start your backend, and check host and port.')]
  }
  const { status, headers } = response
  if (headers.get('content-type')?.toLowerCase().includes('html') || text.trimStart().startsWith('<')) {
    return [
      failed(
        'A web page was answered in place of the proxy.',
        'The path is not mounted in your backend, or your development server does not forward it. Check `basePath`.',
      ),
    ]
  }
  if (status === 404)
    return [failed('Nothing is mounted at this URL.', 'It has to end with the `basePath` of createGridProxy.')]
  if (status < 300)
    return [
      warning(
        'The proxy answers /session without a session.',
        '`customerFor` has to return null for a request without a session.',
      ),
    ]
  if (status < 400)
    return [failed('The proxy redirects.', 'Sign-in redirects must not apply to its path: it answers 401 by itself.')]
  if (status >= 500)
    return [failed(`The proxy answers ${status}.`, 'Its log says why: set `log`, or run it in development.')]
  const findings = [good(`The proxy answers ${status} to a request without a session.`)]
  if (!headers.get('cache-control')?.includes('no-store')) {
    findings.push(
      warning('The answer of the proxy may be cached.', 'Something in front of it removes `Cache-Control: no-store`.'),
    )
  }
  return findings
}
