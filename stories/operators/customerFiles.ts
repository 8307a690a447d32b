const header =
  'platformCustomerId,customerType,fullName,birthDate,addressLine1,city,state,postalCode,country,businessLegalName,umaAddress'

const csv = (...lines: string[]) =>
  new File([[header, ...lines, ''].join('\r\n')], 'customers.csv', { type: 'text/csv' })

const address = '1 Main St,Reno,NV,89501,US'

const goodRow = (index: number) =>
  `harbor-${index},INDIVIDUAL,Ada Miller ${index},1990-02-28,${address},,$harbor-${index}@example.com`

export const goodFile = (rows = 3) => csv(...Array.from({ length: rows }, (_, index) => goodRow(index)))

const mixed = [
  goodRow(1),
  goodRow(2),
  `harbor-3,INDIVIDUAL,Ben Ortiz,1990-02-30,${address},,$ben@example.com`,
  `harbor-1,INDIVIDUAL,Cleo Park,1990-02-28,${address},,$cleo@example.com`,
  `harbor-5,BUSINESS,,,${address},,$tidal@example.com`,
  `harbor-6,INDIVIDUAL,Park, Cleo,1990-02-28,${address},,$park@example.com`,
]
const taken = `harbor-1041,INDIVIDUAL,Ada Miller,1990-02-28,${address},,$miller@example.com`

export const mixedFile = csv(...mixed)

/** One of them is there already. */
export const takenFile = csv(goodRow(1), taken)
export const mixedAndTakenFile = csv(...mixed, taken)

export const latinFile = new File([header, '\n', Uint8Array.of(0xe4, 0x2c, 0x20)], 'customers.csv')
export const headless = new File(['name,kind\nAda,person\n'], 'customers.csv')
