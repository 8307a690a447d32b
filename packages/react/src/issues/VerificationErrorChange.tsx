'use client'

import { useMessages } from '../messages/useMessages.js'
import { Support } from '../provider/Support.js'
import { Alert } from '../ui/Alert.js'
import { slot } from '../ui/slot.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'
import { verificationErrorMessages } from './VerificationErrorListing.messages.js'

export interface VerificationErrorChangeProps {
  errors: ReadyVerificationErrors
  /** What the last submission has changed, a line each. */
  lines: readonly string[]
}

/** What the last submission has changed; and whether trying goes round in a circle. */
export function VerificationErrorChange({ errors, lines }: VerificationErrorChangeProps) {
  const t = useMessages(verificationErrorMessages)
  const gone = errors.change?.gone ?? []
  const isRepeated = errors.groups.some(group => group.errors.some(each => each.isRepeated && each.state === 'open'))
  return (
    <>
      {lines.length > 0 && (
        <Alert tone="progress" title={t('errors.sent.title')}>
          <ul {...slot('objections')}>
            {lines.map((line, at) => (
              <li key={line}>{at === 0 && gone.length > 0 ? <Gone line={line} gone={gone} /> : line}</li>
            ))}
          </ul>
        </Alert>
      )}
      {isRepeated && (
        <Alert tone="warning" title={t('errors.repeated.title')} actions={<Support />}>
          <p>{t('errors.repeated.text')}</p>
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
