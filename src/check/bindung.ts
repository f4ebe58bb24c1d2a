import { visit } from '../content/abschnitt/knoten.js'
import { formatPfad } from '../content/daten/pfad.js'
import type { Abschnitt } from '../content/programm/programm.js'
import { evaluateAusdruck, parseAusdruck } from '../figures/ausdruck.js'
import { roundKaufmaennisch } from '../figures/dezimal.js'
import { massOf } from '../figures/einheit.js'
import { Meldungen } from '../message.js'
import type { Prosa } from './prosa/stueck.js'
import { proseOf } from './prosa.js'
import type { Pruefling } from './pruefling.js'
import { type Figurglied, gliederOf } from './reading/aussagen/muster.js'
import { isChangeFigure, timeAt } from './reading/aussagen/veraenderung.js'
import { gegenstandOf } from './reading/gegenstand.js'
import { type Passage, passagesOf } from './reading/passage.js'
import { hasWord } from './reading/worte.js'
import type { Zeit } from './reading/zeiten.js'
import { convertTo } from './zahlen/zelle.js'
import { type Buchzelle, isEigenstaendig, type Zellenbuch, zellenbuchOf } from './zahlen/zellenbuch.js'

/** A typed figure that says exactly what one cell of a data sheet says. */
export interface Bindung {
  prosa: Prosa
  /** Half-open range of the figure with its unit in `prosa.text`. */
  von: number
  bis: number
  buchzelle: Buchzelle
  /** "{{zahl bestand.elb.2023}}", which prints the very same; undefined where no expression does. */
  ausdruck: string | undefined
}

const gelesen = new WeakMap<Pruefling, readonly Bindung[]>()

/**
 * The typed figures of the sections that a cell of a data sheet holds, too: the sentence names its row, no other time, and no other
 * cell comes into question. What differs in value is no tie; that is told by the rules.
 */
export function bindungenOf(pruefling: Pruefling): readonly Bindung[] {
  const bekannt = gelesen.get(pruefling)
  if (bekannt) return bekannt
  const buch = zellenbuchOf(pruefling)
  const gezeigt = new Map<Abschnitt, ReadonlySet<string>>()
  const bindungen = proseOf(pruefling).flatMap((prosa) => {
    const { abschnitt } = prosa
    if (!abschnitt || prosa.art === 'zelle' || !/\d/.test(prosa.text)) return []
    const nahe = gezeigt.get(abschnitt) ?? sheetsOf(abschnitt, pruefling)
    gezeigt.set(abschnitt, nahe)
    return passagesOf(prosa).flatMap((passage) =>
      gliederOf(passage).flatMap((glied) => bind(passage, glied, buch, nahe, pruefling) ?? []),
    )
  })
  gelesen.set(pruefling, bindungen)
  return bindungen
}

function bind(
  passage: Passage,
  glied: Figurglied,
  buch: Zellenbuch,
  nahe: ReadonlySet<string>,
  pruefling: Pruefling,
): Bindung | undefined {
  const { figur } = glied
  if (figur.einsatz || figur.form !== 'ziffern' || figur.naehe !== 'genau' || figur.spanne || isChangeFigure(glied))
    return undefined
  const { satzworte, worte, eingeschraenkt } = gegenstandOf(passage, glied)
  // "9.842 Menschen unter 25 Jahren": an age is no figure of the chain, but narrows what is counted.
  if (eingeschraenkt || /^[^‹¶,;:]*‹x›/.test(glied.danach)) return undefined
  const zeit = timeAt(passage, glied)
  const zellen = buch
    .named(satzworte, worte)
    .filter((eintrag) => eintrag.blatt.id !== '' && (nahe.has(eintrag.blatt.id) || isEigenstaendig(eintrag)))
    .flatMap((eintrag) => eintrag.zellen)
    .filter((buchzelle) => isFitting(buchzelle.zeit, zeit) && isEqual(figur, buchzelle))
  const genannt = zellen.filter(
    ({ spaltenworte }) => spaltenworte.size > 0 && [...spaltenworte].every((wort) => hasWord(satzworte, wort)),
  )
  const kandidaten = genannt.length > 0 ? genannt : zellen
  const [buchzelle] = kandidaten
  if (!buchzelle || new Set(kandidaten.map(({ zelle }) => zelle.herkunft.zelle)).size > 1) return undefined
  const { von } = figur
  const bis = von + figur.text.trimEnd().length
  return { prosa: passage.prosa, von, bis, buchzelle, ausdruck: expressionFor(figur.text, buchzelle, pruefling) }
}

/** Ids of the sheets that a section shows or takes figures from. */
function sheetsOf({ baum }: Abschnitt, { blaetter }: Pruefling): ReadonlySet<string> {
  const namen = new Set<string>()
  visit(baum, (knoten) => {
    if ((knoten.type === 'leafDirective' || knoten.type === 'containerDirective') && knoten.attributes?.daten)
      namen.add(knoten.attributes.daten)
    else if (knoten.type === 'ausdruck')
      for (const [wort] of knoten.value.matchAll(/[\p{L}\d_-]+(?=\.)/gu)) if (blaetter.has(wort)) namen.add(wort)
  })
  return namen
}

/** A cell of a year or day fits a sentence of the same one, or of none where the cell says no more than the sheet. */
function isFitting(zelle: Zeit | undefined, satz: Zeit | undefined): boolean {
  if (!zelle) return true
  if (!satz || satz.anfang === '') return false
  return (
    (zelle.anfang <= satz.anfang && satz.ende <= zelle.ende) || (satz.anfang <= zelle.anfang && zelle.ende <= satz.ende)
  )
}

function isEqual(figur: Figurglied['figur'], { zelle, art }: Buchzelle): boolean {
  const [a, b] = [massOf(figur.einheit).basis, massOf(zelle.einheit).basis]
  if (art === 'veraenderung' || (a !== b && (a !== '' || b === '€' || b.startsWith('%') || b === 'Prozentpunkte')))
    return false
  const wert = convertTo(zelle.wert, zelle.einheit, figur.einheit === '' ? zelle.einheit : figur.einheit)
  return roundKaufmaennisch(wert, figur.stellen).eq(figur.wert)
}

const HELFER = ['zahl', 'prozent', 'euro', 'mio', 'tsd'] as const

/** The first expression that prints the figure letter for letter, blanks aside. */
function expressionFor(
  text: string,
  { eintrag: { blatt, reihe }, zelle }: Buchzelle,
  { blaetter, programm }: Pruefling,
): string | undefined {
  const spalte = blatt.spalten.find(({ id }) => zelle.herkunft.zelle === formatPfad([blatt.id, reihe.id, id]))
  if (!spalte) return undefined
  const pfad = formatPfad([blatt.id, reihe.id, spalte.id])
  const stellen = /,(\d+)/.exec(text)?.[1]?.length ?? 0
  const still = new Meldungen()
  for (const helfer of HELFER)
    for (const option of ['', ` stellen=${stellen}`, ' ohne=einheit', ` stellen=${stellen} ohne=einheit`]) {
      const ausdruck = `${helfer} ${pfad}${option}`
      const baum = parseAusdruck(ausdruck, zelle.herkunft.ort, still)
      const wert = baum && evaluateAusdruck(baum, { blaetter, jahr: programm.zeitraum.von }, still)
      if (wert && plain(wert.text) === plain(text)) return `{{${ausdruck}}}`
    }
  return undefined
}

function plain(text: string): string {
  return text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace('−', '-')
    .trim()
}
