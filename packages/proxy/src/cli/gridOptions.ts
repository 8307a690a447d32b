import { readFile } from 'node:fs/promises'
import { parseEnv } from 'node:util'
import { createGridClient, type GridClient } from '../client/createGridClient.js'
import { type CommandIo, type OptionValues, optional, UsageError } from './Command.js'

const production = 'https://api.lightspark.com/grid/2025-10-13'

/** The options of every command that calls Grid. Credentials are never options: other users of a machine see those. */
export const gridOptions = { 'env-file': { type: 'string' }, 'base-url': { type: 'string' } } as const

export const gridHelp = `  --env-file      a file with the variables below, such as .env
  --base-url      Grid's base URL (default GRID_BASE_URL, else ${production})

The credentials are read from GRID_CLIENT_ID and GRID_CLIENT_SECRET. They also choose between Grid's sandbox and production.`

/** The environment, with the variables of `--env-file` in front. */
export async function readEnvironment(values: OptionValues, { env }: CommandIo): Promise<CommandIo['env']> {
  const file = optional(values, 'env-file')
  if (file === undefined) return env
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`--env-file ${file} cannot be read.`)
  })
  return { ...env, ...parseEnv(text) }
}

/** A client for Grid with the settings of the environment. Throws a TypeError that names what is missing. */
export async function connect(values: OptionValues, io: CommandIo): Promise<GridClient> {
  const env = await readEnvironment(values, io)
  return createGridClient({
    baseUrl: optional(values, 'base-url') ?? env.GRID_BASE_URL ?? production,
    clientId: env.GRID_CLIENT_ID ?? '',
    clientSecret: env.GRID_CLIENT_SECRET ?? '',
  })
}
