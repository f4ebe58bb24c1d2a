import { readFelder } from '../felder.js'
import { textteileOf, type Wordregel } from '../pruefpaket.js'

/** Every field has a beginning, a value and an end: Word shows the bare instruction of one that has not. */
export const feldgrenzen: Wordregel = {
  name: 'feldgrenzen',
  art: 'aufbau',
  pruefe: (paket) =>
    [...textteileOf(paket)].flatMap(([name, teil]) => {
      const { felder, ueberzaehlig } = readFelder(teil)
      return [
        ...felder
          .filter(({ ganz }) => !ganz)
          .map(({ anweisung }) => `${name}: Das Feld „${anweisung}“ ist nicht geschlossen.`),
        ...(ueberzaehlig > 0 ? [`${name}: Ein Feld endet, das nicht begonnen hat.`] : []),
      ]
    }),
}
