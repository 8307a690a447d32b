import css from '@eslint/css'
import { ESLint } from 'eslint'
import baseline from 'eslint-plugin-baseline-js'
import es from 'eslint-plugin-es-x'

/**
 * Newer web APIs that are asked for before they are used, by their names in web-features: the clipboard has `execCommand`
 * behind it, and a picture that cannot be decoded is sent as it is.
 */
const ignoreFeatures = ['async-clipboard', 'createimagebitmap']

/**
 * Everything in files that a browser of the support floor does not know: syntax, built-ins, web APIs and CSS. Its year
 * of Baseline is the one before the floor of `browserslist` in `package.json`: Chrome 111 and Safari 16.4 are of March 2023.
 * @param {string} cwd @param {string[]} files
 * @returns {Promise<string[]>}
 */
export async function newerThanFloor(cwd, files) {
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    allowInlineConfig: false,
    overrideConfig: [
      {
        files: ['**/*.js'],
        // The newest edition of the language that all browsers of the floor have whole.
        ...es.configs['flat/restrict-to-es2023'],
      },
      {
        files: ['**/*.js'],
        plugins: { 'baseline-js': { rules: baseline.rules }, 'es-x': es },
        rules: {
          'baseline-js/use-baseline': [
            'error',
            {
              available: 2022,
              includeWebApis: { preset: 'auto' },
              includeJsBuiltins: { preset: 'auto' },
              ignoreFeatures,
            },
          ],
          // Safari's came with the floor itself; an older one could not even read the module, and would say nothing.
          'es-x/no-regexp-lookbehind-assertions': 'error',
        },
      },
      {
        files: ['**/*.css'],
        language: 'css/css',
        plugins: { css },
        rules: {
          // The features that were in every browser by the end of the year before the floor, and the one of the floor itself.
          'css/use-baseline': [
            'error',
            {
              available: 2022,
              allowFunctions: ['color-mix'],
              // Each is an addition: without it lines break elsewhere, and long lists are laid out whole.
              allowProperties: [
                'accent-color',
                'appearance',
                'contain-intrinsic-block-size',
                'content-visibility',
                'field-sizing',
                'container',
                'forced-color-adjust',
                'outline',
                'overscroll-behavior',
                'resize',
                'text-wrap',
              ],
              allowAtRules: ['container'],
              allowSelectors: ['has'],
              allowMediaConditions: ['forced-colors', 'prefers-contrast'],
            },
          ],
        },
      },
    ],
  })
  const results = await eslint.lintFiles(files)
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, message }) => `${filePath.slice(cwd.length)}:${line} ${message}`),
  )
}
