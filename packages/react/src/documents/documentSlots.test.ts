import {
  type Application,
  type BeneficialOwner,
  type BusinessCustomer,
  businessFields,
  type Document,
  fieldAt,
  type VerificationError,
} from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { documentSlots, sidesToSend } from './documentSlots.js'

const person = { id: 'Customer:1', customerType: 'INDIVIDUAL' } as const
const company = { id: 'Customer:1', customerType: 'BUSINESS' } as const

const entityTypes = fieldAt(businessFields, 'businessInfo.entityType')?.options ?? {}

let count = 0
const stored = (documentType: string, more: Partial<Document> = {}): Document => ({
  id: `Document:${++count}`,
  documentHolder: 'Customer:1',
  documentType,
  country: 'US',
  fileName: 'a.pdf',
  createdAt: '2026-01-01T00:00:00Z',
  ...more,
})
const owner = (id: string, country = 'US', idType: string | undefined = 'ITIN') =>
  ({ id, personalInfo: { idType, address: { country } }, roles: [] }) as unknown as BeneficialOwner
const error = (type: string, more: Partial<VerificationError> = {}): VerificationError => ({
  resourceId: 'Customer:1',
  type,
  reason: '',
  ...more,
})
const asks = (errors: VerificationError[]): Pick<Application, 'verification'> => ({
  verification: {
    id: 'Verification:1',
    customerId: 'Customer:1',
    verificationStatus: 'RESOLVE_ERRORS',
    errors,
    createdAt: '2026-06-01T00:00:00Z',
  },
})
const of = (application: Partial<Application>) =>
  documentSlots({ customerType: application.customer?.customerType ?? 'INDIVIDUAL', customer: person, ...application })
const states = (application: Partial<Application>) => of(application).map(({ category, state }) => [category, state])

describe('what is always wanted', () => {
  it('is an identity document of a person', () => {
    expect(states({})).toEqual([['identity', 'needed']])
    expect(states({ documents: [stored('PASSPORT')] })).toEqual([['identity', 'done']])
  })

  it('is one of each category of a business, and an identity document of every owner', () => {
    const owners = [owner('BeneficialOwner:1'), owner('BeneficialOwner:2')]
    const slots = of({ customer: company, owners, documents: [stored('TRUST_AGREEMENT')] })
    expect(slots.map(({ documentHolder, category, state }) => `${documentHolder} ${category} ${state}`)).toEqual([
      'Customer:1 legalPresence needed',
      'Customer:1 ownershipStructure done',
      'Customer:1 controlStructure done',
      'Customer:1 proofOfAddress needed',
      'BeneficialOwner:1 identity needed',
      'BeneficialOwner:2 identity needed',
    ])
    expect(new Set(slots.map(({ key }) => key)).size).toBe(slots.length)
  })

  it.each(Object.keys(entityTypes))(
    '[B6] [B8] offers a %s a slot for an organization chart or an agreement, and one for the tax number, each taking OTHER',
    entityType => {
      const customer = { ...company, businessInfo: { entityType, country: 'US' } } as unknown as BusinessCustomer
      const offered = (['ownershipRecords', 'taxRecords'] as const).map(category => ({
        ...{ documentHolder: 'Customer:1', category, isOptional: true },
      }))
      const slots = documentSlots({ customerType: 'BUSINESS', customer, documents: [] }, offered)
      const optional = slots.filter(({ state }) => state === 'optional')
      expect(optional.map(({ category }) => category)).toEqual(['ownershipRecords', 'taxRecords'])
      for (const { accepts } of optional) expect(accepts).toContain('OTHER')
      expect(optional[0]?.accepts).toEqual(expect.arrayContaining(['PARTNERSHIP_AGREEMENT', 'SHAREHOLDER_REGISTER']))
      expect(optional[1]?.accepts).toContain('TAX_RETURN')
      // What is stored there is shown there, and nothing else is asked for it.
      const [, tax] = documentSlots(
        { customerType: 'BUSINESS', customer, documents: [stored('TAX_RETURN')] },
        offered,
      ).filter(({ category }) => category === 'ownershipRecords' || category === 'taxRecords')
      expect(tax).toMatchObject({ state: 'done', documents: [{ documentType: 'TAX_RETURN' }] })
    },
  )

  it.each(['SSN', 'ITIN', 'EIN', 'NON_US_TAX_ID', undefined])(
    '[B4] [B9] is a passport and one more of an owner who lives outside the United States, whose number is a %s',
    idType => {
      const owners = [owner('BeneficialOwner:1', 'DE', idType)]
      const documents = [stored('PASSPORT', { documentHolder: 'BeneficialOwner:1' })]
      const [passport, second] = of({ customer: company, owners, documents }).slice(-2)
      expect(passport).toMatchObject({ accepts: ['PASSPORT'], state: 'done', isSecondIdentity: false })
      expect(second).toMatchObject({
        accepts: ['DRIVERS_LICENSE', 'NATIONAL_ID'],
        state: 'needed',
        isSecondIdentity: true,
      })
    },
  )

  it.each(['SSN', 'ITIN'])(
    '[B9] is one document of an owner who lives in the United States, whose number is a %s',
    idType => {
      const slots = of({ customer: company, owners: [owner('BeneficialOwner:1', 'US', idType)] })
      expect(slots.filter(({ documentHolder }) => documentHolder === 'BeneficialOwner:1')).toMatchObject([
        { accepts: ['PASSPORT', 'DRIVERS_LICENSE', 'NATIONAL_ID'], isSecondIdentity: false },
      ])
    },
  )

  it('names the side that is still to come', () => {
    const [slot] = of({ documents: [stored('NATIONAL_ID', { side: 'FRONT' })] })
    expect(slot).toMatchObject({ state: 'needed', missingSide: { documentType: 'NATIONAL_ID', side: 'BACK' } })
  })
})

describe('what Grid says', () => {
  it('decides what is accepted', () => {
    const [slot] = of(asks([error('MISSING_IDENTITY_DOCUMENT', { acceptedDocumentTypes: ['PASSPORT'] })]))
    expect(slot).toMatchObject({ accepts: ['PASSPORT'], state: 'needed' })
  })

  it('may ask for something more, known or not', () => {
    const application = asks([
      error('MISSING_GOOD_STANDING_DOCUMENT'),
      error('MISSING_HOLOGRAM_DOCUMENT', { acceptedDocumentTypes: ['BUSINESS_LICENSE'] }),
      error('MISSING_DOCUMENT'),
    ])
    expect(of({ customer: company, ...application }).slice(4)).toMatchObject([
      { category: 'goodStanding', accepts: ['GOOD_STANDING_CERTIFICATE'] },
      { category: undefined, accepts: ['BUSINESS_LICENSE'] },
      { category: undefined, accepts: expect.arrayContaining(['OTHER']) },
    ])
  })

  it('may reject a document: that one is replaced, and does not count', () => {
    const document = stored('PASSPORT')
    const [slot] = of({
      documents: [document],
      ...asks([error('POOR_QUALITY_DOCUMENT', { resourceId: document.id, acceptedDocumentTypes: ['PASSPORT'] })]),
    })
    expect(slot).toMatchObject({ state: 'rejected', rejected: [document], accepts: ['PASSPORT'] })
    expect(states({ ...asks([error('EXPIRED_DOCUMENT')]), documents: [document] })).toEqual([['identity', 'rejected']])
  })

  it('is over once it has been done', () => {
    const replaced = stored('PASSPORT', { updatedAt: '2026-07-01T00:00:00Z' })
    const application = asks([error('UNREADABLE_DOCUMENT', { resourceId: replaced.id })])
    expect(of({ documents: [replaced], ...application })).toMatchObject([{ state: 'done', issues: [] }])
  })

  it('keeps its slot once it has been done, also for what is not always wanted', () => {
    const newer = { createdAt: '2026-07-01T00:00:00Z' }
    const documents = [stored('GOOD_STANDING_CERTIFICATE', newer), stored('BUSINESS_LICENSE', newer)]
    const errors = [
      error('MISSING_GOOD_STANDING_DOCUMENT'),
      error('MISSING_HOLOGRAM_DOCUMENT', { acceptedDocumentTypes: ['BUSINESS_LICENSE'] }),
    ]
    const done = [
      { category: 'goodStanding', state: 'done', documents: [documents[0]], issues: [] },
      { category: undefined, state: 'done', documents: [documents[1]], issues: [] },
    ]
    expect(of({ customer: company, documents, ...asks(errors) }).slice(4)).toMatchObject(done)
    expect(of({ customer: company, documents }).slice(4)).toMatchObject(done)
  })

  it('is not shown where it must not be disclosed, and nothing is asked because of it', () => {
    const document = stored('PASSPORT')
    const application = asks([error('SUSPECTED_FRAUD_DOCUMENT', { resourceId: document.id })])
    expect(of({ documents: [document], ...application })).toMatchObject([{ state: 'done', issues: [] }])
  })
})

it('has a slot that the host requests', () => {
  const requested = [{ documentHolder: 'Customer:1', category: 'proofOfAddress' }] as const
  const slots = documentSlots({ customerType: 'INDIVIDUAL', customer: person }, requested)
  expect(slots.map(({ category }) => category)).toEqual(['identity', 'proofOfAddress'])
})

describe('what a legal form usually has', () => {
  const llc = { ...company, businessInfo: { entityType: 'LLC', country: 'US' } } as Application['customer']

  it('comes first', () => {
    const accepts = of({ customer: llc }).map(slot => slot.accepts[0])
    expect(accepts.slice(0, 3)).toEqual([
      'ARTICLES_OF_INCORPORATION',
      'PARTNERSHIP_AGREEMENT',
      'PARTNERSHIP_CONTROL_AGREEMENT',
    ])
  })

  it('does not add to what Grid accepts', () => {
    const errors = [error('MISSING_OWNERSHIP_STRUCTURE_DOCUMENT', { acceptedDocumentTypes: ['SHAREHOLDER_REGISTER'] })]
    expect(of({ customer: llc, ...asks(errors) })[1]).toMatchObject({ accepts: ['SHAREHOLDER_REGISTER'] })
  })
})

describe('a requested slot', () => {
  it('is needed, or optional when the host says so', () => {
    const request = { documentHolder: 'Customer:1', category: 'goodStanding' } as const
    const stateOf = (isOptional: boolean) =>
      documentSlots({ customerType: 'BUSINESS', customer: company }, [{ ...request, isOptional }]).at(-1)?.state
    expect([stateOf(false), stateOf(true)]).toEqual(['needed', 'optional'])
  })

  it('may be for one document type', () => {
    const requested = [{ documentHolder: 'Customer:1', documentType: 'POWER_OF_ATTORNEY' }]
    const slots = documentSlots({ customerType: 'INDIVIDUAL', customer: person }, requested)
    expect(slots.at(-1)).toMatchObject({ category: undefined, accepts: ['POWER_OF_ATTORNEY'], state: 'needed' })
  })
})

describe('the sides to send', () => {
  const slotWith = (documents: Document[], rejected: Document[] = []) => {
    const [slot] = of({ documents })
    if (!slot) throw new Error('A person has a slot for an identity document.')
    return { ...slot, rejected }
  }
  const front = stored('NATIONAL_ID', { side: 'FRONT' })
  const back = stored('NATIONAL_ID', { side: 'BACK' })

  it('are one file of what has one, and both of what has two', () => {
    expect(sidesToSend(slotWith([]), 'PASSPORT')).toEqual([undefined])
    expect(sidesToSend(slotWith([]), 'HOLOGRAM')).toEqual([undefined])
    expect(sidesToSend(slotWith([]), 'NATIONAL_ID')).toEqual(['FRONT', 'BACK'])
  })

  it('are those that are not there yet, of this very type', () => {
    expect(sidesToSend(slotWith([front]), 'NATIONAL_ID')).toEqual(['BACK'])
    expect(sidesToSend(slotWith([back]), 'NATIONAL_ID')).toEqual(['FRONT'])
    expect(sidesToSend(slotWith([front]), 'DRIVERS_LICENSE')).toEqual(['FRONT', 'BACK'])
  })

  it('are both again once both are there, and a rejected one counts as not there', () => {
    expect(sidesToSend(slotWith([front, back]), 'NATIONAL_ID')).toEqual(['FRONT', 'BACK'])
    expect(sidesToSend(slotWith([front, back], [front]), 'NATIONAL_ID')).toEqual(['FRONT'])
  })
})

it('has no slot before there is a customer', () => {
  expect(documentSlots({ customerType: 'INDIVIDUAL', customer: null })).toEqual([])
  expect(documentSlots({ customerType: 'INDIVIDUAL', customer: { customerType: 'INDIVIDUAL' } as never })).toEqual([])
})

describe('what Grid wants while nothing of it is open', () => {
  it('is not asked for again while Grid looks at it', () => {
    const { verification } = asks([error('MISSING_GOOD_STANDING_DOCUMENT')])
    const looking = { ...verification, verificationStatus: 'IN_PROGRESS' } as Application['verification']
    expect(of({ customer: company, verification: looking }).map(({ category }) => category)).not.toContain(
      'goodStanding',
    )
  })

  it('is of the holder it names alone', () => {
    const owners = [owner('BeneficialOwner:1'), owner('BeneficialOwner:2')]
    const missing = error('MISSING_GOOD_STANDING_DOCUMENT', { resourceId: 'BeneficialOwner:2' })
    const slots = of({ customer: company, owners, ...asks([missing]) })
    expect(
      slots.filter(({ category }) => category === 'goodStanding').map(({ documentHolder }) => documentHolder),
    ).toEqual(['BeneficialOwner:2'])
  })
})

describe('a slot', () => {
  const newer = { createdAt: '2026-07-01T00:00:00Z' }
  const lastOf = (application: Partial<Application>) => of(application).at(-1)

  it('is known by its holder and what it proves, and by nothing that changes', () => {
    const owners = [owner('BeneficialOwner:1', 'DE')]
    expect(of({ customer: company, owners }).map(({ key, subject, legalForm }) => [key, subject, legalForm])).toEqual([
      ['Customer:1 legalPresence', 'business', { entityType: undefined, country: undefined }],
      ['Customer:1 ownershipStructure', 'business', { entityType: undefined, country: undefined }],
      ['Customer:1 controlStructure', 'business', { entityType: undefined, country: undefined }],
      ['Customer:1 proofOfAddress', 'business', { entityType: undefined, country: undefined }],
      ['BeneficialOwner:1 identity', 'beneficialOwner', {}],
      ['BeneficialOwner:1 secondIdentity', 'beneficialOwner', {}],
    ])
    const { key, subject } = of({})[0] ?? {}
    expect([key, subject]).toEqual(['Customer:1 identity', 'individual'])
  })

  it('is of the legal form of its business', () => {
    const customer = { ...company, businessInfo: { entityType: 'LLC', country: 'US' } } as unknown as BusinessCustomer
    expect(of({ customer })[0]?.legalForm).toEqual({ entityType: 'LLC', country: 'US' })
  })

  it('asks for two documents of an owner who has no address yet', () => {
    const owners = [{ id: 'BeneficialOwner:1', personalInfo: {}, roles: [] } as unknown as BeneficialOwner]
    expect(of({ customer: company, owners }).slice(4)).toHaveLength(2)
  })

  it('asks for one document of a person, wherever they live', () => {
    const customer = { ...person, region: 'DE', address: { country: 'DE' } } as unknown as Application['customer']
    expect(of({ customer }).map(({ accepts }) => accepts)).toEqual([['PASSPORT', 'DRIVERS_LICENSE', 'NATIONAL_ID']])
  })

  it('holds the documents of its own holder alone', () => {
    const owners = [owner('BeneficialOwner:1'), owner('BeneficialOwner:2')]
    const passport = stored('PASSPORT', { documentHolder: 'BeneficialOwner:2' })
    const slots = of({ customer: company, owners, documents: [passport] }).slice(-2)
    expect(slots.map(({ documents, state }) => [documents, state])).toEqual([
      [[], 'needed'],
      [[passport], 'done'],
    ])
  })

  it.each<[string, Document[], string | undefined, string, string[]]>([
    ['of a category', [stored('UTILITY_BILL')], 'proofOfAddress', 'Customer:1 proofOfAddress', ['UTILITY_BILL']],
    ['of none', [stored('HOLOGRAM')], undefined, 'Customer:1 HOLOGRAM', ['HOLOGRAM']],
  ])('shows what was sent and not asked for: a document %s', (_, documents, category, key, accepts) => {
    const slots = of({ documents: [...documents, ...documents.map(({ documentType }) => stored(documentType))] })
    expect(slots).toHaveLength(2)
    expect(slots[1]).toMatchObject({ category, key, state: 'done' })
    expect(slots[1]?.accepts).toEqual(expect.arrayContaining(accepts))
    expect(slots[1]?.documents).toHaveLength(2)
  })

  it('says which side is missing of a document that was sent by the way', () => {
    const slots = of({ customer: company, documents: [stored('NATIONAL_ID', { side: 'FRONT' })] })
    expect(slots.at(-1)).toMatchObject({
      ...{ category: 'identity', state: 'needed', missingSide: { documentType: 'NATIONAL_ID', side: 'BACK' } },
    })
  })

  describe('that Grid asks for', () => {
    it('is one for all that comes to the same, with every issue, and one for each that does not', () => {
      const license = { acceptedDocumentTypes: ['BUSINESS_LICENSE', 'OTHER'] }
      const [one, two] = [error('MISSING_HOLOGRAM_DOCUMENT', license), error('MISSING_SEAL_DOCUMENT', license)]
      const seal = error('MISSING_SEAL_DOCUMENT', { acceptedDocumentTypes: ['BUSINESS_LICENSE'] })
      const slots = of({ customer: company, ...asks([one, two, seal]) }).slice(4)
      expect(slots.map(({ issues }) => issues)).toEqual([[one, two], [seal]])
      expect(slots.map(({ key }) => key)).toEqual(['Customer:1 BUSINESS_LICENSE OTHER', 'Customer:1 BUSINESS_LICENSE'])
    })

    it('keeps Grid’s list when another error of the category has none', () => {
      const listed = error('MISSING_IDENTITY_DOCUMENT', { acceptedDocumentTypes: ['PASSPORT'] })
      const [slot] = of(asks([listed, error('MISSING_IDENTITY_DOCUMENT', { reason: 'Again.' })]))
      expect(slot).toMatchObject({ accepts: ['PASSPORT'], issues: [listed, { reason: 'Again.' }] })
    })

    it('is known by its error where nothing else is, and goes once it is there', () => {
      const application = { customer: company, ...asks([error('MISSING_DOCUMENT')]) }
      expect(lastOf(application)).toMatchObject({ key: 'Customer:1 MISSING_DOCUMENT', state: 'needed' })
      const documents = [stored('OTHER', newer)]
      expect(lastOf({ ...application, documents })?.key).not.toBe('Customer:1 MISSING_DOCUMENT')
    })

    it('leaves out what was done of several, and is needed for the rest', () => {
      const passport = stored('PASSPORT', { updatedAt: '2026-07-01T00:00:00Z' })
      const replaced = error('EXPIRED_DOCUMENT', { resourceId: passport.id })
      const license = stored('DRIVERS_LICENSE', { side: 'FRONT' })
      const open = error('POOR_QUALITY_DOCUMENT', { resourceId: license.id })
      const [slot] = of({ documents: [passport, license], ...asks([replaced, open]) })
      expect(slot).toMatchObject({ issues: [open], rejected: [license], state: 'rejected' })
    })

    it('counts a document that is named although its type is not accepted', () => {
      const visa = stored('VISA')
      const wrong = error('WRONG_DOCUMENT_TYPE', { resourceId: visa.id, acceptedDocumentTypes: ['PASSPORT'] })
      const slots = of({ documents: [visa], ...asks([wrong]) })
      expect(slots.find(({ rejected }) => rejected.length > 0)).toMatchObject({
        ...{ state: 'rejected', accepts: ['PASSPORT'], documents: [visa], rejected: [visa] },
      })
    })

    it('is needed although a document is there that was sent before', () => {
      const application = asks([error('MISSING_IDENTITY_DOCUMENT')])
      expect(of({ documents: [stored('PASSPORT')], ...application })).toMatchObject([{ state: 'needed', rejected: [] }])
    })

    it('wants a side that was rejected beside one that was not', () => {
      const [front, back] = [stored('NATIONAL_ID', { side: 'FRONT' }), stored('NATIONAL_ID', { side: 'BACK' })]
      const [slot] = of({
        documents: [front, back],
        ...asks([error('POOR_QUALITY_DOCUMENT', { resourceId: front.id })]),
      })
      expect(slot).toMatchObject({ rejected: [front], missingSide: { documentType: 'NATIONAL_ID', side: 'FRONT' } })
    })

    it('is needed, and nothing is rejected, where there is nothing to replace', () => {
      expect(of(asks([error('EXPIRED_DOCUMENT')]))).toMatchObject([{ state: 'needed', rejected: [], documents: [] }])
    })

    it('wants the other side first, although what is there is to be replaced', () => {
      const documents = [stored('NATIONAL_ID', { side: 'FRONT' })]
      expect(of({ documents, ...asks([error('EXPIRED_DOCUMENT')]) })).toMatchObject([
        { state: 'needed', missingSide: { side: 'BACK' } },
      ])
    })

    it('is asked for as long as nothing was submitted, and never for what is no document', () => {
      const { verification } = asks([
        error('MISSING_GOOD_STANDING_DOCUMENT'),
        error('MISSING_FIELD', { field: 'email' }),
      ])
      const ready = { ...verification, verificationStatus: 'READY_FOR_VERIFICATION' } as Application['verification']
      const slots = of({ customer: company, verification: ready })
      expect(slots.map(({ category }) => category).slice(4)).toEqual(['goodStanding'])
      expect(slots[4]?.issues.map(({ type }) => type)).toEqual(['MISSING_GOOD_STANDING_DOCUMENT'])
    })

    it('of an owner abroad takes the passport for it, unless Grid’s list has none', () => {
      const owners = [owner('BeneficialOwner:1', 'DE')]
      const missing = (acceptedDocumentTypes?: string[]) =>
        error('MISSING_IDENTITY_DOCUMENT', {
          resourceId: 'BeneficialOwner:1',
          ...(acceptedDocumentTypes && { acceptedDocumentTypes }),
        })
      const [passport, second] = of({ customer: company, owners, ...asks([missing()]) }).slice(-2)
      expect(passport).toMatchObject({ accepts: ['PASSPORT'], issues: [{ type: 'MISSING_IDENTITY_DOCUMENT' }] })
      expect(second).toMatchObject({ accepts: ['DRIVERS_LICENSE', 'NATIONAL_ID'], issues: [], state: 'needed' })
      const [first] = of({ customer: company, owners, ...asks([missing(['NATIONAL_ID'])]) }).slice(-2)
      expect(first?.accepts).toEqual(['NATIONAL_ID'])
    })

    it('keeps the other slots of an owner abroad', () => {
      const owners = [owner('BeneficialOwner:1', 'DE')]
      const missing = error('MISSING_GOOD_STANDING_DOCUMENT', { resourceId: 'BeneficialOwner:1' })
      expect(
        of({ customer: company, owners, ...asks([missing]) })
          .slice(4)
          .map(({ key }) => key),
      ).toEqual(['BeneficialOwner:1 identity', 'BeneficialOwner:1 secondIdentity', 'BeneficialOwner:1 goodStanding'])
    })
  })

  describe('that the host requests', () => {
    const requested = (...more: object[]) =>
      documentSlots(
        { customerType: 'INDIVIDUAL', customer: person },
        more.map(each => ({ documentHolder: 'Customer:1', ...each })) as unknown as Parameters<typeof documentSlots>[1],
      )

    it('is needed where it always is, although the host says that it is optional', () => {
      expect(requested({ category: 'identity', isOptional: true })).toMatchObject([{ state: 'needed' }])
    })

    it('is there once, and of its own holder', () => {
      const documentType = 'POWER_OF_ATTORNEY'
      const slots = requested(
        { documentType },
        { documentType, isOptional: true },
        { documentType, documentHolder: 'Customer:2' },
      )
      expect(slots.map(({ key, state }) => [key, state])).toEqual([
        ['Customer:1 identity', 'needed'],
        ['Customer:1 POWER_OF_ATTORNEY', 'needed'],
      ])
      expect(requested({ documentType, isOptional: true })[1]?.state).toBe('optional')
      expect(requested({ documentType, documentHolder: 'Customer:2' })).toHaveLength(1)
    })

    it('is needed once one side of it is there', () => {
      const documents = [stored('NATIONAL_ID', { side: 'FRONT' })]
      const [request] = [{ documentHolder: 'Customer:1', category: 'identity', isOptional: true }] as const
      const slots = documentSlots({ customerType: 'BUSINESS', customer: company, documents }, [request])
      expect(slots.map(({ category, state }) => [category, state])[0]).toEqual(['identity', 'needed'])
    })
  })
})
