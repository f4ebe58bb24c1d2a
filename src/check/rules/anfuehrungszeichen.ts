import type { Melde, Ort } from '../../message.js'
import { type Prosa, typedText } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'

/** An opening „ that no sign has closed yet. */
interface Offen {
  prosa: Prosa
  stelle: number
}

/** Finds straight and English quotation marks and „ without “. */
export const anfuehrungszeichen: Pruefregel = {
  id: 'anfuehrungszeichen',
  schwere: 'warnung',
  erklaerung:
    'Anführungszeichen sind gerade ("…"), englisch (“…”) oder nicht geschlossen. Deutsche Anführungszeichen stehen unten und oben: „…“, im Zitat ‚…‘. Word und viele Editoren setzen sie von selbst, wenn die Sprache Deutsch ist.',
  uebersieht: 'ob ein Zitat wörtlich ist',
  pruefe(pruefling, melde) {
    let offen: Offen[] = []
    let davor: Prosa | undefined
    for (const prosa of proseOf(pruefling)) {
      if (!davor || !continues(davor, prosa)) {
        for (const stelle of offen) reportOpen(stelle, melde)
        offen = []
      }
      pairMarks(prosa, offen, melde)
      reportSingles(prosa, melde)
      davor = prosa
    }
    for (const stelle of offen) reportOpen(stelle, melde)
  },
}

/** A quotation may go on in the next paragraph below the same heading. */
function continues(davor: Prosa, prosa: Prosa): boolean {
  return (
    prosa.art === 'absatz' &&
    davor.art === 'absatz' &&
    prosa.abschnitt === davor.abschnitt &&
    prosa.ueberschrift === davor.ueberschrift
  )
}

const ANFUEHRUNG = /["“”„]/g
const DAVOR = /^$|[\s(\u00a0–/]/
const DANACH = /[\p{L}\p{N}\ufffc]/u

/** Walks over all double marks of a text; `offen` is what earlier paragraphs left open. A wrong pair is told once, at its opening. */
function pairMarks(prosa: Prosa, offen: Offen[], melde: Melde): void {
  const text = typedText(prosa)
  const hier: { zeichen: string; stelle: number }[] = []
  for (const { 0: zeichen, index } of text.matchAll(ANFUEHRUNG)) {
    const oeffnend = DAVOR.test(text.charAt(index - 1)) && DANACH.test(text[index + 1] ?? '')
    if (zeichen === '„' || (oeffnend && zeichen !== '”')) {
      // Each paragraph of a long quotation opens it again.
      if (zeichen === '„' && index === 0 && offen.length > 0) continue
      hier.push({ zeichen, stelle: index })
      if (zeichen !== '„') report(zeichen, 'Deutsche Anführungszeichen setzen: „…“.', prosa.ort(index), melde)
      continue
    }
    const auf = hier.pop()?.zeichen ?? (offen.pop() && '„')
    if (zeichen === '“' && !auf)
      melde(
        prosa.ort(index),
        'Das schließende Anführungszeichen hat kein öffnendes.',
        'Am Anfang „ setzen oder das Zeichen streichen.',
      )
    else if (zeichen !== '“' && (auf === '„' || !auf))
      report(
        zeichen,
        auf ? 'Das schließende Zeichen ist “.' : 'Deutsche Anführungszeichen setzen: „…“.',
        prosa.ort(index),
        melde,
      )
  }
  offen.push(...hier.filter(({ zeichen }) => zeichen === '„').map(({ stelle }) => ({ prosa, stelle })))
}

function report(zeichen: string, hinweis: string, ort: Ort, melde: Melde): void {
  melde(
    ort,
    zeichen === '"'
      ? 'Das Anführungszeichen ist gerade (").'
      : `Das Anführungszeichen ${zeichen} ist hier englisch gesetzt.`,
    hinweis,
  )
}

const EINZELN: readonly [RegExp, string][] = [
  [/(?<![\p{L}\p{N}'])'(?=\p{L}[^'\n]*\p{L}'(?![\p{L}']))/gu, "Das einfache Anführungszeichen ist gerade (')."],
  [/(?<=^|[\s(])‘(?=\p{L}[^‘’\n]*’)/gu, 'Das einfache Anführungszeichen ist englisch gesetzt (‘…’).'],
  [/(?<![\p{N},]),,(?=\p{L})/gu, 'Zwei Kommas stehen für ein Anführungszeichen.'],
  [/(?:''|´´|``)(?=\p{L})/gu, 'Zwei Striche stehen für ein Anführungszeichen.'],
]

function reportSingles(prosa: Prosa, melde: Melde): void {
  const text = typedText(prosa)
  for (const [muster, satz] of EINZELN) {
    for (const { index } of text.matchAll(muster))
      melde(prosa.ort(index), satz, 'Deutsche Anführungszeichen setzen: „…“, im Zitat ‚…‘.')
  }
}

function reportOpen({ prosa, stelle }: Offen, melde: Melde): void {
  melde(prosa.ort(stelle), 'Das öffnende Anführungszeichen wird nicht geschlossen.', 'Am Ende des Zitats “ setzen.')
}
