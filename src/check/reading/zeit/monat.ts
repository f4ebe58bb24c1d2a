const MONATE = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez']

/** The number of a month, from 1, by its name or what that is shortened to: "März", "Mrz.", "Jänner". */
export function monthOf(name: string): number {
  const klein = name.toLowerCase()
  return klein.startsWith('mrz') ? 3 : klein.startsWith('jän') ? 1 : MONATE.indexOf(klein.slice(0, 3)) + 1
}
