import { parsePfad } from '../../../content/daten/pfad.js'
import type { Zahlauskunft, Zellangabe } from '../../protokoll.js'

const NACHWEISE: Readonly<Record<string, string>> = {
  gebunden: 'aus einer Zelle',
  errechnet: 'errechnet',
  abgeglichen: 'getippt, stimmt mit der Zelle überein',
  unbelegt: 'getippt, ohne Beleg',
}

/** What is known of where a figure comes from. */
export function sayNachweis({ nachweis }: Pick<Zahlauskunft, 'nachweis'>): string {
  return NACHWEISE[nachweis] ?? nachweis
}

/** Whether a cell, "haushalt.gesamt.2022", lies in a row or column of a sheet. */
export function isFrom(zelle: string, blatt: string, reihe: 'zeile' | 'spalte', id: string): boolean {
  const rest = zelle.startsWith(`${blatt}.`) ? zelle.slice(blatt.length + 1) : ''
  return [id, `[${id}]`].some((name) => (reihe === 'zeile' ? rest.startsWith(`${name}.`) : rest.endsWith(`.${name}`)))
}

/** The figure that stands at a place of a file. @param line the line of the place, as the editor has it */
export function zahlAt(
  zahlen: readonly Zahlauskunft[],
  datei: string,
  line: { number: number; from: number; text: string },
  pos: number,
): Zahlauskunft | undefined {
  return zahlen.find(({ ort, gedruckt }) => {
    if (ort.datei !== datei || ort.zeile !== line.number) return false
    const von = ort.spalte - 1
    const isBound = line.text.startsWith('{{', von)
    // Figures of a table stand at the line of its block: that is no figure. And what was typed anew is another.
    if (!isBound && !line.text.startsWith(gedruckt, von)) return false
    const bis = isBound ? line.text.indexOf('}}', von) + 2 : von + gedruckt.length
    return pos >= line.from + von && pos <= line.from + bis
  })
}

/** The cell that a figure is printed from, the first where it is computed from several. */
export function cellOf({ zelle }: Pick<Zahlauskunft, 'zelle'>): Zellangabe | undefined {
  const [blatt, zeile, spalte] = parsePfad(zelle.split(', ')[0] ?? '') ?? []
  return blatt === undefined || zeile === undefined || spalte === undefined ? undefined : { blatt, zeile, spalte }
}
