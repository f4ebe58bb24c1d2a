import { join } from 'node:path'
import { z } from 'zod'
import { isThere } from '../../files/read.js'
import type { Meldungen, Ort } from '../../message.js'
import { readText } from '../read-text.js'
import { jaNein } from '../yaml/ja-nein.js'
import { readYaml } from '../yaml/yaml.js'

export const RUECKMELDUNGEN = 'rueckmeldungen.yaml'

const eintrag = z.strictObject({
  autor: z.string().describe('Wer den Kommentar geschrieben hat, wie Word ihn nennt'),
  datum: z.string().optional().describe('Tag, an dem er geschrieben wurde: 2026-01-31'),
  datei: z.string().describe('Datei des Programms, zu deren Text er gehört: abschnitte/vorwort.md'),
  zeile: z.number().int().min(1).describe('Zeile, in der der Text beim Übernehmen stand'),
  zu: z.string().optional().describe('Die Wörter, an denen er hängt; nach ihnen wird die Stelle wiedergefunden'),
  text: z.string().describe('Was er sagt'),
  zustand: z.enum(['offen', 'erledigt']).describe('offen, bis sich jemand darum gekümmert hat; dann erledigt'),
})

/** rueckmeldungen.yaml: what others have remarked on a programme in its Word file. */
export const RueckmeldungenSchema = z.strictObject({
  'in-word': jaNein
    .default(false)
    .describe('ja: Die offenen stehen in der nächsten Word-Datei als Kommentare, damit die anderen sie sehen'),
  rueckmeldungen: z.array(eintrag).describe('Die Kommentare aus Word-Dateien, die „amip uebernehmen“ geholt hat'),
})

/** A remark of somebody on a place of a programme. */
export type Rueckmeldung = z.output<typeof eintrag>

/** A remark as the file lists it, with its place there. */
export interface Rueckmeldungseintrag extends Rueckmeldung {
  ort: Ort
}

/** The remarks on a programme, and whether its next Word file shows those that are open. */
export interface Rueckmeldungen {
  eintraege: readonly Rueckmeldungseintrag[]
  inWord: boolean
}

/** Reads the remarks on a programme; none where there is no file, or one that cannot be read, which is reported. */
export function readRueckmeldungen(wurzel: string, ordner: string, meldungen: Meldungen): Rueckmeldungen {
  const datei = `${ordner}/${RUECKMELDUNGEN}`
  const keine = { eintraege: [], inWord: false }
  if (!isThere(join(wurzel, datei))) return keine
  const quelle = readText(wurzel, datei, { datei, zeile: 1, spalte: 1 }, meldungen)
  const gelesen = quelle && readYaml(quelle, RueckmeldungenSchema, meldungen)
  if (!gelesen) return keine
  const { rueckmeldungen, 'in-word': inWord } = gelesen.wert
  return {
    eintraege: rueckmeldungen.map((eine, index) => ({ ...eine, ort: gelesen.ort(['rueckmeldungen', index]) })),
    inWord,
  }
}

const KOPF = `# Kommentare aus Word-Dateien, geholt mit „amip uebernehmen“. Was erledigt ist, bekommt „zustand: erledigt“.
rueckmeldungen:
`

/** The text of the file with more remarks behind those that it has; all that stands in it stays. @param text '' for a new file */
export function appendRueckmeldungen(text: string, neue: readonly Rueckmeldung[]): string {
  const leer = /^rueckmeldungen:[ \t]*\[[ \t]*\][ \t]*$/m
  const anfang = text === '' ? KOPF : text.replace(leer, 'rueckmeldungen:').replace(/\n*$/, '\n')
  return anfang + neue.map(formatRueckmeldung).join('')
}

function formatRueckmeldung(rueckmeldung: Rueckmeldung): string {
  const zeilen = Object.entries(rueckmeldung).map(([name, wert]) => {
    const schlicht = typeof wert === 'number' || name === 'zustand' || name === 'datum'
    return `${name}: ${schlicht ? wert : JSON.stringify(wert)}`
  })
  return `  - ${zeilen.join('\n    ')}\n`
}

/** The same text with one remark done. @param index among the remarks of the file */
export function markErledigt(text: string, index: number): string {
  let nummer = -1
  return text
    .split('\n')
    .map((zeile) => {
      if (/^\s*- /.test(zeile)) nummer++
      return nummer === index ? zeile.replace(/^(\s*(?:- )?zustand:[ \t]*)offen\b/, '$1erledigt') : zeile
    })
    .join('\n')
}

/**
 * Where a remark belongs now: the line with its words that is nearest to where they were, else that line.
 * @param text of the file that it names
 */
export function placeOfRueckmeldung({ zeile, zu }: Rueckmeldung, text: string): { zeile: number; spalte: number } {
  const zeilen = text.split('\n')
  // Over the end of a line nothing is looked for: the first words are enough.
  const worte = (zu ?? '')
    .replace(/[\s\u00ad]+/g, ' ')
    .trim()
    .slice(0, 40)
  const funde = zeilen.flatMap((eine, index) => {
    const spalte = worte === '' ? -1 : eine.indexOf(worte)
    return spalte < 0 ? [] : [{ zeile: index + 1, spalte: spalte + 1 }]
  })
  const [naechster] = funde.sort((a, b) => Math.abs(a.zeile - zeile) - Math.abs(b.zeile - zeile))
  return naechster ?? { zeile: Math.max(1, Math.min(zeile, zeilen.length)), spalte: 1 }
}
