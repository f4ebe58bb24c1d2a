import type { Eingabe } from './werkstatt.js'
import { Zufall } from './zufall.js'

/** One input made wrong. */
export interface Mutant {
  nummer: number
  eingabe: Eingabe
  /** "geschnitten", "gekippt", "zeile", "verweis", "gross". */
  weise: string
  /** What was done, for the list of findings. */
  was: string
  bytes: Uint8Array
  /** The line that was edited, from 1; undefined where bytes were spoilt. */
  zeile?: number
}

const TEXTE = new Set(['md', 'yaml', 'csv', 'svg', 'gestaltung', 'hbs', 'css'])
const VERWEISENDE = new Set(['md', 'yaml', 'gestaltung', 'hbs'])

/** The mutant of a number: the same on every machine. Undefined where the way of spoiling finds nothing to spoil. */
export function createMutant(nummer: number, saat: number, eingaben: readonly Eingabe[]): Mutant | undefined {
  const zufall = new Zufall(saat * 1_000_003 + nummer)
  const arten = [...new Set(eingaben.map(({ art }) => art))]
  // Each kind of file in turn, so that the rare ones are spoilt as often as the many.
  const art = arten[nummer % arten.length] as string
  const eingabe = zufall.pick(eingaben.filter((eine) => eine.art === art))
  const weisen = ['geschnitten', 'gekippt']
  if (TEXTE.has(art)) weisen.push('zeile', 'zeile', 'zeile', 'gross')
  if (VERWEISENDE.has(art)) weisen.push('verweis')
  if (!TEXTE.has(art)) weisen.push('gekippt', 'gross')
  const weise = zufall.pick(weisen)
  const ergebnis = WEISEN[weise]?.(eingabe, zufall, eingaben)
  if (!ergebnis || Buffer.compare(ergebnis.bytes, eingabe.bytes) === 0) return undefined
  return { nummer, eingabe, weise, ...ergebnis }
}

type Ergebnis = Pick<Mutant, 'was' | 'bytes' | 'zeile'> | undefined
type Weise = (eingabe: Eingabe, zufall: Zufall, alle: readonly Eingabe[]) => Ergebnis

const WEISEN: Record<string, Weise> = {
  geschnitten({ bytes }, zufall) {
    const von = zufall.below(bytes.length)
    const bis = zufall.below(2) === 0 ? bytes.length : Math.min(bytes.length, von + 1 + zufall.below(200))
    return {
      was: `bytes ${von}–${bis} of ${bytes.length} cut`,
      bytes: Buffer.concat([bytes.subarray(0, von), bytes.subarray(bis)]),
    }
  },
  gekippt({ bytes }, zufall) {
    const neu = Buffer.from(bytes)
    const anzahl = 1 + zufall.below(4)
    const stellen = Array.from({ length: anzahl }, () => zufall.below(bytes.length))
    for (const stelle of stellen) neu[stelle] = (neu[stelle] ?? 0) ^ (1 << zufall.below(8))
    return { was: `a bit flipped at ${stellen.join(', ')}`, bytes: neu }
  },
  zeile(eingabe, zufall) {
    const zeilen = textOf(eingabe).split('\n')
    for (let versuch = 0; versuch < 20; versuch++) {
      const stelle = zufall.below(zeilen.length)
      const [name, aendere] = zufall.pick(HANDGRIFFE)
      const vorher = zeilen[stelle] ?? ''
      if (vorher.trim() === '') continue
      const neu = aendere(vorher, zufall, zeilen[stelle + 1] ?? '')
      if (neu === undefined || neu.join('\n') === vorher) continue
      const weg = name === 'lines swapped' || name === 'joined with the next' ? 2 : 1
      const ganz = zeilen.toSpliced(stelle, weg, ...neu).join('\n')
      return { was: `${name}: ${vorher.trim().slice(0, 60)}`, bytes: Buffer.from(ganz), zeile: stelle + 1 }
    }
    return undefined
  },
  verweis(eingabe, zufall, alle) {
    const text = textOf(eingabe)
    const muster =
      /(?:daten|zeilen|spalten|bild|datei|diagramm|betont|typ)=("?)[\w./-]+|\(#[\w-]+\)|\{\{\w+ [\w.]+|(?:summe|datei|daten|blatt|abschnitte|zeilen|basis|gestaltung): *\[?[\w./-]+|\{\{>? ?[\w]+|\[\^\w+\]/g
    const stellen = [...text.matchAll(muster)]
    if (stellen.length === 0) return undefined
    const treffer = zufall.pick(stellen)
    const andere = zufall.pick(stellen)[0]
    const neu =
      zufall.below(2) === 0
        ? treffer[0].replace(/[\w./-]+$/, zufall.pick(namesOf(alle, eingabe.programm)))
        : treffer[0].replace(/[\w./-]+(?=\)?$)/, /[\w./-]+(?=[)\]]?$)/.exec(andere)?.[0] ?? 'x')
    return {
      was: `${treffer[0]} → ${neu}`,
      bytes: Buffer.from(text.slice(0, treffer.index) + neu + text.slice(treffer.index + treffer[0].length)),
      zeile: text.slice(0, treffer.index).split('\n').length,
    }
  },
  gross(eingabe, zufall) {
    if (!TEXTE.has(eingabe.art)) {
      // As much again behind it, the same twice, nothing at all, or a file of another kind under its name.
      const arten: [string, Uint8Array][] = [
        ['empty', new Uint8Array()],
        ['twice', Buffer.concat([eingabe.bytes, eingabe.bytes])],
        ['40 MB of zeros behind', Buffer.concat([eingabe.bytes, Buffer.alloc(40_000_000)])],
        ['text instead', Buffer.from('Das ist keine solche Datei.\n'.repeat(20))],
      ]
      const [was, bytes] = zufall.pick(arten)
      return { was, bytes }
    }
    const zeilen = textOf(eingabe).split('\n')
    const stelle = zufall.below(zeilen.length)
    const vorher = zeilen[stelle] ?? ''
    const [was, neu] = zufall.pick(riesen(vorher))
    return {
      was: `${was}: ${vorher.trim().slice(0, 40)}`,
      bytes: Buffer.from(zeilen.toSpliced(stelle, 1, neu).join('\n')),
      zeile: stelle + 1,
    }
  },
}

/** A line beyond all measure. */
function riesen(zeile: string): [string, string][] {
  const einzug = /^\s*/.exec(zeile)?.[0] ?? ''
  return [
    ['a word of 20,000 letters', `${zeile}${'Arbeitsmarkt'.repeat(1700)}`],
    ['2,000 times', Array(2000).fill(zeile).join('\n')],
    ['a figure of 60 digits', zeile.replace(/\d+/, '9'.repeat(60))],
    ['nested 200 deep', `${'> '.repeat(200)}${zeile.trim()}`],
    ['brackets 500 deep', `${einzug}${'['.repeat(500)}${zeile.trim()}${']'.repeat(500)}`],
    ['a table of 300 columns', `${zeile}\n\n|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n|${'b|'.repeat(300)}\n`],
    ['a year far away', zeile.replace(/\b(?:19|20)\d\d\b/g, '99999')],
    ['nothing', ''],
    ['minus', zeile.replace(/\d+/, '-1')],
    ['zero', zeile.replace(/\d+/, '0')],
    ['1e9', zeile.replace(/\d+/, '1000000000')],
  ]
}

/** What a clerk's hand does to a line, which may become several. */
const HANDGRIFFE: [string, (zeile: string, zufall: Zufall, naechste: string) => string[] | undefined][] = [
  ['line deleted', () => []],
  ['line doubled', (zeile) => [zeile, zeile]],
  ['lines swapped', (zeile, _zufall, naechste) => [naechste, zeile]],
  ['joined with the next', (zeile, _zufall, naechste) => [`${zeile} ${naechste.trim()}`]],
  ['broken in two', (zeile, zufall) => cutAt(zeile, zufall)],
  ['letter lost', (zeile, zufall) => splice(zeile, zufall, 1, '')],
  ['letter twice', (zeile, zufall) => splice(zeile, zufall, 0, undefined)],
  [
    'sign put in',
    (zeile, zufall) =>
      splice(zeile, zufall, 0, zufall.pick([...'*_|#>-+:;,."“„{}[]()<>&\\^~=\'%€\t\u00a0\u00ad\u200b'])),
  ],
  ['letters swapped', (zeile, zufall) => swap(zeile, zufall)],
  ['other quotation marks', (zeile) => [zeile.replace(/"/, '“').replace(/"/, '”')]],
  ['indented', (zeile) => [`  ${zeile}`]],
  ['indented by a tabulator', (zeile) => [`\t${zeile}`]],
  ['moved left', (zeile) => [zeile.replace(/^ {1,2}/, '')]],
  ['colon lost', (zeile) => [zeile.replace(':', '')]],
  ['blank lost', (zeile) => [zeile.replace(/(?<=\S) /, '')]],
  ['comma for dot', (zeile) => [zeile.replace(/(\d)\.(\d)/, '$1,$2')]],
  ['dot for comma', (zeile) => [zeile.replace(/(\d),(\d)/, '$1.$2')]],
  ['figure typed wrong', (zeile, zufall) => [zeile.replace(/\d(?=\D*$)/, () => String(zufall.below(10)))]],
  ['unit behind the figure', (zeile) => [zeile.replace(/(\d)(?=\D*$)/, '$1 %')]],
  ['without Umlaut', (zeile) => [zeile.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue')]],
  ['capitals', (zeile) => [zeile.toUpperCase()]],
  ['dashes', (zeile) => [zeile.replace(/-/, '–')]],
  ['Windows line end', (zeile) => [`${zeile}\r`]],
  ['closing sign lost', (zeile) => [zeile.replace(/[\]})"|](?=[^\]})"|]*$)/, '')]],
  ['pasted from Word', (zeile) => [zeile, '•\tEin Punkt aus Word…', '–\u00a0noch einer']],
  ['comment', (zeile) => [`# ${zeile}`]],
]

function cutAt(zeile: string, zufall: Zufall): string[] {
  const stelle = 1 + zufall.below(Math.max(1, zeile.length - 1))
  return [zeile.slice(0, stelle), zeile.slice(stelle)]
}

function splice(zeile: string, zufall: Zufall, weg: number, neu: string | undefined): string[] {
  const stelle = zufall.below(zeile.length)
  return [zeile.slice(0, stelle) + (neu ?? zeile[stelle] ?? '') + zeile.slice(stelle + weg)]
}

function swap(zeile: string, zufall: Zufall): string[] {
  const stelle = zufall.below(Math.max(1, zeile.length - 1))
  return [zeile.slice(0, stelle) + (zeile[stelle + 1] ?? '') + (zeile[stelle] ?? '') + zeile.slice(stelle + 2)]
}

function textOf({ bytes }: Eingabe): string {
  return Buffer.from(bytes).toString('utf8')
}

/** Names of files, with and without what follows the dot. */
function namesOf(alle: readonly Eingabe[], programm: string): string[] {
  return alle
    .filter((eine) => eine.programm === programm)
    .map(({ datei }) => datei.split('/').slice(2).join('/'))
    .flatMap((pfad) => [
      pfad,
      pfad
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '') ?? pfad,
    ])
}
