import { formatPfad, parsePfad } from '../../content/daten/pfad.js'
import type { Melde } from '../../message.js'
import type { Einsatz, Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import { sentencesOf } from '../reading/satz/satz.js'
import { parseZeitpunkt } from '../reading/zeit/zeitpunkt.js'
import { rasterOf } from '../zahlen/raster.js'
import { tablesOf } from '../zahlen/tabellen.js'

/** "06/2021: 107.967" – a period that labels the figure behind it. */
const BESCHRIFTUNG =
  /(?<![\d.,/])((?:(?:0?[1-9]|1[0-2])\/|\d{1,2}\.\d{1,2}\.|(?:Jahr|\p{Lu}\p{L}{2,8}\.?)\s)?(?:19|20)\d{2})\s?:\s?(?=[\d\ufffc+−-])/gu

/** The same period twice where two are compared. */
export const figurPeriode: Pruefregel = {
  id: 'figur-periode',
  schwere: 'warnung',
  erklaerung:
    'In einem Vergleich steht zweimal derselbe Zeitpunkt („06/2021“ und „06/2021“): in den Köpfen einer Tabelle oder vor zwei Zahlen eines Satzes („06/2021: 107.967“). Eine der beiden Angaben ist stehen geblieben; gemeint ist meist das Vorjahr. Eine Veränderung, die eine Zelle mit sich selbst vergleicht, ist ein Fehler; eine, die vom späteren zum früheren Jahr rechnet, ein Hinweis.',
  uebersieht: 'zwei Angaben, die dasselbe anders schreiben („Juni“ und „2. Quartal“)',
  pruefe(pruefling, melde) {
    for (const blatt of tablesOf(pruefling)) {
      for (const { reihen, art } of rasterOf(blatt)) {
        const gesehen = new Map<string, string>()
        for (const { eigenname, block, ort, davon, darunter } of reihen) {
          const zeitpunkt = parseZeitpunkt(eigenname)
          if (!zeitpunkt || !isPeriod(eigenname)) continue
          const schluessel = `${block} ${davon ?? darunter ?? ''} ${zeitpunkt.bezeichnung}`
          const voriger = gesehen.get(schluessel)
          if (voriger === undefined) gesehen.set(schluessel, eigenname)
          else
            melde(
              ort,
              `${blatt.titel}: Zwei ${art === 'spalten' ? 'Spalten' : 'Zeilen'} heißen „${voriger}“ und „${eigenname}“ und nennen denselben Zeitpunkt.`,
              'Verglichen werden sollen vermutlich zwei verschiedene; eine der beiden Angaben berichtigen.',
            )
        }
      }
    }
    checkLabels(proseOf(pruefling), melde)
    for (const prosa of proseOf(pruefling)) for (const einsatz of prosa.einsaetze) checkEinsatz(einsatz, melde)
  },
}

const AENDERUNG = /^(veraenderung|punkte|differenz)\((\S.*), (\S.*)\)$/

/** A change from a cell to itself is none; one from a later to an earlier period has the wrong sign. */
function checkEinsatz({ wert, ort, quelle }: Einsatz, melde: Melde): void {
  const [, art = '', von = '', nach = ''] = AENDERUNG.exec(wert?.formel ?? '') ?? []
  if (art === '' || !quelle.includes(von)) return
  if (von === nach) {
    melde(
      ort,
      `„${art} ${von} ${nach}“ vergleicht eine Zelle mit sich selbst; das ergibt immer null.`,
      `Der erste Wert ist der frühere: gemeint ist vermutlich „${art} ${earlierOf(von)} ${nach}“.`,
      'fehler',
    )
    return
  }
  const [a, b] = [parsePfad(von), parsePfad(nach)]
  if (!a || !b || a[0] !== b[0] || a[1] !== b[1]) return
  const [erste, zweite] = [parseZeitpunkt(a[2] ?? ''), parseZeitpunkt(b[2] ?? '')]
  if (art === 'differenz' || !erste || !zweite || erste.schluessel <= zweite.schluessel) return
  melde(
    ort,
    `„${art} ${von} ${nach}“ rechnet vom späteren Wert (${a[2]}) zum früheren (${b[2]}).`,
    `Der erste Wert ist der frühere: „${art} ${nach} ${von}“. Angenommen ist, dass der Satz von der Entwicklung bis ${a[2]} spricht.`,
    'hinweis',
  )
}

/** The same cell a year before, where its column is a year. */
function earlierOf(zelle: string): string {
  const pfad = parsePfad(zelle)
  const jahr = Number(pfad?.[2])
  return pfad && Number.isInteger(jahr) && jahr > 1900
    ? formatPfad([pfad[0] ?? '', pfad[1] ?? '', String(jahr - 1)])
    : '…'
}

const ZEITZEICHEN = /[\d./\s–-]/g

/** A label that is a period and little else; "Förderung ab 01.01.2022" names something that began then. */
function isPeriod(name: string): boolean {
  return name.replace(ZEITZEICHEN, '').length <= 12
}

function checkLabels(prosa: readonly Prosa[], melde: Melde): void {
  for (const stueck of prosa) {
    for (const { getippt, von } of sentencesOf(stueck)) {
      const gesehen = new Set<string>()
      for (const { index, 1: angabe = '' } of getippt.matchAll(BESCHRIFTUNG)) {
        const schluessel = parseZeitpunkt(angabe)?.schluessel
        if (schluessel === undefined) continue
        if (gesehen.has(schluessel))
          melde(
            stueck.ort(von + index),
            `Im Vergleich steht „${angabe}“ zweimal.`,
            'Verglichen werden sollen vermutlich zwei verschiedene Zeitpunkte; eine der beiden Angaben berichtigen.',
          )
        gesehen.add(schluessel)
      }
    }
  }
}
