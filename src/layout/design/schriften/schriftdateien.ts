import { join } from 'node:path'
import { formatBytes, GRENZEN } from '../../../content/grenzen.js'
import { dateiFehlt, dateiUnlesbar } from '../../../content/regeln.js'
import { wertUngueltig } from '../../../content/yaml/regeln.js'
import { findHome } from '../../../files/home.js'
import { isThere, type Reading, readInside } from '../../../files/read.js'
import type { Meldungen, Ort } from '../../../message.js'
import { PAKET } from '../../../root.js'
import { narrowestSpace } from '../../fonts/kerning.js'
import { schriftLeerraum, schriftLizenz, schriftVariabel } from '../../regeln.js'
import type { Gestaltung } from '../gestaltung.js'
import { isGesperrt, isVariabel, isVollstaendig } from './schriftart.js'
import {
  ROLLEN,
  type Rolle,
  SCHNITTE,
  type Schnitt,
  type Schnittdatei,
  type Zusatzangabe,
  type Zusatzschriften,
} from './schriften.js'

/** Where the fonts lie that come with the product. */
export const SCHRIFTEN = join(PAKET, 'assets/schriften')

/**
 * Finds the font files of a design, first in its own folders, then among those of the office (assets/schriften) and of the product. One that is missing or no font
 * is reported; undefined then.
 * @param ordner folders of the design and of those that it is based on, relative to `wurzel`, the nearest first
 */
export function findSchriftdateien(
  wurzel: string,
  ordner: readonly string[],
  schrift: Gestaltung['schrift'],
  ortVon: (schnitt: Schnitt) => Ort,
  meldungen: Meldungen,
): Gestaltung['schriftdateien'] | undefined {
  const find = finder(wurzel, ordner, meldungen)
  const gefunden: Partial<Record<Schnitt, Schnittdatei>> = {}
  for (const schnitt of SCHNITTE) {
    const dateien = find(schrift[schnitt], ortVon(schnitt))
    if (dateien) gefunden[schnitt] = dateien
  }
  return isComplete(gefunden) ? gefunden : undefined
}

/**
 * Finds the files of the families beside that of the text in the same places. What is missing is reported; undefined then.
 * @param text the name of the text's family: what is called so cannot be told apart from it
 */
export function findZusatzschriften(
  wurzel: string,
  ordner: readonly string[],
  { schriften, text }: { schriften: { [Eine in Rolle]?: Zusatzangabe | undefined }; text: string },
  ortVon: (pfad: readonly string[]) => Ort,
  meldungen: Meldungen,
): Zusatzschriften | undefined {
  const find = finder(wurzel, ordner, meldungen)
  const vorher = meldungen.anzahl('fehler')
  const gefunden: Zusatzschriften = {}
  for (const rolle of ROLLEN) {
    const angabe = schriften[rolle]
    if (!angabe) continue
    const { familie, ...namen } = angabe
    const dateien: Partial<Record<Schnitt, Schnittdatei>> = {}
    for (const schnitt of SCHNITTE) {
      const name = namen[schnitt]
      const datei = name === undefined ? undefined : find(name, ortVon(['schriften', rolle, schnitt]))
      if (datei) dateien[schnitt] = datei
    }
    const { halbfett } = dateien
    if (!halbfett) continue
    gefunden[rolle] = { familie, dateien: { ...dateien, halbfett } }
    if (familie === text || isOther(gefunden, rolle))
      meldungen.melde(
        wertUngueltig,
        ortVon(['schriften', rolle, 'familie']),
        `Die Familie „${familie}“ gibt es in dieser Gestaltung schon mit anderen Dateien.`,
        familie === text
          ? 'Jeder Familie einen eigenen Namen geben, oder die Zeile streichen: Ohne sie gilt die Schrift des Textes.'
          : 'Jeder Familie einen eigenen Namen geben.',
      )
  }
  return meldungen.anzahl('fehler') === vorher ? gefunden : undefined
}

/** Whether the family of this role has the name of the other's, but other files. */
function isOther(gefunden: Zusatzschriften, rolle: Rolle): boolean {
  const eine = gefunden[rolle]
  return ROLLEN.some((andere) => {
    const zweite = andere === rolle ? undefined : gefunden[andere]
    return (
      eine?.familie === zweite?.familie &&
      SCHNITTE.some((schnitt) => eine?.dateien[schnitt]?.ttf !== zweite?.dateien[schnitt]?.ttf)
    )
  })
}

/** Finds the files of one face by its name. */
function finder(
  wurzel: string,
  ordner: readonly string[],
  meldungen: Meldungen,
): (name: string, ort: Ort) => Schnittdatei | undefined {
  const heime = [...ordner.map((einer) => findHome(wurzel, einer)), join(wurzel, 'assets/schriften'), SCHRIFTEN]
  return (name, ort) => {
    const dateien = { ttf: `${name}.ttf`, woff2: `${name}.woff2` }
    const heim = heime.find((pfad) => isThere(join(pfad, dateien.ttf)) && isThere(join(pfad, dateien.woff2)))
    if (!heim) {
      meldungen.melde(
        dateiFehlt,
        ort,
        `Die Schrift „${name}“ fehlt als .ttf oder als .woff2.`,
        `Beide Dateien in ${ordner[0]}/ oder assets/schriften/ legen.`,
      )
      return undefined
    }
    const vorher = meldungen.anzahl('fehler')
    for (const datei of Object.values(dateien)) checkSchrift(heim, datei, ort, meldungen)
    return meldungen.anzahl('fehler') === vorher
      ? { ttf: join(heim, dateien.ttf), woff2: join(heim, dateien.woff2) }
      : undefined
  }
}

function isComplete(dateien: Partial<Record<Schnitt, Schnittdatei>>): dateien is Record<Schnitt, Schnittdatei> {
  return SCHNITTE.every((schnitt) => dateien[schnitt])
}

function checkSchrift(heim: string, datei: string, ort: Ort, meldungen: Meldungen): void {
  const gelesen = readInside({ folder: heim, path: datei, limit: GRENZEN.schrift })
  const schaden = complaintOf(gelesen)
  if (schaden)
    meldungen.melde(
      dateiUnlesbar,
      ort,
      `Die Schrift „${datei}“ ${schaden}.`,
      'Die Schnittdatei neu herunterladen und selbst in den Ordner legen.',
    )
  else if ('bytes' in gelesen && isVariabel(gelesen.bytes))
    meldungen.melde(
      schriftVariabel,
      ort,
      `Die Schrift „${datei}“ ist variabel: eine Datei für alle Strichstärken. In Diagrammen und in Word erschiene sie in ihrer dünnsten.`,
      'Für jeden Schnitt eine eigene Datei verwenden, etwa …-Regular, …-It, …-Semibold; Anbieter nennen sie „static“.',
    )
  // Those of the product are known to be good: a test says so.
  else if ('bytes' in gelesen && datei.endsWith('.ttf') && heim !== SCHRIFTEN) {
    checkLeerraum(gelesen.bytes, datei, ort, meldungen)
    if (isGesperrt(gelesen.bytes))
      meldungen.melde(
        schriftLizenz,
        ort,
        `Die Schrift „${datei}“ erlaubt nach ihrer eigenen Angabe kein Einbetten; PDF und Webseite betten sie ein.`,
        'Die Lizenz nachsehen; eine Fassung nehmen, die das Einbetten erlaubt, oder eine freie Schrift (SIL OFL).',
      )
  }
}

/** What is left of a space, as a share of it, that is still seen as one. */
const SICHTBAR = 0.5

function checkLeerraum(ttf: Buffer, datei: string, ort: Ort, meldungen: Meldungen): void {
  const { text, anteil } = narrowestSpace(ttf) ?? { text: '', anteil: 1 }
  if (anteil >= SICHTBAR) return
  meldungen.melde(
    schriftLeerraum,
    ort,
    `Die Schrift „${datei}“ lässt in „${text}“ vom Leerraum ${anteil <= 0 ? 'nichts' : `nur ${Math.round(anteil * 100)} %`}.`,
    'Eine andere Fassung der Schrift verwenden, oder die Abstände mit dem Leerzeichen aus ihrer Tabelle „kern“ nehmen (mit fontTools oder einem Schrifteneditor).',
  )
}

function complaintOf(gelesen: Reading): string | undefined {
  if ('bytes' in gelesen) return isVollstaendig(gelesen.bytes) ? undefined : 'ist keine vollständige Schnittdatei'
  if (gelesen.why === 'outside') return 'führt aus ihrem Ordner hinaus und wird nicht gelesen'
  return gelesen.why === 'too-large' ? `ist größer als ${formatBytes(GRENZEN.schrift)}` : 'lässt sich nicht lesen'
}
