import { z } from 'zod'
import { freeKennung } from '../../content/kennung.js'
import type { Speicherergebnis } from '../protokoll.js'
import { refuse, save, UNVOLLSTAENDIG } from '../server/antworten.js'
import type { Auskunftsstelle } from '../server/auskunftsstelle.js'
import type { Serverantwort, Wege } from '../server/server.js'
import { changeYaml } from '../yaml/aenderung.js'
import { changeBlatt } from './aenderung.js'
import { showBlatt } from './ansicht.js'
import { pasteCells } from './einfuegen.js'
import { draftBlatt, listBlattfelder, NeuesBlatt } from './neu.js'
import { Blattschritt } from './schritt.js'
import { changeCells, type Textergebnis } from './zellen.js'

const werte = z
  .array(z.array(z.string().max(5000)).max(500))
  .min(1)
  .max(20_000)

const Zellenaenderung = z.object({
  blatt: z.string(),
  fassung: z.string(),
  zellen: z.array(z.object({ zeile: z.string(), spalte: z.string(), text: z.string() })).max(5000),
})
const Schrittanfrage = z.object({ blatt: z.string(), fassung: z.string(), schritt: Blattschritt })
const wort = z.string().trim().max(500).optional()
const Kopfanfrage = z.object({
  blatt: z.string(),
  fassung: z.string(),
  kopf: z.object({ titel: wort.refine((titel) => titel !== ''), einheit: wort, quelle: wort, stand: wort }),
})
const Einfuegeanfrage = z.object({
  blatt: z.string(),
  fassung: z.string(),
  zeile: z.string(),
  spalte: z.string(),
  werte,
  erweitern: z.boolean(),
})

/** What the table asks. */
export function lesendeBlattwege({ werkstatt, dateien }: Auskunftsstelle): Wege {
  return {
    // The pages may be older than the file, by a build that is under way or an error: the table never is.
    blatt: async ({ angaben }) => {
      const computed = await werkstatt.readNow()
      const datei = computed?.quellen.get(angaben.get('id') ?? '')?.ort.datei
      const inhalt = datei === undefined ? undefined : dateien.read(datei)
      const ansicht = computed && inhalt && showBlatt(angaben.get('id') ?? '', computed, inhalt.text)
      return ansicht ? { json: { ...ansicht, fassung: inhalt.fassung } } : UNVOLLSTAENDIG
    },
    blattfelder: () => ({ json: listBlattfelder() }),
  }
}

/** What the table and the form of a new sheet change. */
export function schreibendeBlattwege(stelle: Auskunftsstelle): Wege {
  const { werkstatt, dateien } = stelle
  /** Changes a sheet if its file still is the version that the table shows. */
  const change = async (
    { blatt, fassung }: { blatt: string; fassung: string },
    make: (text: string) => Textergebnis,
    mehr: (ergebnis: { text: string }, vorher: string) => object = () => ({}),
  ): Promise<Serverantwort> => {
    const datei = (await werkstatt.readNow())?.quellen.get(blatt)?.ort.datei
    const inhalt = datei === undefined ? undefined : dateien.read(datei)
    if (datei === undefined || !inhalt)
      return refuse('Dieses Datenblatt gibt es nicht mehr.', 'Links ein anderes wählen.')
    if (inhalt.fassung !== fassung)
      return { json: { art: 'konflikt', text: inhalt.text, fassung: inhalt.fassung } satisfies Speicherergebnis }
    const neu = make(inhalt.text)
    if ('fehler' in neu) return refuse(neu.fehler)
    return { json: { ...save(stelle, datei, neu.text, inhalt.fassung), ...mehr(neu, inhalt.text) } }
  }
  return {
    blatt: ({ daten }) => {
      const angaben = Zellenaenderung.safeParse(daten)
      if (!angaben.success) return UNVOLLSTAENDIG
      return change(
        angaben.data,
        (text) => changeCells(text, angaben.data.zellen),
        (_, vorher) => ({ vorher }),
      )
    },
    blattschritt: ({ daten }) => {
      const angaben = Schrittanfrage.safeParse(daten)
      if (!angaben.success) return UNVOLLSTAENDIG
      const { blatt, schritt } = angaben.data
      return change(
        angaben.data,
        (text) => changeBlatt(blatt, text, schritt),
        (_, vorher) => ({ vorher }),
      )
    },
    blattkopf: ({ daten }) => {
      const angaben = Kopfanfrage.safeParse(daten)
      if (!angaben.success) return UNVOLLSTAENDIG
      const aenderungen = Object.entries(angaben.data.kopf).flatMap(([name, wert]) =>
        wert === undefined ? [] : [{ pfad: [name], wert: wert === '' ? undefined : wert }],
      )
      return change(
        angaben.data,
        (text) => {
          const neu = changeYaml(text, aenderungen)
          return neu === undefined
            ? { fehler: 'Diese Angaben stehen hier anders, als ein Formular sie ändern kann.' }
            : { text: neu }
        },
        (_, vorher) => ({ vorher }),
      )
    },
    blatteinfuegen: ({ daten }) => {
      const angaben = Einfuegeanfrage.safeParse(daten)
      if (!angaben.success) return UNVOLLSTAENDIG
      return change(
        angaben.data,
        (text) => pasteCells(angaben.data.blatt, text, angaben.data),
        (neu, vorher) => ({ ...neu, text: undefined, vorher }),
      )
    },
    neuesblatt: ({ daten }) => {
      const angaben = NeuesBlatt.safeParse(daten)
      const { computed } = werkstatt
      if (!angaben.success || !computed) return UNVOLLSTAENDIG
      const entwurf = draftBlatt(angaben.data)
      if ('fehler' in entwurf) return refuse(entwurf.fehler)
      const ordner = `content/${computed.programm.id}/daten`
      const vergeben = [...computed.quellen.keys(), ...dateien.namesIn(ordner)]
      const id = freeKennung(angaben.data.titel, vergeben)
      return { json: { ...save(stelle, `${ordner}/${id}.yaml`, entwurf.text, ''), blatt: id } }
    },
  }
}
