/** What the name of a row or column says about its figures. Names are all that a typed table tells of itself. */

const GESAMT =
  /^(?:ins)?gesamt(?:(?:budget|summe|haushalt|zahl|betrag|volumen|bestand|ergebnis|ausgaben|mittel|anzahl)(?:\s+in\s+(?:€|euro))?)?(?:\s*[(,:].*)?$|^(?:gesamt)?summe(?:\s*[(,:].*)?$|^(?:zusammen|total|alle zusammen)$/
/** "Verwaltungshaushalt insgesamt", "Ausgaben gesamt", "Summe der Ausgaben", "Gesamtausgaben": the total of what stands above it. */
const BENANNTE_SUMME =
  /^[a-zäöüß(][^:]* (?:ins)?gesamt(?:\s*[(,].*)?$|^(?:summe|gesamtsumme|insgesamt|gesamt|zusammen) [a-zäöüß].*|^gesamt(?:ausgaben|kosten|einnahmen|aufwand|zuteilung|förderung|mittel|betrag)[a-zäöüß]*$/
/** What a row's name begins with where it is a part of the row above. */
const TEILWORT = /^(?:(davon|dav\.?|hiervon|d\. ?v\.)|(darunter|dar\.?|hierunter|da\.|u\. ?a\.))(?=[\s:]|$)\s*:?\s*/
const EINGERUECKT = /^(?:[–—•·→↳‣▪*-]\s|&nbsp;|[\u2002\u2003\u00a0]{2})/
/** Groups of persons that a person may belong to several of. */
const UEBERLAPPEND =
  /frauen|männer|weiblich|männlich|alleinerzieh|ältere|jugend|jünger|jung|ausländ|migra|flücht|geflücht|behind|langzeit|rehabilit|ungelernt|ohne |mit |erziehende|eltern|berufsrück|(?<!\p{L})(?:(?:unter|über|ab) |[uü] ?)\d|akademi|aufstock|ergänz|selbst(?:st)?änd|zielgruppe/u
const VERAENDERUNG =
  /veränderung|\bdelta\b|\bdifferenz|(?<!\p{L})ggü(?!\p{L})|gegenüber (?:dem )?(?:vorjahr|vormonat)|zum vorjahr|abweichung|\bist\s?\/\s?ist\b|δ/u
/** Figures that do not add up: what holds for the whole is no sum of what holds for the parts. */
const UNTEILBAR =
  /quote\b|anteil|\brate\b|arbeitslosenrate|durchschnitt|mittelwert|\balter\b|dauer\b|\bje\b|\bpro\b|index|verhältnis|relation|schlüssel/
const FRAUEN = /^(?:[–—•·→-]\s*)?(?:(?:davon|darunter|dav\.?|dar\.?)\s*:?\s*)?(?:frauen|weiblich|mädchen)$/
const MAENNER = /^(?:[–—•·→-]\s*)?(?:(?:davon|darunter|dav\.?|dar\.?)\s*:?\s*)?(?:männer|männlich|jungen)$/
const DIVERS = /^(?:davon\s*:?\s*)?(?:divers|ohne angabe|divers\s?\/\s?ohne angabe|unbekannt)$/

const TRENNSTELLE = /\u00ad/g
const LEER = /[\s\u00a0\u202f]+/g

/** A name as it is compared: hyphens of justification, case and spacing do not count. */
export function plainName(name: string): string {
  return name.normalize('NFC').replace(TRENNSTELLE, '').replace(LEER, ' ').trim().toLowerCase()
}

/** "Gesamt", "Insgesamt", "Gesamtbudget", "Summe": a total of what stands beside it. */
export function isGesamt(name: string): boolean {
  return GESAMT.test(plainName(name))
}

/** A total with a name of its own, which holds for what stands above it if for anything. */
export function isBenannteSumme(name: string): boolean {
  const klein = plainName(name)
  return BENANNTE_SUMME.test(klein) && !TEILWORT.test(klein) && !UNTEILBAR.test(klein)
}

/** Whether a name says that its row is a part of the one above: "davon Frauen", "dar. Männer", "– FbW". */
export function teilwortOf(name: string): 'davon' | 'darunter' | undefined {
  const treffer = TEILWORT.exec(plainName(name))
  if (treffer) return treffer[1] ? 'davon' : 'darunter'
  return EINGERUECKT.test(name) ? 'darunter' : undefined
}

/** Whether groups of these names may have members in common, so that they add up to nothing. */
export function isUeberlappend(name: string): boolean {
  return UEBERLAPPEND.test(plainName(name))
}

const ABZUG = /^(?:\.\/\.|abzüglich|abzgl\.|minus|− |- )|erstattung|rückfluss|rückzahlung|rückforderung|einbehalt/

/** "Erstattungen", "abzüglich …": what a total leaves out. */
export function isAbzug(name: string): boolean {
  return ABZUG.test(plainName(name))
}

/** "Veränderung", "Delta 2021/2022", "ggü. Vorjahr": a change between two neighbours. */
export function isVeraenderung(name: string): boolean {
  return VERAENDERUNG.test(plainName(name))
}

const GEPLANT = /plan|ziel|soll|prognos|vorschau|schätz|hochrech/

/** "Plan 2024", "Soll", "Hochrechnung": what was not yet known. */
export function isGeplant(name: string): boolean {
  return GEPLANT.test(plainName(name))
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

/** "Anteil der Bundesagentur"; bare names of places are what is compared with. */
const BUND =
  /^(?:davon\s*:?\s*)?(?:anteil (?:der|des) (?:bundesagentur(?: für arbeit)?|agentur für arbeit(?: \p{L}+)?|ba|bundes)|bundesagentur(?: für arbeit)?|ba)$/u
const KOMMUNE =
  /^(?:davon\s*:?\s*)?(?:anteil (?:der |des )?)?(?:kommune|kommunaler träger|(?:landkreis|landratsamt|kreis|stadt)(?:e?s)?(?:[ -][\p{L}.-]+){0,3}|[\p{L}-]+-kreis(?:es)?)$/u

/** Which of the two Träger of a Jobcenter a name stands for. */
export function traegerOf(name: string): 'bund' | 'kommune' | undefined {
  const klein = plainName(name)
  return BUND.test(klein) ? 'bund' : KOMMUNE.test(klein) ? 'kommune' : undefined
}
