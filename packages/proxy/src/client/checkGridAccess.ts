/** Where Grid is, and the platform's credentials. */
interface Access {
  baseUrl: string
  clientId: string
  clientSecret: string
}

/**
 * Throws a TypeError that names the setting and the remedy when Grid could not be reached with these settings. Values are
 * never quoted: each of them may hold a credential.
 */
export function checkGridAccess(caller: string, { baseUrl, clientId, clientSecret }: Access): void {
  const fail = (what: string): never => {
    throw new TypeError(`${caller}: ${what}`)
  }
  for (const [name, value, variable] of [
    ['baseUrl', baseUrl, 'GRID_BASE_URL'],
    ['clientId', clientId, 'GRID_CLIENT_ID'],
    ['clientSecret', clientSecret, 'GRID_CLIENT_SECRET'],
  ] as const) {
    if (typeof value !== 'string' || value === '') fail(`\`${name}\` is empty. Is ${variable} set in this process?`)
    if (value !== value.trim()) fail(`\`${name}\` begins or ends with white space. Remove it from ${variable}.`)
  }
  // In HTTP Basic the first colon ends the user name, so Grid would get another id and another secret.
  if (clientId.includes(':')) fail('`clientId` contains a colon. Pass the id and the secret separately.')
  if (!URL.canParse(baseUrl)) {
    fail('`baseUrl` is not an absolute URL. Pass for example https://api.lightspark.com/grid/2025-10-13')
  }
  const { protocol, hostname, username, password, search, hash } = new URL(baseUrl)
  if (username || password) fail('`baseUrl` contains credentials. Pass `clientId` and `clientSecret` instead.')
  if (search || hash) fail('`baseUrl` has a query or a fragment. Remove it: paths are appended to the URL.')
  const isLocal = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname) || /\.(test|local|internal)$/.test(hostname)
  if (protocol !== 'https:' && !(protocol === 'http:' && (isLocal || !hostname.includes('.')))) {
    fail('`baseUrl` is not https://, so the credentials would travel unencrypted. Only local hosts may use http://')
  }
}
