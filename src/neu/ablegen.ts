import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UmgebungsFehler } from '../environment.js'
import { sayWriteError } from '../files/schreibfehler.js'

/**
 * Puts a new programme below content/: all of it is written beside its place and renamed when whole, so that nobody ever finds
 * half a programme. One that is there is replaced.
 * @param dateien by their paths in the programme's folder, with `/`
 * @throws UmgebungsFehler where it cannot be written; nothing is left then, and what was there is there
 */
export function placeProgramm(content: string, name: string, dateien: ReadonlyMap<string, string | Uint8Array>): void {
  const ziel = join(content, name)
  // Names with a dot before them are nobody's programmes.
  const [neu, alt] = [`.${name}.${process.pid}.neu`, `.${name}.${process.pid}.alt`].map((eins) => join(content, eins))
  if (neu === undefined || alt === undefined) return
  try {
    for (const [pfad, inhalt] of dateien) {
      mkdirSync(dirname(join(neu, pfad)), { recursive: true })
      writeFileSync(join(neu, pfad), inhalt, { flush: true })
    }
    if (existsSync(ziel)) renameSync(ziel, alt)
    renameSync(neu, ziel)
  } catch (error) {
    if (existsSync(alt) && !existsSync(ziel)) renameSync(alt, ziel)
    throw new UmgebungsFehler(
      `Das Programm „${name}“ lässt sich nicht unter „${content}“ ablegen (${sayWriteError(error)}).`,
      'Prüfen Sie, ob Platz und Schreibrecht da sind und ob eine Datei des Ordners anderswo geöffnet ist.',
      { cause: error },
    )
  } finally {
    rmSync(neu, { recursive: true, force: true })
    rmSync(alt, { recursive: true, force: true })
  }
}
