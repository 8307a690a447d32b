import { spawnSync } from 'node:child_process'
import { transformSync } from 'esbuild'
import { parseAllDocuments } from 'yaml'

/** What the compiler reads, all of it in one go. */
export const compiled = new Set(['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs'])

/** Languages without code: text, output, a message as it is sent, a diagram. */
const prose = new Set(['', 'text', 'txt', 'console', 'http', 'diff', 'mermaid'])

/** @param {string} command @param {string[]} args @param {string} input @returns {string[]} */
function ask(command, args, input) {
  const { status, stderr, error } = spawnSync(command, args, { input, encoding: 'utf8' })
  // A sample that was not read is no better than one that is wrong.
  if (error) return [`It could not be read: ${command} does not start here.`]
  return status === 0 ? [] : [stderr.trim()]
}

/** @param {() => unknown} parse @returns {string[]} */
function failures(parse) {
  try {
    parse()
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** @type {Record<string, (code: string) => string[]>} */
const checks = {
  json: code => failures(() => JSON.parse(code)),
  css: code => transformSync(code, { loader: 'css', logLevel: 'silent' }).warnings.map(({ text }) => text),
  sh: code => ask('bash', ['-n'], code),
  yaml: code => parseAllDocuments(code).flatMap(({ errors }) => errors.map(({ message }) => message)),
  html: code => (/<\w/.test(code) ? [] : ['It has no element.']),
}
const sameAs = { bash: 'sh', shell: 'sh', yml: 'yaml', jsonc: 'json' }

/**
 * What is wrong with a sample that the compiler does not read. A language that nothing here can check is a problem too: a
 * sample in it would be believed unread. One in Python or Go is a file of `docs/samples` with a test that runs it.
 * @param {string} language @param {string} code @returns {string[]}
 */
export function checkSample(language, code) {
  if (prose.has(language)) return []
  const check = checks[sameAs[/** @type {keyof typeof sameAs} */ (language)] ?? language]
  return check
    ? check(code)
    : [`"${language}" is a language that nothing here checks; scripts/checkSample.mjs says which are.`]
}
