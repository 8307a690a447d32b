declare const process: { env: { NODE_ENV?: string } }

/** Bundlers put a text in place of `process.env.NODE_ENV`; where none has, there is no `process` in a browser. */
export function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV === 'development'
  } catch {
    return false
  }
}

/** Warns of what an integrator should fix, in development builds only. */
export function warnDeveloper(message: string): void {
  // biome-ignore lint/suspicious/noConsole: this is the one place, and it is silent in production.
  if (isDevelopment()) console.warn(`Grid KYC: ${message}`)
}
