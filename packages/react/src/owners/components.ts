export { BeneficialOwnerForm, type BeneficialOwnerFormProps } from './BeneficialOwnerForm.js'
export { BeneficialOwnerList, type BeneficialOwnerListProps } from './BeneficialOwnerList.js'
