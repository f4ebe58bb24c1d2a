import { dirname } from 'node:path'
import { readBild } from '../../content/bild.js'
import { readGestaltungskette } from '../../content/programm/gestaltungskette.js'
import { wertUngueltig } from '../../content/yaml/regeln.js'
import { readYamlSchichten } from '../../content/yaml/yaml.js'
import type { Meldungen, Ort } from '../../message.js'
import { type Gestaltung, GestaltungSchema } from './gestaltung.js'
import { checkLesbarkeit } from './lesbarkeit.js'
import { findSchriftdateien, findZusatzschriften } from './schriften/schriftdateien.js'
import type { Schnitt } from './schriften/schriften.js'

/**
 * Reads `templates/<id>/gestaltung.yaml` and finds its fonts, first in the design's own folder, then among those of the product.
 * @param genannt the place in the programme that names the design
 */
export function readGestaltung(wurzel: string, id: string, genannt: Ort, meldungen: Meldungen): Gestaltung | undefined {
  const kette = readGestaltungskette(wurzel, id, genannt, meldungen)
  const quellen = kette?.map(({ quelle }) => quelle)
  const yaml = quellen && readYamlSchichten(quellen, GestaltungSchema, meldungen)
  if (!kette || !yaml) return undefined
  const ordner = kette.map((glied) => glied.ordner)
  const ortDerSchrift = (schnitt: Schnitt) => yaml.ort(['schrift', schnitt])
  const schriftdateien = findSchriftdateien(wurzel, ordner, yaml.wert.schrift, ortDerSchrift, meldungen)
  const angaben = { schriften: yaml.wert.schriften, text: yaml.wert.schrift.familie }
  const schriften = findZusatzschriften(wurzel, ordner, angaben, yaml.ort, meldungen)
  checkLesbarkeit(yaml.wert, yaml.ort, meldungen)
  if (!schriftdateien || !schriften) return undefined
  const { logo, ...rest } = yaml.wert
  const ortDesLogos = yaml.ort(['logo', 'datei'])
  const bild = logo && readBild(wurzel, dirname(ortDesLogos.datei), logo.datei, ortDesLogos, meldungen)
  const titelgrafik = readTitelgrafik(
    wurzel,
    yaml.wert.titelseite.grafik,
    yaml.ort(['titelseite', 'grafik', 'datei']),
    meldungen,
  )
  return {
    ...rest,
    id,
    ordner,
    schriftdateien,
    schriften,
    ...(bild && { logo: { ...bild, alt: logo.alt } }),
    ...(titelgrafik && { titelgrafik }),
  }
}

function readTitelgrafik(
  wurzel: string,
  grafik: Gestaltung['titelseite']['grafik'],
  ort: Ort,
  meldungen: Meldungen,
): Gestaltung['titelgrafik'] {
  if (grafik === 'keine') return undefined
  const { datei, ...feld } = grafik
  const bild = readBild(wurzel, dirname(ort.datei), datei, ort, meldungen)
  if (!bild) return undefined
  if (bild.art === 'svg') return { svg: new TextDecoder().decode(bild.bytes), ...feld }
  meldungen.melde(
    wertUngueltig,
    ort,
    `„${datei}“ ist keine Vektorgrafik.`,
    'Die Grafik der Titelseite ist eine SVG-Datei; Fotos gehören als titelseite.bild ins Programm.',
  )
  return undefined
}
