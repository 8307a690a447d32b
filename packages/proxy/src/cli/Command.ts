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
export class UsageError extends Error {}

/** A required text option. */
export function required(values: OptionValues, name: string): string {
  const value = optional(values, name)
  if (value === undefined) throw new UsageError(`--${name} is missing.`)
  return value
}

/** An optional text option. An empty one, such as that of a variable without a value, is none. */
export const optional = (values: OptionValues, name: string): string | undefined =>
  (values[name] as string | undefined) || undefined

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
