'use client'

import { useEffect, useRef } from 'react'
import { useGridKycContext } from '../../hooks/gridKycContext.js'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { Button as OurButton } from '../../ui/Button.js'
import { slot } from '../../ui/slot.js'
import { useAnnounce } from '../useAnnounce.js'
import { usePrimitive } from '../usePrimitive.js'
import { customerImportWords } from './CustomerImport.words.js'
import { downloadBlob } from './downloadBlob.js'
import type { ImportParts } from './ImportParts.js'

/** What a file holds, before anything of it is sent. */
export function ImportCheckResult({ customers, headingLevel, state }: ImportParts<'checked'>) {
  const say = useWords(customerImportWords)
  const Button = usePrimitive('Button', OurButton)
  const { locale } = useGridKycContext().shown
  const { good, bad, problems, ignored, toFix } = state
  const lines = [...new Set(problems.map(({ line }) => line))]
  const counted = (count: number) => ({ count, shown: new Intl.NumberFormat(locale).format(count) })
  const goodText = say('import.good', counted(good))
  const badText = say('import.bad', counted(bad))
  useAnnounce([good > 0 && goodText, bad > 0 && badText].filter(Boolean).join('. '))
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const Heading = `h${headingLevel}` as const

  return (
    <div {...slot('section')}>
      <Heading {...slot('section-title')} tabIndex={-1} ref={title}>
        {say('import.title')}
      </Heading>
      {good > 0 && (
        <Alert tone="success" title={goodText}>
          <p>{say('import.good.text')}</p>
        </Alert>
      )}
      {bad > 0 && (
        <Alert
          tone="warning"
          title={badText}
          actions={
            <Button onClick={() => downloadBlob(toFix, 'customers-to-fix.csv')}>
              {say('import.fix', counted(bad))}
            </Button>
          }
        >
          <p>{say('import.bad.text')}</p>
          <p>{say('import.bad.first')}</p>
          <ul {...slot('objections')}>
            {lines.map(line => (
              <li key={line}>
                {say('import.row', { line })}
                {problems
                  .filter(problem => problem.line === line)
                  .map(problem => (
                    <span key={`${problem.column} ${problem.code}`} {...slot('objection-reason')}>
                      {customers.explain(problem)}
                    </span>
                  ))}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {ignored.length > 0 && (
        <Alert>
          <p>{say('import.ignored', { columns: ignored.join(', ') })}</p>
        </Alert>
      )}
      <div {...slot('actions')}>
        {good > 0 && (
          <Button variant="primary" onClick={customers.send}>
            {say('import.send', counted(good))}
          </Button>
        )}
        <Button onClick={customers.reset}>{say('import.another')}</Button>
      </div>
    </div>
  )
}
