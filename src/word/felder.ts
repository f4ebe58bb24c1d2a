import { type ParagraphChild, TextRun } from 'docx'
import { asKind, WordElement } from './element.js'
import type { Wordsatz } from './satz.js'
import type { Zeichenstil } from './styles/stile.js'

/** A field with the value it shows until Word works it out again. In parts, so that the value keeps its style. */
export function feld(anweisung: string, wert: string, vorlage?: Zeichenstil): ParagraphChild[] {
  return [
    ...openFeld(anweisung, vorlage),
    new TextRun({ text: wert, ...(vorlage ? { style: vorlage } : {}) }),
    closeFeld(vorlage),
  ]
}

/** What stands before the value of a field. */
export function openFeld(anweisung: string, vorlage?: Zeichenstil): ParagraphChild[] {
  const text = new WordElement('w:instrText', { 'xml:space': 'preserve' }, [` ${anweisung} `])
  return [feldzeichen('begin', vorlage), teil(text, vorlage), feldzeichen('separate', vorlage)]
}

/** What stands after the value of a field. */
export function closeFeld(vorlage?: Zeichenstil): ParagraphChild {
  return feldzeichen('end', vorlage)
}

function feldzeichen(art: string, vorlage: Zeichenstil | undefined): ParagraphChild {
  return teil(new WordElement('w:fldChar', { 'w:fldCharType': art }), vorlage)
}

function teil(kind: WordElement, vorlage: Zeichenstil | undefined): ParagraphChild {
  const format = vorlage ? [new WordElement('w:rPr', {}, [new WordElement('w:rStyle', { 'w:val': vorlage })])] : []
  return asKind(new WordElement('w:r', {}, [...format, kind]))
}

/** "Tabelle 2" with the number as a field that Word counts; as plain text where it is no such label. */
export function writeMarke(satz: Wordsatz, marke: string, vorlage: Zeichenstil): ParagraphChild[] {
  const [, name, ziffern] = /^(\p{L}+)[ \u00a0](\d+)$/u.exec(marke) ?? []
  if (!name || !ziffern) return [new TextRun({ text: marke, style: vorlage })]
  const gezaehlt = satz.countMarke(name)
  const nummer = Number(ziffern)
  const zusatz = gezaehlt === nummer ? '' : ` \\r ${nummer}`
  if (zusatz) satz.setMarke(name, nummer)
  return [
    new TextRun({ text: marke.slice(0, -ziffern.length), style: vorlage }),
    ...feld(`SEQ ${name} \\* ARABIC${zusatz}`, ziffern, vorlage),
  ]
}

const ankerOf = (nummer: number): string => `_Fussnote_${nummer}`

/** The mark of a footnote: a real footnote at its first mark, a reference to it at every further one. */
export function writeFussnotenzeichen(satz: Wordsatz, href: string, marke: string): ParagraphChild[] {
  const { nummer, neu, gezaehlt } = satz.countFussnote(href.slice(1), marke)
  if (!neu) return feld(`NOTEREF ${ankerOf(nummer)} \\f \\h`, marke, 'FootnoteReference')
  const { start, ende } = satz.bookmarkNamed(ankerOf(nummer))
  // Word counts the notes through; a mark that it would not count is kept as it is printed.
  const verweis = new WordElement('w:r', {}, [
    new WordElement('w:rPr', {}, [new WordElement('w:rStyle', { 'w:val': 'FootnoteReference' })]),
    new WordElement('w:footnoteReference', { ...(gezaehlt ? {} : { 'w:customMarkFollows': 1 }), 'w:id': nummer }),
    ...(gezaehlt ? [] : [new WordElement('w:t', {}, [marke])]),
  ])
  return [...start, verweis, ...ende].map(asKind)
}
