import type { Gedruckteinsatz } from '../print/zahlenspiegel.js'
import { SPALTEN } from './tabelle.js'

/** The Zahlenspiegel as German Excel opens it: semicolons, UTF-8 with its mark. */
export function formatCsv(zahlen: readonly Gedruckteinsatz[]): string {
  const zeilen = [
    SPALTEN.map(({ kopf }) => kopf),
    ...zahlen.map((zahl) => SPALTEN.map(({ wert }) => String(wert(zahl)))),
  ]
  return `\ufeff${zeilen.map((zeile) => zeile.map(field).join(';')).join('\r\n')}\r\n`
}

/** A text that would be run as a formula when it is opened is kept a text. */
function field(text: string): string {
  const harmlos = /^[=@\t]|^[+-](?![\d.,]+(?:\s|$))/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmlos) ? `"${harmlos.replaceAll('"', '""')}"` : harmlos
}
