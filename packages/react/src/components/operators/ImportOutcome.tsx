'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { useGridKycContext } from '../../hooks/gridKycContext.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import { StatusMessage } from '../../ui/StatusMessage.js'
import { problemWords } from '../problem.words.js'
import { useAnnounce } from '../useAnnounce.js'
import { usePrimitive } from '../usePrimitive.js'
import { customerImportWords } from './CustomerImport.words.js'
import { downloadBlob } from './downloadBlob.js'
import type { ImportParts } from './ImportParts.js'

const words = { ...customerImportWords, ...problemWords }

/** How an import ended, or why nobody can tell. */
export function ImportOutcome({ customers, headingLevel, state }: ImportParts<'unsent' | 'lost' | 'finished'>) {
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  const { locale } = useGridKycContext().shown
  const counted = (count: number) => ({ count, shown: new Intl.NumberFormat(locale).format(count) })
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => said.current?.focus(), [])

  const other = <Button onClick={customers.reset}>{say('import.more')}</Button>
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
      const title = say('import.done.title', counted(successful))
      if (failed === 0)
        return { tone: 'success', icon: 'check', title, text: <p>{say('import.done.text')}</p>, actions: other }
      const save = async () => {
        const rows = await customers.refusedRows()
        if (rows) downloadBlob(rows, 'customers-refused.csv')
      }
      const actions = (
        <>
          <Button onClick={save}>{say('import.refused', counted(failed))}</Button>
          {other}
        </>
      )
      const text = <p>{say('import.done.refused', counted(failed))}</p>
      return { tone: 'warning', icon: 'alert', title, text, actions }
    }
    const { kind } = state.problem
    const why = kind === 'forbidden' || kind === 'invalid' ? say(`import.${kind}`) : say(`problem.${kind}`)
    if (state.status === 'lost') {
      return { tone: 'danger', icon: 'alert', title: say('import.lost.title'), text: <p>{why}</p>, actions: other }
    }
    return {
      tone: 'danger',
      icon: 'alert',
      title: say(state.mayHaveArrived ? 'import.unsent.open.title' : 'import.unsent.title'),
      text: (
        <>
          <p>{why}</p>
          {state.mayHaveArrived && <p>{say('import.unsent.open.text')}</p>}
        </>
      ),
      actions: (
        <>
          <Button onClick={customers.send}>{say('import.again')}</Button>
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
