/** The settings that a proxy takes from the environment. */
export interface Settings {
  grid: { baseUrl: string; clientId: string; clientSecret: string }
  webhookKey: string
  sessionSecret: string
  /** Where your pages are, such as https://app.example.com */
  appOrigin: string
}

/** Call it at startup: it throws once, with the name of every variable that is missing. */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const missing: string[] = []
  const read = (name: string) => {
    const value = env[name]?.trim()
    if (!value) missing.push(name)
    return value ?? ''
  }
  const settings = {
    grid: {
      baseUrl: read('GRID_BASE_URL'),
      clientId: read('GRID_CLIENT_ID'),
      clientSecret: read('GRID_CLIENT_SECRET'),
    },
    webhookKey: read('GRID_WEBHOOK_PUBLIC_KEY'),
    sessionSecret: read('SESSION_SECRET'),
    appOrigin: read('APP_ORIGIN'),
  }
  if (missing.length > 0) throw new Error(`Set ${missing.join(', ')} before you start this server.`)
  return settings
}
