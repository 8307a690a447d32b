import { build } from 'esbuild'

/**
 * The stylesheet as it is published. Nothing is lowered: what a host overrides in its own layer is what we wrote.
 * @param {string} source
 * @returns {Promise<string>}
 */
export async function buildStylesheet(source) {
  const { outputFiles } = await build({ entryPoints: [source], bundle: true, minify: true, write: false })
  return outputFiles[0]?.text ?? ''
}
