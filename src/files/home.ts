import { join } from 'node:path'
import { PAKET } from '../root.js'
import { isThere } from './read.js'

/**
 * Absolute path of a programme's or design's folder. A design that the office does not have itself (a folder of its name with
 * gestaltung.yaml) is the one that comes with amip; the two are never mixed.
 * @param ordner from the folder with content/, with `/`: `content/<programm>` or `templates/<gestaltung>`
 */
export function findHome(wurzel: string, ordner: string): string {
  const own = join(wurzel, ordner)
  const [room, name] = ordner.split('/')
  const isOwn = room !== 'templates' || !name || isThere(join(wurzel, room, name, 'gestaltung.yaml'))
  const shipped = join(PAKET, ordner)
  return isOwn || !isThere(shipped) ? own : shipped
}
