import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readBild } from '../../content/bild.js'
import { readGestaltungskette } from '../../content/gestaltungskette.js'
import { dateiFehlt, wertUngueltig } from '../../content/regeln.js'
import { readYamlSchichten } from '../../content/yaml.js'
import type { Meldungen, Ort } from '../../message.js'
import { PAKET } from '../../root.js'
import { schriftVariabel } from '../regeln.js'
import { type Gestaltung, GestaltungSchema, SCHNITTE } from './gestaltung.js'
import { checkLesbarkeit } from './lesbarkeit.js'
import { isVariabel } from './schriftart.js'

/** Where the fonts lie that come with the product. */
export const SCHRIFTEN = join(PAKET, 'assets/schriften')

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
  const schriftdateien: Partial<Gestaltung['schriftdateien']> = {}
  for (const schnitt of SCHNITTE) {
    const name = yaml.wert.schrift[schnitt]
    const heim = [...ordner.map((einer) => join(wurzel, einer)), SCHRIFTEN].find(
      (pfad) => existsSync(join(pfad, `${name}.ttf`)) && existsSync(join(pfad, `${name}.woff2`)),
    )
    if (heim && isVariabel(join(heim, `${name}.ttf`)))
      meldungen.melde(
        schriftVariabel,
        yaml.ort(['schrift', schnitt]),
        `Die Schrift „${name}“ ist variabel: eine Datei für alle Strichstärken. In Diagrammen und in Word erschiene sie in ihrer dünnsten.`,
        'Für jeden Schnitt eine eigene Datei verwenden, etwa …-Regular, …-It, …-Semibold; Anbieter nennen sie „static“.',
      )
    else if (heim) schriftdateien[schnitt] = { ttf: join(heim, `${name}.ttf`), woff2: join(heim, `${name}.woff2`) }
    else
      meldungen.melde(
        dateiFehlt,
        yaml.ort(['schrift', schnitt]),
        `Die Schrift „${name}“ fehlt als .ttf oder als .woff2.`,
        `Beide Dateien in ${ordner[0]}/ oder assets/schriften/ legen.`,
      )
  }
  checkLesbarkeit(yaml.wert, yaml.ort, meldungen)
  if (!isComplete(schriftdateien)) return undefined
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

function isComplete(dateien: Partial<Gestaltung['schriftdateien']>): dateien is Gestaltung['schriftdateien'] {
  return SCHNITTE.every((schnitt) => dateien[schnitt])
}
