import { parseArgs } from 'node:util'
import { type Command, type CommandIo, count, UsageError } from './Command.js'
import { checkCommand } from './checkCommand.js'
import { configShowCommand } from './configShowCommand.js'
import { doctorCommand } from './doctorCommand.js'
import { explainGridError } from './explainGridError.js'
import { liveCheckCommand } from './liveCheckCommand.js'
import { webhookSetCommand, webhookTestCommand } from './webhookCommands.js'

const commands: readonly Command[] = [
  doctorCommand,
  configShowCommand,
  webhookSetCommand,
  webhookTestCommand,
  checkCommand,
  liveCheckCommand,
]

const overview = `Usage: grid-kyc-proxy <command> [options]

${commands.map(({ name, summary }) => `  ${name.padEnd(16)}${summary}`).join('\n')}

grid-kyc-proxy <command> --help describes a command.`

const helpOf = ({ name, summary, help }: Command) => `grid-kyc-proxy ${name}\n\n${summary}\n\n${help}`

/** The command at the start of the arguments, and what follows its name. */
function findCommand(args: readonly string[]): { command: Command; rest: readonly string[] } | undefined {
  for (const command of commands) {
    const words = command.name.split(' ')
    if (words.every((word, index) => args[index] === word)) return { command, rest: args.slice(words.length) }
  }
  return undefined
}

/** Runs `grid-kyc-proxy` and resolves with its exit code: 0 all is well, 1 something is wrong, 2 wrong arguments. */
export async function runCli(args: readonly string[], io: CommandIo): Promise<number> {
  const found = findCommand(args)
  if (!found) {
    if (args.includes('--help') || args[0] === 'help') {
      io.out(overview)
      return 0
    }
    const isGroup = commands.some(({ name }) => name.startsWith(`${args[0]} `))
    if (args.length > 0 && !isGroup) io.err(`There is no command ${args[0]}.\n`)
    io.err(overview)
    return 2
  }
  const { command, rest } = found
  try {
    const options = { ...command.options, help: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true })
    if (values.help) {
      io.out(helpOf(command))
      return 0
    }
    const { arguments: wanted = 0 } = command
    if (positionals.length !== wanted)
      throw new UsageError(`${command.name} takes ${count(wanted, 'argument')} besides its options.`)
    return await command.run(values, positionals, io)
  } catch (error) {
    const isUsage = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
    io.err(isUsage ? `${(error as Error).message}\n\n${helpOf(command)}` : explainGridError(error))
    return isUsage ? 2 : 1
  }
}
