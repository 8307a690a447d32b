import { expect, it } from 'vitest'
import { datePartOrder, joinDate, pastedDate, splitDate, wholeDate, wrongDateParts } from './dateParts.js'

it.each([
  ['en-US', ['month', 'day', 'year']],
  ['en-GB', ['day', 'month', 'year']],
  ['de', ['day', 'month', 'year']],
  ['ja', ['year', 'month', 'day']],
  ['ar-EG', ['day', 'month', 'year']],
  ['fa', ['year', 'month', 'day']],
  ['fa-IR', ['year', 'month', 'day']],
  ['ar-SA', ['day', 'month', 'year']],
  ['th', ['day', 'month', 'year']],
])('orders the parts as %s does', (locale, order) => {
  expect(datePartOrder(locale)).toEqual(order)
})

it.each([
  ['en', { day: '7', month: '3', year: '1990' }, '1990-03-07'],
  ['en', { day: '07', month: 'March', year: '1990' }, '1990-03-07'],
  ['en', { day: '7', month: 'sept.', year: '1990' }, '1990-09-07'],
  ['es', { day: '7', month: 'Marzo', year: '1990' }, '1990-03-07'],
  ['fr', { day: '7', month: 'fevrier', year: '1990' }, '1990-02-07'],
  ['ru', { day: '7', month: 'марта', year: '1990' }, '1990-03-07'],
  ['ar', { day: '٧', month: '٣', year: '١٩٩٠' }, '1990-03-07'],
  ['en', { day: ' 7 ', month: '3', year: '1990 ' }, '1990-03-07'],
])('understands in %s: %o', (locale, typed, value) => {
  expect(joinDate(typed, locale)).toBe(value)
  expect(wrongDateParts(value)).toEqual([])
})

it('keeps what is there of a date that is not whole yet', () => {
  expect(joinDate({ day: '', month: '', year: '' }, 'en')).toBe('')
  expect(joinDate({ day: '27', month: '', year: '1990' }, 'en')).toBe('1990--27')
  expect(splitDate('1990--27')).toEqual({ year: '1990', month: '', day: '27' })
  // "ju" may be June or July.
  expect(joinDate({ day: '1', month: 'ju', year: '1990' }, 'en')).toBe('1990-ju-01')
})

it.each([
  ['', ['day', 'month', 'year']],
  ['1990--27', ['month']],
  ['90-03-27', ['year']],
  ['1990-13-27', ['month']],
  ['1990-ju-27', ['month']],
  ['2023-02-29', ['day']],
  ['1900-02-29', ['day']],
  ['2024-02-29', []],
  ['2000-02-29', []],
  ['1990-04-31', ['day']],
  ['19901-03-27', ['year']],
  ['x1990-03-27', ['year']],
  ['1990-012-01', ['month']],
  ['1990-x12-01', ['month']],
  ['1990-00-01', ['month']],
  ['90-13-01', ['year', 'month']],
  ['1990-03-271', ['day']],
  ['1990-03- 27', ['day']],
  ['1990-03-1', ['day']],
  ['1990-03-05.', ['day']],
  ['1990-03-01', []],
  ['1990-03-31', []],
  ['1990-03-32', ['day']],
  ['1990', ['day', 'month']],
  ['1990-04-00', ['day']],
])('finds what is wrong with %o', (value, parts) => {
  expect(wrongDateParts(value)).toEqual(parts)
})

it('takes a pasted date apart in the order of the locale, or with the year first', () => {
  expect(pastedDate('27/03/1990', 'en-GB')).toEqual({ day: '27', month: '03', year: '1990' })
  expect(pastedDate('3.27.1990', 'en-US')).toEqual({ day: '27', month: '3', year: '1990' })
  expect(pastedDate('1990-03-27', 'en-US')).toEqual({ day: '27', month: '03', year: '1990' })
  expect(pastedDate('27 March 1990', 'en-GB')).toEqual({ day: '27', month: 'March', year: '1990' })
  expect(pastedDate('1990', 'en-GB')).toBeUndefined()
})

it.each([
  ['14 March 1987', 'en-US', '1987-03-14'],
  ['14 March 1987', 'de', '1987-03-14'],
  ['March 14, 1987', 'en-GB', '1987-03-14'],
  ['14th of March 1987', 'en-US', '1987-03-14'],
  ['14 de marzo de 1987', 'es', '1987-03-14'],
  ['14. März 1987', 'de', '1987-03-14'],
  ['14/03/1987', 'en-US', '1987-03-14'],
  ['03/14/1987', 'en-GB', '1987-03-14'],
  ['1987-03-14T00:00:00.000Z', 'en-US', '1987-03-14'],
  ['1987-03-14', 'de', '1987-03-14'],
  ['1987/3/14', 'en-GB', '1987-03-14'],
  ['19870314', 'en-US', '1987-03-14'],
  ['１９８７年３月１４日', 'ja', '1987-03-14'],
  ['٠٤/٠٣/١٩٨٧', 'ar-EG', '1987-03-04'],
  ['04/03/1987', 'en-US', '1987-04-03'],
  ['1990年1月2日', 'en', '1990-01-02'],
  ['1990년 1월 2일', 'ko', '1990-01-02'],
  ['2. Januar 1990', 'en', '1990-01-02'],
  ['2. Jänner 1990', 'en', '1990-01-02'],
  ['2 janvier 1990', 'en', '1990-01-02'],
  ['2 de enero de 1990', 'en', '1990-01-02'],
  ['2 de janeiro de 1990', 'en', '1990-01-02'],
  ['2 gennaio 1990', 'de', '1990-01-02'],
  ['2 января 1990 г.', 'ru', '1990-01-02'],
  ['2 января 1990 г.', 'en', '1990-01-02'],
  ['2 stycznia 1990 r.', 'pl', '1990-01-02'],
  ['2 Ocak 1990', 'en', '1990-01-02'],
  ['2 Ιανουαρίου 1990', 'en', '1990-01-02'],
  ['٢ يناير ١٩٩٠', 'ar', '1990-01-02'],
  ['02-JAN-1990', 'en', '1990-01-02'],
  ['02JAN1990', 'en', '1990-01-02'],
  ['Sep-03-1990', 'en-GB', '1990-09-03'],
  ['2.I.1990', 'pl', '1990-01-02'],
  ['2/XII/1990', 'en-US', '1990-12-02'],
  ['02011990', 'en-GB', '1990-01-02'],
  ['01021990', 'en-US', '1990-01-02'],
  ['31121990', 'en-US', '1990-12-31'],
  ['Tue Jan 02 1990 00:00:00 GMT+0100 (CET)', 'en', '1990-01-02'],
  ['Tue, 2 Jan 1990 09:30', 'en', '1990-01-02'],
  ['1990-01-02T23:30:00+09:00', 'en', '1990-01-02'],
  ['2 January 1990 at 9:30 pm', 'en', '1990-01-02'],
  ['Date of birth: 2 January 1990', 'en', '1990-01-02'],
  ['平成2年1月2日', 'ja', '1990-01-02'],
  ['昭和64年1月7日', 'en', '1989-01-07'],
  ['令和元年5月1日', 'ja', '2019-05-01'],
  ['S64.1.7', 'ja', '1989-01-07'],
  ['民國79年1月2日', 'zh-Hant', '1990-01-02'],
  ['๒ มกราคม ๒๕๓๓', 'th', '2533-01-02'],
  ['2 ม.ค. 2533', 'th', '2533-01-02'],
  ['1410/06/05', 'ar-SA', '1410-06-05'],
  ['1990–01–02', 'en', '1990-01-02'],
  ['04/03/1987', 'en-GB', '1987-03-04'],
  ['  1990-03-27  ', 'en', '1990-03-27'],
  ['  1990-03-27 9:30 ', 'en', '1990-03-27'],
  ['Born 19900327 in Oslo', 'en', '1990-03-27'],
  ['31/5/06', 'en-US', '06-05-31'],
  ['31.12.31', 'en-US', '31-12-31'],
  ['12/5/06', 'en-GB', '06-05-12'],
  ['12/5/06', 'en-US', '06-12-05'],
  ['32 1 2', 'en-US', '32-01-02'],
  ['5 6 100', 'en-US', '100-05-06'],
  ['0020/5/6', 'en-US', '0020-05-06'],
  ['1 2 1990', 'en-GB', '1990-02-01'],
  ['1990 1 2', 'en-GB', '1990-01-02'],
  ['2 1990 13', 'en-US', '1990-02-13'],
  ['1990 March 2', 'en-GB', '1990-03-02'],
  ['March 1990 2', 'en-US', '1990-03-02'],
  ['x1990-01-02 CET', 'en', '1990-01-02'],
  ['1990-01-02 at 9.30 o clock', 'en', '1990-01-02'],
  ['1990-01-02 um  9h30', 'de', '1990-01-02'],
  ['2 January 1990,  um 9h30', 'de', '1990-01-02'],
  ['2 January 1990 14:30', 'en', '1990-01-02'],
  ['2 January 1990 14:30:05', 'en', '1990-01-02'],
  ['12319999', 'en-US', '1231-99-99'],
  ['12311990', 'de', '1990-12-31'],
  ['12311890', 'de', '1890-12-31'],
  ['12312190', 'de', '2190-12-31'],
  ['12312290', 'de', '1231-22-90'],
  ['01021990', 'ja', '1990-02-01'],
  ['17001231', 'de', '1700-12-31'],
  ['30021990', 'de', '3002-19-90'],
  ['S 64 1 7', 'ja', '1989-01-07'],
])('understands %s pasted in %s', (text, locale, value) => {
  const parts = pastedDate(text, locale)
  expect(parts && joinDate(parts, locale)).toBe(value)
})

it.each(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'].map((month, at) => ({ month, at })))(
  'reads the month $month in Roman numerals',
  ({ month, at }) => {
    const parts = pastedDate(`2 ${month}. 1990`, 'pl')
    expect(parts && joinDate(parts, 'pl')).toBe(`1990-${String(at + 1).padStart(2, '0')}-02`)
  },
)

it.each([
  ['1/2/90', 'en-US', '90-01-02'],
  ['1/2/90', 'en-GB', '90-02-01'],
  ['02-JAN-90', 'en', '90-01-02'],
  ["2 Jan '90", 'en', '90-01-02'],
  ['13/1/05', 'en-US', '05-01-13'],
])('keeps the short year of %s pasted in %s at its place', (text, locale, value) => {
  const parts = pastedDate(text, locale)
  expect(parts && joinDate(parts, locale)).toBe(value)
})

it.each([
  ...['1 19900327', '19900327 1', '119900327', '199003271', '2 mar mar 1990', 'May', '1 2', '', '1 May', 'May June 1'],
  ...['hello', '1990', '12/1990', '1 2 3 4', 'Apt 3, 14 May Street 1990'],
])('takes %s for no date', text => {
  expect(pastedDate(text, 'en')).toBeUndefined()
})

it.each([
  ['', 'en', ''],
  ['mar', 'en', '03'],
  ['MAR.', 'en', '03'],
  ['marchen', 'en', '03'],
  ['märz', 'en', '03'],
  ['septe', 'en', '09'],
  ['ene', 'en', '01'],
  ['mai', 'en', '05'],
  ['mayo', 'en', '05'],
  ['juin', 'en', '06'],
  ['5', 'en', '05'],
  ['12', 'en', '12'],
  // Enough of no month, or of two.
  ['ma', 'en', 'ma'],
  ['m', 'es', 'm'],
  ['abc', 'en', 'abc'],
  ['arch', 'en', 'arch'],
  ['ember', 'en', 'ember'],
  ['xmarch', 'en', 'xmarch'],
  ['5a', 'en', '5a'],
  ['a5', 'en', 'a5'],
  ['march5', 'en', 'march5'],
  ['5march', 'en', '5march'],
  // Finnish January, before anything that other languages call so.
  ['tammi', 'fi', '01'],
  ['listopad', 'pl', '11'],
  ['listopad', 'hr', '10'],
  ['listopad', 'en', 'listopad'],
  ['mar', 'fi', '11'],
  ['mar 5', 'en', 'mar5'],
  ['5-mar', 'en', '5mar'],
])('reads the month %o in %s', (month, locale, number) => {
  expect(joinDate({ day: '1', month, year: '1990' }, locale)).toBe(`1990-${number}-01`)
})

it('finds a whole date in one of its parts, and none in a part that is as long as one can be', () => {
  const march = { day: '27', month: 'March', year: '1990' }
  expect(wholeDate({ day: '27 March 1990', month: '', year: '' }, 'en')).toEqual(march)
  expect(wholeDate({ day: '1', month: '2', year: '27 March 1990' }, 'en')).toEqual(march)
  expect(wholeDate({ day: 'hello world', month: '27 March 1990', year: '1' }, 'en')).toEqual(march)
  expect(joinDate({ day: 'hello world', month: '3/4/1991', year: '1990' }, 'en')).toBe('1991-03-04')
  expect(wholeDate({ day: '1/2/90', month: '3', year: '' }, 'en')).toBeUndefined()
  expect(wholeDate({ day: '1/02/90', month: '3', year: '' }, 'en')).toEqual({ day: '02', month: '1', year: '90' })
  expect(wholeDate({ day: '27', month: 'September', year: '1990' }, 'en')).toBeUndefined()
})

it('leaves a year of two digits as it is, to be asked about', () => {
  const parts = pastedDate('14/03/87', 'en-GB')
  expect(parts && joinDate(parts, 'en-GB')).toBe('87-03-14')
  expect(wrongDateParts('87-03-14')).toEqual(['year'])
})
