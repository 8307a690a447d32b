'use client'

import type { ReadyVerificationErrors } from '../../hooks/errors/useVerificationErrors.js'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { slot } from '../../ui/slot.js'
import { Support } from '../Support.js'
import { verificationErrorWords } from './VerificationErrorListing.words.js'

export interface VerificationErrorChangeProps {
  errors: ReadyVerificationErrors
  /** What the last submission has changed, a line each. */
  lines: readonly string[]
}

/** What the last submission has changed; and whether trying goes round in a circle. */
export function VerificationErrorChange({ errors, lines }: VerificationErrorChangeProps) {
  const say = useWords(verificationErrorWords)
  const gone = errors.change?.gone ?? []
  const isRepeated = errors.groups.some(group => group.errors.some(each => each.isRepeated && each.state === 'open'))
  return (
    <>
      {lines.length > 0 && (
        <Alert tone="progress" title={say('errors.sent.title')}>
          <ul {...slot('objections')}>
            {lines.map((line, at) => (
              <li key={line}>{at === 0 && gone.length > 0 ? <Gone line={line} gone={gone} /> : line}</li>
            ))}
          </ul>
        </Alert>
      )}
      {isRepeated && (
        <Alert tone="warning" title={say('errors.repeated.title')} actions={<Support />}>
          <p>{say('errors.repeated.text')}</p>
        </Alert>
      )}
    </>
  )
}

/** What is done comes first; which of them, for those who want to know. */
function Gone({ line, gone }: { line: string; gone: readonly string[] }) {
  return (
    <details>
      <summary>{line}</summary>
      <ul {...slot('objections')}>
        {[...new Set(gone)].map(message => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </details>
  )
}
