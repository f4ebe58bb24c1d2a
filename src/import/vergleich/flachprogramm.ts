import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { NOTE } from '../../abgleich/quelle/stueck.js'
import { readZeilen } from '../../abgleich/quelle/zeilen.js'
import { BAUSTEINE } from '../../content/blocks/bausteine.js'
import type { Flachstueck } from './flach.js'
import { readFlachBlatt } from './flachblatt.js'

/** Attributes of blocks that are printed, or read out. */
const GEDRUCKT = new Set(['titel', 'alt', 'quelle', 'herkunft', 'kopf', 'hinweis', 'stand'])

/** Blocks whose source says itself what it is. */
const PICTURES = new Set(['abbildung', 'auftakt', 'bildseite'])

/**
 * All that can be read in the files of a programme, in its order, by the lines of the sections and the keys of the YAML files: nothing
 * of it comes from what wrote them.
 */
export function readFlachProgramm(dateien: ReadonlyMap<string, string | Uint8Array>): Flachstueck[] {
  const text = (pfad: string) => String(dateien.get(pfad) ?? '')
  const programm = parseDocument(text('programm.yaml'))
  const stuecke: Flachstueck[] = []
  for (const schluessel of [
    'titel',
    'untertitel',
    'zeitraum',
    'jahr',
    'jobcenter',
    'leitspruch',
    'muster',
    'titelseite',
  ])
    for (const wert of textsIn(programm.get(schluessel, true), new Set(['datei'])))
      stuecke.push({ ort: `programm.yaml, ${schluessel}`, art: 'text', text: wert })
  // Imprint and contents bear their titles by themselves.
  const impressum = programm.get('impressum', true)
  const felder = isMap(impressum)
    ? impressum.items.map(({ key, value }) => `${isScalar(key) ? String(key.value) : ''} ${textsIn(value).join(' ')}`)
    : []
  for (const text of ['Impressum', ...felder]) stuecke.push({ ort: 'programm.yaml, impressum', art: 'text', text })
  stuecke.push({
    ort: 'programm.yaml, verzeichnis',
    art: 'text',
    text: textsIn(programm.getIn(['verzeichnis', 'titel'], true)).join('') || 'Inhalt',
  })
  const namen = textsIn(programm.get('abschnitte', true))
  const marken = countMarks(namen.map((name) => text(`abschnitte/${name}.md`)))
  const zaehler = new Map<string, number>()
  const nummern = /^dezimal/.test(String(programm.get('nummerierung'))) ? new Kopfnummern() : undefined
  for (const name of namen) stuecke.push(...readAbschnitt(`abschnitte/${name}.md`, text, marken, zaehler, nummern))
  return stuecke
}

/** Counts headings as the programme does: three levels, but those that say that they have none. */
class Kopfnummern {
  readonly #stand: number[] = []

  next(zeile: string): string | undefined {
    const stufe = /^#{1,3}(?=\s)/.exec(zeile)?.[0].length
    if (stufe === undefined || /\{[^}]*\.ohne-nummer[^}]*\}\s*$/.test(zeile)) return undefined
    this.#stand[stufe - 1] = (this.#stand[stufe - 1] ?? 0) + 1
    this.#stand.length = stufe
    return Array.from(this.#stand, (zahl) => zahl ?? 0).join('.')
  }
}

function readAbschnitt(
  pfad: string,
  text: (pfad: string) => string,
  marken: ReadonlyMap<string, string>,
  zaehler: Map<string, number>,
  nummern: Kopfnummern | undefined,
): Flachstueck[] {
  const quelle = text(pfad)
  const zeilen = quelle.split('\n')
  const enden = [...quelle.matchAll(/\n/g)].map(({ index }) => index)
  const lineOf = (stelle: number) => `${pfad}:${countBelow(enden, stelle) + 1}`
  const { prosa, bloecke, noten } = readZeilen(quelle, {
    wert: () => '',
    verweis: (kennung) => marken.get(kennung) ?? '',
  })
  let gezaehlt = -1
  function describeKopf(zeile: number): { nummer?: string } {
    const nummer = zeile > gezaehlt ? nummern?.next(zeilen[zeile] ?? '') : undefined
    gezaehlt = zeile
    return nummer === undefined ? {} : { nummer }
  }
  const ordered: (Flachstueck & { stelle: number })[] = prosa.map(({ stueck }) => ({
    stelle: stueck.stellen[0] ?? 0,
    ort: lineOf(stueck.stellen[0] ?? 0),
    art: 'text',
    ...describeKopf(countBelow(enden, stueck.stellen[0] ?? 0)),
    // A counted point bears its number in the text; in the file it is a list of Word's.
    text: stueck.text
      .replaceAll(NOTE, ' ')
      .replace(/^(?:\d{1,2}[.)]|[a-z]\))\s/, '')
      .replace(/\{[.#][^}]*\}\s*$/, ''),
  }))
  for (const { name, stelle, attribute } of bloecke) {
    const zaehlt = BAUSTEINE.get(name)?.zaehlt
    if (zaehlt) zaehler.set(zaehlt, (zaehler.get(zaehlt) ?? 0) + 1)
    const eigene = attribute.filter(({ name }) => GEDRUCKT.has(name))
    const daten = attribute.find(({ name }) => name === 'daten')?.stueck.text
    const titel = eigene.some(({ name }) => name === 'titel')
    const teile = [
      ...(zaehlt ? [`${zaehlt} ${zaehler.get(zaehlt)}`] : []),
      ...eigene.map(
        (eine) =>
          (eine.name === 'quelle' && !PICTURES.has(name) ? 'Quelle: ' : '') + eine.stueck.text.replaceAll(NOTE, ' '),
      ),
      ...(daten ? readFlachBlatt(text(`daten/${daten}.yaml`), titel) : []),
    ]
    for (const eines of teile)
      ordered.push({
        stelle,
        ort: daten ? `${lineOf(stelle)} (daten/${daten}.yaml)` : lineOf(stelle),
        art: 'text',
        text: eines,
      })
  }
  for (const { index, 1: alt = '' } of quelle.matchAll(/^- bilder\/\S+ \| (.*)$/gm))
    ordered.push({ stelle: index, ort: lineOf(index), art: 'text', text: alt.replaceAll('\\', '') })
  const inNoten = [...noten.values()].flat().map(({ text, stellen }) => ({
    ort: lineOf(stellen[0] ?? 0),
    art: 'text' as const,
    text: text.replaceAll(NOTE, ' '),
  }))
  return [...ordered.sort((a, b) => a.stelle - b.stelle), ...inNoten]
}

/** "Tabelle 3" by the id of a block, as documents count. */
function countMarks(abschnitte: readonly string[]): Map<string, string> {
  const zaehler = new Map<string, number>()
  const marken = new Map<string, string>()
  for (const text of abschnitte)
    for (const [, name = '', kennung] of text.matchAll(/^[ >]*:{2,}([\p{L}-]+)\{(?:#([\w-]+))?/gmu)) {
      const wort = BAUSTEINE.get(name)?.zaehlt
      if (!wort) continue
      zaehler.set(wort, (zaehler.get(wort) ?? 0) + 1)
      if (kennung) marken.set(kennung, `${wort} ${zaehler.get(wort)}`)
    }
  return marken
}

function textsIn(knoten: unknown, ohne: ReadonlySet<string> = new Set()): string[] {
  if (isMap(knoten))
    return knoten.items.flatMap(({ key, value }) => (ohne.has(String(key)) ? [] : textsIn(value, ohne)))
  if (isSeq(knoten)) return knoten.items.flatMap((eines) => textsIn(eines, ohne))
  return isScalar(knoten) && knoten.value !== null ? [String(knoten.value)] : []
}

/** How many of ascending numbers are below one. */
function countBelow(zahlen: readonly number[], grenze: number): number {
  let [von, bis] = [0, zahlen.length]
  while (von < bis) {
    const mitte = (von + bis) >> 1
    if ((zahlen[mitte] ?? 0) < grenze) von = mitte + 1
    else bis = mitte
  }
  return von
}
