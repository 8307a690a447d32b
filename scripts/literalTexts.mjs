import { parseSync, Visitor } from 'oxc-parser'

/** Attributes whose value is shown or announced to the user. */
const spoken = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
])

/** Signs that are the same in every language. */
const universal = /^[\s\d%•…–—:;,.()/+&#*@-]*$/u

/**
 * Texts written in a component instead of its messages: they could be neither translated nor overridden.
 * @param {string} path @param {string} source
 * @returns {string[]} each with its line
 */
export function literalTexts(path, source) {
  const { program, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`)
  /** @type {string[]} */
  const found = []
  const report = (/** @type {string} */ text, /** @type {number} */ start) => {
    if (universal.test(text)) return
    found.push(`${path}:${source.slice(0, start).split('\n').length} ${JSON.stringify(text.trim())}`)
  }
  /** What an expression may turn out to be, as far as it is written down. @param {any} node */
  const read = node => {
    if (node.type === 'Literal' && typeof node.value === 'string') report(node.value, node.start)
    else if (node.type === 'TemplateLiteral') {
      for (const quasi of node.quasis) report(quasi.value.cooked ?? '', node.start)
    } else if (node.type === 'ConditionalExpression') {
      read(node.consequent)
      read(node.alternate)
    } else if (node.type === 'LogicalExpression') {
      read(node.left)
      read(node.right)
    } else if (node.type === 'ParenthesizedExpression') read(node.expression)
  }
  const readChildren = (/** @type {any[]} */ children) => {
    for (const child of children) {
      if (child.type === 'JSXText') report(child.value, child.start)
      if (child.type === 'JSXExpressionContainer') read(child.expression)
    }
  }
  new Visitor({
    JSXElement: node => readChildren(node.children),
    JSXFragment: node => readChildren(node.children),
    JSXAttribute(node) {
      if (node.name.type !== 'JSXIdentifier' || !spoken.has(node.name.name) || !node.value) return
      read(node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value)
    },
  }).visit(program)
  return found
}
