import { parseZahlwort } from '../worte/zahlwort.js'

/** "an vier Standorten: Musterstadt, Musterfeld, Musterau, Musterbach und Musterhausen": a number and the things that follow it. */
export interface Aufzaehlung {
  /** Where the number stands in the text. */
  von: number
  bis: number
  anzahl: number
  wort: string
  nomen: string
  /** How many things are counted up: as few and as many as the list may be read to have. */
  mindestens: number
  hoechstens: number
}

const ZAHL = '(?<zahl>\\d{1,2}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)'
const KOPF = new RegExp(
  `(?<![\\p{L}\\d.,§-])${ZAHL}\\s(?:[a-zäöüß]+e[nr]?\\s){0,2}(?<nomen>\\p{Lu}[\\p{L}-]{3,})(?<dazu>[^:.;!?\\d]{0,60})(?::\\s*|,\\s(?:und\\szwar|nämlich)\\s(?:(?:in|an|für|bei|mit|auf)\\s)?)(?<liste>[^:;!?\\n]+?)(?:[.;]?\\s*$|\\.\\s)`,
  'gu',
)
/** What begins the list; few sentences hold it. */
const BEGINN = /:|und\szwar|nämlich/
/** What a list of things does not have: sentences. */
const SATZTEIL =
  /(?:^|\s)(?:dass|weil|wobei|wenn|damit|um|sowohl|entweder|weder|beispielsweise|etwa|unter anderem|u\. a\.|insbesondere|vor allem|darunter|davon|jeweils|ist|sind|wird|werden|wurde|wurden|hat|haben|soll|sollen)(?:\s|$)/i
/** What the number counts is itself counted up elsewhere: "zwei Drittel", "drei Jahre". */
const KEINE_DINGE =
  /^(?:Drittel|Viertel|Fünftel|Prozent|Jahre?n?|Monate?n?|Wochen?|Tage?n?|Stunden?|Euro|Millionen?|Personen|Menschen|Frauen|Männer|Uhr|Prozentpunkte?n?)$/

const AUSWAHL =
  /(?<!\p{L})(?:beispiel\p{L}*|unter anderem|u\. a\.|insbesondere|vor allem|etwa|davon|darunter|so)(?!\p{L})/iu

const ZIFFER_VORN = /^\d/

/** The lists of a text that a number announces and a colon begins. */
export function findAufzaehlungen(text: string): Aufzaehlung[] {
  if (!BEGINN.test(text)) return []
  return [...text.matchAll(KOPF)].flatMap(({ index, groups = {} }): Aufzaehlung[] => {
    const { zahl = '', nomen = '', dazu = '', liste = '' } = groups
    const anzahl = ZIFFER_VORN.test(zahl) ? Number(zahl) : (parseZahlwort(zahl) ?? 0)
    if (anzahl < 2 || anzahl > 12 || KEINE_DINGE.test(nomen) || AUSWAHL.test(dazu)) return []
    const spanne = countItems(liste)
    return spanne ? [{ von: index, bis: index + zahl.length, anzahl, wort: zahl, nomen, ...spanne }] : []
  })
}

const KLAMMER = /\([^)]*\)/g
const KOMMA = /,\s+/
const GROSS_ODER_ZIFFER = /\p{Lu}|\d/u
const UND = /\s(?:und|sowie)\s/
const LEER = /\s+/

/** How many things a list has; undefined where it is none. */
function countItems(liste: string): { mindestens: number; hoechstens: number } | undefined {
  if (SATZTEIL.test(liste)) return undefined
  const ohneKlammern = liste.replace(KLAMMER, '').trim()
  const teile = ohneKlammern.split(KOMMA).map((teil) => teil.trim())
  if (teile.length < 2 || teile.some((teil) => !GROSS_ODER_ZIFFER.test(teil) || teil.length > 80)) return undefined
  const letzte = teile.at(-1) ?? ''
  const verbunden = letzte.split(UND)
  if (verbunden.length === 1) return undefined
  // "… und Bildung und Arbeit": the last may be one thing that has an "und" in itself.
  const davor = teile.slice(0, -1)
  const einfach = [...davor, ...verbunden].every((teil) => teil.split(LEER).length <= 3)
  const hoechstens = davor.length + verbunden.length
  return {
    mindestens:
      verbunden.length === 2 && (einfach || davor.length > 1) && !davor.some((teil) => UND.test(teil))
        ? hoechstens
        : davor.length + 1,
    hoechstens,
  }
}

const ANKUENDIGUNG = new RegExp(
  `(?<![\\p{L}\\d.,§-])${ZAHL}\\s(?:[a-zäöüß]+e[nr]?\\s){0,2}(?<nomen>\\p{Lu}[\\p{L}-]{3,})[^:.;!?\\d]{0,80}:\\s*$`,
  'u',
)

/** "Für 2024 setzen wir drei Schwerpunkte:": the number that a list below is said to have. */
export function findAnkuendigung(text: string): Pick<Aufzaehlung, 'von' | 'anzahl' | 'wort' | 'nomen'> | undefined {
  const treffer = ANKUENDIGUNG.exec(text)
  const { zahl = '', nomen = '' } = treffer?.groups ?? {}
  const anzahl = ZIFFER_VORN.test(zahl) ? Number(zahl) : (parseZahlwort(zahl) ?? 0)
  if (!treffer || anzahl < 2 || anzahl > 12 || KEINE_DINGE.test(nomen)) return undefined
  if (AUSWAHL.test(text.slice(treffer.index))) return undefined
  return { von: treffer.index, anzahl, wort: zahl, nomen }
}
