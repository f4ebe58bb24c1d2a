import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { UngebundeneZahl } from '../check/bindung/ungebundene.js'
import type { Bindung } from '../check/bindung.js'
import { replaceFiles } from '../files/output.js'
import { Meldungen } from '../message.js'
import type { Konsole } from '../print/konsole.js'
import { countLine, formatMeldungen } from '../print/meldungen.js'
import { requireWorkspace, selectProgramme } from './steps/workspace.js'
import { parseArguments } from './terminal/arguments.js'
import { exitOf } from './terminal/exit.js'

export const hilfe = `amip binden – getippte Zahlen an ihre Zellen binden

Aufruf:
  amip binden [Programm …] [Optionen]

Zeigt je Abschnitt die Zeilen, in denen eine getippte Zahl genau das sagt, was eine Zelle eines Datenblatts sagt, und wie sie
gebunden lauten. Gedruckt wird danach dasselbe wie zuvor. Zahlen, die von der Zelle abweichen, bleiben stehen; sie meldet
„amip check“. Gebunden wird nur, wo keine zweite Zelle in Frage kommt; was getippt
bleibt, steht mit dem Grund am Ende.

Optionen:
  --anwenden   die Zeilen so in die Dateien schreiben
  -h, --help   diese Hilfe

Beispiele:
  amip binden mittelsachsen-2023
  amip binden mittelsachsen-2023 --anwenden
`

export async function run(argv: readonly string[], konsole: Konsole): Promise<number> {
  const { namen, schalter } = parseArguments(argv, { anwenden: 'schalter' }, 'amip binden --help')
  const wurzel = requireWorkspace(konsole.cwd)
  const [{ bindungenOf }, { findUngebundene }, { readAndCompute }] = await Promise.all([
    import('../check/bindung.js'),
    import('../check/bindung/ungebundene.js'),
    import('../programme/computed.js'),
  ])
  const meldungen = new Meldungen()
  for (const programm of selectProgramme(wurzel, konsole.cwd, namen)) {
    const eigene = new Meldungen()
    const computed = await readAndCompute(wurzel, programm, eigene)
    meldungen.liste.push(...eigene.liste)
    // Cells that may be wrong are bound to nothing.
    if (!computed || eigene.hatFehler) continue
    const gebunden = [...byFile(bindungenOf(computed))].map(([datei, liste]) => bindFile(wurzel, datei, liste))
    for (const { datei, zeilen, neu } of gebunden) {
      konsole.out(formatDiff(datei, zeilen, konsole))
      if (schalter.has('anwenden'))
        replaceFiles(
          dirname(join(wurzel, datei)),
          [{ name: datei.slice(datei.lastIndexOf('/') + 1), inhalt: neu }],
          { datei, zeile: 1, spalte: 1 },
          meldungen,
        )
    }
    const anzahl = gebunden.reduce((summe, { zahlen }) => summe + zahlen, 0)
    const was = schalter.has('anwenden') ? 'gebunden' : 'zu binden (mit --anwenden)'
    konsole.out(`${programm}: ${anzahl === 1 ? '1 Zahl' : `${anzahl} Zahlen`} ${was}.\n`)
    for (const zeile of explain(findUngebundene(computed))) konsole.out(`  ${zeile}\n`)
  }
  const wichtige = meldungen.liste.filter(({ schwere }) => schwere === 'fehler')
  if (wichtige.length > 0)
    konsole.err(`${formatMeldungen(wichtige, wurzel, konsole.errFarben)}\n${countLine(wichtige)}\n`)
  return exitOf(wichtige)
}

/** More figures that stand in several cells nobody reads through. */
const HOECHSTENS_GENANNT = 12

/** Why figures stay as they are typed: they stand in several cells, in one that the sentence does not name, or in none. */
function explain(ungebundene: readonly UngebundeneZahl[]): string[] {
  const genannte = ungebundene.filter(({ zellen }) => zellen.length > 0)
  const ohne = ungebundene.length - genannte.length
  const zeilen = genannte.slice(0, HOECHSTENS_GENANNT).map(({ text, ort, zellen }) => {
    const wo = `„${text}“ (${ort.datei.replace(/^.*\/(?=[^/]+\/[^/]+$)/, '')}, Zeile ${ort.zeile})`
    const namen = zellen.slice(0, 3).join(', ') + (zellen.length > 3 ? ' …' : '')
    return zellen.length > 1
      ? `${wo} bleibt getippt: mehrdeutig, steht in ${namen}.`
      : `${wo} bleibt getippt: steht in ${namen}, der Satz nennt aber Zeile oder Zeit nicht eindeutig.`
  })
  const weitere = genannte.length - zeilen.length
  if (weitere > 0) zeilen.push(`${weitere} weitere stehen in Zellen, die der Satz nicht eindeutig nennt.`)
  if (ohne > 0)
    zeilen.push(
      ohne === ungebundene.length
        ? `Keine ${ohne === 1 ? 'getippte Zahl' : `der ${ohne} getippten Zahlen`} steht in einem Datenblatt.`
        : `${ohne === 1 ? '1 weitere getippte Zahl steht' : `${ohne} weitere getippte Zahlen stehen`} in keinem Datenblatt.`,
    )
  return zeilen
}

function byFile(bindungen: readonly Bindung[]): Map<string, Bindung[]> {
  const nachDatei = new Map<string, Bindung[]>()
  for (const bindung of bindungen) {
    if (bindung.ausdruck === undefined) continue
    const { datei } = bindung.prosa.ort(bindung.von)
    nachDatei.set(datei, [...(nachDatei.get(datei) ?? []), bindung])
  }
  return nachDatei
}

interface BoundFile {
  datei: string
  neu: string
  zeilen: { nummer: number; alt: string; neu: string }[]
  zahlen: number
}

/** The file with its figures bound; a figure whose source is not what was read (an entity, a line break within) is left. */
function bindFile(wurzel: string, datei: string, bindungen: readonly Bindung[]): BoundFile {
  const zeilen = readFileSync(join(wurzel, datei), 'utf8').split('\n')
  const alte = [...zeilen]
  let zahlen = 0
  // From the end, so that columns hold.
  const sortiert = [...bindungen].sort((a, b) => {
    const [x, y] = [a.prosa.ort(a.von), b.prosa.ort(b.von)]
    return y.zeile - x.zeile || y.spalte - x.spalte
  })
  for (const { prosa, von, bis, ausdruck } of sortiert) {
    const { zeile, spalte } = prosa.ort(von)
    const text = zeilen[zeile - 1] ?? ''
    const getippt = prosa.text.slice(von, bis)
    if (!text.startsWith(getippt, spalte - 1)) continue
    zeilen[zeile - 1] = `${text.slice(0, spalte - 1)}${ausdruck}${text.slice(spalte - 1 + getippt.length)}`
    zahlen++
  }
  const geaendert = zeilen.flatMap((neu, index) => {
    const alt = alte[index] ?? ''
    return alt === neu ? [] : [{ nummer: index + 1, alt, neu }]
  })
  return { datei, neu: zeilen.join('\n'), zeilen: geaendert, zahlen }
}

function formatDiff(datei: string, zeilen: BoundFile['zeilen'], { outFarben }: Konsole): string {
  const text = zeilen.map(
    ({ nummer, alt, neu }) => `@@ Zeile ${nummer} @@\n${outFarben.fehler(`- ${alt}`)}\n${outFarben.gut(`+ ${neu}`)}\n`,
  )
  return text.length === 0 ? '' : `${outFarben.fett(datei)}\n${text.join('')}\n`
}
