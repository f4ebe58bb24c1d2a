const JAHR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g

/** A text with each year in it moved on. */
export function shiftYears(text: string, um: number, welche?: ReadonlySet<string>): string {
  return text.replace(JAHR, (jahr) => (welche && !welche.has(jahr) ? jahr : String(Number(jahr) + um)))
}

/** Whether a text is a year and nothing else. */
export function isYear(text: string): boolean {
  return /^(?:19|20)\d{2}$/.test(text)
}
