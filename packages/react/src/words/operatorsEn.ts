import { customerImportWords } from '../components/operators/CustomerImport.words.js'
import { customerTableWords } from '../components/operators/CustomerTable.words.js'
import { importProblemWords } from '../hooks/operators/importProblem.words.js'
import type { OperatorsPack } from './OperatorsPack.js'

/** Every English text for the platform's own staff, by its key: what to start a translation from. */
export const operatorsEn: OperatorsPack = { ...customerTableWords, ...customerImportWords, ...importProblemWords }
