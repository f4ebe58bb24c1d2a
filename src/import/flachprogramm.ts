import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { NOTE } from '../abgleich/quelle/stueck.js'
import { readZeilen } from '../abgleich/quelle/zeilen.js'
import { BAUSTEINE } from '../content/blocks/bausteine.js'
import type { Flachstueck } from './flach.js'

/** Attributes of blocks that are printed, or read out. */
const GEDRUCKT = new Set(['titel', 'alt', 'quelle', 'herkunft', 'kopf', 'hinweis', 'stand'])
/** Keys of sheets that are printed. */
const IM_BLATT = new Set(['titel', 'quelle', 'stand', 'hinweise', 'name', 'gruppe', 'werte', 'gedruckt'])

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
  for (const name of namen) stuecke.push(...readAbschnitt(`abschnitte/${name}.md`, text, marken, zaehler))
  return stuecke
}

function readAbschnitt(
  pfad: string,
  text: (pfad: string) => string,
  marken: ReadonlyMap<string, string>,
  zaehler: Map<string, number>,
): Flachstueck[] {
  const quelle = text(pfad)
  const lineOf = (stelle: number) => `${pfad}:${quelle.slice(0, stelle).split('\n').length}`
  const { prosa, bloecke, noten } = readZeilen(quelle, {
    wert: () => '',
    verweis: (kennung) => marken.get(kennung) ?? '',
  })
  const ordered: (Flachstueck & { stelle: number })[] = prosa.map(({ stueck }) => ({
    stelle: stueck.stellen[0] ?? 0,
    ort: lineOf(stueck.stellen[0] ?? 0),
    art: 'text',
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
          (eine.name === 'quelle' && name !== 'abbildung' ? 'Quelle: ' : '') + eine.stueck.text.replaceAll(NOTE, ' '),
      ),
      ...(daten ? readBlatt(text(`daten/${daten}.yaml`), titel) : []),
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

/** The printed words of a sheet; a unit once, as it is printed above the figures. */
function readBlatt(yaml: string, ohneTitel: boolean): string[] {
  const wurzel = parseDocument(yaml).contents
  const texte: string[] = []
  let gruppe = ''
  const visit = (knoten: unknown, gedruckt: boolean, tiefe = ''): void => {
    if (isMap(knoten))
      for (const { key, value } of knoten.items) {
        const name = String(isScalar(key) ? key.value : key)
        if (name === 'einheit') texte.push(saysUnit(knoten, wurzel, tiefe) + textsIn(value).join(' '))
        else if (knoten === wurzel && (name === 'quelle' || name === 'stand'))
          texte.push(`${name}: ${textsIn(value).join(' ')}`)
        else if (knoten === wurzel && name === 'titel' && ohneTitel) continue
        else if (name === 'gruppe' && isScalar(value) && typeof value.value === 'string') {
          // A group is one cell above its columns.
          if (value.value !== gruppe) texte.push(value.value)
          gruppe = value.value
        } else visit(value, gedruckt || IM_BLATT.has(name), knoten === wurzel ? name : tiefe)
      }
    else if (isSeq(knoten)) for (const eines of knoten.items) visit(eines, gedruckt, tiefe)
    else if (isScalar(knoten) && gedruckt && typeof knoten.value !== 'boolean') texte.push(numberText(knoten))
  }
  visit(wurzel, false)
  return [...texte, ...pointsIn(wurzel)]
}

/** The unit that differences of percentages bear: once where a whole column does, else behind each. */
function pointsIn(wurzel: unknown): string[] {
  const namedIn = (name: string) => {
    const teil = isMap(wurzel) ? wurzel.get(name, true) : undefined
    return isMap(teil) ? teil.items.flatMap(({ value }) => (isMap(value) ? [value] : [])) : []
  }
  return namedIn('spalten').flatMap((spalte) => {
    const art = ['punkte', 'differenz', 'veraenderung'].find((eine) => spalte.has(eine))
    if (!art) return []
    const arten = namedIn('zeilen').flatMap((zeile) =>
      zeile.has('gruppe') ? [] : [String(zeile.get('rechnung') ?? art)],
    )
    const punkte = arten.filter((eine) => eine === 'punkte').map(() => 'Prozentpunkte')
    return punkte.length < arten.length
      ? punkte
      : String(spalte.get('name')).includes('Prozentpunkte')
        ? []
        : ['in Prozentpunkte']
  })
}

/** A unit stands above the figures or in its column's head, where that does not name it already; that of a row stands behind its figures. */
function saysUnit(knoten: unknown, wurzel: unknown, teil: string): string {
  if (knoten === wurzel) return 'in '
  const name = isMap(knoten) ? String(knoten.get('name') ?? '') : ''
  return teil === 'spalten' && isMap(knoten) && !name.includes(String(knoten.get('einheit'))) ? 'in ' : ''
}

/** A number as it is typed, with a comma. */
function numberText({ source, value }: { source?: string | undefined; value: unknown }): string {
  const getippt = source ?? String(value)
  return /^-?\d+\.\d+$/.test(getippt) ? getippt.replace('.', ',') : String(value)
}

function textsIn(knoten: unknown, ohne: ReadonlySet<string> = new Set()): string[] {
  if (isMap(knoten))
    return knoten.items.flatMap(({ key, value }) =>
      ohne.has(String(isScalar(key) ? key.value : key)) ? [] : textsIn(value, ohne),
    )
  if (isSeq(knoten)) return knoten.items.flatMap((eines) => textsIn(eines, ohne))
  return isScalar(knoten) && knoten.value !== null ? [String(knoten.value)] : []
}
