import { rmSync } from 'node:fs'

const ordner: string[] = []

/** Has a folder taken away when the test file that runs is done. */
export function merkeOrdner(pfad: string): void {
  ordner.push(pfad)
}

/** Takes away what the test file that is done has left. */
export function raeumeAuf(): void {
  for (const pfad of ordner.splice(0)) rmSync(pfad, { recursive: true, force: true })
}
