import { expect, it } from 'vitest'
import { isDoubtful } from './identifierChecks.js'

const good: [kind: string, ...numbers: string[]][] = [
  ['US.taxId', '83-4021577'],
  ['US.identifier', '536-22-8726', '900-70-0000'],
  ['CA.identifier', '046 454 286'],
  ['BR.taxId', '16.727.230/0001-97', '12.ABC.345/01DE-35'],
  ['BR.identifier', '390.533.447-05'],
  ['GB.taxId', '1955839661'],
  ['DE.identifier', '36574261809'],
  ['FR.taxId', '552008443'],
  ['ES.taxId', 'A13585625'],
  ['ES.identifier', '54362315K'],
  ['IT.taxId', '00743110157'],
  ['NL.identifier', '111222333'],
  ['PL.taxId', '8567346215'],
  ['CH.taxId', 'CHE-100.155.212'],
  ['JP.taxId', '5835678256246'],
  ['AU.taxId', '83914571673'],
  ['NG.taxId', '12345678-0001'],
  ['AQ.taxId', 'anything'],
]
it.each(good)('takes a right %s', (kind, ...numbers) => {
  expect(numbers.filter(number => isDoubtful(kind, number))).toEqual([])
})

it.each([
  ['US.identifier', '000-12-3456'],
  ['CA.identifier', '046 454 287'],
  ['BR.identifier', '390.533.447-06'],
  ['DE.identifier', '36574261808'],
  ['FR.taxId', '552008444'],
  ['IT.taxId', '00743110158'],
  ['PL.taxId', '8567346216'],
  ['AU.taxId', '83914571674'],
])('doubts a %s with a typo', (kind, number) => {
  expect(isDoubtful(kind, number)).toBe(true)
})
