const thisMachine = ['localhost', '127.0.0.1', '[::1]']

/** Where a hosted check may return to: https anywhere, http on this machine. */
export function isRedirectUri(value: string): boolean {
  try {
    const { protocol, hostname } = new URL(value)
    return protocol === 'https:' || (protocol === 'http:' && thisMachine.includes(hostname))
  } catch {
    return false
  }
}
