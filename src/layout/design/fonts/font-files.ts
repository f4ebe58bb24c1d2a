import { join } from 'node:path'
import { formatBytes, GRENZEN } from '../../../content/grenzen.js'
import { dateiUnlesbar } from '../../../content/regeln.js'
import { wertUngueltig } from '../../../content/yaml/regeln.js'
import { findHome } from '../../../files/home.js'
import { isThere, listFolder, type Reading, readInside } from '../../../files/read.js'
import type { Meldungen, Ort } from '../../../message.js'
import { PAKET } from '../../../root.js'
import { narrowestSpace } from '../../fonts/kerning.js'
import { schriftLeerraum, schriftLizenz, schriftVariabel } from '../../regeln.js'
import type { Gestaltung } from '../gestaltung.js'
import { hasNeededFaces, isSpaced, isVariable } from './font-kind.js'
import {
  type ExtraFamilies,
  type ExtraFamilyKey,
  FACES,
  FAMILY_ROLES,
  type Face,
  type FaceFile,
  type FamilyRole,
} from './fonts.js'
import { reportHalf, reportMissing } from './missing-font.js'

/** Where the fonts lie that come with the product. */
export const FONTS = join(PAKET, 'assets/schriften')
/** Where those of the office lie, from the workspace. */
const OFFICE = 'assets/schriften'

/**
 * Finds the font files of a design, first in its own folders, then among those of the office (assets/schriften) and of the product. One that is missing or no font
 * is reported; undefined then.
 * @param folder folders of the design and of those that it is based on, relative to `wurzel`, the nearest first
 */
export function findFontFiles(
  wurzel: string,
  folder: readonly string[],
  font: Gestaltung['schrift'],
  ortVon: (face: Face) => Ort,
  meldungen: Meldungen,
): Gestaltung['schriftdateien'] | undefined {
  const find = finder(wurzel, folder, meldungen)
  const found: Partial<Record<Face, FaceFile>> = {}
  for (const face of FACES) {
    const files = find(font[face], ortVon(face))
    if (files) found[face] = files
  }
  return isComplete(found) ? found : undefined
}

/**
 * Finds the files of the families beside that of the text in the same places. What is missing is reported; undefined then.
 * @param text the name of the text's family: what is called so cannot be told apart from it
 */
export function findExtraFamilies(
  wurzel: string,
  folder: readonly string[],
  { schriften, text }: { schriften: { [One in FamilyRole]?: ExtraFamilyKey | undefined }; text: string },
  ortVon: (path: readonly string[]) => Ort,
  meldungen: Meldungen,
): ExtraFamilies | undefined {
  const find = finder(wurzel, folder, meldungen)
  const previous = meldungen.anzahl('fehler')
  const found: ExtraFamilies = {}
  for (const role of FAMILY_ROLES) {
    const declaration = schriften[role]
    if (!declaration) continue
    const { familie, ...names } = declaration
    const files: Partial<Record<Face, FaceFile>> = {}
    for (const face of FACES) {
      const name = names[face]
      const file = name === undefined ? undefined : find(name, ortVon(['schriften', role, face]))
      if (file) files[face] = file
    }
    const { halbfett: semibold } = files
    if (!semibold) continue
    found[role] = { familie, dateien: { ...files, halbfett: semibold } }
    if (familie === text || isOther(found, role))
      meldungen.melde(
        wertUngueltig,
        ortVon(['schriften', role, 'familie']),
        `Die Familie „${familie}“ gibt es in dieser Gestaltung schon mit anderen Dateien.`,
        familie === text
          ? 'Jeder Familie einen eigenen Namen geben, oder die Zeile streichen: Ohne sie gilt die Schrift des Textes.'
          : 'Jeder Familie einen eigenen Namen geben.',
      )
  }
  return meldungen.anzahl('fehler') === previous ? found : undefined
}

/** Whether the family of this role has the name of the other's, but other files. */
function isOther(found: ExtraFamilies, role: FamilyRole): boolean {
  const one = found[role]
  return FAMILY_ROLES.some((others) => {
    const second = others === role ? undefined : found[others]
    return (
      one?.familie === second?.familie && FACES.some((face) => one?.dateien[face]?.ttf !== second?.dateien[face]?.ttf)
    )
  })
}

/** Finds the files of one face by its name; one that several faces name is looked at once. */
function finder(
  wurzel: string,
  folder: readonly string[],
  meldungen: Meldungen,
): (name: string, ort: Ort) => FaceFile | undefined {
  const homes = [...folder.map((one) => findHome(wurzel, one)), join(wurzel, OFFICE), FONTS]
  const known = new Map<string, FaceFile | undefined>()
  const find = (name: string, ort: Ort): FaceFile | undefined => {
    const files = { ttf: `${name}.ttf`, woff2: `${name}.woff2` }
    const has = (home: string, file: string) => isThere(join(home, file))
    const home = homes.find((path) => has(path, files.ttf) && has(path, files.woff2))
    if (!home) {
      const half = homes.findIndex((path) => has(path, files.ttf) || has(path, files.woff2))
      const place = folder[half] ?? OFFICE
      const names = () => homes.flatMap((path) => listFolder(path, '.ttf').map(({ name: file }) => file.slice(0, -4)))
      if (half < 0) reportMissing(files, ort, { places: [...folder.slice(0, 1), OFFICE], known: names() }, meldungen)
      else reportHalf(files, has(homes[half] ?? '', files.ttf) ? 'woff2' : 'ttf', ort, place, meldungen)
      return undefined
    }
    const previous = meldungen.anzahl('fehler')
    for (const file of Object.values(files)) checkFont(home, file, ort, meldungen)
    return meldungen.anzahl('fehler') === previous
      ? { ttf: join(home, files.ttf), woff2: join(home, files.woff2) }
      : undefined
  }
  return (name, ort) => {
    if (!known.has(name)) known.set(name, find(name, ort))
    return known.get(name)
  }
}

function isComplete(files: Partial<Record<Face, FaceFile>>): files is Record<Face, FaceFile> {
  return FACES.every((face) => files[face])
}

function checkFont(home: string, file: string, ort: Ort, meldungen: Meldungen): void {
  const parsed = readInside({ folder: home, path: file, limit: GRENZEN.schrift })
  const damage = complaintOf(parsed)
  if (damage)
    meldungen.melde(
      dateiUnlesbar,
      ort,
      `Die Schrift „${file}“ ${damage}.`,
      'Die Schnittdatei neu herunterladen und selbst in den Ordner legen.',
    )
  else if ('bytes' in parsed && isVariable(parsed.bytes))
    meldungen.melde(
      schriftVariabel,
      ort,
      `Die Schrift „${file}“ ist variabel: eine Datei für alle Strichstärken. In Diagrammen und in Word erschiene sie in ihrer dünnsten.`,
      'Für jeden Schnitt eine eigene Datei verwenden, etwa …-Regular, …-It, …-Semibold; Anbieter nennen sie „static“.',
    )
  // Those of the product are known to be good: a test says so.
  else if ('bytes' in parsed && file.endsWith('.ttf') && home !== FONTS) {
    checkSpace(parsed.bytes, file, ort, meldungen)
    if (isSpaced(parsed.bytes))
      meldungen.melde(
        schriftLizenz,
        ort,
        `Die Schrift „${file}“ erlaubt nach ihrer eigenen Angabe kein Einbetten; PDF und Webseite betten sie ein.`,
        'Die Lizenz nachsehen; eine Fassung nehmen, die das Einbetten erlaubt, oder eine freie Schrift (SIL OFL).',
      )
  }
}

/** What is left of a space, as a share of it, that is still seen as one. */
const VISIBLE = 0.5

function checkSpace(ttf: Buffer, file: string, ort: Ort, meldungen: Meldungen): void {
  const { text, share } = narrowestSpace(ttf) ?? { text: '', share: 1 }
  if (share >= VISIBLE) return
  meldungen.melde(
    schriftLeerraum,
    ort,
    `Die Schrift „${file}“ lässt in „${text}“ vom Leerraum ${share <= 0 ? 'nichts' : `nur ${Math.round(share * 100)} %`}.`,
    'Eine andere Fassung der Schrift verwenden, oder die Abstände mit dem Leerzeichen aus ihrer Tabelle „kern“ nehmen (mit fontTools oder einem Schrifteneditor).',
  )
}

function complaintOf(parsed: Reading): string | undefined {
  if ('bytes' in parsed) return hasNeededFaces(parsed.bytes) ? undefined : 'ist keine vollständige Schnittdatei'
  if (parsed.why === 'outside') return 'führt aus ihrem Ordner hinaus und wird nicht gelesen'
  return parsed.why === 'too-large' ? `ist größer als ${formatBytes(GRENZEN.schrift)}` : 'lässt sich nicht lesen'
}
