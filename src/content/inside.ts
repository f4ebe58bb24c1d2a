import { isAbsolute, relative, sep } from 'node:path'

/** Whether a path (absolute, as its folder) lies outside of the folder. Links are the caller's business: hand over real paths. */
export function leavesFolder(ordner: string, pfad: string): boolean {
  const weg = relative(ordner, pfad)
  return weg === '..' || weg.startsWith(`..${sep}`) || isAbsolute(weg)
}
