import { join } from 'node:path'
import { formatBytes, GRENZEN } from '../../../content/grenzen.js'
import { dateiFehlt, dateiUnlesbar } from '../../../content/regeln.js'
import { findHome } from '../../../files/home.js'
import { isThere, type Reading, readInside } from '../../../files/read.js'
import type { Meldungen, Ort } from '../../../message.js'
import { PAKET } from '../../../root.js'
import { narrowestSpace } from '../../fonts/kerning.js'
import { schriftLeerraum, schriftVariabel } from '../../regeln.js'
import { type Gestaltung, SCHNITTE, type Schnitt } from '../gestaltung.js'
import { isVariabel, isVollstaendig } from './schriftart.js'

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
  const gefunden: Partial<Gestaltung['schriftdateien']> = {}
  const heime = [...ordner.map((einer) => findHome(wurzel, einer)), join(wurzel, 'assets/schriften'), SCHRIFTEN]
  for (const schnitt of SCHNITTE) {
    const name = schrift[schnitt]
    const dateien = { ttf: `${name}.ttf`, woff2: `${name}.woff2` }
    const heim = heime.find((pfad) => isThere(join(pfad, dateien.ttf)) && isThere(join(pfad, dateien.woff2)))
    if (!heim) {
      meldungen.melde(
        dateiFehlt,
        ortVon(schnitt),
        `Die Schrift „${name}“ fehlt als .ttf oder als .woff2.`,
        `Beide Dateien in ${ordner[0]}/ oder assets/schriften/ legen.`,
      )
      continue
    }
    const vorher = meldungen.anzahl('fehler')
    for (const datei of Object.values(dateien)) checkSchrift(heim, datei, ortVon(schnitt), meldungen)
    if (meldungen.anzahl('fehler') === vorher)
      gefunden[schnitt] = { ttf: join(heim, dateien.ttf), woff2: join(heim, dateien.woff2) }
  }
  return isComplete(gefunden) ? gefunden : undefined
}

function isComplete(dateien: Partial<Gestaltung['schriftdateien']>): dateien is Gestaltung['schriftdateien'] {
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
      'Die Schriftdatei neu herunterladen und selbst in den Ordner legen.',
    )
  else if ('bytes' in gelesen && isVariabel(gelesen.bytes))
    meldungen.melde(
      schriftVariabel,
      ort,
      `Die Schrift „${datei}“ ist variabel: eine Datei für alle Strichstärken. In Diagrammen und in Word erschiene sie in ihrer dünnsten.`,
      'Für jeden Schnitt eine eigene Datei verwenden, etwa …-Regular, …-It, …-Semibold; Anbieter nennen sie „static“.',
    )
  // Those of the product are known to be good: a test says so.
  else if ('bytes' in gelesen && datei.endsWith('.ttf') && heim !== SCHRIFTEN)
    checkLeerraum(gelesen.bytes, datei, ort, meldungen)
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
  if ('bytes' in gelesen) return isVollstaendig(gelesen.bytes) ? undefined : 'ist keine vollständige Schriftdatei'
  if (gelesen.why === 'outside') return 'führt aus ihrem Ordner hinaus und wird nicht gelesen'
  return gelesen.why === 'too-large' ? `ist größer als ${formatBytes(GRENZEN.schrift)}` : 'lässt sich nicht lesen'
}
