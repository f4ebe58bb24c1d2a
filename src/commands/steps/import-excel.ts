import { basename, join, relative } from 'node:path'
import { GRENZEN } from '../../content/grenzen.js'
import { kennungVon } from '../../content/kennung.js'
import { replaceFiles } from '../../files/output.js'
import { isThere, readNamed } from '../../files/read.js'
import { hashOf } from '../../files/record.js'
import { findTabellen, type Tabellenfund } from '../../import/excel/excel.js'
import { sayMappe, writeExcelblatt } from '../../import/excel/excelblatt.js'
import { Meldungen } from '../../message.js'
import type { Konsole } from '../../print/konsole.js'
import { formatMeldungen } from '../../print/meldungen.js'
import { EXIT } from '../terminal/exit.js'
import { GebrauchsFehler } from '../terminal/usage.js'

/** A workbook to be looked through. */
export interface Mappenauftrag {
  bytes: Uint8Array
  /** As the user named it. */
  datei: string
  wurzel: string
  /** The programme that its sheets go to; undefined where they are only to be shown. */
  programm: string | undefined
  ersetzen: boolean
}

/** Shows what tables a workbook holds; for a programme, writes a sheet file for each that links its range, and the workbook beside them. */
export function importMappe({ bytes, datei, wurzel, programm, ersetzen }: Mappenauftrag, konsole: Konsole): number {
  const meldungen = new Meldungen()
  const funde = findTabellen(bytes, datei, meldungen)
  if (!funde) {
    konsole.err(`${formatMeldungen(meldungen.liste, wurzel, konsole.errFarben)}\n`)
    return EXIT.content
  }
  const tabellen = funde.flatMap(({ tabellen }) => tabellen)
  if (programm === undefined) {
    konsole.out(
      `${sayMappe(datei, funde, new Map())}\nGeschrieben ist nichts. „amip import ${datei} PROGRAMM“ legt für jede Tabelle ein Datenblatt an.\n`,
    )
    return EXIT.done
  }
  const ordner = join(wurzel, 'content', programm, 'daten')
  const name = basename(datei)
  refuseOther(join(ordner, name), bytes, ersetzen)
  const namen = nameSheets(tabellen, ordner, ersetzen)
  const dateien = [...namen].map(([fund, blatt]) => ({ name: `${blatt}.yaml`, inhalt: writeExcelblatt(fund, name) }))
  // The workbook first: a sheet without its file is an error, a file without a sheet is nothing.
  if (tabellen.length > 0)
    replaceFiles(
      ordner,
      [{ name, inhalt: bytes }, ...dateien],
      { datei: `content/${programm}/daten`, zeile: 1, spalte: 1 },
      meldungen,
    )
  if (meldungen.hatFehler) {
    konsole.err(`${formatMeldungen(meldungen.liste, wurzel, konsole.errFarben)}\n`)
    return EXIT.content
  }
  const ort = relative(konsole.cwd, ordner) || '.'
  konsole.out(
    `${sayMappe(datei, funde, namen)}\n${tabellen.length === 0 ? 'Geschrieben ist nichts: Die Mappe enthält keine Tabelle mit Zahlen.' : `Geschrieben nach ${ort}/: ${name} und ${tabellen.length === 1 ? 'ein Datenblatt' : `${tabellen.length} Datenblätter`}. In einen Abschnitt kommt es mit ::tabelle{daten=${[...namen.values()][0]} titel="…"}.`}\n`,
  )
  return EXIT.done
}

/** @throws GebrauchsFehler where another workbook of this name is there and may stay */
function refuseOther(pfad: string, bytes: Uint8Array, ersetzen: boolean): void {
  if (ersetzen || !isThere(pfad)) return
  const vorhanden = readNamed(pfad, GRENZEN.tabelle)
  if (!('why' in vorhanden) && hashOf(vorhanden.bytes) === hashOf(bytes)) return
  throw new GebrauchsFehler(
    `In daten/ liegt schon eine andere Datei „${basename(pfad)}“.`,
    'Benennen Sie die neue um. „--ueberschreiben“ ersetzt die vorhandene und die Datenblätter, die gleich heißen.',
  )
}

function nameSheets(tabellen: readonly Tabellenfund[], ordner: string, ersetzen: boolean): Map<Tabellenfund, string> {
  const vergeben = new Set<string>()
  return new Map(
    tabellen.map((fund) => {
      const stamm = kennungVon(fund.titel || fund.blatt)
        .split('-')
        .slice(0, 5)
        .join('-')
      let name = stamm
      for (let nummer = 2; vergeben.has(name) || (!ersetzen && isThere(join(ordner, `${name}.yaml`))); nummer++)
        name = `${stamm}-${nummer}`
      vergeben.add(name)
      return [fund, name]
    }),
  )
}
