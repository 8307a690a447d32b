'use client'

import { customerImportColumns } from '@grid-kyc/core'
import { useMessages } from '../messages/useMessages.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { FileDrop } from '../ui/FileDrop.js'
import { slot } from '../ui/slot.js'
import { customerImportMessages } from './CustomerImport.messages.js'
import { downloadBlob } from './downloadBlob.js'
import type { ImportParts } from './useCustomerImport.js'

const columns = Object.keys(customerImportColumns)

/** A file is checked as soon as it is chosen, and never listed. */
const noRows = { photo: '', cancel: '', retry: '', remove: '', uploading: () => '', about: () => '' }

/** The place for a file, and why the last one was none. */
export function ImportFile({ customers, headingLevel }: Omit<ImportParts<'empty'>, 'state'>) {
  const t = useMessages(customerImportMessages)
  const Button = usePrimitive('Button', OurButton)
  const { state, choose } = customers
  const error =
    state.status === 'unusable' ? t(`import.unusable.${state.reason}`, { line: state.line ?? '' }) : undefined
  useAnnounce(error ?? '')
  const Heading = `h${headingLevel}` as const
  return (
    <div {...slot('section')}>
      <Heading {...slot('section-title')}>{t('import.title')}</Heading>
      <FileDrop
        label={t('import.file.label')}
        help={t('import.file.help', { columns: columns.join(', ') })}
        error={error}
        files={[]}
        accept=".csv,text/csv"
        camera={false}
        onAdd={([file]) => file && choose(file)}
        messages={{ ...noRows, choose: t('import.file.choose'), drop: t('import.file.drop') }}
      />
      <p {...slot('aside')}>
        <Button
          variant="quiet"
          onClick={() =>
            downloadBlob(new Blob([`\uFEFF${columns.join(',')}\r\n`], { type: 'text/csv' }), 'customers.csv')
          }
        >
          {t('import.template')}
        </Button>
      </p>
    </div>
  )
}
