import { type Application, isFixed, type Verification } from '@grid-kyc/core'
import { documentTypeName } from '../messages/documentTypeName.js'
import type { Messages } from '../messages/Messages.js'
import { explainInLocale } from '../verification/explainInLocale.js'
import type { Objection } from '../verification/objectionInLocale.js'
import type { ErrorGroup, ErrorListing, ListedError } from './ListedError.js'

interface ListErrorsOptions {
  /** With the verification whose errors are listed. */
  application: Application & { readonly verification: Verification }
  /** The one before. */
  earlier: Verification | undefined
  /** The keys of what was mended here, by the verification's id. */
  remembered: (verificationId: string) => readonly string[]
  messages: Messages | undefined
  locale: string | undefined
}

const holderIn = (key: string) => key.slice(0, key.indexOf(' '))

/**
 * Whether something was mended. Grid tells only when a resource was changed last: as soon as this tab knows which of its
 * answers were, the others are taken as they stand.
 */
function isMended(objection: Objection, application: Application, keys: readonly string[]): boolean {
  if (keys.includes(objection.key)) return true
  const holders = keys.map(holderIn)
  const isKnown =
    objection.fix === 'field'
      ? holders.includes(objection.holder)
      : objection.fix === 'people' && holders.some(id => id.startsWith('BeneficialOwner:'))
  if (!isKnown) return objection.isFixed
  return objection.errors.every(error => isFixed(error, application, { byTime: false }))
}

function groupsOf(errors: readonly ListedError[], messages: Messages | undefined): ErrorGroup[] {
  const groups = new Map<string, ListedError[]>()
  for (const error of errors) {
    const id = error.documents[0]?.id ?? error.holder
    const known = groups.get(id)
    if (known) known.push(error)
    else groups.set(id, [error])
  }
  return [...groups].flatMap(([id, own]) => {
    const [first] = own
    if (!first) return []
    const document = first.documents[0]
    return {
      id,
      subject: document ? ('document' as const) : first.subject,
      name: first.name,
      kind: document && documentTypeName(document.documentType, messages),
      errors: own,
      open: own.filter(({ fix, state }) => fix !== 'support' && state === 'open').length,
    }
  })
}

/** Everything the latest verification asks for, by resource, with what was mended and what a submission has changed. */
export function listErrors(options: ListErrorsOptions): ErrorListing {
  const { application, earlier, remembered, messages, locale } = options
  const { verification } = application
  const keys = remembered(verification.id)
  const before = earlier
    ? explainInLocale(earlier.errors, { ...application, verification: earlier }, { messages, locale })
    : []
  const keysBefore = earlier ? remembered(earlier.id) : []
  const askedBefore = new Map(before.map(each => [each.key, each]))
  const wasMended = (key: string) =>
    keysBefore.length > 0 ? keysBefore.includes(key) : askedBefore.get(key)?.isFixed === true

  const errors = explainInLocale(verification.errors, application, { messages, locale }).map(
    (objection): ListedError => {
      const isOld = askedBefore.has(objection.key)
      return {
        ...objection,
        state: isMended(objection, application, keys) ? 'fixed' : 'open',
        isRepeated: isOld && objection.fix !== 'support' && wasMended(objection.key),
        isNew: earlier !== undefined && !isOld,
        kinds: objection.accepts.map(type => documentTypeName(type, messages)),
      }
    },
  )
  const asked = new Set(errors.map(({ key }) => key))
  const mendable = errors.filter(({ fix }) => fix !== 'support')
  return {
    groups: groupsOf(errors, messages),
    total: mendable.length,
    fixed: mendable.filter(({ state }) => state === 'fixed').length,
    change: earlier && {
      gone: before.filter(({ key }) => !asked.has(key)).map(({ message }) => message),
      still: errors.filter(({ isNew }) => !isNew).length,
      added: errors.filter(({ isNew }) => isNew).length,
    },
  }
}
