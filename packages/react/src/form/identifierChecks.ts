import { postcodeValidator, postcodeValidatorExistsForCountry } from 'postcode-validator'
import * as abn from 'stdnum/lib/cjs/au/abn.js'
import * as acn from 'stdnum/lib/cjs/au/acn.js'
import * as tfn from 'stdnum/lib/cjs/au/tfn.js'
import * as cnpj from 'stdnum/lib/cjs/br/cnpj.js'
import * as cpf from 'stdnum/lib/cjs/br/cpf.js'
import * as bn from 'stdnum/lib/cjs/ca/bn.js'
import * as sin from 'stdnum/lib/cjs/ca/sin.js'
import * as swissSsn from 'stdnum/lib/cjs/ch/ssn.js'
import * as uid from 'stdnum/lib/cjs/ch/uid.js'
import * as idnr from 'stdnum/lib/cjs/de/idnr.js'
import * as cif from 'stdnum/lib/cjs/es/cif.js'
import * as dni from 'stdnum/lib/cjs/es/dni.js'
import * as nie from 'stdnum/lib/cjs/es/nie.js'
import * as frenchNif from 'stdnum/lib/cjs/fr/nif.js'
import * as nir from 'stdnum/lib/cjs/fr/nir.js'
import * as siren from 'stdnum/lib/cjs/fr/siren.js'
import * as siret from 'stdnum/lib/cjs/fr/siret.js'
import * as tva from 'stdnum/lib/cjs/fr/tva.js'
import * as nino from 'stdnum/lib/cjs/gb/nino.js'
import * as utr from 'stdnum/lib/cjs/gb/utr.js'
import * as britishVat from 'stdnum/lib/cjs/gb/vat.js'
import * as hkid from 'stdnum/lib/cjs/hk/hkid.js'
import * as pps from 'stdnum/lib/cjs/ie/pps.js'
import * as irishVat from 'stdnum/lib/cjs/ie/vat.js'
import * as aadhaar from 'stdnum/lib/cjs/in/aadhaar.js'
import * as gstin from 'stdnum/lib/cjs/in/gstin.js'
import * as pan from 'stdnum/lib/cjs/in/pan.js'
import * as codiceFiscale from 'stdnum/lib/cjs/it/codicefiscale.js'
import * as iva from 'stdnum/lib/cjs/it/iva.js'
import * as corporateNumber from 'stdnum/lib/cjs/jp/cn.js'
import * as pin from 'stdnum/lib/cjs/ke/pin.js'
import * as curp from 'stdnum/lib/cjs/mx/curp.js'
import * as rfc from 'stdnum/lib/cjs/mx/rfc.js'
import * as bsn from 'stdnum/lib/cjs/nl/bsn.js'
import * as btw from 'stdnum/lib/cjs/nl/btw.js'
import * as nip from 'stdnum/lib/cjs/pl/nip.js'
import * as pesel from 'stdnum/lib/cjs/pl/pesel.js'
import * as uen from 'stdnum/lib/cjs/sg/uen.js'
import * as ein from 'stdnum/lib/cjs/us/ein.js'
import * as ssn from 'stdnum/lib/cjs/us/ssn.js'
import * as southAfricanIdnr from 'stdnum/lib/cjs/za/idnr.js'
import * as tin from 'stdnum/lib/cjs/za/tin.js'

interface Validator {
  validate: (value: string) => { isValid: boolean }
}

/** A number passes if any of its kind's validators takes it. A kind without a row has no check digits that are public. */
const validators: Readonly<Record<string, readonly Validator[]>> = {
  'US.taxId': [ein],
  'US.identifier': [ssn],
  'CA.taxId': [bn],
  'CA.identifier': [sin],
  'MX.taxId': [rfc],
  'MX.identifier': [rfc, curp],
  'BR.taxId': [cnpj, cpf],
  'BR.identifier': [cpf],
  'GB.taxId': [utr, britishVat],
  'GB.identifier': [nino, utr],
  'IE.taxId': [pps, irishVat],
  'IE.identifier': [pps],
  'DE.identifier': [idnr],
  'FR.taxId': [siren, siret, tva],
  'FR.registrationNumber': [siren, siret],
  'FR.identifier': [frenchNif, nir],
  'ES.taxId': [cif, dni, nie],
  'ES.identifier': [dni, nie],
  'IT.taxId': [iva, codiceFiscale],
  'IT.identifier': [codiceFiscale],
  'NL.taxId': [bsn, btw],
  'NL.identifier': [bsn],
  'PL.taxId': [nip],
  'PL.identifier': [pesel, nip],
  'CH.taxId': [uid],
  'CH.registrationNumber': [uid],
  'CH.identifier': [swissSsn],
  'IN.taxId': [pan, gstin],
  'IN.identifier': [pan, aadhaar],
  'SG.taxId': [uen],
  'SG.registrationNumber': [uen],
  'HK.identifier': [hkid],
  'JP.taxId': [corporateNumber],
  'AU.taxId': [abn],
  'AU.registrationNumber': [acn],
  'AU.identifier': [tfn],
  'KE.taxId': [pin],
  'KE.identifier': [pin],
  'ZA.taxId': [tin],
  'ZA.identifier': [southAfricanIdnr, tin],
}

/**
 * True when the check digits of a number do not add up, or a postal code is none of its country: most likely a typo, but only
 * Grid can say.
 */
export function isDoubtful(kind: string, text: string): boolean {
  // An ITIN looks like an SSN that begins with 9, a new CNPJ has letters, and old Swiss register numbers are no UID: none has
  // a check that is public everywhere.
  if (kind === 'US.identifier' && text.startsWith('9')) return false
  if (kind === 'BR.taxId' && /[A-Z]/i.test(text)) return false
  if (kind === 'CH.registrationNumber' && !text.startsWith('CHE')) return false
  const [country = '', what] = kind.split('.')
  if (what === 'postcode') return postcodeValidatorExistsForCountry(country) && !postcodeValidator(text, country)
  const own = Object.hasOwn(validators, kind) ? validators[kind] : undefined
  return own !== undefined && !own.some(({ validate }) => validate(text).isValid)
}
