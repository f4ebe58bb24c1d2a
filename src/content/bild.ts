import { findHome } from '../files/home.js'
import type { Meldungen, Ort } from '../message.js'
import type { Bildbefund } from './bilder/befund.js'
import { inspectJpeg, isJpeg } from './bilder/jpeg.js'
import { inspectPng, isPng } from './bilder/png.js'
import { inspectSvg } from './bilder/svg.js'
import { GRENZEN } from './grenzen.js'
import type { Bild } from './programm/programm.js'
import { readDatei } from './read-datei.js'
import * as regeln from './regeln.js'

/**
 * Reads a picture below the programme's folder and looks at all of it: what is damaged, too large or leads out of the folder
 * is reported where the picture is named.
 */
export function readBild(
  wurzel: string,
  ordner: string,
  pfad: string,
  genannt: Ort,
  meldungen: Meldungen,
): Bild | undefined {
  const heim = { ordner: findHome(wurzel, ordner), relativ: ordner }
  const angabe = { rolle: 'Das Bild', platz: 'bilder/', grenze: GRENZEN.bild }
  const gelesen = readDatei(heim, pfad, angabe, genannt, meldungen)
  if (!gelesen) return undefined
  const art = artOf(gelesen)
  // Line ends are a matter of the system that a drawing was saved on, and no output may depend on them.
  const bytes = art === 'svg' ? Buffer.from(gelesen.toString('latin1').replace(/\r\n?/g, '\n'), 'latin1') : gelesen
  const befund = art ? limit(INSPECT[art](bytes), art) : KEIN_BILD
  if (art && 'breite' in befund) return { pfad, bytes, art, ...befund, ort: genannt }
  if ('schaden' in befund)
    meldungen.melde(regeln.bildUnbrauchbar, genannt, `Das Bild „${pfad}“ ${befund.schaden}`, befund.rat)
  return undefined
}

const INSPECT: Record<Bild['art'], (bytes: Buffer) => Bildbefund> = {
  png: inspectPng,
  jpeg: inspectJpeg,
  svg: inspectSvg,
}

const KEIN_BILD: Bildbefund = {
  schaden: 'ist kein PNG, JPEG oder SVG.',
  rat: 'Im Bildprogramm als PNG, JPEG oder SVG speichern; die Endung umzubenennen genügt nicht.',
}

/** The kind by content, not by file name. */
function artOf(bytes: Buffer): Bild['art'] | undefined {
  if (isPng(bytes)) return 'png'
  if (isJpeg(bytes)) return 'jpeg'
  return /^\uFEFF?\s*</.test(bytes.toString('utf8', 0, 500)) ? 'svg' : undefined
}

/** Of the size of a picture, what neither paper nor a screen can show. */
function limit(befund: Bildbefund, art: Bild['art']): Bildbefund {
  if ('schaden' in befund) return befund
  const { breite, hoehe } = befund
  const format = `${Math.round(breite)} × ${Math.round(hoehe)}`
  const grenze = art === 'svg' ? GRENZEN.flaeche : GRENZEN.pixel
  if (breite * hoehe > grenze)
    return {
      schaden: `ist mit ${format} Bildpunkten zu groß.`,
      rat: 'Verkleinern: Für eine ganze Seite in bestem Druck genügen 2500 × 3500 Bildpunkte.',
    }
  if (Math.max(breite / hoehe, hoehe / breite) > GRENZEN.seitenverhaeltnis)
    return {
      schaden: `ist mit ${format} Bildpunkten nur ein Strich.`,
      rat: `Auf ein Seitenverhältnis von höchstens ${GRENZEN.seitenverhaeltnis} : 1 zuschneiden.`,
    }
  return befund
}
