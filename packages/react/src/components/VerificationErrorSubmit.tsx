'use client'

import type { ReadyVerificationErrors } from '../hooks/errors/useVerificationErrors.js'
import { useWords } from '../hooks/useWords.js'
import { Button as OurButton } from '../ui/Button.js'
import { slot } from '../ui/slot.js'
import { usePrimitive } from './usePrimitive.js'
import { verificationErrorWords } from './VerificationErrorList.words.js'

/** Sends everything again: all of it fixed, or as it is. */
export function VerificationErrorSubmit({ errors }: { errors: ReadyVerificationErrors }) {
  const say = useWords(verificationErrorWords)
  const Button = usePrimitive('Button', OurButton)
  const isAll = errors.fixed === errors.total
  const isBusy = errors.activity === 'submitting'
  return (
    <div {...slot('fix-submit')}>
      <p {...slot('lead')}>{say(isAll ? 'errors.ready' : 'errors.left')}</p>
      <Button variant={isAll ? 'primary' : 'secondary'} busy={isBusy} onClick={() => void errors.submit()}>
        {say(isBusy ? 'errors.submitting' : isAll ? 'errors.submit' : 'errors.submit.anyway')}
      </Button>
    </div>
  )
}
