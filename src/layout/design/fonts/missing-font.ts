import { dateiFehlt } from '../../../content/regeln.js'
import type { Meldungen, Ort } from '../../../message.js'
import { naechster } from '../../../nearest.js'
import type { FaceFile } from './fonts.js'

const NEEDS = 'Die Webseite braucht WOFF2, alles andere TTF.'

/**
 * Reports a font of which there is no file.
 * @param places the folders in which it would be found
 * @param known names of the fonts that there are
 */
export function reportMissing(
  { ttf, woff2 }: FaceFile,
  ort: Ort,
  { places, known }: { places: readonly string[]; known: readonly string[] },
  meldungen: Meldungen,
): void {
  const meant = naechster(ttf.slice(0, -'.ttf'.length), known)
  meldungen.melde(
    dateiFehlt,
    ort,
    `Die Schrift fehlt: Es gibt weder „${ttf}“ noch „${woff2}“.`,
    meant ? `Meinten Sie „${meant}“?` : `Beide Dateien in ${places.join('/ oder ')}/ legen: ${NEEDS}`,
  )
}

/** Reports a font of which one file is there, in `place`, and how the other is made of it. */
export function reportHalf(
  files: FaceFile,
  missing: keyof FaceFile,
  ort: Ort,
  place: string,
  meldungen: Meldungen,
): void {
  const [there, tool] = missing === 'ttf' ? [files.woff2, 'woff2_decompress'] : [files.ttf, 'woff2_compress']
  meldungen.melde(
    dateiFehlt,
    ort,
    `Die Schriftdatei „${files[missing]}“ fehlt; in ${place}/ liegt nur „${there}“.`,
    `Sie danebenlegen: ${NEEDS} Aus der einen macht „npx -p wawoff2 ${tool}.js ${there}“ die andere, in diesem Ordner aufgerufen.`,
  )
}
