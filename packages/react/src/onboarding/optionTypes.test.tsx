import { expect, it } from 'vitest'
import { BeneficialOwnerForm } from '../owners/BeneficialOwnerForm.js'
import { BusinessKybWizard } from './business/BusinessKybWizard.js'
import { IndividualKycForm } from './individual/IndividualKycForm.js'

// The compiler is the test: `@ts-expect-error` on a line that compiles is an error of its own.
it('compiles fields and steps by their right names, and no misspelled one', () => {
  const right = [
    <BusinessKybWizard
      key="business"
      steps={['business', { id: 'branding', title: 'Your brand' }, 'review', 'outcome']}
      hidden={['businessInfo.naicsCode', 'address.line2']}
      readOnly={['businessInfo.legalName']}
      initialData={{ businessInfo: { legalName: 'Cedar Row LLC', country: 'US', entityType: 'A_FORM_OF_TOMORROW' } }}
    />,
    <IndividualKycForm
      key="individual"
      steps={['person', 'review', 'outcome']}
      hidden={['email']}
      alsoAsked={['umaAddress']}
      initialData={{ fullName: 'Ada Miller' }}
    />,
    <BeneficialOwnerForm key="owner" initialData={{ personalInfo: { firstName: 'Ada' }, ownershipPercentage: 40 }} />,
  ]
  const wrong = [
    // @ts-expect-error: no such field
    <BusinessKybWizard key={1} hidden={['businessInfo.naicsCodes']} />,
    // @ts-expect-error: a group is not a field
    <BusinessKybWizard key={2} readOnly={['businessInfo']} />,
    // @ts-expect-error: a step of an individual
    <BusinessKybWizard key={3} steps={['person']} />,
    // @ts-expect-error: no such field
    <BusinessKybWizard key={4} initialData={{ businessInfo: { legalNames: 'Cedar Row LLC' } }} />,
    // @ts-expect-error: not nested as Grid nests it
    <BusinessKybWizard key={5} initialData={{ legalName: 'Cedar Row LLC' }} />,
    // @ts-expect-error: a field of a business
    <IndividualKycForm key={6} hidden={['businessInfo.legalName']} />,
    // @ts-expect-error: no such step
    <IndividualKycForm key={7} steps={['adress']} />,
    // @ts-expect-error: a number
    <BeneficialOwnerForm key={8} initialData={{ ownershipPercentage: '40' }} />,
  ]
  expect([...right, ...wrong].every(element => element.props)).toBe(true)
})
