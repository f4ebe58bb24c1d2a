/** The date of files whose programme names none: bytes never depend on the clock. */
export const NO_DATE = '2000-01-01'

/** The day (ISO) that all outputs of a document carry, which may say no more than its year or month: what it leaves out is the first. */
export function completeDate(date: string): string {
  const [year, month = '01', tag = '01'] = (date || NO_DATE).split('-')
  return `${year}-${month}-${tag}`
}
