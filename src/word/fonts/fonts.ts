import { readAgain } from '../../files/read.js'
import {
  type ExtraFamily,
  FAMILY_ROLES,
  type Face,
  type FamilyRole,
  faceOf,
  familyOf,
} from '../../layout/design/fonts/fonts.js'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { asBold } from './font-file.js'

/** The font files of the design as the four faces of the one family that the document names. */
export function readFonts({ schriftdateien }: Gestaltung): Record<Face, Uint8Array> {
  return readFaces((face) => schriftdateien[face].ttf)
}

/** The same of a family beside that of the text; the nearest of its faces stand in for those that the design lacks. */
export function readExtraFont(family: ExtraFamily): Record<Face, Uint8Array> {
  return readFaces((face) => faceOf(family, face).ttf)
}

/** The families of headings and figures, where they are others than that of the text. */
export function readExtraFonts({ schriften }: Gestaltung): Partial<Record<FamilyRole, Record<Face, Uint8Array>>> {
  return Object.fromEntries(
    FAMILY_ROLES.flatMap((role) => {
      const family = familyOf(schriften, role)
      return family ? [[role, readExtraFont(family)]] : []
    }),
  )
}

function readFaces(pathOf: (face: Face) => string): Record<Face, Uint8Array> {
  const read = (face: Face) => new Uint8Array(readAgain(pathOf(face)))
  return {
    normal: read('normal'),
    kursiv: read('kursiv'),
    halbfett: asBold(read('halbfett')),
    halbfettkursiv: asBold(read('halbfettkursiv')),
  }
}
