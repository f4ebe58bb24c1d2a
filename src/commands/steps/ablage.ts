import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { placeProgramm } from '../../neu/ablegen.js'
import { GebrauchsFehler } from '../terminal/usage.js'

/** @throws GebrauchsFehler for what is no folder everywhere, or would not be seen as a programme */
export function checkName(name: string): string {
  const gut = /^[\p{L}\d][\p{L}\d_-]{0,99}$/u.test(name) && !/^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name)
  if (gut) return name.normalize('NFC')
  throw new GebrauchsFehler(
    `„${name}“ geht nicht als Name eines Programms.`,
    'Er ist zugleich der Ordner unter content/: Buchstaben, Ziffern und Bindestriche, zum Beispiel musterland-2026.',
  )
}

/** @throws GebrauchsFehler where a programme of this name is there and may stay */
export function refuseVorhandenes(wurzel: string, name: string, schalter: ReadonlySet<string>): void {
  if (!existsSync(join(wurzel, 'content', name)) || schalter.has('ueberschreiben')) return
  throw new GebrauchsFehler(
    `Ein Programm „${name}“ gibt es schon.`,
    'Nennen Sie einen anderen Namen. „--ueberschreiben“ ersetzt das vorhandene, mit allem, was darin liegt.',
  )
}

/** Puts a programme in its place. @throws GebrauchsFehler where one of this name is there and may stay */
export function layProgramm(
  wurzel: string,
  name: string,
  schalter: ReadonlySet<string>,
  create: () => ReadonlyMap<string, string | Uint8Array>,
): void {
  refuseVorhandenes(wurzel, name, schalter)
  placeProgramm(join(wurzel, 'content'), name, create())
}
