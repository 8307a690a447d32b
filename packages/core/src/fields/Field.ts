/** The parts of a form, in no order of their own: the step tables order them. */
export type StepId =
  | 'start'
  | 'business'
  | 'operations'
  | 'activity'
  | 'people'
  | 'documents'
  | 'review'
  | 'outcome'
  | 'person'
  | 'address'
  | 'contact'
  | 'dueDiligence'

/**
 * What a value must be, in the words of Grid's own FieldConstraint (`format`, `pattern`, `enum`, `minLength`,
 * `maxLength`), plus what JSON adds. Without `type` a value is a string.
 */
export interface FieldConstraint {
  /** For a `list` the other constraints hold for each entry. */
  readonly type?: 'integer' | 'list' | 'file' | undefined
  /** An HTML input type (`email`, `tel`, `url`, `date`) or a slug (`iso3166-1-alpha-2`, `e.164`, `date-time`). */
  readonly format?: string | undefined
  /** A regular expression, in the notation of JavaScript. */
  readonly pattern?: string | undefined
  readonly enum?: readonly string[] | undefined
  readonly minLength?: number | undefined
  readonly maxLength?: number | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
}

/** How a field is asked for. The words follow the primitives of `@grid-kyc/react/ui`. */
export type Control =
  | 'text'
  | 'textarea'
  | 'select'
  | 'multiselect'
  | 'country'
  | 'countries'
  | 'radio'
  | 'checkboxes'
  | 'date'
  | 'phone'
  | 'email'
  | 'percentage'
  | 'secret'
  | 'code'
  | 'file'
  | 'none'

/** When a value must be there: to create the resource, to pass verification, or never. */
export type NeededFor = 'create' | 'verification' | 'nothing'

/**
 * Who may see a value. `open`: may be kept in a draft. `personal`: about a person, memory only. `secret`: an identifier,
 * masked in every answer. Neither of the last two enters a URL, log, storage, event, error or query key.
 */
export type Privacy = 'open' | 'personal' | 'secret'

/** What a rule may look at besides the values of its own resource. */
export interface FieldContext {
  /** Country of incorporation, or of residence. */
  readonly country?: string | undefined
  readonly entityType?: string | undefined
  /** The channels Grid requires to be verified first; undefined where none is. */
  readonly contactVerification?: { readonly email?: string; readonly phone?: string } | undefined
  readonly currencies?: readonly string[] | undefined
  /** Field names the chosen currencies ask for (`providerRequiredCustomerFields`). */
  readonly currencyFields?: readonly string[] | undefined
  /** Paths of fields that Grid has asked for, and that it does not ask every customer for. */
  readonly requested?: readonly string[] | undefined
  /** Paths of fields that Grid has on file and does not return. */
  readonly onFile?: readonly string[] | undefined
  /** Whether the platform does its own KYC. */
  readonly regulated?: boolean | undefined
}

/** The columns of a country that rename a field. */
export type LocalName = 'postcode' | 'subdivision' | 'city' | 'taxId' | 'registrationNumber'

/** Values nested as the API nests them. */
export type Values = Readonly<Record<string, unknown>>

/** A fixed answer, or one worked out from the resource's values (nested, as the API nests) and the context. */
export type Rule<Answer> = Answer | ((values: Values, context: FieldContext) => Answer)

/** One thing a person is asked. Its place in the table is its path on the wire. */
export interface Field {
  readonly constraints: FieldConstraint
  readonly label: string
  readonly help?: string | undefined
  /** Why it is asked for, in a sentence or two: shown on request, below what is sensitive. */
  readonly why?: string | undefined
  readonly control: Control
  /** For a field with a country's own label or options: the path of that country, and its column. */
  readonly local?: { readonly countryAt: string; readonly as: LocalName } | undefined
  /** What each value is called. */
  readonly options?: Readonly<Record<string, string>> | undefined
  readonly step: StepId
  readonly neededFor: Rule<NeededFor>
  /** Its group is written whole: with anything else of the group sent, this has to be there, also in an update. */
  readonly wholeGroup?: Rule<boolean> | undefined
  /** The names under which a currency may ask for it (`providerRequiredCustomerFields`). */
  readonly currencyNames?: readonly string[] | undefined
  readonly shownWhen?: Rule<boolean> | undefined
  readonly privacy: Privacy
  /** Names a person, or where they live, in the case of a sole proprietor. */
  readonly namesSoleProprietor?: boolean | undefined
  /** The HTML autofill token, for the user's own data only. */
  readonly autocomplete?: string | undefined
  readonly example: unknown
  /** What verification wants of it beyond what creation takes. */
  readonly verifiedAs?: FieldConstraint | undefined
  /** The error for an empty value. `{label}` is its label, `{name}` the label as it is written inside a sentence. */
  readonly missingMessage?: string | undefined
  /** The error for a value that does not fit, where its constraint cannot tell in plain words. Placeholders as above. */
  readonly invalidMessage?: string | undefined
  /** Default `user`. `platform`: only the host's backend may set it. `proxy`: the proxy fills it in. */
  readonly writtenBy?: 'user' | 'platform' | 'proxy' | undefined
  /** Of a date that lies in the past: the first year that can be meant. An earlier or a future one is questioned. */
  readonly earliestYear?: number | undefined
  /** Set when the resource is created, and not changed afterwards. */
  readonly createOnly?: boolean | undefined
  /** Grid takes it and never gives it back. */
  readonly writeOnly?: boolean | undefined
  /** Of what is write-only: the path that shows Grid has it. */
  readonly onFileWith?: string | undefined
}

/** Fields nested as the API nests them. */
export interface FieldTable {
  readonly [name: string]: Field | FieldTable
}

/** Tells a row from a group: no field of the API is called `is`. */
export const isField = (entry: Field | FieldTable): entry is Field => 'constraints' in entry && 'control' in entry

/** A value from a list that Grid may extend at any time: known members complete in the editor, others are legal. */
export type Open<Known extends string> = Known | (string & {})

/** Every path of a table, such as `businessInfo.legalName`: a misspelled one does not compile. */
export type FieldPath<Table extends FieldTable> = {
  [Name in keyof Table & string]: Table[Name] extends Field
    ? Name
    : Table[Name] extends FieldTable
      ? `${Name}.${FieldPath<Table[Name]>}`
      : never
}[keyof Table & string]
