'use client'

import { type ReactNode, useRef } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { StatusMessage } from '../ui/StatusMessage.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { customerImportMessages } from './CustomerImport.messages.js'
import { downloadBlob } from './downloadBlob.js'
import type { ImportParts } from './useCustomerImport.js'

const messages = { ...customerImportMessages, ...errorMessages }

/** How an import ended, or why that is not known. */
export function ImportOutcome({ customers, headingLevel, state }: ImportParts<'unsent' | 'lost' | 'finished'>) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const { locale } = useGridKycContext().shown
  const counted = (count: number) => ({ count, shown: new Intl.NumberFormat(locale).format(count) })
  const said = useRef<HTMLDivElement>(null)
  useBeforePaint(() => said.current?.focus(), [])

  const other = <Button onClick={customers.reset}>{t('import.more')}</Button>
  const { title, actions, ...look } = outcome()
  useAnnounce(title)

  function outcome(): {
    tone: 'success' | 'warning' | 'danger'
    icon: 'check' | 'alert'
    title: string
    text: ReactNode
    actions: ReactNode
  } {
    if (state.status === 'finished') {
      const { successful, failed } = state.progress
      const title = t('import.done.title', counted(successful))
      if (failed === 0)
        return { tone: 'success', icon: 'check', title, text: <p>{t('import.done.text')}</p>, actions: other }
      const save = async () => {
        const rows = await customers.refusedRows()
        if (rows) downloadBlob(rows, 'customers-refused.csv')
      }
      const actions = (
        <>
          <Button onClick={save}>{t('import.refused', counted(failed))}</Button>
          {other}
        </>
      )
      const text = <p>{t('import.done.refused', counted(failed))}</p>
      return { tone: 'warning', icon: 'alert', title, text, actions }
    }
    const { kind, status } = state.error
    // Grid has the route in its description, and not in every environment.
    const isUnsupported = status === 501
    const why = isUnsupported
      ? t('import.unsupported')
      : kind === 'forbidden' || kind === 'invalid'
        ? t(`import.${kind}`)
        : t(`error.${kind}`)
    if (state.status === 'lost') {
      return { tone: 'danger', icon: 'alert', title: t('import.lost.title'), text: <p>{why}</p>, actions: other }
    }
    return {
      tone: 'danger',
      icon: 'alert',
      title: t(state.mayHaveArrived ? 'import.unsent.open.title' : 'import.unsent.title'),
      text: (
        <>
          <p>{why}</p>
          {state.mayHaveArrived && <p>{t('import.unsent.open.text')}</p>}
        </>
      ),
      actions: (
        <>
          {!isUnsupported && <Button onClick={customers.send}>{t('import.again')}</Button>}
          {other}
        </>
      ),
    }
  }

  return (
    <StatusMessage
      ref={said}
      tabIndex={-1}
      headingLevel={headingLevel}
      tone={look.tone}
      icon={look.icon}
      title={title}
      actions={actions}
    >
      {look.text}
    </StatusMessage>
  )
}
