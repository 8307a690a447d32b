import { expect, it } from 'vitest'
import { isPostOfficeBox } from './isPostOfficeBox.js'

it.each([
  ...[
    'P.O. Box 123',
    'PO Box #12',
    'p.o.box 12',
    'P O Box 12',
    'POB 12',
    'Post Office Box 9',
    'Suite 4, PO Box No. 12',
  ],
  ...['GPO Box 2890', 'Locked Bag 12', 'Private Bag X5', 'Postfach 12 34', 'Postbus 90', 'Postboks 4'],
  ...['Apartado de correos 12', 'Apdo. Postal 8', 'Casilla 55', 'BP 12', 'Boîte postale 4', 'Caixa Postal 12'],
  ...['а/я 12', 'ص.ب 123', '私書箱12号', '郵政信箱 12', '사서함 12'],
  // The number first, as Chinese and Japanese write it too.
  ...['12 號 信箱', '12号信箱', '12信箱', '12 信箱', '12 号 私書箱', '三 4號信箱'],
])('knows %s as a box at a post office', line => {
  expect(isPostOfficeBox(line)).toBe(true)
})

it.each([
  ...['548 Market Street', '12 Box Lane', 'Boxer Road 4', 'BP Station Road', '3 Post Office Road', 'Postfachweg 3'],
  ...['Pobla de Segur 12', 'Casillas 4', 'Apartado Street', '1 Private Road', ''],
  ...['信箱', '號信箱', '12 Main Street 信箱', '12 中山信箱路'],
])('knows %s as a street', line => {
  expect(isPostOfficeBox(line)).toBe(false)
})
