import type { ParseArgsConfig } from 'node:util'

/** Where a command writes, and what it reads besides its arguments. */
export interface CommandIo {
  readonly env: Readonly<Record<string, string | undefined>>
  out(line: string): void
  err(line: string): void
}

export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

/** One command of `grid-kyc-proxy`. */
export interface Command {
  /** As it is typed: one word, or two. */
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What `--help` prints below the summary. */
  readonly help: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** How many arguments follow the name. */
  readonly arguments?: number
  /** Resolves with the exit code: 0, or 1 when something is wrong. Throws a {@link UsageError} for wrong arguments. */
  run(values: OptionValues, rest: readonly string[], io: CommandIo): Promise<number>
}

/** The arguments of a command are wrong. The message says which; the help of the command follows it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** A required text option. */
export function required(values: OptionValues, name: string): string {
  const value = values[name]
  if (typeof value === 'string' && value !== '') return value
  throw new UsageError(`--${name} is missing.`)
}

/** An optional text option. */
export const optional = (values: OptionValues, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
