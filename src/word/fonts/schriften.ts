import { readAgain } from '../../files/read.js'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { asFett } from './schriftdatei.js'

/** The font files of the design as the four faces of the one family that the document names. */
export function readSchriften({ schriftdateien }: Gestaltung): Record<keyof Gestaltung['schriftdateien'], Uint8Array> {
  const read = (schnitt: keyof Gestaltung['schriftdateien']) => new Uint8Array(readAgain(schriftdateien[schnitt].ttf))
  return {
    normal: read('normal'),
    kursiv: read('kursiv'),
    halbfett: asFett(read('halbfett')),
    halbfettkursiv: asFett(read('halbfettkursiv')),
  }
}
