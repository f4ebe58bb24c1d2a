import type { Spiegelzahl } from '../check/zahlenspiegel/spiegelzahl.js'
import { alignFolge, type Gegenpaar } from '../unterschiede/folge.js'
import { comparable, compareWords, likenessOf, type Textstueck } from '../unterschiede/worte.js'
import { compareZahlen, type Zahlenunterschied } from '../unterschiede/zahlen.js'
import type { Diagrammbild, Inhaltsabschnitt, Tafel } from './inhalt.js'

/** A programme as it is compared. */
export interface Fassung {
  zahlen: readonly Spiegelzahl[]
  inhalt: readonly Inhaltsabschnitt[]
}

type Unterschiedsart = 'neu' | 'entfallen' | 'geaendert'

/** A sentence; `stuecke` says word by word what was changed. */
export interface Satzunterschied {
  art: Unterschiedsart
  stuecke: Textstueck[]
}

/** A table: its cells, by row and column, and rows and columns that are new or gone. */
export interface Tafelunterschied {
  art: Unterschiedsart
  titel: string
  zellen: { zeile: string; spalte: string; alt: string; neu: string }[]
  zeilen: { art: 'neu' | 'entfallen'; name: string }[]
  spalten: { art: 'neu' | 'entfallen'; name: string }[]
}

/** A chart; `alt` and `neu` say what it shows: kind, axes, values. */
export interface Bildunterschied {
  art: Unterschiedsart
  titel: string
  was: { was: string; alt: string; neu: string }[]
}

/** A section in which something differs. */
export interface Abschnittsunterschied {
  /** `verschoben`: it stands elsewhere, and reads as it did. */
  art: Unterschiedsart | 'verschoben'
  /** Heading, the old one's where it is gone; '' for what stands before the first. */
  titel: string
  /** The old heading, where it was another one. */
  vorher?: string
  stufe: number
  saetze: Satzunterschied[]
  tafeln: Tafelunterschied[]
  bilder: Bildunterschied[]
}

/** All that differs between two versions of a programme. */
export interface Unterschiede {
  zahlen: Zahlenunterschied<Spiegelzahl>[]
  abschnitte: Abschnittsunterschied[]
}

export function compareFassungen(alt: Fassung, neu: Fassung): Unterschiede {
  return { zahlen: compareZahlen(alt.zahlen, neu.zahlen), abschnitte: compareAbschnitte(alt.inhalt, neu.inhalt) }
}

function compareAbschnitte(
  alt: readonly Inhaltsabschnitt[],
  neu: readonly Inhaltsabschnitt[],
): Abschnittsunterschied[] {
  const paare = joinMoved(
    alignFolge(alt, neu, {
      keyOf: ({ titel, stufe }) => `${stufe} ${comparable(titel)}`,
      likeness: (eines, anderes) =>
        Math.max(likenessOf(eines.titel, anderes.titel), likenessOf(textOf(eines), textOf(anderes))),
    }),
  )
  return paare.flatMap(({ alt, neu, verschoben }): Abschnittsunterschied[] => {
    const eines = neu ?? alt
    if (!eines) return []
    const teile = {
      saetze: compareSentences(alt?.saetze ?? [], neu?.saetze ?? []),
      tafeln: compareTafeln(alt?.tafeln ?? [], neu?.tafeln ?? []),
      bilder: compareBilder(alt?.bilder ?? [], neu?.bilder ?? []),
    }
    const anders = teile.saetze.length + teile.tafeln.length + teile.bilder.length > 0
    const umbenannt = alt && neu && comparable(alt.titel) !== comparable(neu.titel)
    if (alt && neu && !anders && !umbenannt && !verschoben) return []
    const art = !alt ? 'neu' : !neu ? 'entfallen' : anders || umbenannt ? 'geaendert' : 'verschoben'
    return [{ art, titel: eines.titel, ...(umbenannt && { vorher: alt.titel }), stufe: eines.stufe, ...teile }]
  })
}

/** What is gone in one place and new in another under the same heading has been moved. */
function joinMoved(
  paare: readonly Gegenpaar<Inhaltsabschnitt>[],
): (Partial<Gegenpaar<Inhaltsabschnitt>> & { verschoben?: true })[] {
  const entfallene = paare.flatMap(({ alt, neu }) => (alt && !neu ? [alt] : []))
  const benutzt = new Set<Inhaltsabschnitt>()
  const verbunden = paare.map((paar): Partial<Gegenpaar<Inhaltsabschnitt>> & { verschoben?: true } => {
    if (paar.alt || !paar.neu) return paar
    const { titel } = paar.neu
    const alt = entfallene.find(
      (einer) => !benutzt.has(einer) && titel && comparable(einer.titel) === comparable(titel),
    )
    if (!alt) return paar
    benutzt.add(alt)
    return { alt, neu: paar.neu, verschoben: true }
  })
  return verbunden.filter(({ alt, neu }) => neu || (alt && !benutzt.has(alt)))
}

function textOf({ saetze, tafeln, bilder }: Inhaltsabschnitt): string {
  return [...saetze, ...tafeln.map(({ titel }) => titel), ...bilder.map(({ titel }) => titel)].join(' ')
}

function compareSentences(alt: readonly string[], neu: readonly string[]): Satzunterschied[] {
  return alignFolge(alt, neu, { keyOf: comparable, likeness: likenessOf }).flatMap(
    ({ alt, neu }): Satzunterschied[] => {
      if (alt === undefined && neu !== undefined) return [{ art: 'neu', stuecke: [{ art: 'neu', text: neu }] }]
      if (neu === undefined && alt !== undefined)
        return [{ art: 'entfallen', stuecke: [{ art: 'entfallen', text: alt }] }]
      if (alt === undefined || neu === undefined || comparable(alt) === comparable(neu)) return []
      return [{ art: 'geaendert', stuecke: compareWords(alt, neu) }]
    },
  )
}

function compareTafeln(alt: readonly Tafel[], neu: readonly Tafel[]): Tafelunterschied[] {
  const paare = alignFolge(alt, neu, {
    keyOf: ({ titel, spalten, zeilen }) => [titel, ...spalten, ...zeilen.map(({ name }) => name)].join('\n'),
    likeness: (eine, andere) => likenessOf(namesOf(eine), namesOf(andere)),
  })
  return paare.flatMap(({ alt, neu }): Tafelunterschied[] => {
    const eine = neu ?? alt
    if (!eine) return []
    const leer = { titel: eine.titel, zellen: [], zeilen: [], spalten: [] }
    if (!alt || !neu) return [{ art: neu ? 'neu' : 'entfallen', ...leer }]
    const zeilen = pairNames(
      alt.zeilen.map(({ name }) => name),
      neu.zeilen.map(({ name }) => name),
    )
    const spalten = pairNames(alt.spalten, neu.spalten)
    const zellen = zeilen.gemeinsame.flatMap(([zeileAlt, zeileNeu]) =>
      spalten.gemeinsame.flatMap(([spalteAlt, spalteNeu]) => {
        const vorher = alt.zeilen[zeileAlt]?.zellen[spalteAlt] ?? ''
        const nachher = neu.zeilen[zeileNeu]?.zellen[spalteNeu] ?? ''
        if (comparable(vorher) === comparable(nachher)) return []
        return [
          { zeile: neu.zeilen[zeileNeu]?.name ?? '', spalte: neu.spalten[spalteNeu] ?? '', alt: vorher, neu: nachher },
        ]
      }),
    )
    const anders =
      zellen.length + zeilen.uebrige.length + spalten.uebrige.length > 0 ||
      comparable(alt.titel) !== comparable(neu.titel)
    return anders
      ? [{ art: 'geaendert', titel: neu.titel, zellen, zeilen: zeilen.uebrige, spalten: spalten.uebrige }]
      : []
  })
}

function namesOf({ titel, spalten, zeilen }: Tafel): string {
  return [titel, ...spalten, ...zeilen.map(({ name }) => name)].join(' ')
}

/** Which of two lists of names belong together, by their places in them, and which stand alone. */
function pairNames(alt: readonly string[], neu: readonly string[]) {
  const benannt = (namen: readonly string[]) => namen.map((name, stelle) => ({ name, stelle }))
  const paare = alignFolge(benannt(alt), benannt(neu), {
    keyOf: ({ name }) => comparable(name),
    likeness: (eines, anderes) => (/\d/.test(eines.name) ? 0 : likenessOf(eines.name, anderes.name)),
  })
  return {
    gemeinsame: paare.flatMap(({ alt, neu }) => (alt && neu ? [[alt.stelle, neu.stelle] as const] : [])),
    uebrige: paare.flatMap(({ alt, neu }): { art: 'neu' | 'entfallen'; name: string }[] => {
      if (alt && neu) return []
      return alt
        ? [{ art: 'entfallen' as const, name: alt.name }]
        : neu
          ? [{ art: 'neu' as const, name: neu.name }]
          : []
    }),
  }
}

function compareBilder(alt: readonly Diagrammbild[], neu: readonly Diagrammbild[]): Bildunterschied[] {
  const paare = alignFolge(alt, neu, {
    keyOf: ({ titel }) => comparable(titel),
    likeness: (eines, anderes) => likenessOf(describeNames(eines), describeNames(anderes)),
  })
  return paare.flatMap(({ alt, neu }): Bildunterschied[] => {
    if (!alt || !neu) return [{ art: neu ? 'neu' : 'entfallen', titel: (neu ?? alt)?.titel ?? '', was: [] }]
    const [vorher, nachher] = [describe(alt), describe(neu)]
    const was = [...new Set([...vorher.keys(), ...nachher.keys()])].flatMap((name) => {
      const [a = '', b = ''] = [vorher.get(name), nachher.get(name)]
      return a === b ? [] : [{ was: name, alt: a, neu: b }]
    })
    return was.length > 0 ? [{ art: 'geaendert', titel: neu.titel, was }] : []
  })
}

function describeNames({ titel, diagramm }: Diagrammbild): string {
  return [titel, ...diagramm.kategorien, ...diagramm.reihen.map(({ name }) => name)].join(' ')
}

/** What a chart shows, by name. */
function describe({ titel, diagramm }: Diagrammbild): Map<string, string> {
  const { typ, einheit, stellen, kategorien, reihen, zielwert, notizen = [] } = diagramm
  const zahl = new Intl.NumberFormat('de-DE', {
    minimumFractionDigits: stellen,
    maximumFractionDigits: Math.max(stellen, 3),
  })
  const was = new Map([
    ['Titel', titel],
    ['Art', typ],
    ['Einheit', einheit],
    ['Zielwert', zielwert === undefined ? '' : zahl.format(zielwert)],
    ['Anmerkungen', notizen.map(({ kategorie, text }) => `${kategorie}: ${text}`).join('; ')],
  ])
  for (const { name, werte } of reihen)
    for (const [stelle, kategorie] of kategorien.entries()) {
      const wert = werte[stelle]
      const wo = reihen.length > 1 ? `${name}, ${kategorie}` : kategorie
      was.set(wo, wert === null || wert === undefined ? '–' : zahl.format(wert))
    }
  return was
}
