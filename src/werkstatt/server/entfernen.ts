import { z } from 'zod'
import type { Umkehrbar, Vorher } from '../protokoll.js'
import { changeYaml } from '../yaml/aenderung.js'
import { refuse, save, UNVOLLSTAENDIG } from './antworten.js'
import type { Auskunftsstelle } from './auskunftsstelle.js'
import type { Wege } from './server.js'

const Entfernung = z.object({ datei: z.string() })

/** Chapters and sheets are taken away; their texts stay among the earlier versions, and are sent along to take it back. */
export function entfernendeWege(stelle: Auskunftsstelle): Wege {
  const { werkstatt, dateien, now } = stelle
  return {
    entfernen: async ({ daten }) => {
      const angaben = Entfernung.safeParse(daten)
      const computed = (await werkstatt.readNow()) ?? werkstatt.computed
      if (!angaben.success || !computed) return UNVOLLSTAENDIG
      const { datei } = angaben.data
      const { programm, quellen } = computed
      const kapitel = programm.abschnitte.filter(({ anhang }) => !anhang)
      const isKapitel = kapitel.some((eines) => eines.datei === datei)
      if (!isKapitel && ![...quellen.values()].some(({ ort }) => ort.datei === datei && datei.endsWith('.yaml')))
        return refuse('Das ist weder ein Kapitel noch ein Datenblatt, das hier entfernt werden kann.')
      const vorher: Vorher[] = []
      if (isKapitel) {
        if (kapitel.length === 1) return refuse('Das letzte Kapitel bleibt: Ein Programm ist nie leer.')
        const inhalt = dateien.read(programm.datei)
        const bleiben = kapitel.filter((eines) => eines.datei !== datei).map(({ id }) => id)
        const neu = inhalt && changeYaml(inhalt.text, [{ pfad: ['abschnitte'], wert: bleiben }])
        if (!inhalt || neu === undefined)
          return refuse('Die Liste der Kapitel lässt sich so nicht ändern.', 'programm.yaml als Text ändern.')
        const gespeichert = save(stelle, programm.datei, neu, inhalt.fassung)
        if (gespeichert.art !== 'gespeichert') return { json: gespeichert }
        vorher.push({ datei: programm.datei, text: inhalt.text, fassung: gespeichert.fassung })
      }
      const weg = dateien.remove(datei, now().getTime())
      if (!('text' in weg)) return { json: weg.ergebnis }
      werkstatt.want()
      vorher.unshift({ datei, text: weg.text, fassung: '' })
      return { json: { art: 'gespeichert', fassung: '', vorher } satisfies Umkehrbar }
    },
  }
}
