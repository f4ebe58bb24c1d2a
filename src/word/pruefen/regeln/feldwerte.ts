import { readFelder } from '../felder.js'
import { textteileOf, type Wordregel } from '../pruefpaket.js'

const ZAHL = /^(?:PAGE|NUMPAGES|PAGEREF|NOTEREF|SEQ)\b/

/** Every field shows a value before Word works it out, and those that count show a number from 1 on. */
export const feldwerte: Wordregel = {
  name: 'feldwerte',
  art: 'aufbau',
  pruefe: (paket) =>
    [...textteileOf(paket)].flatMap(([name, teil]) =>
      readFelder(teil)
        .felder.filter(
          ({ anweisung, wert }) => wert.trim() === '' || (ZAHL.test(anweisung) && !/^[1-9]\d*$/.test(wert)),
        )
        .map(({ anweisung, wert }) => `${name}: Das Feld „${anweisung}“ zeigt „${wert}“.`),
    ),
}
