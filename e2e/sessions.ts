import type { BrowserContext } from '@playwright/test'
import type { TestEnvironment } from './servers/startTestEnvironment.js'

/** Ends every session. Returns a function that signs the same customers in again. */
export function endSessions({ backend }: TestEnvironment): () => void {
  const before = [...backend.sessions]
  for (const [session] of before) backend.sessions.set(session, null)
  return () => {
    for (const [session, customer] of before) backend.sessions.set(session, customer)
  }
}

/** The platform gives the session of a browser another name, as it does after some minutes. */
export async function renameSession({ backend, appOrigin }: TestEnvironment, context: BrowserContext): Promise<void> {
  const before = [...backend.sessions]
  backend.sessions.clear()
  for (const [, customer] of before) {
    const session = crypto.randomUUID()
    backend.sessions.set(session, customer)
    await context.addCookies([{ name: 'session', value: session, url: appOrigin, httpOnly: true, sameSite: 'Lax' }])
  }
}
