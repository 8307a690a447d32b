'use client'

import { useEffect, useRef } from 'react'
import { useGridKycContext } from '../../hooks/gridKycContext.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import { Progress } from '../../ui/Progress.js'
import { slot } from '../../ui/slot.js'
import { problemWords } from '../problem.words.js'
import { useAnnounce } from '../useAnnounce.js'
import { usePrimitive } from '../usePrimitive.js'
import { customerImportWords } from './CustomerImport.words.js'
import type { ImportParts } from './ImportParts.js'

const words = { ...customerImportWords, ...problemWords }

/** Something is under way: how far it is, and the way out where there is one. */
export function ImportMoving({ customers, headingLevel, state }: ImportParts<'checking' | 'sending' | 'running'>) {
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  const { locale } = useGridKycContext().shown
  const { label, value, text } = look()
  // Only what is under way is said: nobody wants to hear every per cent.
  useAnnounce(label)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const Heading = `h${headingLevel}` as const

  function look() {
    const number = new Intl.NumberFormat(locale)
    if (state.status === 'checking') {
      const { rows, share } = state
      const text = say('import.checking.text', { count: rows, shown: number.format(rows) })
      return { label: say('import.checking'), value: share, text }
    }
    if (state.status === 'sending') {
      const { share } = state
      const text =
        share === undefined
          ? say('import.sending.waiting')
          : say('import.sending.text', { share: number.format(Math.round(share * 100)) })
      return { label: say('import.sending'), value: share, text }
    }
    const { progress } = state
    if (!progress?.total) return { label: say('import.running'), value: undefined, text: say('import.running.waiting') }
    const { processed, total } = progress
    const text = say('import.running.text', { done: number.format(processed), total: number.format(total) })
    return { label: say('import.running'), value: processed / total, text }
  }

  return (
    <div {...slot('section')}>
      <Heading {...slot('section-title')} tabIndex={-1} ref={title}>
        {say('import.title')}
      </Heading>
      <Progress label={label} value={value} text={text} />
      {state.status === 'running' ? (
        <p {...slot('help')}>{state.problem ? say(`problem.${state.problem.kind}`) : say('import.running.leave')}</p>
      ) : (
        <div {...slot('actions')}>
          <Button onClick={customers.reset}>{say('import.stop')}</Button>
        </div>
      )}
    </div>
  )
}
