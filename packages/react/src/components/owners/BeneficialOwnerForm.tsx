'use client'

import { forwardRef, useEffect } from 'react'
import { useGridKycContext } from '../../hooks/gridKycContext.js'
import type { UseBeneficialOwnerOptions } from '../../hooks/owners/useBeneficialOwner.js'
import { sessionQuery } from '../../hooks/records/sessionQuery.js'
import { useLazy } from '../../hooks/useLazy.js'
import { useWords } from '../../hooks/useWords.js'
import { Skeleton } from '../../ui/Skeleton.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { Root } from '../Root.js'
import type { OwnerEditorProps } from './OwnerEditor.js'
import { ownerPartWords } from './OwnerPart.words.js'

export interface BeneficialOwnerFormProps extends UseBeneficialOwnerOptions {
  /** With it there is a button that puts away what was typed. */
  onCancel?: (() => void) | undefined
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  className?: string | undefined
}

const loadEditor = () => import('./OwnerEditor.js').then(module => module.OwnerEditor)

/**
 * One person who owns or controls a business, new or known: asked, checked and saved. Give it another `key` for another
 * person. Its code comes after the first paint.
 */
export const BeneficialOwnerForm = forwardRef<HTMLDivElement, BeneficialOwnerFormProps>(function BeneficialOwnerForm(
  { headingLevel = 2, className, ...props },
  ref,
) {
  const { client, queryClient, shown } = useGridKycContext()
  const say = useWords(ownerPartWords)
  const { Component: Editor, failed } = useLazy<OwnerEditorProps>(loadEditor)
  const asksSession = props.customerId === undefined && shown.customerId === undefined
  useEffect(() => {
    // Asked while the code that needs the answer is on its way.
    if (asksSession) void queryClient.prefetchQuery(sessionQuery(client, shown.proxyUrl))
  }, [asksSession, client, queryClient, shown.proxyUrl])
  return (
    <Root ref={ref} name="beneficial-owner" className={className}>
      {Editor ? (
        <Editor {...props} headingLevel={headingLevel} />
      ) : failed ? (
        <p role="alert">{say('owner.part.failed')}</p>
      ) : (
        <Skeleton label={say('owner.loading')} />
      )}
    </Root>
  )
})
