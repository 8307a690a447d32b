/** The terms a customer of an unregulated platform accepts: the full text stands at `url`. */
export interface EndUserTerms {
  version: string
  url: string
}
