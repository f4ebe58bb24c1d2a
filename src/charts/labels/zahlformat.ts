const FORMATS = new Map<string, Intl.NumberFormat>()

/** A number as printed in German: 26.751.166 or 26,8, with a true minus and never "−0"; with `signed`, for changes, also +26,8. */
export function formatNumber(value: number, stellen: number, signed = false): string {
  const signDisplay = signed ? 'exceptZero' : 'negative'
  const key = `${signDisplay}${stellen}`
  let format = FORMATS.get(key)
  if (!format) {
    format = new Intl.NumberFormat('de-DE', {
      minimumFractionDigits: stellen,
      maximumFractionDigits: stellen,
      signDisplay,
    })
    FORMATS.set(key, format)
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
