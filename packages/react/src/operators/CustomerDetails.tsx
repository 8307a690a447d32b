'use client'

import { forwardRef, type ReactNode, useState } from 'react'
import { documentTypeName } from '../messages/documentTypeName.js'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { Root } from '../provider/Root.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import { type HeadingLevel, nextHeadingLevel } from '../ui/HeadingLevel.js'
import { Skeleton } from '../ui/Skeleton.js'
import { StatusBadge } from '../ui/StatusBadge.js'
import { StatusMessage } from '../ui/StatusMessage.js'
import { SummaryList, type SummaryRow } from '../ui/SummaryList.js'
import { slot } from '../ui/slot.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import { customerDetailsMessages } from './CustomerDetails.messages.js'
import { customerStateTones } from './CustomerRow.js'
import { customerTableMessages } from './CustomerTable.messages.js'
import { type ReadyCustomerDetails, type UseCustomerDetailsOptions, useCustomerDetails } from './useCustomerDetails.js'

/** Props of `CustomerDetails`. */
export interface CustomerDetailsProps extends UseCustomerDetailsOptions {
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  /** Added to the classes of the outermost element. */
  className?: string | undefined
}

const messages = { ...customerDetailsMessages, ...customerTableMessages, ...errorMessages }

/** One customer, for operators of your platform. The proxy's `operator` must return true. */
export const CustomerDetails = forwardRef<HTMLDivElement, CustomerDetailsProps>(function CustomerDetails(
  { headingLevel = 2, className, ...options },
  ref,
) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const details = useCustomerDetails(options)
  const kind = details.errors[0]?.kind ?? 'unexpected'
  return (
    <Root ref={ref} name="customer" className={className} state={{ state: details.status }}>
      {details.status === 'loading' && <Skeleton label={t('customer.loading')} shape="list" />}
      {details.status === 'failed' && (
        <StatusMessage
          tone="neutral"
          icon="alert"
          headingLevel={headingLevel}
          title={t('customer.failed.title')}
          actions={<Button onClick={details.refresh}>{t('customer.again')}</Button>}
        >
          <p>
            {kind === 'forbidden'
              ? t('customer.forbidden')
              : kind === 'not_found'
                ? t('customer.gone')
                : t(`error.${kind}`)}
          </p>
        </StatusMessage>
      )}
      {details.status === 'ready' && <Ready details={details} headingLevel={headingLevel} />}
    </Root>
  )
})

interface ReadyProps {
  details: ReadyCustomerDetails
  headingLevel: HeadingLevel
}

function Ready({ details, headingLevel }: ReadyProps) {
  const { customer, state, raw, owners, documents, verification, issues, withheld } = details
  const { locale, messages: texts } = useGridKycContext().shown
  const t = useMessages(messages)
  const secret = usePrivacy('personal')
  const Heading = `h${headingLevel}` as const
  const below = nextHeadingLevel(headingLevel)
  const name = customer.customerType === 'BUSINESS' ? customer.businessInfo?.legalName : customer.fullName
  const date = (text: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(text))
  const consent = customer.endUserTermsConsent
  const rows: SummaryRow[] = [
    { id: 'id', label: t('customer.id'), value: customer.id ?? '' },
    ...details.details.map(({ path, ...detail }) => ({ id: path, ...detail })),
    ...(customer.createdAt ? [{ id: 'createdAt', label: t('customer.created'), value: date(customer.createdAt) }] : []),
    ...(consent?.termsVersion
      ? [
          {
            id: 'consent',
            label: t('customer.consent'),
            value: consent.acceptedAt
              ? t('customer.consent.value', { version: consent.termsVersion, date: date(consent.acceptedAt) })
              : consent.termsVersion,
          },
        ]
      : []),
  ]
  return (
    <div {...slot('section')}>
      <div {...slot('document-head')}>
        <Heading {...slot('wizard-title')}>
          <span {...secret.attributes} className={secret.className}>
            {name || t('customer.unnamed')}
          </span>
        </Heading>
        <StatusBadge tone={customer.isDeleted ? 'neutral' : customerStateTones[state]} title={raw}>
          {t(customer.isDeleted ? 'customer.deleted' : `customers.state.${state}`)}
        </StatusBadge>
      </div>
      <Section title={t('customer.verification')} headingLevel={below}>
        {verification ? (
          <>
            <p>{verification.verificationStatus}</p>
            {issues.length > 0 ? (
              <ul {...slot('issues')}>
                {issues.map(issue => (
                  <li key={issue.key}>
                    <span {...secret.attributes} className={secret.className}>
                      {issue.subject === 'beneficialOwner' && issue.name && `${issue.name}: `}
                    </span>
                    {issue.message}
                    {issue.reason && (
                      <q {...slot('issue-reason')} lang="en" dir="ltr">
                        {issue.reason}
                      </q>
                    )}
                  </li>
                ))}
              </ul>
            ) : (
              withheld.length === 0 && <p {...slot('help')}>{t('customer.verification.clear')}</p>
            )}
            {withheld.length > 0 && (
              <>
                <p {...slot('help')}>{t('customer.verification.withheld')}</p>
                <ul {...slot('issues')}>
                  {withheld.map(({ resourceId, type, reason }) => (
                    <li key={`${resourceId} ${type} ${reason}`} {...secret.attributes} className={secret.className}>
                      {type}
                      {reason && (
                        <q {...slot('issue-reason')} lang="en" dir="ltr">
                          {reason}
                        </q>
                      )}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        ) : (
          <p {...slot('help')}>{t('customer.verification.none')}</p>
        )}
      </Section>
      <Section title={t('customer.data')} headingLevel={below}>
        <SummaryList rows={rows} />
      </Section>
      {owners.length > 0 && (
        <Section title={t('customer.owners')} headingLevel={below}>
          <SummaryList
            rows={owners.map(({ id, personalInfo, ownershipPercentage, roles, kycStatus }) => ({
              id,
              // A label is no place for a name: recorders take it along.
              label: roles.join(', ') || t('customer.owners.person'),
              value: [
                [personalInfo.firstName, personalInfo.lastName].filter(Boolean).join(' ') || t('customer.unnamed'),
                ownershipPercentage !== undefined && t('customer.owners.share', { share: ownershipPercentage }),
                kycStatus,
              ]
                .filter(Boolean)
                .join(' · '),
              privacy: 'personal',
            }))}
          />
        </Section>
      )}
      {documents.length > 0 && (
        <Section title={t('customer.documents')} headingLevel={below}>
          <SummaryList
            rows={documents.map(({ id, documentType, fileName }) => ({
              id,
              label: documentTypeName(documentType, texts),
              value: fileName ?? '',
              privacy: 'personal',
            }))}
          />
        </Section>
      )}
      {!customer.isDeleted && <Removal details={details} />}
    </div>
  )
}

function Section({
  title,
  headingLevel,
  children,
}: {
  title: string
  headingLevel: HeadingLevel
  children: ReactNode
}) {
  const Heading = `h${headingLevel}` as const
  return (
    <section {...slot('section')}>
      <Heading {...slot('section-title')}>{title}</Heading>
      {children}
    </section>
  )
}

/** Deleting is permanent, so it is asked for twice. */
function Removal({ details }: { details: ReadyCustomerDetails }) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) {
    return (
      <div {...slot('actions')}>
        <Button variant="quiet" onClick={() => setAsking(true)}>
          {t('customer.delete')}
        </Button>
      </div>
    )
  }
  return (
    <Alert
      tone="danger"
      role="alert"
      title={t('customer.delete.title')}
      actions={
        <>
          <Button busy={details.isDeleting} onClick={() => void details.remove()}>
            {t(details.isDeleting ? 'customer.deleting' : 'customer.delete.confirm')}
          </Button>
          <Button variant="quiet" onClick={() => setAsking(false)}>
            {t('customer.delete.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('customer.delete.text')}</p>
      {details.error && <p>{t(`error.${details.error.kind}`)}</p>}
    </Alert>
  )
}
