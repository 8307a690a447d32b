import { proxyInventory } from './proxyInventory.js'

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

/** The endpoint inventory as a page of Markdown. */
export const inventoryPage = (): string =>
  [
    '# Endpoints of the proxy',
    '',
    'Below its base path a proxy has these and no others. Generated from the route table; a test keeps it up to date.',
    '',
    table(
      ['Endpoint', 'Method', 'Path', 'Whose data'],
      proxyInventory.map(({ name, method, path, whose }) => [name, method, `\`${path}\``, whose]),
    ),
    '',
  ].join('\n')
