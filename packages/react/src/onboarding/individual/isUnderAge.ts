const day = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * True when a person born on a day (`YYYY-MM-DD`) is younger than so many years today, in local time. A person born on 29
 * February is a year older on 1 March where there is no 29th. False for text that is no date.
 */
export function isUnderAge(birthDate: unknown, minimumAge: number, today = new Date()): boolean {
  const [, year, month, date] = day.exec(String(birthDate)) ?? []
  const comesOfAge = new Date(0)
  comesOfAge.setHours(0, 0, 0, 0)
  comesOfAge.setFullYear(Number(year) + minimumAge, Number(month) - 1, Number(date))
  // Of text that is no date there is no day, and no time is before that.
  return today < comesOfAge
}
