'use client'

import { useRef } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import { slot } from '../ui/slot.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { customerImportMessages } from './CustomerImport.messages.js'
import { downloadBlob } from './downloadBlob.js'
import type { ImportParts } from './useCustomerImport.js'

/** What a file holds, before anything of it is sent. */
export function ImportCheckResult({ customers, headingLevel, state }: ImportParts<'checked'>) {
  const t = useMessages(customerImportMessages)
  const Button = usePrimitive('Button', OurButton)
  const { locale } = useGridKycContext().shown
  const { good, bad, errors, ignored, toFix } = state
  const lines = [...new Set(errors.map(({ line }) => line))]
  const counted = (count: number) => ({ count, shown: new Intl.NumberFormat(locale).format(count) })
  const goodText = t('import.good', counted(good))
  const badText = t('import.bad', counted(bad))
  useAnnounce([good > 0 && goodText, bad > 0 && badText].filter(Boolean).join('. '))
  const title = useRef<HTMLHeadingElement>(null)
  useBeforePaint(() => title.current?.focus(), [])
  const Heading = `h${headingLevel}` as const

  return (
    <div {...slot('section')}>
      <Heading {...slot('section-title')} tabIndex={-1} ref={title}>
        {t('import.title')}
      </Heading>
      {good > 0 && (
        <Alert tone="success" title={goodText}>
          <p>{t('import.good.text')}</p>
        </Alert>
      )}
      {bad > 0 && (
        <Alert
          tone="warning"
          title={badText}
          actions={
            <Button onClick={() => downloadBlob(toFix, 'customers-to-fix.csv')}>{t('import.fix', counted(bad))}</Button>
          }
        >
          <p>{t('import.bad.text')}</p>
          <p>{t('import.bad.first')}</p>
          <ul {...slot('issues')}>
            {lines.map(line => (
              <li key={line}>
                {t('import.row', { line })}
                {errors
                  .filter(error => error.line === line)
                  .map(error => (
                    <span key={`${error.column} ${error.code}`} {...slot('issue-reason')}>
                      {customers.explain(error)}
                    </span>
                  ))}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {ignored.length > 0 && (
        <Alert>
          <p>{t('import.ignored', { columns: ignored.join(', ') })}</p>
        </Alert>
      )}
      <div {...slot('actions')}>
        {good > 0 && (
          <Button variant="primary" onClick={customers.send}>
            {t('import.send', counted(good))}
          </Button>
        )}
        <Button onClick={customers.reset}>{t('import.another')}</Button>
      </div>
    </div>
  )
}
