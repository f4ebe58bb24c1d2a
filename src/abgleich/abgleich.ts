import type { Element } from 'hast'
import { textVeraendert, textVerloren } from '../content/abschnitt/regeln.js'
import type { Abschnitt } from '../content/programm/programm.js'
import { evaluateAusdruck, kontextOf, parseAusdruck } from '../figures/ausdruck.js'
import type { Dokument } from '../layout/document/dokument.js'
import { is, isElement, nameText, printedText, walk } from '../layout/document/tree.js'
import { Meldungen, type Ort } from '../message.js'
import { checkAngaben, lengthsOf, listAngaben } from './angaben.js'
import { readGedrucktes, readNoten } from './gedruckt.js'
import { NOTE, type Stueck } from './quelle/stueck.js'
import { type Blockstelle, readZeilen } from './quelle/zeilen.js'
import { compareRahmen } from './rahmen.js'
import type { Satzprobe } from './satzprobe.js'
import { type Abweichung, compareProsa } from './vergleich.js'

/**
 * Compares what was typed with the document, letter by letter and digit by digit: every character is printed, or is syntax, or is
 * reported at its place. The source is read anew, line by line, not by the parser that the document comes from.
 */
export function compareWithSource(probe: Satzprobe, meldungen: Meldungen): void {
  const { programm, dokument } = probe
  const verweise = labelsOf(dokument)
  const wert = figuresOf(probe)
  for (const abschnitt of programm.abschnitte) {
    const kapitel = dokument.baum.children.find(
      (knoten): knoten is Element =>
        isElement(knoten) && is(knoten, 'section.abschnitt') && hasHeading(knoten, abschnitt),
    )
    if (!kapitel) continue
    compareAbschnitt(abschnitt, kapitel, { ...probe, wert, verweis: (id) => verweise.get(id) ?? '' }, meldungen)
  }
  compareRahmen(programm, dokument, meldungen)
}

function hasHeading(kapitel: Element, { baum }: Abschnitt): boolean {
  const [erste] = baum.children
  const kennung = erste?.type === 'heading' ? erste.data?.kennung : undefined
  return kapitel.children.some((kind) => isElement(kind) && kind.tagName === 'h1' && kind.properties.id === kennung)
}

function compareAbschnitt(
  { datei, text }: Abschnitt,
  kapitel: Element,
  umfeld: Satzprobe & { wert(ausdruck: string): string; verweis(kennung: string): string },
  meldungen: Meldungen,
): void {
  const quelle = readZeilen(text, umfeld)
  const gedruckt = readGedrucktes(kapitel)
  const angaben = listAngaben(quelle, umfeld)
  const { abweichungen, orte } = compareProsa(quelle.prosa, gedruckt, lengthsOf(angaben))
  const getippt = ({ stelle }: Abweichung) => ortOf(datei, text, stelle)
  /** What a layout leaves out is no slip of whoever wrote it, and is told once. */
  const weggelassen = new Set<string>()
  const blame = ({ name }: Blockstelle, { soll }: Abweichung, { datei: wo, zeile }: Ort): boolean => {
    const auslassung = umfeld.omissionIn(name)
    if (!auslassung) return false
    const { ort, fehlt } = auslassung
    const schluessel = `${ort.datei}:${ort.zeile}`
    if (!weggelassen.has(schluessel))
      meldungen.melde(
        textVerloren,
        ort,
        `Diese Vorlage lässt ${fehlt} weg: „${clip(soll)}“ (${wo}:${zeile}) wird nicht gedruckt.`,
        `Die Vorlage der Gestaltung, auf der diese beruht, gibt hier ${fehlt} aus. Ebenso ausgeben, oder die Angabe streichen.`,
      )
    weggelassen.add(schluessel)
    return true
  }
  for (const abweichung of abweichungen) {
    const { index, ist } = abweichung
    const block = quelle.bloecke.findLast(({ von, bis }) => von <= index && index < bis)
    const ort = getippt(abweichung)
    if (!block || ist !== '' || !blame(block, abweichung, ort)) report(abweichung, ort, meldungen)
  }
  const kennungen = new Map<string, string>()
  const pair = ({ noten }: Stueck, von: number) => {
    const davor = gedruckt.text.slice(0, von).split(NOTE).length - 1
    for (const [index, kennung] of noten.entries()) kennungen.set(kennung, gedruckt.noten[davor + index] ?? '')
  }
  quelle.prosa.forEach(({ stueck }, index) => {
    const ort = orte[index]
    if (ort && stueck.noten.length > 0) pair(stueck, ort.von)
  })
  checkAngaben(angaben, gedruckt, orte, pair, (abweichung, block, ort = getippt(abweichung)) => {
    if (!blame(block, abweichung, ort)) report(abweichung, ort, meldungen)
  })
  const noten = readNoten(kapitel)
  const frei = new Set([...noten.keys()].filter((id) => ![...kennungen.values()].includes(id)))
  for (const [kennung, stuecke] of quelle.noten) {
    // Where the mark of a note stands in words that are printed otherwise, its number is not known: the next note is taken.
    const id = kennungen.get(kennung) ?? [...frei][0] ?? ''
    frei.delete(id)
    const prosa = stuecke.map((stueck) => ({ stueck, nachBlock: false }))
    for (const abweichung of compareProsa(prosa, noten.get(id) ?? NICHTS).abweichungen)
      report(abweichung, getippt(abweichung), meldungen)
  }
}

const NICHTS = { text: '', blaetter: [], noten: [] }

/** What a reference prints that has no words of its own, by the ids that it may lead to: as the places themselves say. */
function labelsOf({ baum }: Dokument): Map<string, string> {
  const namen = new Map<string, string>()
  for (const element of walk(baum)) {
    const id = String(element.properties.id ?? '')
    if (!id) continue
    const marke = [...walk(element)].find((kind) => is(kind, 'span.marke'))
    if (/^h[1-4]$/.test(element.tagName)) namen.set(id, nameHeading(element))
    else if (marke) namen.set(id, printedText(marke))
  }
  return namen
}

function nameHeading(ueberschrift: Element): string {
  const nummer = ueberschrift.children.find((kind) => is(kind, 'span.nummer'))
  const zahl = nummer ? printedText(nummer) : ''
  if (zahl !== '') return zahl.startsWith('Anhang') ? zahl : `Abschnitt ${zahl.replace(/\.$/, '')}`
  const children = ueberschrift.children.filter((kind) => !is(kind, 'span.pfeil'))
  return nameText({ ...ueberschrift, children })
}

/** The printed values of expressions; what cannot be computed has been reported when it was set. */
function figuresOf({ programm, blaetter, blattnamen }: Satzprobe): (ausdruck: string) => string {
  const bekannt = new Map<string, string>()
  const kontext = kontextOf(programm, blaetter, blattnamen)
  const still = new Meldungen()
  const ort: Ort = { datei: '', zeile: 1, spalte: 1 }
  return (ausdruck) => {
    let wert = bekannt.get(ausdruck)
    if (wert === undefined) {
      const gelesen = parseAusdruck(ausdruck, ort, still)
      wert = (gelesen && evaluateAusdruck(gelesen, kontext, still)?.text) ?? ''
      bekannt.set(ausdruck, wert)
    }
    return wert
  }
}

function report({ soll, ist }: Abweichung, ort: Ort, meldungen: Meldungen): void {
  if (ist === '')
    meldungen.melde(
      textVerloren,
      ort,
      `„${clip(soll)}“ ist getippt, wird aber nicht gedruckt.`,
      'Steht hier ein Zeichen von Markdown (* > - # [ |), hilft ein \\ davor; sonst zeigt die Vorlage der Gestaltung diese Angabe nicht.',
    )
  else if (/^\d+\W/.test(soll) && /^\d+\W/.test(ist))
    meldungen.melde(
      textVeraendert,
      ort,
      `Statt „${clip(soll)}“ wird „${clip(ist)}“ gedruckt.`,
      'Eine Liste zählt von ihrer ersten Nummer an der Reihe nach. Die Nummern so tippen, wie sie zählen; soll diese für sich stehen, mit \\ vor dem Punkt (5\\.).',
    )
  else
    meldungen.melde(
      textVeraendert,
      ort,
      soll === ''
        ? `Hier wird „${clip(ist)}“ gedruckt, was nicht getippt ist.`
        : `Statt „${clip(soll)}“ wird „${clip(ist)}“ gedruckt.`,
      'Steht hier ein Zeichen von Markdown (* > - # [ |), hilft ein \\ davor; sonst bitte melden.',
    )
}

function clip(text: string): string {
  const lesbar = text.replaceAll(NOTE, '[^…]')
  return lesbar.length > 40 ? `${lesbar.slice(0, 40)}…` : lesbar
}

function ortOf(datei: string, text: string, stelle: number): Ort {
  const davor = text.slice(0, stelle)
  return { datei, zeile: davor.split('\n').length, spalte: stelle - davor.lastIndexOf('\n') }
}
