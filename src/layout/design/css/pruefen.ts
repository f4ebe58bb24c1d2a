import type { Meldungen, Ort } from '../../../message.js'
import { naechster } from '../../../nearest.js'
import * as regeln from '../../regeln.js'
import { indent, lineOfEnd } from '../vorlagen/einrueckung.js'

/** A style sheet as read. */
export interface Stildatei {
  datei: string
  text: string
}

/**
 * Reports the slips in style sheets that nothing else would tell of, because a browser passes over them in silence: a brace that is
 * not closed or not opened, a quotation mark or comment that is not closed, and a variable that there is not.
 * @param vorhanden names of the variables that come from gestaltung.yaml, with their dashes
 */
export function checkStile(dateien: readonly Stildatei[], vorhanden: Iterable<string>, meldungen: Meldungen): void {
  const lesbar = dateien.map(({ datei, text }) => ({ datei, text: blankOut(text) }))
  const eigene = lesbar.flatMap(({ text }) =>
    [...text.matchAll(/(?<=[{;\s])(--[\w-]+)\s*:/g)].map(([, name = '']) => name),
  )
  const bekannt = new Set([...vorhanden, ...eigene])
  for (const { datei, text } of lesbar) {
    const ort = (stelle: number) => locate(datei, text, stelle)
    // What is swallowed takes braces with it.
    if (!checkOffenes(text, ort, meldungen)) checkKlammern(text, ort, meldungen)
    for (const { 1: name = '', index } of text.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)) {
      if (bekannt.has(name)) continue
      const vorschlag = naechster(name, bekannt)
      meldungen.melde(
        regeln.gestaltungCss,
        ort(index),
        `Die Variable „${name}“ gibt es nicht; der Browser ließe die ganze Angabe weg.`,
        vorschlag
          ? `Meinten Sie „${vorschlag}“?`
          : 'Die Variablen kommen aus gestaltung.yaml: --farbe-akzent, --ueberschrift1 …',
      )
    }
  }
}

/** Reports comments and strings that swallow what follows. @returns whether there are any */
function checkOffenes(text: string, ort: (stelle: number) => Ort, meldungen: Meldungen): boolean {
  const offen = /\/\*|["']/.exec(text)
  if (!offen) return false
  meldungen.melde(
    regeln.gestaltungCss,
    ort(offen.index),
    offen[0] === '/*'
      ? 'Dieser Kommentar wird nirgends geschlossen; alles danach gälte nicht.'
      : `Dieses Anführungszeichen wird in seiner Zeile nicht geschlossen; der Rest der Regel und die nächsten gälten nicht.`,
    offen[0] === '/*' ? 'Hinter dem Kommentar */ setzen.' : `${offen[0]} ergänzen oder entfernen.`,
  )
  return true
}

function checkKlammern(text: string, ort: (stelle: number) => Ort, meldungen: Meldungen): void {
  const offen: number[] = []
  // Where a brace that begins its line stands otherwise than what it closes, one is missing or too many within, as in `@media`.
  let innen: { offene?: number; ueberzaehlige?: number } = {}
  for (const { 0: klammer, index } of text.matchAll(/[{}]/g)) {
    if (klammer === '{') {
      offen.push(index)
      continue
    }
    const anfang = offen.pop()
    if (anfang === undefined) {
      meldungen.melde(
        regeln.gestaltungCss,
        ort(innen.ueberzaehlige ?? index),
        'Diese Klammer schließt etwas, das nicht geöffnet ist.',
        'Die Klammer entfernen; sonst gilt die nächste Regel nicht.',
      )
      return
    }
    const versatz = beginsLine(text, index) ? indent(lineAt(text, index)) - indent(lineAt(text, anfang)) : 0
    if (versatz < 0) innen = { offene: anfang, ...innen }
    if (versatz > 0) innen = { ueberzaehlige: index, ...innen }
  }
  const letzte = offen.length > 0 ? (innen.offene ?? offen.at(-1)) : undefined
  if (letzte !== undefined) {
    const anfang = ort(letzte)
    const [eigene, naechste] = text.split('\n').slice(anfang.zeile - 1)
    // A rule in one line ends there; the lines of others stand further in.
    const zeile = indent(naechste) > indent(eigene) ? lineOfEnd(text, anfang.zeile) : anfang.zeile
    meldungen.melde(
      regeln.gestaltungCss,
      zeile === anfang.zeile ? anfang : { ...anfang, zeile, spalte: 1 },
      `Die Klammer aus Zeile ${anfang.zeile} wird nirgends geschlossen; alles danach gälte nicht.`,
      'Hier oder davor, nach der letzten Angabe der Regel, eine } setzen.',
    )
  }
}

/** The text with comments and strings as blanks, everything else in its place; what is not closed stays. */
function blankOut(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'/g, (stueck) =>
    stueck.replace(/[^\n]/g, ' '),
  )
}

function beginsLine(text: string, stelle: number): boolean {
  return text.slice(text.lastIndexOf('\n', stelle - 1) + 1, stelle).trim() === ''
}

function lineAt(text: string, stelle: number): string {
  const anfang = text.lastIndexOf('\n', stelle - 1) + 1
  const ende = text.indexOf('\n', stelle)
  return text.slice(anfang, ende < 0 ? undefined : ende)
}

function locate(datei: string, text: string, stelle: number): Ort {
  const zeilen = text.slice(0, stelle).split('\n')
  return { datei, zeile: zeilen.length, spalte: (zeilen.at(-1)?.length ?? 0) + 1 }
}
