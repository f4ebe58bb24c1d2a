import type { Blockquote, List, Paragraph, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { Meldungen, Ort } from '../../message.js'
import { isBlock, type Knoten, visit } from './knoten.js'
import { textVeraendert, zeilenVerbunden } from './regeln.js'

/** A bare figure: sign and point of the list would be all that is left of "- 5 %". */
const NUR_ZAHL = /^\d[\d.,]*\s*(?:%|€|Prozent(?:punkte?)?|Euro|Mio\.?|Tsd\.?|Mrd\.?)?[\s.;,]*(?:€|Euro)?$/

/** How each line begins where lines were meant to stand by themselves: signs, letters, numbers in brackets. */
const ANFAENGE: readonly RegExp[] = [
  /^[•●·▪■‣◦○➢➤►✓✔☐☑☒→⇒»+]\s*/u,
  /^[–—−]\s/u,
  /^[¹²³⁴⁵⁶⁷⁸⁹]+/u,
  /^\((?:\d{1,2}|[a-z]{1,2})\)\s/u,
  /^(?:[A-Za-z]|[a-z]{2}|[IVX]{1,5})[.)]\s/u,
  /^\d+(?:\.\d+)+\.?\s/u,
]
/** Bullets that the check of list signs tells of. */
const PUNKT = /^[•●·▪■‣◦○➢➤►]/u

/** Reports what Markdown reads otherwise than it was meant: signs that become structure, lines that run together. */
export function checkFehlgelesen(baum: Knoten, text: string, ort: (knoten: Knoten) => Ort, meldungen: Meldungen): void {
  const zeilen = text.split('\n')
  const figures = new Set<Knoten>()
  visit(baum, (knoten) => {
    // One figure alone is a list, too.
    if (isBlock(knoten) && knoten.name === 'kennzahlen') for (const child of knoten.children) figures.add(child)
    if (knoten.type === 'blockquote') checkVergleich(knoten, ort, meldungen)
    if (knoten.type === 'list' && !figures.has(knoten)) checkMinus(knoten, ort, meldungen)
    if (knoten.type === 'paragraph') checkZeilen(knoten, zeilen, ort, meldungen)
    if ('children' in knoten) checkUnterstrichen(knoten.children as RootContent[], zeilen, ort, meldungen)
  })
}

/** "> 50 Jahre" would be a quotation without its sign. */
function checkVergleich(zitat: Blockquote, ort: (knoten: Knoten) => Ort, meldungen: Meldungen): void {
  const [erstes] = zitat.children
  if (erstes?.type !== 'paragraph' || !/^[\d=]/.test(plainText(erstes))) return
  meldungen.melde(
    textVeraendert,
    ort(zitat),
    'Das „>“ am Anfang der Zeile macht sie zu einem Zitat und fiele weg.',
    'Für „größer als“ \\> schreiben oder ein Wort („über 50 Jahre“); ein Zitat, das mit einer Zahl beginnt, als :::zitat.',
  )
}

/** "- 5 %" would be a point of a list without its minus. */
function checkMinus(liste: List, ort: (knoten: Knoten) => Ort, meldungen: Meldungen): void {
  for (const punkt of liste.children) {
    const worte = plainText(punkt).trim()
    if (punkt.children.length === 0)
      meldungen.melde(
        textVeraendert,
        ort(punkt),
        'Ein Listenpunkt ist leer; gedruckt würde nur sein Zeichen.',
        'Text ergänzen oder die Zeile löschen; ein Zeichen für sich schreiben Sie mit \\ davor.',
      )
    else if (!liste.ordered && NUR_ZAHL.test(worte) && worte !== '')
      meldungen.melde(
        textVeraendert,
        ort(punkt),
        `Das Zeichen vor „${worte}“ macht einen Listenpunkt und fiele als Vorzeichen weg.`,
        `Ein Minus steht ohne Leerzeichen vor der Zahl: −${worte}. Ein Listenpunkt sagt in Worten, was gezählt wird.`,
      )
    else if (!liste.ordered && liste.children.length === 1 && /^\d/.test(worte))
      meldungen.melde(
        textVeraendert,
        ort(punkt),
        `Das Zeichen vor „${worte.slice(0, 20)}“ wird als Punkt einer Liste gesetzt, die nur diesen einen hat.`,
        'Ein Minus steht ohne Leerzeichen vor der Zahl; sonst den Satz als Absatz schreiben.',
        'warnung',
      )
  }
}

/** Lines that are to stand by themselves, and columns parted by tabulators, would run together in one paragraph. */
function checkZeilen(
  absatz: Paragraph,
  zeilen: readonly string[],
  ort: (knoten: Knoten) => Ort,
  meldungen: Meldungen,
): void {
  const { start, end } = absatz.position ?? {}
  if (!start || !end || end.line === start.line) return
  const eigene = zeilen
    .slice(start.line - 1, end.line)
    .map((zeile, index) => (index === 0 ? zeile.slice(start.column - 1) : zeile.replace(/^[\s>]+/, '')))
  const stelle = (index: number): Ort =>
    index === 0
      ? ort(absatz)
      : {
          ...ort(absatz),
          zeile: start.line + index,
          spalte: (zeilen[start.line - 1 + index]?.search(/[^\s>]/) ?? 0) + 1,
        }
  const inSpalten = eigene.findIndex((zeile, index) => /\S\t+\S/.test(zeile) && /\S\t+\S/.test(eigene[index + 1] ?? ''))
  if (inSpalten >= 0)
    meldungen.melde(
      zeilenVerbunden,
      stelle(inSpalten),
      'Tabulatoren trennen hier Spalten; gesetzt liefen Zeilen und Spalten ineinander.',
      'Als Tabelle schreiben: | Gruppe | 2023 |, darunter |---|---:|.',
      'fehler',
    )
  if (PUNKT.test(eigene[0] ?? '')) return
  const getrennt = (index: number) => / {2,}$|\\$|<br\s*\/?>\s*$/.test(eigene[index] ?? '')
  const verbunden = eigene.findIndex((zeile, index) =>
    ANFAENGE.some((anfang) => anfang.test(zeile) && anfang.test(eigene[index + 1] ?? '') && !getrennt(index)),
  )
  if (verbunden >= 0)
    meldungen.melde(
      zeilenVerbunden,
      stelle(verbunden),
      `Diese Zeile und die nächste beginnen wie Punkte einer Liste („${eigene[verbunden]?.slice(0, 12)}…“) und laufen in einem Absatz zusammen.`,
      'Als Liste mit „- “, „1. “ oder „a) “ schreiben, oder Leerzeilen dazwischen setzen.',
    )
}

/** A line of dashes right below words is a rule here; elsewhere in Markdown it makes a heading. */
function checkUnterstrichen(
  bloecke: readonly RootContent[],
  zeilen: readonly string[],
  ort: (knoten: Knoten) => Ort,
  meldungen: Meldungen,
): void {
  bloecke.forEach((block, index) => {
    const davor = bloecke[index - 1]
    if (block.type !== 'thematicBreak' || davor?.type !== 'paragraph') return
    const zeile = block.position?.start.line ?? 0
    if (davor.position?.end.line !== zeile - 1 || !/^\s*-+\s*$/.test(zeilen[zeile - 1] ?? '')) return
    meldungen.melde(
      zeilenVerbunden,
      ort(block),
      'Striche unter einer Zeile setzen hier eine Trennlinie, keine Überschrift.',
      'Eine Überschrift schreiben Sie mit ## davor; vor eine Trennlinie gehört eine Leerzeile.',
    )
  })
}
