import { readFelder } from '../felder.js'
import type { Wordregel } from '../pruefpaket.js'

/** Captions show the numbers that Word would count. */
export const zaehlwerte: Wordregel = {
  name: 'zaehlwerte',
  art: 'aufbau',
  pruefe({ dokument }) {
    const zaehler = new Map<string, number>()
    return readFelder(dokument).felder.flatMap(({ anweisung, wert }) => {
      const [, name, neu] = /^SEQ (\S+)(?:.*\\r (\d+))?/.exec(anweisung) ?? []
      if (!name) return []
      const nummer = neu ? Number(neu) : (zaehler.get(name) ?? 0) + 1
      zaehler.set(name, nummer)
      return wert === String(nummer) ? [] : [`„${name} ${wert}“ zählt Word als ${nummer}.`]
    })
  },
}
