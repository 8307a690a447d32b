import type { customerImportWords } from '../components/operators/CustomerImport.words.js'
import type { customerTableWords } from '../components/operators/CustomerTable.words.js'
import type { importProblemWords } from '../hooks/operators/importProblem.words.js'

type Catalogue = typeof customerTableWords & typeof customerImportWords & typeof importProblemWords

/** Every text that only the platform's own staff reads, in one language. It is no part of `Pack`: customers never load it. */
export type OperatorsPack = { readonly [Key in keyof Catalogue]: string }
