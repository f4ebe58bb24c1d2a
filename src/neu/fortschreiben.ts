import { join } from 'node:path'
import { isMap, isScalar, parseDocument } from 'yaml'
import type { DatenblattQuelle } from '../content/daten/quelle.js'
import { kennungVon } from '../content/kennung.js'
import { createFortschreibung } from '../content/programm/fortschreibung.js'
import { listFolder, readAgain } from '../files/read.js'
import { movedColumns, rollBlatt, type Umbenennung } from './blatt-fortschreiben.js'
import { isYear, shiftYears } from './jahre.js'
import { carryTabelle } from './tabellendatei.js'

/** Files of a programme by their paths in its folder, with `/`. */
export type Neudateien = Map<string, string | Uint8Array>

/** The programme to begin from: its folder's name, its years, and its sheets as they were read. */
export interface Vorgaenger {
  id: string
  von: number
  bis: number
  quellen: ReadonlyMap<string, DatenblattQuelle>
}

/**
 * The programme of the next period, from last year's: years of period, titles, columns and what names them move on, the new
 * column is missing, sentences keep their form, and everything is noted as still to be looked at.
 */
export async function rollProgramm(wurzel: string, { id, von, bis, quellen }: Vorgaenger): Promise<Neudateien> {
  const um = bis - von + 1
  const dateien = readFolder(join(wurzel, 'content', id))
  await carryTabellen(dateien, { id, von, bis, quellen })
  const blaetter = [...dateien].flatMap(([pfad, inhalt]) => {
    const blatt = /^daten\/(.+)\.yaml$/.exec(pfad)?.[1]
    return blatt === undefined ? [] : [{ pfad, blatt, text: textOf(inhalt) }]
  })
  const umbenannt = new Map(
    blaetter.flatMap(({ blatt, text }) => {
      const spalten = movedColumns(text, von, um)
      return spalten ? [[blatt, spalten] as const] : []
    }),
  )
  for (const { pfad, blatt, text } of blaetter) dateien.set(pfad, rollBlatt(blatt, text, von, um, umbenannt))
  for (const [pfad, inhalt] of dateien)
    if (pfad.endsWith('.md')) dateien.set(pfad, rollAusdruecke(textOf(inhalt), umbenannt))
  const kopf = rollKopf(textOf(dateien.get('programm.yaml') ?? ''), { von, bis }, um)
  dateien.set('programm.yaml', kopf.text)
  const daten = [...dateien].flatMap(([pfad, inhalt]) =>
    pfad.startsWith('daten/') ? [[pfad.slice(6), inhalt] as const] : [],
  )
  dateien.set('fortschreibung.yaml', createFortschreibung(id, kopf.abschnitte, new Map(daten)))
  return dateien
}

/** Sheets that read a table file with columns of years come to hold its values themselves; the file stays with last year. */
async function carryTabellen(dateien: Neudateien, { id, von, bis, quellen }: Vorgaenger): Promise<void> {
  const um = bis - von + 1
  const gelesen = new Set<string>()
  const behalten = new Set<string>()
  for (const [blatt, quelle] of quellen) {
    const pfad = `daten/${blatt}.yaml`
    const yaml = dateien.has(pfad) ? textOf(dateien.get(pfad) ?? '') : ''
    const datei = yaml ? parseDocument(yaml).get('datei') : `${blatt}.csv`
    if (typeof datei !== 'string' || !dateien.has(`daten/${datei}`)) continue
    const getippt = await carryTabelle(yaml, quelle, { datei, aus: id })
    if (getippt === undefined || !movedColumns(getippt, von, um)) behalten.add(datei)
    else {
      dateien.set(pfad, getippt)
      gelesen.add(datei)
    }
  }
  for (const datei of gelesen) if (!behalten.has(datei)) dateien.delete(`daten/${datei}`)
}

const textOf = (inhalt: string | Uint8Array): string =>
  typeof inhalt === 'string' ? inhalt : Buffer.from(inhalt).toString('utf8')

function readFolder(ordner: string, davor = ''): Neudateien {
  const dateien: Neudateien = new Map()
  for (const eintrag of listFolder(ordner)) {
    const pfad = `${davor}${eintrag.name}`
    if (eintrag.isDirectory())
      for (const [name, inhalt] of readFolder(join(ordner, eintrag.name), `${pfad}/`)) dateien.set(name, inhalt)
    // What was noted for the year before is done with.
    else if (eintrag.isFile() && !['fortschreibung.yaml', 'rueckmeldungen.yaml'].includes(pfad))
      dateien.set(pfad, readAgain(join(ordner, eintrag.name)))
  }
  return dateien
}

/** programm.yaml: the next period and its titles, a draft, and the name by which this year's is found next year. */
function rollKopf(text: string, zeitraum: { von: number; bis: number }, um: number) {
  const dokument = parseDocument(text)
  const alte = new Set([zeitraum.von, zeitraum.bis].map(String))
  for (const feld of ['zeitraum', 'titel', 'untertitel', 'leitspruch', 'jahr']) {
    const wert = dokument.get(feld, true)
    if (!isScalar(wert)) continue
    const neu = shiftYears(String(wert.value), um, alte)
    if (neu !== String(wert.value)) wert.value = isYear(neu) && typeof wert.value === 'number' ? Number(neu) : neu
    // "24" on the cover of 2024.
    else if (feld === 'jahr' && String(wert.value) === String(zeitraum.von).slice(2))
      wert.value = String(zeitraum.von + um).slice(2)
  }
  dokument.delete('stand')
  dokument.set('zustand', 'entwurf')
  const jobcenter = dokument.get('jobcenter')
  if (isMap(jobcenter) && !jobcenter.has('kennung')) jobcenter.set('kennung', kennungVon(String(jobcenter.get('name'))))
  const namen = ['abschnitte', 'anhang'].flatMap((feld) => {
    const liste: unknown = dokument.toJS()[feld]
    return Array.isArray(liste) ? liste.map(String) : []
  })
  return {
    text: dokument.toString({ lineWidth: 0 }).replace(/^(abschnitte|anhang| {2}traeger): \[ (.*) \]$/gm, '$1: [$2]'),
    abschnitte: namen,
  }
}

/** `{{mio haushalt.gesamt.2023}}` reads the column of the new name; so do the columns that a block chooses. */
function rollAusdruecke(text: string, umbenannt: ReadonlyMap<string, Umbenennung>): string {
  return text
    .replace(/\{\{[^}]*\}\}/g, (ausdruck) =>
      ausdruck.replace(
        /([\p{L}\p{N}_-]+)(\.(?:\[[^\]]+\]|[^\s.()[\]}]+)\.)(?:\[([^\]]+)\]|([\p{L}\p{N}_-]+))/gu,
        (ganz, blatt: string, zeile: string, geklammert: string | undefined, blank: string) => {
          const neu = umbenannt.get(blatt)?.get(geklammert ?? blank)
          return neu === undefined ? ganz : `${blatt}${zeile}${geklammert === undefined ? neu : `[${neu}]`}`
        },
      ),
    )
    .replace(/^:{2,}[\w-]+\{[^\n]*\bdaten=["']?([\w-]+)["']?[^\n]*\}[ \t]*$/gm, (zeile, blatt: string) =>
      zeile.replace(/\b(spalten|betont)=("[^"]*"|[\w,]+)/g, (_, name: string, werte: string) => {
        const spalten = umbenannt.get(blatt)
        return `${name}=${werte.replace(/[^",\s](?:[^",]*[^",\s])?/g, (id) => spalten?.get(id) ?? id)}`
      }),
    )
}
