import { allFields } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { es } from '../es.js'
import { translateField } from './translateField.js'

const { businessInfo, address } = allFields.business

describe('translateField', () => {
  it('leaves the English of the row where the host says nothing', () => {
    expect(translateField(businessInfo.legalName, 'business.businessInfo.legalName', {})).toEqual(
      businessInfo.legalName,
    )
  })

  it('takes label, help and options from the copy', () => {
    const legalName = translateField(businessInfo.legalName, 'business.businessInfo.legalName', {}, es)
    expect(legalName).toMatchObject({
      label: 'Nombre legal de la empresa',
      help: expect.stringMatching(/constitución/),
    })
    const entityType = translateField(businessInfo.entityType, 'business.businessInfo.entityType', {}, es)
    expect(entityType.options?.TRUST).toBe('Fideicomiso')
    expect(Object.keys(entityType.options ?? {})).toEqual(Object.keys(businessInfo.entityType.options))
  })

  it('calls a field what its country calls it, in the language of the host', () => {
    const values = { address: { country: 'IE' } }
    expect(translateField(address.state, 'business.address.state', values).label).toBe('County')
    expect(translateField(address.state, 'business.address.state', values, es).label).toBe('Condado')
    expect(translateField(address.state, 'business.address.state', {}, es).label).toBe('Estado, provincia o región')
  })
})
