/** Enough countries to look right, search in and sort. */
export const countries =
  'AE AR AT AU BE BR CA CH CI CL CN CO CR CW CZ DE DK EE EG ES FI FR GB GR HK HU ID IE IL IN IT JP KE KR LT LU LV MX MY NG NL NO NZ PE PH PL PT RO SA SE SG SI SK TH TR UA US UY VN ZA'.split(
    ' ',
  )
