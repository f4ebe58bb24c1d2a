/** What the name of a row or column says about its figures. Names are all that a typed table tells of itself. */

const GESAMT =
  /^(?:ins)?gesamt(?:(?:budget|summe|haushalt|zahl|betrag|volumen|bestand|ergebnis|ausgaben|mittel|anzahl)(?:\s+in\s+(?:€|euro))?)?(?:\s*[(,:].*)?$|^(?:gesamt)?summe(?:\s*[(,:].*)?$|^(?:zusammen|total|alle zusammen)$/
const VERAENDERUNG =
  /veränderung|\bdelta\b|\bdifferenz|\bggü\b|gegenüber (?:dem )?(?:vorjahr|vormonat)|zum vorjahr|abweichung|\bist\s?\/\s?ist\b|Δ/
/** Figures that do not add up: what holds for the whole is no sum of what holds for the parts. */
const UNTEILBAR =
  /quote\b|anteil|\brate\b|arbeitslosenrate|durchschnitt|mittelwert|\balter\b|dauer\b|\bje\b|\bpro\b|index|verhältnis|relation|schlüssel/
const FRAUEN = /^(?:(?:davon|darunter|dav\.|dar\.)\s*:?\s*)?(?:frauen|weiblich|mädchen)$/
const MAENNER = /^(?:(?:davon|darunter|dav\.|dar\.)\s*:?\s*)?(?:männer|männlich|jungen)$/
const DIVERS = /^(?:davon\s*:?\s*)?(?:divers|ohne angabe|divers\s?\/\s?ohne angabe|unbekannt)$/

/** A name as it is compared: hyphens of justification, case and spacing do not count. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase()
}

/** "Gesamt", "Insgesamt", "Gesamtbudget", "Summe": a total of what stands beside it. */
export function isGesamt(name: string): boolean {
  return GESAMT.test(plainName(name))
}

/** "Veränderung", "Delta 2021/2022", "ggü. Vorjahr": a change between two neighbours. */
export function isVeraenderung(name: string): boolean {
  return VERAENDERUNG.test(plainName(name))
}

/** Quotas, shares, averages. */
export function isUnteilbar(name: string): boolean {
  return UNTEILBAR.test(plainName(name))
}

export type Geschlecht = 'frauen' | 'maenner' | 'divers'

/** The sex that a name stands for, where it says nothing else. */
export function geschlechtOf(name: string): Geschlecht | undefined {
  const klein = plainName(name)
  return FRAUEN.test(klein) ? 'frauen' : MAENNER.test(klein) ? 'maenner' : DIVERS.test(klein) ? 'divers' : undefined
}
