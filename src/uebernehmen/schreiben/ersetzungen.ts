import type { Ort } from '../../message.js'
import { type Leseabsatz, type Lesewort, plainText, ZEICHEN } from '../lesen/lesetext.js'
import type { Quellteil } from '../stamm/quellstueck.js'
import type { Quelltexte } from '../stamm/quelltexte.js'
import type { Absatzquelle } from '../stamm/stamm.js'
import { type Eingriff, findEingriffe } from '../vergleichen/eingriffe.js'
import { sayZellen } from './gebunden.js'
import { Quellschnitt, textOf } from './quellschnitt.js'
import type { Umsetzung } from './umsetzung.js'
import { setzeZelle } from './zellwert.js'

/** Turns what was changed in a paragraph into changes of the sources; bound figures, references and words of layouts are told. */
export function umsetzen(
  absatz: Leseabsatz,
  quelle: Absatzquelle,
  neu: Leseabsatz,
  texte: Quelltexte,
  ort: Ort,
): Umsetzung {
  const zelle = quelle.zeichen.find((eines) => eines?.stueck?.zelle)?.stueck?.zelle
  if (zelle) return setzeZelle(zelle, plainText(absatz.text).trim(), plainText(neu.text).trim(), texte)
  const schnitt = new Quellschnitt(absatz, quelle, texte, ort)
  const umsetzer = new Umsetzer(schnitt, quelle, texte)
  for (const eingriff of findEingriffe(absatz, neu)) umsetzer.take(eingriff)
  return schnitt
}

class Umsetzer {
  constructor(
    private readonly schnitt: Quellschnitt,
    private readonly quelle: Absatzquelle,
    private readonly texte: Quelltexte,
  ) {}

  take(ganzer: Eingriff): void {
    const eingriff = this.#withoutSigns(ganzer)
    const { von, bis, neu } = eingriff
    if (eingriff.alt.length + neu.length === 0) return
    const feste = this.#atomsIn(von, bis)
    const weg = neu.every(({ schluessel }) => schluessel === ' ')
    if (eingriff.alt.length === 0) this.schnitt.insert(von, neu)
    // Of a figure that is taken out with its sentence nothing is typed.
    else if (feste.length === 0 || (weg && feste.every(({ art, ganz }) => ganz && art !== 'note')))
      this.schnitt.replace(von, bis, neu)
    else this.#aroundAtoms(eingriff, feste)
  }

  /** Pictures, charts and notes that are new or gone are no words: they are told. */
  #withoutSigns(eingriff: Eingriff): Eingriff {
    const neue = eingriff.neu.filter(({ text }) => SAGT[text] !== undefined)
    for (const { text } of neue)
      this.schnitt.rueckfragen.push({
        ort: this.schnitt.ort,
        text: `In Word kam in diesem Absatz ${SAGT[text]} dazu.`,
        rat: 'Soll es bleiben, es hier einfügen.',
      })
    const weg = eingriff.alt.filter(({ text }) => SAGT[text] !== undefined && text !== ZEICHEN.note)
    for (const { text } of weg)
      this.schnitt.rueckfragen.push({
        ort: this.schnitt.ort,
        text: `In Word fehlt in diesem Absatz ${SAGT[text]}.`,
        rat: 'Soll es weg, es hier löschen.',
      })
    return {
      ...eingriff,
      alt: eingriff.alt.filter((wort) => !weg.includes(wort)),
      neu: eingriff.neu.filter((wort) => !neue.includes(wort)),
    }
  }

  /** What is typed as a whole, with the part of it that was changed. */
  #atomsIn(von: number, bis: number): Atom[] {
    const atome: Atom[] = []
    for (let i = von; i < bis; i++) {
      const stueck = this.quelle.zeichen[i]?.stueck
      if (!stueck || stueck.art === 'text') continue
      const letztes = atome.at(-1)
      if (letztes?.stueck === stueck) letztes.bis = i + 1
      else atome.push({ art: stueck.art, stueck, von: i, bis: i + 1, ganz: true })
    }
    for (const atom of atome) {
      const outside = (i: number) => (i < von || i >= bis) && this.quelle.zeichen[i]?.stueck === atom.stueck
      atom.ganz = !this.quelle.zeichen.some((_, i) => outside(i))
    }
    return atome
  }

  /** The words between figures are replaced, the figures told; where it is not clear which is which, all of it is told. */
  #aroundAtoms({ von, bis, neu }: Eingriff, atome: readonly Atom[]): void {
    const [erstes] = atome
    if (!erstes) return
    const zahlen = neu.flatMap((wort, index) => (/\d/.test(wort.text) ? [index] : []))
    if (atome.length === 1 && erstes.von <= von && erstes.bis >= bis) {
      this.#report(erstes, neu)
      return
    }
    if (atome.some(({ art }) => art !== 'zahl') || zahlen.length !== atome.length) {
      this.schnitt.rueckfragen.push({
        ort: this.texte.ortOf(erstes.stueck.bereich.datei, erstes.stueck.bereich.von),
        text: `Aus „${this.schnitt.textIn(von, bis)}“ wurde „${textOf(neu)}“. Dazwischen steht ${sayAtom(erstes.art)}.`,
        rat: 'Die Stelle von Hand ändern.',
      })
      return
    }
    let [altAb, neuAb] = [von, 0]
    for (const [nummer, atom] of atome.entries()) {
      const index = zahlen[nummer] ?? 0
      this.#between(altAb, atom.von, neu.slice(neuAb, index))
      const wort = neu[index]
      const einheit = this.schnitt.textIn(atom.von, atom.bis).replace(/^[^\s\u00a0]+/, '')
      const mehr = textOf(neu.slice(index + 1)).replace(/\u00a0/g, ' ')
      const gemeinsam = einheit !== '' && mehr.startsWith(einheit.replace(/\u00a0/g, ' '))
      const worte = gemeinsam ? countWords(neu.slice(index + 1), einheit.length) : 0
      if (wort) this.#report(atom, neu.slice(index, index + 1 + worte))
      altAb = atom.bis
      neuAb = index + 1 + worte
    }
    this.#between(altAb, bis, neu.slice(neuAb))
  }

  #between(von: number, bis: number, neu: readonly Lesewort[]): void {
    const gleich = this.schnitt.textIn(von, bis).replace(/\s+/g, ' ') === textOf(neu).replace(/\s+/g, ' ')
    if (gleich) return
    if (von === bis) this.schnitt.insert(von, neu)
    else this.schnitt.replace(von, bis, neu)
  }

  #report({ art, stueck, von, bis }: Atom, neu: readonly Lesewort[]): void {
    const ort = this.texte.ortOf(stueck.bereich.datei, stueck.bereich.von)
    const alt = this.schnitt.textIn(von, bis)
    const getippt = this.texte.textOf(stueck.bereich.datei).slice(stueck.bereich.von, stueck.bereich.bis)
    if (art === 'zahl' && alt.replace(/\s/g, '') === textOf(neu).replace(/\s/g, '')) return
    if (art === 'zahl') {
      const zellen = sayZellen(getippt, ort, this.texte.computed)
      this.schnitt.rueckfragen.push({
        ort,
        text: `In Word wurde aus der gebundenen Zahl „${alt}“ „${textOf(neu)}“. Sie kommt aus ${zellen || getippt} und wird nicht in den Satz getippt.`,
        rat: zellen ? 'Stimmt die neue Zahl, sie dort ändern.' : 'Die Stelle von Hand ändern.',
      })
    } else
      this.schnitt.rueckfragen.push({
        ort,
        text: `In Word wurde aus „${plainText(alt) || 'der Fußnote'}“ „${textOf(neu)}“. Hier steht ${sayAtom(art)} (${getippt}).`,
        rat: 'Die Stelle von Hand ändern.',
      })
  }
}

const SAGT: Record<string, string> = {
  [ZEICHEN.note]: 'eine Fußnote',
  [ZEICHEN.bild]: 'ein Bild',
  [ZEICHEN.diagramm]: 'ein Diagramm',
  [ZEICHEN.fremd]: 'ein eingebettetes Objekt',
}

interface Atom {
  art: Quellteil['art']
  stueck: Quellteil
  von: number
  bis: number
  /** No letter of it stands outside of what was changed. */
  ganz: boolean
}

/** How many words the first letters are. */
function countWords(worte: readonly Lesewort[], letters: number): number {
  let summe = 0
  return worte.filter(({ text }) => {
    const davor = summe
    summe += text.length
    return davor < letters
  }).length
}

function sayAtom(art: Quellteil['art']): string {
  if (art === 'zahl') return 'eine gebundene Zahl'
  return art === 'note' ? 'eine Fußnote' : 'ein Verweis, dessen Nummer gezählt wird'
}
