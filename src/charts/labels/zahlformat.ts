const FORMATS = new Map<number, Intl.NumberFormat>()

/** A number as printed in German: 26.751.166 or 26,8, with a true minus and never "−0". */
export function formatNumber(value: number, stellen: number): string {
  let format = FORMATS.get(stellen)
  if (!format) {
    format = new Intl.NumberFormat('de-DE', {
      minimumFractionDigits: stellen,
      maximumFractionDigits: stellen,
      signDisplay: 'negative',
    })
    FORMATS.set(stellen, format)
  }
  return format.format(value).replace('-', '−')
}

/** A number with its unit, held together by a no-break space; a bare number where there is no unit. */
export function formatWithEinheit(value: number, stellen: number, einheit: string): string {
  return einheit === '' ? formatNumber(value, stellen) : `${formatNumber(value, stellen)}\u00a0${einheit}`
}

/** " in Tagen" behind a name; '' where there is no unit. */
export function inEinheit(einheit: string): string {
  return einheit === '' ? '' : ` in ${einheit.replace(/(?<=punkte|Tage|Monate|Jahre|Fälle)$/, 'n')}`
}
