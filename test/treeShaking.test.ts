import { build } from 'esbuild'
import { expect, it } from 'vitest'

/** The files of ours that a bundle with only these names is made of. */
async function filesBehind(names: string) {
  const contents = `import { ${names} } from '@grid-kyc/core'; console.log(${names})`
  const stdin = { contents, resolveDir: import.meta.dirname, sourcefile: 'app.ts' }
  const { metafile } = await build({
    stdin,
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'error',
  })
  const [output] = Object.values(metafile.outputs)
  const used = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  return used.map(([path]) => path.replace(/^.*\/src\//, '')).filter(path => !path.endsWith('app.ts'))
}

it.each([
  ['createKycLink', ['api/kycLink.ts']],
  ['kycLinkFields', ['fields/kycLinkFields.ts']],
  ['customerState', ['verification/customerState.ts']],
  ['documentTypes', ['documents/documentTypes.ts']],
  ['countryCodes', ['countries/countryCodes.ts']],
  ['guidance', ['verification/guidance.ts']],
])('%s brings nothing else along', async (name, files) => {
  expect(await filesBehind(name)).toEqual(files)
})

it('a client and one route bring no table of fields', async () => {
  const files = await filesBehind('createClient, getCustomer')
  expect(files.filter(path => !/^(client|api)\//.test(path))).toEqual([])
})
