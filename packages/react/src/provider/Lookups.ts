import type { Address, BusinessInfo } from '@grid-kyc/core'

/** How a lookup is cancelled: the signal aborts when a newer search replaces it, or nothing shows its result any more. */
export interface LookupOptions {
  readonly signal: AbortSignal
  /** The provider's locale. */
  readonly locale: string
}

/** A business that was found, such as in a register. Only what you are sure of; the user confirms it. */
export interface BusinessMatch {
  /** Unique among the results. */
  readonly id: string
  /** What the list shows under the name, such as the town and the number. */
  readonly detail?: string | undefined
  readonly businessInfo: Partial<BusinessInfo> & { readonly legalName: string }
  readonly address?: Partial<Address> | undefined
}

/** An address that was found. */
export interface AddressMatch {
  /** Unique among the results. */
  readonly id: string
  /** The address on one line. */
  readonly label: string
  readonly address: Partial<Address>
}

/** The values that were read from a document by a machine. The user confirms it before it is used. */
export interface DocumentReading {
  /** Grid's name of the type, such as `PASSPORT`. */
  readonly documentType?: string | undefined
  readonly documentNumber?: string | undefined
  readonly issuingAuthority?: string | undefined
  /** Country code of the issuer. */
  readonly country?: string | undefined
  /** The name on the document, shown for comparison and not stored. */
  readonly name?: string | undefined
}

/**
 * Services of yours that save the user typing. Each is optional and asynchronous. A result is shown for confirmation, kept in
 * memory only and never logged; one that fails leaves the user with the plain fields.
 */
export interface Lookups {
  /** Finds businesses by name or number, in the country of incorporation where that is known. */
  readonly searchBusiness?:
    | ((
        query: { readonly text: string; readonly country: string | undefined },
        options: LookupOptions,
      ) => Promise<readonly BusinessMatch[]>)
    | undefined
  /** Completes an address as it is typed. */
  readonly suggestAddress?:
    | ((
        query: { readonly text: string; readonly country: string | undefined },
        options: LookupOptions,
      ) => Promise<readonly AddressMatch[]>)
    | undefined
  /** Checks a whole address. A different one in the answer is offered; `undefined` means that nothing is to be said. */
  readonly verifyAddress?: ((address: Address, options: LookupOptions) => Promise<Address | undefined>) | undefined
  /** Reads a file that the user picked and has not sent yet. */
  readonly readDocument?: ((file: File, options: LookupOptions) => Promise<DocumentReading>) | undefined
}
