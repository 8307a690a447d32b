'use client'

import { useContext } from 'react'
import type { Privacy } from './Privacy.js'
import { ReplayMaskContext } from './ReplayMaskContext.js'

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
