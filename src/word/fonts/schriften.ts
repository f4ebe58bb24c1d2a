import { readAgain } from '../../files/read.js'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import {
  faceOf,
  familyOf,
  ROLLEN,
  type Rolle,
  type Schnitt,
  type Zusatzschrift,
} from '../../layout/design/schriften/schriften.js'
import { asFett } from './schriftdatei.js'

/** The font files of the design as the four faces of the one family that the document names. */
export function readSchriften({ schriftdateien }: Gestaltung): Record<Schnitt, Uint8Array> {
  return readFaces((schnitt) => schriftdateien[schnitt].ttf)
}

/** The same of a family beside that of the text; the nearest of its faces stand in for those that the design lacks. */
export function readZusatzschrift(familie: Zusatzschrift): Record<Schnitt, Uint8Array> {
  return readFaces((schnitt) => faceOf(familie, schnitt).ttf)
}

/** The families of headings and figures, where they are others than that of the text. */
export function readZusatzschriften({ schriften }: Gestaltung): Partial<Record<Rolle, Record<Schnitt, Uint8Array>>> {
  return Object.fromEntries(
    ROLLEN.flatMap((rolle) => {
      const familie = familyOf(schriften, rolle)
      return familie ? [[rolle, readZusatzschrift(familie)]] : []
    }),
  )
}

function readFaces(pfadOf: (schnitt: Schnitt) => string): Record<Schnitt, Uint8Array> {
  const read = (schnitt: Schnitt) => new Uint8Array(readAgain(pfadOf(schnitt)))
  return {
    normal: read('normal'),
    kursiv: read('kursiv'),
    halbfett: asFett(read('halbfett')),
    halbfettkursiv: asFett(read('halbfettkursiv')),
  }
}
