import { basename, extname } from 'node:path'
import { isMap } from 'yaml'
import type { Meldungen, Ort } from '../../message.js'
import { decodeText } from '../decode.js'
import type { Heimordner } from '../read-datei.js'
import { wertUngueltig } from '../yaml/regeln.js'
import { readCsv } from './csv.js'
import { listDaten, nameOf, readDatendatei } from './dateien.js'
import type { DatenblattQuelle } from './quelle.js'
import { figurDoppelt, figurUnbenutzt } from './regeln.js'
import type { Rohtabelle } from './rohtabelle.js'
import { readXlsx } from './xlsx/read-xlsx.js'
import { blattOfTabelle, emptyBlatt, readBlatt, type Tabellenverweis } from './yaml/blatt.js'
import { YamlLeser } from './yaml/leser.js'

/** For a file in daten/ that describes something else. */
const KEIN_BLATT = Symbol('kein Blatt')

/**
 * Reads all data sheets of a programme: every YAML file in daten/, and every CSV file that no YAML file describes.
 * The id of a sheet is its file's name without ending. A sheet with errors is in the map, too, marked `fehlerhaft`, so
 * that whoever refers to it is not told that it does not exist.
 * @param ordner absolute path of the programme's folder
 * @param relativ what stands before a file's path in messages, e.g. "content/x"
 * @param andere files that are no data sheets, relative to the programme's folder
 * @param kapitel where the chapters are listed, which lack what none of them shows; undefined where not all of them could be read, and nobody knows
 */
export async function readDatenblaetter(
  ordner: string,
  relativ: string,
  meldungen: Meldungen,
  andere: ReadonlySet<string> = new Set(),
  kapitel?: Ort,
): Promise<Map<string, DatenblattQuelle>> {
  const programm: Heimordner = { ordner, relativ: relativ.replace(/\/+$/, '') }
  const dateien = listDaten(programm).filter((name) => !andere.has(`daten/${name}`))
  const blaetter = new Map<string, DatenblattQuelle>()
  const genannte = new Set<string>()
  const add = async (
    datei: string,
    read: (id: string, ort: Ort) => Promise<DatenblattQuelle | typeof KEIN_BLATT | undefined>,
  ): Promise<void> => {
    const id = idOf(datei)
    const ort = { datei: nameOf(programm, datei), zeile: 1, spalte: 1 }
    const vorher = blaetter.get(id)
    // A sheet that names its table wrong says so itself.
    if (vorher?.fehlerhaft) return
    if (vorher) {
      meldungen.melde(
        figurDoppelt,
        ort,
        `Zwei Dateien ergeben das Datenblatt „${id}“: ${basename(vorher.ort.datei)} und ${datei}.`,
        'Eine der beiden umbenennen oder in der YAML-Datei „datei“ angeben.',
      )
      vorher.fehlerhaft = true
      return
    }
    const fehlerVorher = meldungen.anzahl('fehler')
    const gelesen = await read(id, ort)
    if (gelesen === KEIN_BLATT) return
    const blatt = gelesen ?? emptyBlatt(id, ort)
    blatt.fehlerhaft = meldungen.anzahl('fehler') > fehlerVorher
    blaetter.set(id, blatt)
  }
  for (const datei of dateien.filter((name) => /\.ya?ml$/i.test(name))) {
    await add(datei, (id, ort) =>
      readYamlBlatt(programm, datei, id, ort, meldungen, kapitel, (verweis) => {
        genannte.add(verweis.datei.text.normalize('NFC'))
        return readTabelle(programm, verweis, meldungen)
      }),
    )
  }
  const gelesen = [...blaetter.values()].every(({ fehlerhaft }) => !fehlerhaft)
  for (const datei of dateien.filter((name) => !genannte.has(name.normalize('NFC')))) {
    if (/\.csv$/i.test(datei)) await add(datei, (id, ort) => readCsvBlatt(programm, datei, id, ort, meldungen))
    // A sheet that is taken for something else has been told there.
    else if (gelesen && !andere.has(`daten/${idOf(datei)}.yaml`) && /\.(xlsx?|xlsm|ods)$/i.test(datei)) {
      const blatt = blaetter.get(idOf(datei))
      meldungen.melde(
        figurUnbenutzt,
        // A sheet of the same name is where it was to be named.
        blatt?.ort ?? { datei: nameOf(programm, datei), zeile: 1, spalte: 1 },
        blatt
          ? `„${datei}“ wird hier nicht genannt und nirgends sonst.`
          : `„${datei}“ wird von keinem Datenblatt genannt.`,
        blatt
          ? `Mit „datei: ${datei}“ liest dieses Datenblatt die Tabelle; sonst die Tabelle entfernen.`
          : `Eine Datei ${idOf(datei)}.yaml mit „datei: ${datei}“ anlegen oder die Tabelle entfernen.`,
      )
    }
  }
  return blaetter
}

/** A tree of names, not rows by columns. */
function isOrganigramm({ wurzel }: YamlLeser): boolean {
  return isMap(wurzel) && wurzel.has('name') && !['spalten', 'zeilen', 'datei'].some((name) => wurzel.has(name))
}

function idOf(datei: string): string {
  return basename(datei, extname(datei)).normalize('NFC')
}

async function readYamlBlatt(
  programm: Heimordner,
  datei: string,
  id: string,
  ort: Ort,
  meldungen: Meldungen,
  kapitel: Ort | undefined,
  tabelle: (verweis: Tabellenverweis) => Promise<Rohtabelle | undefined>,
): Promise<DatenblattQuelle | typeof KEIN_BLATT | undefined> {
  const bytes = readDatendatei(programm, datei, ort, meldungen)
  const text = bytes && decodeText(bytes, ort.datei, meldungen)
  const leser = text === undefined ? undefined : YamlLeser.open(ort.datei, text, meldungen)
  if (leser && isOrganigramm(leser)) {
    if (kapitel)
      meldungen.melde(
        figurUnbenutzt,
        kapitel,
        `Kein Abschnitt zeigt das Organigramm „daten/${datei}“.`,
        `In einem Abschnitt einsetzen: ::organigramm{datei=daten/${datei} titel="…"}, oder die Datei entfernen.`,
      )
    return KEIN_BLATT
  }
  return leser && readBlatt(id, leser, tabelle, meldungen)
}

async function readCsvBlatt(
  programm: Heimordner,
  datei: string,
  id: string,
  ort: Ort,
  meldungen: Meldungen,
): Promise<DatenblattQuelle | undefined> {
  const bytes = readDatendatei(programm, datei, ort, meldungen)
  const text = bytes && decodeText(bytes, ort.datei, meldungen)
  const tabelle = text === undefined ? undefined : readCsv(ort.datei, text, {}, meldungen)
  return tabelle && blattOfTabelle(id, ort.datei, tabelle, meldungen)
}

/** The CSV or XLSX file that a YAML file describes. */
async function readTabelle(
  programm: Heimordner,
  verweis: Tabellenverweis,
  meldungen: Meldungen,
): Promise<Rohtabelle | undefined> {
  const { text: datei, ort } = verweis.datei
  const endung = extname(datei).toLowerCase()
  if (!['.csv', '.xlsx', '.xlsm', '.xls'].includes(endung)) {
    meldungen.melde(
      wertUngueltig,
      ort,
      `„datei: ${datei}“ ist weder CSV noch Excel.`,
      'Eine Datei mit der Endung .csv oder .xlsx angeben.',
    )
    return undefined
  }
  const bytes = readDatendatei(programm, datei, ort, meldungen)
  if (!bytes) return undefined
  const name = nameOf(programm, datei)
  if (endung !== '.csv') return readXlsx(bytes, { ...verweis, datei: name, genannt: ort }, meldungen)
  for (const stelle of [verweis.blatt, verweis.bereich]) {
    if (stelle)
      meldungen.melde(
        wertUngueltig,
        stelle.ort,
        'Eine CSV-Datei hat weder Tabellenblätter noch Bereiche.',
        '„blatt“ und „bereich“ entfernen.',
      )
  }
  const text = decodeText(bytes, name, meldungen)
  return text === undefined ? undefined : readCsv(name, text, verweis, meldungen)
}
