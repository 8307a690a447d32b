import { expect, it } from 'vitest'
import { partHead } from './partHead.js'

const disposition = 'Content-Disposition: form-data; name="a"'

it.each<[string, string, object]>([
  ['a field', disposition, { name: 'a', fileName: undefined, contentType: 'application/octet-stream' }],
  [
    'a file with its type, in other letters and with blanks',
    'CONTENT-TYPE :  image/png \r\n content-disposition: Form-Data ; NAME="file"; FileName="免許 1.png" ',
    { name: 'file', fileName: '免許 1.png', contentType: 'image/png' },
  ],
  [
    'names without quotes',
    'content-disposition: form-data;name=file;filename=a.png',
    { name: 'file', fileName: 'a.png' },
  ],
  [
    'names without quotes, in other letters',
    'content-disposition: form-data; NAME=file; FileName=a.png',
    { name: 'file', fileName: 'a.png' },
  ],
  [
    'names with blanks before them',
    'content-disposition: form-data;   name="file";\t filename=a.png',
    { name: 'file', fileName: 'a.png' },
  ],
  ['the file name before the name', 'content-disposition: form-data; filename="f"; name="n"', { name: 'n' }],
  [
    'quotes in a name',
    'content-disposition: form-data; name="a\\"b\\"c"; filename="\\"x\\""',
    { name: 'a%22b%22c', fileName: '%22x%22' },
  ],
  ['an empty name', 'content-disposition: form-data; name=""; filename=""', { name: '', fileName: '' }],
  ['a header that is not known', `X-Other: a:b\r\n${disposition}`, { name: 'a' }],
  ['a header without a value', `X-Other:\r\n${disposition}`, { name: 'a' }],
  ['a header of one letter', `X: 1\r\n${disposition}`, { name: 'a' }],
])('reads %s', (_, text, head) => {
  expect(partHead(text)).toMatchObject(head)
})

it.each([
  ['image/svg+xml', 'image/svg+xml'],
  ['application/vnd.ms-excel', 'application/vnd.ms-excel'],
  ['image', 'application/octet-stream'],
  ['image/', 'application/octet-stream'],
  ['/png', 'application/octet-stream'],
  ['image/png; charset=utf-8', 'application/octet-stream'],
  ['text/html\u0000', 'application/octet-stream'],
  ['x image/png', 'application/octet-stream'],
])('takes the type %j as %s', (type, contentType) => {
  expect(partHead(`${disposition}\r\nContent-Type: ${type}`)?.contentType).toBe(contentType)
})

it.each([
  ['nothing', ''],
  ['a line without a colon', `${disposition}\r\nx`],
  ['a header without a name', `${disposition}\r\n: x`],
  ['a header twice, in other letters', `${disposition}\r\nX: 1\r\nx: 2`],
  ['two blanks for one name', `${disposition}\r\nX : 1\r\nX: 2`],
  ['no disposition', 'Content-Type: image/png'],
  ['another disposition', 'Content-Disposition: attachment; name="a"'],
  ['a disposition that only ends like it', 'Content-Disposition: x-form-data; name="a"'],
  ['a disposition that only begins like it', 'Content-Disposition: form-data-x; name="a"'],
  ['a disposition without a name', 'Content-Disposition: form-data; filename="a"'],
  ['a name that only ends like it', 'Content-Disposition: form-data; xname="a"'],
])('is no part of a form with %s', (_, text) => {
  expect(partHead(text)).toBeUndefined()
})
