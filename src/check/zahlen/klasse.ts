/** A class of ages or sizes; ends at infinity where it is open. */
export interface Klasse {
  name: string
  von: number
  bis: number
  /** Whether `von` and `bis` themselves belong to it. */
  mitVon: boolean
  mitBis: boolean
  /** What is counted: "jahr", "beschäftigt", …; '' where the name does not say. Years leave open where half years belong. */
  wovon: string
}

const ZAHL = '(\\d{1,3}(?:\\.\\d{3})+|\\d+)'
/** Words that may stand before or behind a class without changing it. */
const VORSATZ = '(?:.*?[(:]\\s*|alter(?:sgruppe)?\\s*:?\\s*|davon\\s*:?\\s*|darunter\\s*:?\\s*|von\\s+)?'
const NACHSATZ =
  '(?:\\s*(?:jahren?|jährige[nr]?|beschäftigten?|mitarbeitenden?|personen|monaten?|euro|€|einwohner\\w*)(?:\\s*alt)?)*\\s*[).:]?\\s*(?:\\(.*\\))?'

interface Form {
  muster: RegExp
  grenzen: (a: number, b: number) => Pick<Klasse, 'von' | 'bis' | 'mitVon' | 'mitBis'>
}

const UNENDLICH = Number.POSITIVE_INFINITY
const unter = (a: number) => ({ von: -UNENDLICH, bis: a, mitVon: false, mitBis: false })
const ab = (a: number) => ({ von: a, bis: UNENDLICH, mitVon: true, mitBis: false })
const ueber = (a: number) => ({ von: a, bis: UNENDLICH, mitVon: false, mitBis: false })
const halboffen = (a: number, b: number) => ({ von: a, bis: b, mitVon: true, mitBis: false })
const geschlossen = (a: number, b: number) => ({ von: a, bis: b, mitVon: true, mitBis: true })
const bis = (a: number) => ({ von: -UNENDLICH, bis: a, mitVon: false, mitBis: true })

const FORMEN: readonly Form[] = [
  { muster: form(`${ZAHL}(?:\\s+jahren?)?\\s+bis\\s+unter\\s+${ZAHL}`), grenzen: halboffen },
  {
    muster: form(`zwischen\\s+${ZAHL}\\s+und\\s+${ZAHL}|${ZAHL}(?:\\s+jahren?)?\\s*(?:bis|-|–)\\s*${ZAHL}`),
    grenzen: geschlossen,
  },
  { muster: form(`(?:bis\\s+)?unter\\s+${ZAHL}|(?:jünger|weniger)\\s+als\\s+${ZAHL}|u\\s?${ZAHL}`), grenzen: unter },
  { muster: form(`(?:älter|mehr|größer)\\s+als\\s+${ZAHL}|über\\s+${ZAHL}`), grenzen: ueber },
  {
    muster: form(
      `(?:ab|mindestens)\\s+${ZAHL}|${ZAHL}(?:\\s+(?:jahren?|beschäftigten?))?\\s+(?:und|oder)\\s+(?:älter|mehr|darüber)|${ZAHL}\\s?\\+|ü\\s?${ZAHL}`,
    ),
    grenzen: ab,
  },
  { muster: form(`bis(?:\\s+zu)?\\s+${ZAHL}|höchstens\\s+${ZAHL}`), grenzen: bis },
  { muster: form(`${ZAHL}(?=\\s+(?:beschäftigte|personen|mitarbeitende))`), grenzen: (a) => geschlossen(a, a) },
]

function form(kern: string): RegExp {
  return new RegExp(`^${VORSATZ}(?:${kern})${NACHSATZ}$`, 'u')
}

const LEER = /[\s\u00a0]+/g
const PUNKT = /\./g

/** Reads a class from a row's or column's name: "25 bis unter 55 Jahre", "Großbetriebe (250 und mehr Beschäftigte)". */
export function parseKlasse(name: string): Klasse | undefined {
  if (name.length > 120) return undefined
  const klein = name.toLowerCase().replace(LEER, ' ').trim()
  for (const { muster, grenzen } of FORMEN) {
    const treffer = muster.exec(klein)
    if (!treffer) continue
    const [a = 0, b = 0] = treffer.slice(1).flatMap((teil) => (teil ? [Number(teil.replace(PUNKT, ''))] : []))
    if (isYear(a) && (b === 0 || isYear(b))) return undefined
    return { name, ...grenzen(a, b), wovon: countedIn(klein) }
  }
  return undefined
}

const ALTER = /jahr|jährig|alter|älter|jünger/
const ANDERES_MASS = /beschäftigt|mitarbeit|person|monat|euro|€|einwohner/

function countedIn(klein: string): string {
  if (ALTER.test(klein)) return 'jahr'
  return ANDERES_MASS.exec(klein)?.[0] ?? ''
}

/** "2020 bis 2030" is a span of time and no class. */
function isYear(zahl: number): boolean {
  return zahl >= 1900 && zahl <= 2100
}

/** Whether something at the boundary belongs to both. Expects `a` to begin first. */
export function overlap(a: Klasse, b: Klasse): boolean {
  if (a.wovon !== b.wovon && a.wovon !== '' && b.wovon !== '') return false
  if (a.bis > b.von) return a.von < b.von && a.bis < b.bis
  if (a.bis < b.von) return false
  // Those of 55 years and some months are 55, and older than 55.
  return a.mitBis && (b.mitVon || (b.von === a.bis && (a.wovon === 'jahr' || b.wovon === 'jahr')))
}

/** How much lies between two classes, 0 where they meet. Whole numbers follow each other: 9 and 10 meet. */
export function gapBetween(a: Klasse, b: Klasse): { von: number; bis: number } | undefined {
  const erste = a.mitBis ? a.bis + 1 : a.bis
  const letzte = b.mitVon ? b.von : b.von + 1
  const offen = !a.mitBis && !b.mitVon && a.bis === b.von
  if (offen) return { von: a.bis, bis: a.bis }
  return erste < letzte ? { von: erste, bis: letzte - 1 } : undefined
}
