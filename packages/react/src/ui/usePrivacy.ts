'use client'

import { createContext, useContext } from 'react'
import { replayMask } from './replayMask.js'

/**
 * Who may see a value. `personal`: about a person, kept out of recordings. `secret`: an identifier, also kept from
 * password managers.
 */
export type Privacy = 'open' | 'personal' | 'secret'

/** Which recorders private controls are hidden from: give it `[...replayMask, yours]`. */
export const ReplayMaskContext = createContext(replayMask)

/** What password managers look for: an identifier is not a login, and must not be offered to be saved as one. */
const notALogin = {
  'data-1p-ignore': '',
  'data-bwignore': '',
  'data-form-type': 'other',
  'data-lpignore': 'true',
  'data-protonpass-ignore': '',
}

const untouched = { spellCheck: false, autoCorrect: 'off', translate: 'no' } as const

/** The class and attributes that keep a value where it is typed; nothing for what is open. */
export function usePrivacy(privacy: Privacy = 'open') {
  const recorders = useContext(ReplayMaskContext)
  if (privacy === 'open') return { className: undefined, attributes: {} }
  return {
    className: recorders.flatMap(({ className }) => className ?? []).join(' '),
    attributes: {
      ...untouched,
      ...(privacy === 'secret' && { ...notALogin, autoCapitalize: 'off', autoComplete: 'off' }),
      ...Object.assign({}, ...recorders.map(({ attributes }) => attributes)),
    },
  }
}
