import { type ParagraphChild, TextRun } from 'docx'
import type { WordContext } from './context.js'
import { asChild, WordElement } from './element.js'
import type { CharacterStyleId } from './styles/style-ids.js'

/** A field with the value it shows until Word works it out again. In parts, so that the value keeps its style. */
export function field(
  instruction: string,
  value: string,
  style?: CharacterStyleId,
  undivided = false,
): ParagraphChild[] {
  return [
    ...openField(instruction, style, undivided),
    new TextRun({ text: value, ...(style ? { style } : {}), ...(undivided ? UNDIVIDED : {}) }),
    closeField(style, undivided),
  ]
}

/** Word hyphenates what it proofs and LibreOffice what has a language. */
export const UNDIVIDED = { noProof: true, language: { value: 'x-none' } } as const

/** What stands before the value of a field. */
export function openField(instruction: string, style?: CharacterStyleId, undivided = false): ParagraphChild[] {
  const text = new WordElement('w:instrText', { 'xml:space': 'preserve' }, [` ${instruction} `])
  return [fieldChar('begin', style, undivided), part(text, style, undivided), fieldChar('separate', style, undivided)]
}

/** What stands after the value of a field. */
export function closeField(style?: CharacterStyleId, undivided = false): ParagraphChild {
  return fieldChar('end', style, undivided)
}

function fieldChar(kind: string, style: CharacterStyleId | undefined, undivided: boolean): ParagraphChild {
  return part(new WordElement('w:fldChar', { 'w:fldCharType': kind }), style, undivided)
}

/** All parts look as the value does: LibreOffice sets that as the first one says. */
function part(child: WordElement, style: CharacterStyleId | undefined, undivided: boolean): ParagraphChild {
  const format = [
    ...(style ? [new WordElement('w:rStyle', { 'w:val': style })] : []),
    ...(undivided ? [new WordElement('w:noProof', {}), new WordElement('w:lang', { 'w:val': 'x-none' })] : []),
  ]
  return asChild(
    new WordElement('w:r', {}, [...(format.length > 0 ? [new WordElement('w:rPr', {}, format)] : []), child]),
  )
}

/** A label whose number stays with its name in fields, too, within which LibreOffice ends lines at a blank of full width, also at one that binds. */
export function bindLabel(label: string): string {
  return label.replace(/[ \u00a0]/g, NARROW_TIE)
}

/** Two narrow ones are as wide as one. */
const NARROW_TIE = '\u202f\u202f'

/** "Tabelle 2" with the number as a field that Word counts; as plain text where it is no such label. */
export function writeLabel(context: WordContext, label: string, style: CharacterStyleId): ParagraphChild[] {
  const [, name, digits] = /^(\p{L}+)[ \u00a0](\d+)$/u.exec(label) ?? []
  if (!name || !digits) return [new TextRun({ text: label, style })]
  const counted = context.countLabel(name)
  const number = Number(digits)
  const extra = counted === number ? '' : ` \\r ${number}`
  if (extra) context.setLabel(name, number)
  return [
    // The number stays with its name, here and in what repeats the label.
    new TextRun({ text: bindLabel(`${name} `), style }),
    ...field(`SEQ ${name} \\* ARABIC${extra}`, digits, style),
  ]
}

const anchorOf = (number: number): string => `_Fussnote_${number}`

/** The mark of a footnote: a real footnote at its first mark, a reference to it at every further one. */
export function writeFootnoteMark(context: WordContext, href: string, label: string): ParagraphChild[] {
  const { number, fresh, counted } = context.countFootnote(href.slice(1), label)
  if (!fresh) return field(`NOTEREF ${anchorOf(number)} \\f \\h`, label, 'FootnoteReference')
  const { start, end } = context.bookmarkNamed(anchorOf(number))
  // Word counts the notes through; a mark that it would not count is kept as it is printed.
  const reference = new WordElement('w:r', {}, [
    new WordElement('w:rPr', {}, [new WordElement('w:rStyle', { 'w:val': 'FootnoteReference' })]),
    new WordElement('w:footnoteReference', { ...(counted ? {} : { 'w:customMarkFollows': 1 }), 'w:id': number }),
    ...(counted ? [] : [new WordElement('w:t', {}, [label])]),
  ])
  return [...start, reference, ...end].map(asChild)
}
