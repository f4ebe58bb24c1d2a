import { rmSync } from 'node:fs'

const schritte: (() => unknown)[] = []

/** Has something done when the test file that runs is done: files share modules, whose own hooks belong to the first file alone. */
export function danach(schritt: () => unknown): void {
  schritte.push(schritt)
}

/** Has a folder taken away when the test file that runs is done. */
export function merkeOrdner(pfad: string): void {
  danach(() => rmSync(pfad, { recursive: true, force: true }))
}

/** Does what was left for the end of the test file; what was begun last goes first. */
export async function raeumeAuf(): Promise<void> {
  for (const schritt of schritte.splice(0).reverse()) await schritt()
}
