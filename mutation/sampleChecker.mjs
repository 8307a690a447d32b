import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { PluginKind } from '@stryker-mutator/api/plugin'
import { sliceOf } from './listMutants.mjs'
import { mutantKey } from './sample.mjs'

/** Stryker tests every mutant of a file; this check lets those through that are in the sample (`GRID_KYC_MUTANTS`). */
class SampleChecker {
  #root = ''
  /** @type {Set<string>} */
  #chosen = new Set()
  /** @type {Map<string, string>} */
  #sources = new Map()

  async init() {
    const { mutants, root } = JSON.parse(readFileSync(process.env.GRID_KYC_MUTANTS ?? '', 'utf8'))
    this.#root = root
    this.#chosen = new Set(mutants.map(mutantKey))
  }

  /** @param {import('@stryker-mutator/api/core').Mutant[]} mutants */
  async check(mutants) {
    return Object.fromEntries(mutants.map(mutant => [mutant.id, this.#result(mutant)]))
  }

  /** @param {import('@stryker-mutator/api/core').Mutant[]} mutants */
  async group(mutants) {
    return [mutants.map(({ id }) => id)]
  }

  /** @param {import('@stryker-mutator/api/core').Mutant} mutant */
  #result({ fileName, location, mutatorName, replacement = '' }) {
    const file = relative(this.#root, fileName).replaceAll('\\', '/')
    const source = this.#sources.get(file) ?? readFileSync(join(this.#root, file), 'utf8')
    this.#sources.set(file, source)
    const { line, column } = location.start
    const original = sliceOf(source, location)
    const key = mutantKey({ file, line: line + 1, column: column + 1, mutator: mutatorName, original, replacement })
    return this.#chosen.has(key) ? { status: 'passed' } : { status: 'compileError', reason: 'Not in the sample.' }
  }
}

export const strykerPlugins = [
  { kind: PluginKind.Checker, name: 'sample', injectableClass: Object.assign(SampleChecker, { inject: [] }) },
]
