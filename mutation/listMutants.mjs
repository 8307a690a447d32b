import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'

const silent = () => undefined
const quiet = {
  ...{ isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false },
  ...{ isWarnEnabled: () => false, isErrorEnabled: () => false, isFatalEnabled: () => false },
  ...{ trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent },
}

/**
 * Every mutant of the files that a target names, as Stryker makes them.
 * @param {{ name: string, mutate: RegExp[], except: RegExp[] }} target
 * @returns {Promise<import('./sample.mjs').Mutant[]>}
 */
export async function listMutants({ name, mutate, except }) {
  const folder = `packages/${name}/src`
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => join(folder, path).replaceAll('\\', '/'))
    .filter(path => mutate.some(pattern => pattern.test(path)) && !except.some(pattern => pattern.test(path)))
    .sort()
    .map(path => ({ name: path, content: readFileSync(path, 'utf8'), mutate: true }))
  const { mutants } = await new Instrumenter(quiet).instrument(files, {
    ...{ plugins: null, excludedMutations: [], ignorers: [], noHeader: true },
  })
  const sources = new Map(files.map(({ name, content }) => [name, content]))
  return mutants.map(({ fileName, location, mutatorName, replacement = '' }) => ({
    file: fileName,
    line: location.start.line + 1,
    column: location.start.column + 1,
    mutator: mutatorName,
    original: sliceOf(sources.get(fileName) ?? '', location),
    replacement,
  }))
}

/** @param {string} source @param {{ start: { line: number, column: number }, end: { line: number, column: number } }} location */
export function sliceOf(source, { start, end }) {
  const lines = source.split('\n').slice(start.line, end.line + 1)
  const last = lines.length - 1
  lines[last] = (lines[last] ?? '').slice(0, end.column)
  lines[0] = (lines[0] ?? '').slice(start.column)
  return lines.join('\n')
}
