/**
 * Terms that meant something in this code only, each with the standard term. A term is found in any case, and as a part of a
 * camel-cased name; `except` is the text around it that keeps its ordinary meaning.
 * @type {readonly { term: string, use: string, except?: RegExp }[]}
 */
const banned = [
  { term: 'mint|mints|minted|minting', use: 'create' },
  { term: 'paper|papers', use: 'document' },
  { term: 'whoever|whomever|somebody|nobody|anybody|everybody', use: 'the user, the customer, no one, signed out' },
  { term: 'twin|twins', use: 'headless example, parity' },
  { term: 'mend|mends|mended|mending|put right|puts right', use: 'fix' },
  { term: 'told', use: 'shown, announced, reported' },
  { term: 'house|houses', use: 'package, folder', except: /Companies House|[Hh]ousehold|[Ww]arehouse/g },
  { term: 'room|rooms', use: 'folder, layer, space' },
  { term: 'objection|objections', use: 'error, issue' },
  { term: 'sealed|unseal', use: 'private value' },
  { term: 'drawn|redrawn|redraw', use: 'rendered' },
  { term: 'heard|hears', use: 'received, announced', except: /Heard Island/g },
  { term: 'hint|hints', use: 'change event', except: /hints: false/g },
  { term: 'in control of|person in control|people in control', use: 'control person' },
  {
    term: 'where they stand|where it stands|where you stand|where somebody stands|stands at|stands on',
    use: 'status, is at',
  },
  { term: 'perhaps arrived', use: 'unknown delivery' },
  {
    term: 'settle creation|create inbox|who asks|not yours|host call|keep record',
    use: 'createCustomerOnce, createWebhookProcessor, authenticate, forbidden, callHostHook, write',
  },
  { term: 'goes on|went on|going on', use: 'continues, keeps running' },
  { term: 'stands in for|stand-in', use: 'replaces' },
  { term: 'lend|lends|courtesy', use: 'pass, an option' },
  { term: 'magic value|magic values|magic ending|magic endings', use: 'test value' },
  { term: 'over to a phone', use: 'phone handoff' },
  { term: 'says yes|said yes|say yes', use: 'returns true, allows' },
  { term: 'runs out|ran out', use: 'expires' },
  { term: 'e-mail|e-mails', use: 'email', except: /required\|please\|e-mail/g },
  {
    term: 'authorisation|authorise|authorised|serialise|serialised|normalise|normalised|recognise|recognised',
    use: 'the US spelling',
  },
  { term: 'locale pack|word pack|language pack', use: 'LocaleMessages' },
]

const escapeCase = (/** @type {string} */ word) => `[${word[0]}${word[0]?.toUpperCase()}]${word.slice(1)}`

/** Words of one term may be written apart or as one camel-cased name. @param {string} term */
const pattern = term => {
  const [first = '', ...rest] = term.split(' ')
  const tail = rest.map(word => `\\s?${escapeCase(word)}`).join('')
  const hump = `${first[0]?.toUpperCase()}${first.slice(1)}`
  return `(?:(?<![A-Za-z])${escapeCase(first)}|(?<=[a-z0-9])${hump})${tail}(?![a-z])`
}

const rules = banned.map(({ term, use, except }) => ({
  use,
  except,
  expression: new RegExp(term.split('|').map(pattern).join('|'), 'g'),
}))

/** Names whose humps say an old term: `mostFiles` for a limit, `sizeProblems` for errors. */
const names = [
  {
    expression: /\bmost(?:Bytes|Files|Items|Rows|Text|Megabytes|Fields|Pages|Holders|Owners|Length)\b/g,
    use: 'max…',
    except: undefined,
  },
  { expression: /\b[a-z]+Trouble\b|\bTrouble\b/g, use: 'fault', except: undefined },
]

/**
 * Finds banned terms in a text and in its file's name. @param {string} path @param {string} text @returns {string[]} `file:line: "term", use …`
 */
export function checkVocabulary(path, text) {
  return [path, ...text.split('\n')].flatMap((line, at) =>
    [...rules, ...names].flatMap(({ expression, use, except }) =>
      [...(except ? line.replaceAll(except, '') : line).matchAll(expression)].map(
        ([term]) => `${path}:${at}: "${term}": use ${use}.`,
      ),
    ),
  )
}
