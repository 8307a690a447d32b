import { afterEach } from 'vitest'

/**
 * A warning is a bug, so it fails the test that logged it. A test about a warning puts its own spy in the
 * console's place and looks at that.
 */
export function failOnConsole({ except }: { except?: RegExp } = {}): void {
  const said: string[] = []
  for (const level of ['error', 'warn'] as const) {
    const write = console[level]
    console[level] = (...messages) => {
      const line = messages.map(String).join(' ')
      if (!except?.test(line)) said.push(line)
      write(...messages)
    }
  }
  afterEach(() => {
    const lines = said.splice(0)
    if (lines.length > 0) throw new Error(`This test wrote to the console:\n${lines.join('\n')}`)
  })
}
