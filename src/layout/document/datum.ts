/** The date of files whose programme names none: bytes never depend on the clock. */
export const OHNE_DATUM = '2000-01-01'

/** The day (ISO) that all outputs of a document carry, which may say no more than its year or month: what it leaves out is the first. */
export function completeDatum(datum: string): string {
  const [jahr, monat = '01', tag = '01'] = (datum || OHNE_DATUM).split('-')
  return `${jahr}-${monat}-${tag}`
}
