import { readFile } from 'node:fs/promises'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { asFett } from './schriftdatei.js'

/** The font files of the design as the four faces of the one family that the document names. */
export async function readSchriften({
  schriftdateien,
}: Gestaltung): Promise<Record<keyof Gestaltung['schriftdateien'], Uint8Array>> {
  const read = async (schnitt: keyof Gestaltung['schriftdateien']) =>
    new Uint8Array(await readFile(schriftdateien[schnitt].ttf))
  const [normal, kursiv, halbfett, halbfettkursiv] = await Promise.all([
    read('normal'),
    read('kursiv'),
    read('halbfett'),
    read('halbfettkursiv'),
  ])
  return { normal, kursiv, halbfett: asFett(halbfett), halbfettkursiv: asFett(halbfettkursiv) }
}
