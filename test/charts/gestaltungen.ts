import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Gestaltung } from '../../src/layout/design/gestaltung.js'
import { readGestaltung } from '../../src/layout/design/read-gestaltung.js'
import { Meldungen } from '../../src/message.js'
import { PAKET } from '../../src/root.js'

/** All designs that are shipped. */
export function listGestaltungen(): Gestaltung[] {
  const folder = join(PAKET, 'templates')
  return readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, 'gestaltung.yaml')))
    .map((id) => {
      const meldungen = new Meldungen()
      const gestaltung = readGestaltung(PAKET, id, { datei: 'programm.yaml', zeile: 1, spalte: 1 }, meldungen)
      if (!gestaltung) throw new Error(`Gestaltung „${id}“: ${meldungen.liste.map(({ text }) => text).join(' ')}`)
      return gestaltung
    })
}
