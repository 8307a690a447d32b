import { isLoopback } from '../isLoopback.js'
import { type Finding, failed, good, note, warning } from './Finding.js'

function diagnose(uri: string): Finding {
  if (!URL.canParse(uri))
    return failed(`${uri} is not an absolute URL.`, 'Pass for example https://app.example.com/verified')
  const { protocol, hostname, hash, username, password } = new URL(uri)
  if (username || password) return failed(`${uri} contains credentials.`, 'Remove them.')
  if (hash) return warning(`${uri} has a fragment.`, 'The provider may drop it. Use a path or a query.')
  if (protocol === 'https:' && !isLoopback(hostname)) return good(`${uri} can be returned to.`)
  if (protocol === 'http:' || protocol === 'https:') {
    return isLoopback(hostname)
      ? warning(
          `${uri} works with our sandbox only.`,
          'The real provider refuses http:// and localhost: leave `redirectUri` out in development, or use a tunnel.',
        )
      : failed(`${uri} is not https://.`, 'Grid accepts https:// only, except for local development.')
  }
  return failed(`${uri} has the scheme ${protocol}`, 'Grid accepts https:// only.')
}

/** Looks at the places the hosted check returns to. */
export const diagnoseRedirectUris = (uris: readonly string[]): Finding[] =>
  uris.length === 0 ? [note('Redirect URIs (pass --redirect-uri).')] : uris.map(diagnose)
