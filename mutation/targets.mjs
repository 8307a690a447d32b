/** Texts, types and lists of exports: the compiler and the tables' own tests hold those, and no branch is in them. */
const data = [/\.test\.tsx?$/, /\.d\.ts$/, /\/index\.ts$/, /\.(words|messages)\.ts$/, /\/(words|messages|locales)\//]

/** Tests of other processes (a command, Next's own compiler) never meet the mutants in this one's memory. */
const otherProcesses = ['packages/proxy/src/next/**', '**/bin.test.ts']

/**
 * Which files of a package are mutated, and which tests have to notice. `projects` are Vitest's; `tests` and `not`
 * narrow them.
 * @type {{ name: string, mutate: RegExp[], except: RegExp[], projects: string[], tests: string[], not: string[] }[]}
 */
export const targets = [
  {
    name: 'react',
    // Hooks and pure logic have no markup, but for the provider. What has markup is held by stories and browsers.
    mutate: [/^packages\/react\/src\/.*\.ts$/, /\/GridKycProvider\.tsx$/],
    except: [...data, /^packages\/react\/src\/(en|es|headless|operators|ui)\.ts$/],
    projects: ['unit'],
    tests: ['packages/react/src/**/*.test.{ts,tsx}', 'test/*.test.tsx'],
    not: ['**/*.browser.test.tsx'],
  },
  {
    name: 'core',
    mutate: [/^packages\/core\/src\/.*\.ts$/],
    // The tables of fields, countries and choices are compared with Grid's description row by row.
    except: [...data, /\/core\/src\/(countries|model)\//, /\/core\/src\/fields\/(options\/.*|\w+Fields\.ts$)/],
    projects: ['node'],
    tests: ['packages/{core,proxy,sandbox}/src/**/*.test.ts', 'test/*.test.ts'],
    not: [...otherProcesses, '**/fuzz.test.ts', 'test/{words,guides,treeShaking}.test.ts'],
  },
  {
    name: 'proxy',
    mutate: [/^packages\/proxy\/src\/.*\.ts$/],
    except: [...data, /\/bin\.ts$/, /\/contract\//, /\/proxy\/src\/next\//],
    projects: ['node'],
    tests: ['packages/{proxy,sandbox}/src/**/*.test.ts'],
    not: [...otherProcesses, '**/fuzz.test.ts'],
  },
  {
    name: 'sandbox',
    mutate: [/^packages\/sandbox\/src\/.*\.ts$/],
    except: [...data, /\/bin\.ts$/],
    projects: ['node'],
    tests: ['packages/{proxy,sandbox}/src/**/*.test.ts'],
    not: [...otherProcesses, '**/fuzz.test.ts'],
  },
]
