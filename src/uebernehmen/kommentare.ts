import { join } from 'node:path'
import {
  appendRueckmeldungen,
  markErledigt,
  RUECKMELDUNGEN,
  type Rueckmeldung,
} from '../content/programm/rueckmeldungen.js'
import { isThere } from '../files/read.js'
import type { Ort } from '../message.js'
import type { Fremdkommentar } from '../worddatei/modell.js'
import { absaetzeIn, type Leseabsatz, plainText } from './lesen/lesetext.js'
import type { Stamm } from './stamm/stamm.js'
import type { Rueckfassung } from './vergleichen/fassung.js'
import { sourcesOfAbsaetze } from './vergleichen/vergleichen.js'

/** A comment of a Word file that is not in the programme's list, or open there and done in Word. */
export interface Rueckkommentar {
  rueckmeldung: Rueckmeldung
  ort: Ort
  /** Its index in the list, where it stands there and is to be marked as done. */
  bekannt: number | undefined
}

/** So many letters of the words that a comment hangs on are kept: enough to find them again. */
const WORTE = 120

/** The comments that are new, or newly done, with their places in the sources. */
export function findKommentare(
  stamm: Stamm,
  fassung: Rueckfassung,
  kommentare: readonly Fremdkommentar[],
): Rueckkommentar[] {
  const { programm } = stamm.computed
  const quellen = sourcesOfAbsaetze(stamm, fassung)
  const absaetze = [...absaetzeIn(fassung.bloecke), ...fassung.noten.flat()]
  return kommentare.flatMap((kommentar): Rueckkommentar[] => {
    if (kommentar.text === '') return []
    const absatz = absaetze.find(({ fremd }) => fremd.kommentare.includes(kommentar.id))
    const ort = placeOf(kommentar, absatz && quellen.get(absatz), stamm)
    const zu = [...(kommentar.zu ?? '')].slice(0, WORTE).join('')
    const rueckmeldung: Rueckmeldung = {
      autor: kommentar.autor || 'unbekannt',
      ...(kommentar.datum && { datum: kommentar.datum }),
      datei: ort.datei.split('/').slice(2).join('/'),
      zeile: ort.zeile,
      ...(zu && { zu }),
      text: kommentar.text,
      zustand: kommentar.erledigt ? 'erledigt' : 'offen',
    }
    const index = programm.rueckmeldungen.eintraege.findIndex((eine) => isSame(eine, rueckmeldung))
    if (index < 0) return [{ rueckmeldung, ort, bekannt: undefined }]
    const neuErledigt = kommentar.erledigt && programm.rueckmeldungen.eintraege[index]?.zustand === 'offen'
    return neuErledigt ? [{ rueckmeldung, ort, bekannt: index }] : []
  })
}

/** One that was shown in Word may hang there on the whole paragraph. */
function isSame(eintrag: Rueckmeldung, neu: Rueckmeldung): boolean {
  const gleich = eintrag.autor === neu.autor && (eintrag.datum ?? '') === (neu.datum ?? '') && eintrag.text === neu.text
  return gleich && (neu.zu ?? '').includes(eintrag.zu ?? '')
}

/** The first of the words that a comment hangs on, as far as the sources have them; else the paragraph. */
function placeOf({ zu = '' }: Fremdkommentar, alt: Leseabsatz | undefined, { quellen, texte, computed }: Stamm): Ort {
  const zeichen = (alt && quellen.get(alt)?.zeichen) ?? []
  const worte = zu.slice(0, 30)
  const stelle = alt && worte !== '' ? plainStart(alt, worte) : 0
  const getippt =
    zeichen.slice(Math.max(0, stelle)).find((eines) => eines?.stueck) ?? zeichen.find((eines) => eines?.stueck)
  if (!getippt?.stueck) return { datei: computed.programm.datei, zeile: 1, spalte: 1 }
  return texte.ortOf(getippt.stueck.bereich.datei, getippt.von)
}

function plainStart({ text }: Leseabsatz, worte: string): number {
  const blank = (eines: string) => eines.replace(/[\s\u00a0]/g, ' ')
  return plainText(text) === text ? blank(text).indexOf(blank(worte)) : 0
}

/** What the list of remarks says with these comments in it, and what it said; undefined where there are none. */
export function changedRueckmeldungen(
  { computed: { wurzel, programm }, texte }: Stamm,
  kommentare: readonly Rueckkommentar[],
): { datei: string; alt: string | undefined; neu: string } | undefined {
  if (kommentare.length === 0) return undefined
  const datei = `content/${programm.id}/${RUECKMELDUNGEN}`
  const alt = isThere(join(wurzel, datei)) ? texte.textOf(datei) : undefined
  let neu = alt ?? ''
  for (const { bekannt } of kommentare) if (bekannt !== undefined) neu = markErledigt(neu, bekannt)
  const neue = kommentare.flatMap(({ rueckmeldung, bekannt }) => (bekannt === undefined ? [rueckmeldung] : []))
  return { datei, alt, neu: neue.length > 0 ? appendRueckmeldungen(neu, neue) : neu }
}
