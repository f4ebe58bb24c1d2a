import { readFelder } from '../felder.js'
import { readMarken, readNummern } from '../marken.js'
import type { Wordregel } from '../pruefpaket.js'

/** References show what they repeat: the text of their bookmark, or the number of its paragraph. */
export const verweiswerte: Wordregel = {
  name: 'verweiswerte',
  art: 'aufbau',
  pruefe(paket) {
    const marken = readMarken(paket)
    const nummern = readNummern(paket)
    return readFelder(paket.dokument).felder.flatMap(({ anweisung, wert }) => {
      const [, ziel, schalter = ''] = /^REF (\S+)(.*)/.exec(anweisung) ?? []
      const marke = ziel === undefined ? undefined : marken.get(ziel)
      if (!marke) return []
      const erwartet = schalter.includes('\\r') ? (nummern.get(marke.absatz) ?? '').replace(/\.$/, '') : marke.text
      const gleich = wert.replaceAll('\u00a0', ' ') === erwartet.replaceAll('\u00a0', ' ')
      return gleich ? [] : [`Das Feld „${anweisung}“ zeigt „${wert}“ statt „${erwartet}“.`]
    })
  },
}
