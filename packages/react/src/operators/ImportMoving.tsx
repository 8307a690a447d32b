'use client'

import { useRef } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { Progress } from '../ui/Progress.js'
import { slot } from '../ui/slot.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { customerImportMessages } from './CustomerImport.messages.js'
import type { ImportParts } from './useCustomerImport.js'

const messages = { ...customerImportMessages, ...errorMessages }

/** Something is under way: how far it is, and the way out where there is one. */
export function ImportMoving({ customers, headingLevel, state }: ImportParts<'checking' | 'sending' | 'running'>) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const { locale } = useGridKycContext().shown
  const { label, value, text } = look()
  // Only the phase is announced, not every per cent.
  useAnnounce(label)
  const title = useRef<HTMLHeadingElement>(null)
  useBeforePaint(() => title.current?.focus(), [])
  const Heading = `h${headingLevel}` as const

  function look() {
    const number = new Intl.NumberFormat(locale)
    if (state.status === 'checking') {
      const { rows, share } = state
      const text = t('import.checking.text', { count: rows, shown: number.format(rows) })
      return { label: t('import.checking'), value: share, text }
    }
    if (state.status === 'sending') {
      const { share } = state
      const text =
        share === undefined
          ? t('import.sending.waiting')
          : t('import.sending.text', { share: number.format(Math.round(share * 100)) })
      return { label: t('import.sending'), value: share, text }
    }
    const { progress } = state
    if (!progress?.total) return { label: t('import.running'), value: undefined, text: t('import.running.waiting') }
    const { processed, total } = progress
    const text = t('import.running.text', { done: number.format(processed), total: number.format(total) })
    return { label: t('import.running'), value: processed / total, text }
  }

  return (
    <div {...slot('section')}>
      <Heading {...slot('section-title')} tabIndex={-1} ref={title}>
        {t('import.title')}
      </Heading>
      <Progress label={label} value={value} text={text} />
      {state.status === 'running' ? (
        <p {...slot('help')}>{state.error ? t(`error.${state.error.kind}`) : t('import.running.leave')}</p>
      ) : (
        <div {...slot('actions')}>
          <Button onClick={customers.reset}>{t('import.stop')}</Button>
        </div>
      )}
    </div>
  )
}
