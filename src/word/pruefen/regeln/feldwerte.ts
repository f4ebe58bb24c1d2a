import { readFelder } from '../felder.js'
import { textteileOf, type Wordregel } from '../pruefpaket.js'

const ZAHL = /^(?:PAGE|NUMPAGES|PAGEREF|SEQ)\b/
/** A note may have stars for a number. */
const NOTE = /^NOTEREF\b/

/** Every field shows a value before Word works it out, and those that count show a number from 1 on, or a note's stars. */
export const feldwerte: Wordregel = {
  name: 'feldwerte',
  art: 'aufbau',
  pruefe: (paket) =>
    [...textteileOf(paket)].flatMap(([name, teil]) =>
      readFelder(teil)
        .felder.filter(({ anweisung, wert }) => !isWert(anweisung, wert))
        .map(({ anweisung, wert }) => `${name}: Das Feld „${anweisung}“ zeigt „${wert}“.`),
    ),
}

function isWert(anweisung: string, wert: string): boolean {
  if (NOTE.test(anweisung)) return /^(?:[1-9]\d*|\*+)$/.test(wert)
  return ZAHL.test(anweisung) ? /^[1-9]\d*$/.test(wert) : wert.trim() !== ''
}
