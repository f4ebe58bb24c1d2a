import { z } from 'zod'
import { freeKennung } from '../../content/kennung.js'
import { asProgrammangabe, listProgrammangaben, Programmaenderung } from '../auskunft/programmangaben.js'
import { lesendeBlattwege, schreibendeBlattwege } from '../blatt/wege.js'
import { Gestaltungsaenderung } from '../gestaltung/gestaltungsansicht.js'
import { listSchriften } from '../gestaltung/schriften.js'
import { changeYaml, type Yamlaenderung } from '../yaml/aenderung.js'
import { refuse, save, UNVOLLSTAENDIG } from './antworten.js'
import type { Auskunftsstelle } from './auskunftsstelle.js'
import { entfernendeWege } from './entfernen.js'
import type { Serverantwort, Wege } from './server.js'

const NeuerAbschnitt = z.object({ titel: z.string().trim().min(1).max(200) })
const Zurueckgenommenes = z.object({ pfad: z.array(z.string()).min(1) })
const EigeneGestaltung = z.object({ name: z.string().trim().min(1).max(80) })

/** What tables and forms ask. */
export function lesendeFormularwege(stelle: Auskunftsstelle): Wege {
  const { werkstatt, dateien, probe } = stelle
  return {
    ...lesendeBlattwege(stelle),
    programm: () => {
      const { computed } = werkstatt
      if (!computed) return UNVOLLSTAENDIG
      const fassung = dateien.read(computed.programm.datei)?.fassung ?? ''
      return { json: { datei: computed.programm.datei, fassung, angaben: listProgrammangaben(computed) } }
    },
    gestaltung: () => ({ json: probe.ansicht() }),
    schriften: async () => {
      const { seiten } = werkstatt
      return seiten ? { json: await listSchriften(seiten.pdf) } : UNVOLLSTAENDIG
    },
    stile: () => {
      const ordner = werkstatt.seiten?.gesetzt.dokument.gestaltung.ordner.toReversed() ?? []
      const namen = ['stil', 'druck', 'bildschirm']
      return {
        json: namen.flatMap((name) => ordner.flatMap((einer) => dateien.read(`${einer}/${name}.css`) ?? [])),
      }
    },
  }
}

/** What tables and forms change. */
export function schreibendeFormularwege(stelle: Auskunftsstelle): Wege {
  const { werkstatt, dateien, now, probe } = stelle
  const change = (datei: string, fassung: string, aenderungen: readonly Yamlaenderung[]): Serverantwort => {
    const inhalt = dateien.read(datei)
    const neu = inhalt && changeYaml(inhalt.text, aenderungen)
    if (neu !== undefined) return { json: save(stelle, datei, neu, fassung) }
    return refuse(`„${datei}“ lässt sich so nicht ändern.`, 'Die Datei rechts als Text öffnen und dort ändern.')
  }
  return {
    ...schreibendeBlattwege(stelle),
    ...entfernendeWege(stelle),
    programm: ({ daten }) => {
      const angaben = Programmaenderung.safeParse(daten)
      const datei = werkstatt.computed?.programm.datei
      if (!angaben.success || datei === undefined) return UNVOLLSTAENDIG
      return change(datei, angaben.data.fassung, angaben.data.aenderungen.map(asProgrammangabe))
    },
    abschnitt: ({ daten }) => {
      const angaben = NeuerAbschnitt.safeParse(daten)
      const programm = werkstatt.computed?.programm
      if (!angaben.success || !programm) return UNVOLLSTAENDIG
      const ids = programm.abschnitte.map(({ id }) => id)
      const id = freeKennung(angaben.data.titel, ids)
      const datei = `content/${programm.id}/abschnitte/${id}.md`
      const neu = dateien.save(datei, `# ${angaben.data.titel}\n\nHier beginnt der Text.\n`, '', now().getTime())
      if (neu.art !== 'gespeichert') return { json: neu }
      const liste = programm.abschnitte.filter(({ anhang }) => !anhang).map((abschnitt) => abschnitt.id)
      const inhalt = dateien.read(programm.datei)
      const antwort = change(programm.datei, inhalt?.fassung ?? '', [{ pfad: ['abschnitte'], wert: [...liste, id] }])
      return 'json' in antwort ? { json: { ...(antwort.json as object), datei } } : antwort
    },
    probe: ({ daten }) => {
      const angaben = Gestaltungsaenderung.safeParse(daten)
      return angaben.success ? { json: probe.probiere(angaben.data.aenderungen) } : UNVOLLSTAENDIG
    },
    probezurueck: ({ daten }) => {
      const angaben = Zurueckgenommenes.safeParse(daten)
      return angaben.success ? { json: probe.nimmZurueck(angaben.data.pfad) } : UNVOLLSTAENDIG
    },
    behalten: () => ({ json: probe.behalte(now().getTime()) }),
    eigenegestaltung: ({ daten }) => {
      const angaben = EigeneGestaltung.safeParse(daten)
      return angaben.success ? { json: probe.behalteEigene(angaben.data.name, now().getTime()) } : UNVOLLSTAENDIG
    },
    verwerfen: () => ({ json: probe.verwirf() }),
  }
}
