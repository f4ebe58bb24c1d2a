import { dirname } from 'node:path'
import { readBild } from '../../content/bild.js'
import { readGestaltungskette } from '../../content/programm/gestaltungskette.js'
import { textWidth } from '../../content/satzspiegel.js'
import { wertUngueltig } from '../../content/yaml/regeln.js'
import { readYamlSchichten } from '../../content/yaml/yaml.js'
import type { Meldungen, Ort } from '../../message.js'
import { findExtraFamilies, findFontFiles } from './fonts/font-files.js'
import type { Face } from './fonts/fonts.js'
import { type Gestaltung, GestaltungSchema } from './gestaltung.js'
import { checkLegibility } from './legibility.js'
import { checkOwnColours, completeColours } from './own-colours.js'

/**
 * Reads `templates/<id>/gestaltung.yaml` and finds its fonts, first in the design's own folder, then among those of the product.
 * @param named the place in the programme that names the design
 */
export function readGestaltung(wurzel: string, id: string, named: Ort, meldungen: Meldungen): Gestaltung | undefined {
  const chain = readGestaltungskette(wurzel, id, named, meldungen)
  const sources = chain?.map(({ quelle }) => quelle)
  const yaml = sources && readYamlSchichten(sources, GestaltungSchema, meldungen)
  if (!chain || !yaml) return undefined
  const folder = chain.map((member) => member.ordner)
  const ortOfFont = (face: Face) => yaml.ort(['schrift', face])
  const faceFiles = findFontFiles(wurzel, folder, yaml.wert.schrift, ortOfFont, meldungen)
  const attributes = { schriften: yaml.wert.schriften, text: yaml.wert.schrift.familie }
  const fonts = findExtraFamilies(wurzel, folder, attributes, yaml.ort, meldungen)
  checkTextWidth(yaml.wert.seite, yaml.ort(['seite']), meldungen)
  checkOwnColours(yaml.wert, yaml.ort, meldungen)
  const farben = completeColours(yaml.wert.farben)
  checkLegibility({ ...yaml.wert, farben }, yaml.ort, meldungen)
  if (!faceFiles || !fonts) return undefined
  const { logo, ...rest } = yaml.wert
  const ortOfLogo = yaml.ort(['logo', 'datei'])
  const image = logo && readBild(wurzel, dirname(ortOfLogo.datei), logo.datei, ortOfLogo, meldungen)
  const coverGraphic = readCoverGraphic(
    wurzel,
    yaml.wert.titelseite.grafik,
    yaml.ort(['titelseite', 'grafik', 'datei']),
    meldungen,
  )
  const { grafik } = yaml.wert.innenseite
  const innerGraphic =
    grafik === 'keine' ? undefined : readGraphic(wurzel, grafik, yaml.ort(['innenseite', 'grafik']), meldungen)
  return {
    ...rest,
    farben,
    id,
    ordner: folder,
    schriftdateien: faceFiles,
    schriften: fonts,
    stilorte: Object.fromEntries(Object.keys(rest.wordstile).map((name) => [name, yaml.ort(['wordstile', name])])),
    ...(image && { logo: { ...image, alt: logo.alt } }),
    ...(coverGraphic && { titelgrafik: coverGraphic }),
    ...(innerGraphic && { innengrafik: innerGraphic }),
  }
}

/** In millimetres: a narrower text has a few words a line. */
const NARROWEST = 60

function checkTextWidth(seite: Gestaltung['seite'], ort: Ort, meldungen: Meldungen): void {
  const width = textWidth(seite)
  if (width >= NARROWEST) return
  meldungen.melde(
    wertUngueltig,
    ort,
    width > 0
      ? `Für den Text bleiben zwischen Rändern und Randspalte nur ${String(Math.round(width * 10) / 10).replace('.', ',')} mm.`
      : 'Für den Text bleibt zwischen Rändern und Randspalte nichts.',
    `Nötig sind ${NARROWEST} mm, gut zu lesen 110 bis 130: „links“, „rechts“, „randspalte“ oder „steg“ verkleinern.`,
  )
}

function readCoverGraphic(
  wurzel: string,
  picture: Gestaltung['titelseite']['grafik'],
  ort: Ort,
  meldungen: Meldungen,
): Gestaltung['titelgrafik'] {
  if (picture === 'keine') return undefined
  const { datei, ...field } = picture
  const svg = readGraphic(wurzel, datei, ort, meldungen)
  return svg === undefined ? undefined : { svg, ...field }
}

/** A vector graphic beside the place where a design names it. */
function readGraphic(wurzel: string, datei: string, ort: Ort, meldungen: Meldungen): string | undefined {
  const image = readBild(wurzel, dirname(ort.datei), datei, ort, meldungen)
  if (!image) return undefined
  if (image.art === 'svg') return new TextDecoder().decode(image.bytes)
  meldungen.melde(
    wertUngueltig,
    ort,
    `„${datei}“ ist keine Vektorgrafik.`,
    'Der Schmuck der Titelseite und der Innenseite ist eine SVG-Datei; Fotos gehören als titelseite.bild ins Programm.',
  )
  return undefined
}
