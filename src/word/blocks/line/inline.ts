import { ExternalHyperlink, InternalHyperlink, NoBreakHyphen, type ParagraphChild, SoftHyphen, TextRun } from 'docx'
import type { ElementContent, Element as HastElement } from 'hast'
import { printedText } from '../../../layout/document/tree.js'
import type { ChildOf } from '../../../layout/document/vocabulary/vocabulary.js'
import { splitAdressen } from '../../../trennung/adressen.js'
import type { WordContext } from '../../context.js'
import { bindLabel, field, UNDIVIDED, writeFootnoteMark } from '../../fields.js'
import type { CharacterStyleId } from '../../styles/style-ids.js'
import { type Answers, answerTo, attribute } from '../../tree.js'

/** What text takes over from the elements around it. */
interface InlineFormat {
  bold?: boolean
  italic?: boolean
  position?: 'hoch' | 'tief'
  language?: string
  /** Character style. */
  style?: CharacterStyleId
}

/** One piece of a line before white space is put in order. */
type InlinePiece =
  | { kind: 'text'; text: string; format: InlineFormat }
  | { kind: 'umbruch' }
  | { kind: 'fertig'; children: ParagraphChild[] }
  | { kind: 'link'; build: (children: ParagraphChild[]) => ParagraphChild[]; parts: InlinePiece[] }

/** Country variants that Word's proofing tools go by, where the document says only the language. */
const LANGUAGES: Record<string, string> = {
  de: 'de-DE',
  en: 'en-GB',
  fr: 'fr-FR',
  it: 'it-IT',
  es: 'es-ES',
  pl: 'pl-PL',
  tr: 'tr-TR',
  uk: 'uk-UA',
  ru: 'ru-RU',
}

/** The inline content of one paragraph. */
export function writeInline(
  context: WordContext,
  content: readonly ElementContent[],
  style?: CharacterStyleId,
): ParagraphChild[] {
  const pieces = content.flatMap((node) => read(context, node, style ? { style } : {}))
  const flow: InlineFlow = { atStart: true, last: undefined }
  collapse(pieces, flow)
  if (flow.last) flow.last.text = flow.last.text.replace(/ $/, '')
  return pieces.flatMap(writePiece)
}

interface InlineFlow {
  /** At the start of a line, or after a space: further white space does not print. */
  atStart: boolean
  last: { text: string } | undefined
}

function collapse(pieces: InlinePiece[], flow: InlineFlow): void {
  for (const piece of pieces) {
    if (piece.kind === 'link') collapse(piece.parts, flow)
    else if (piece.kind !== 'text') Object.assign(flow, { atStart: piece.kind !== 'fertig', last: undefined })
    else {
      if (piece.format.style === 'Quelltextzeichen') {
        Object.assign(flow, { atStart: false, last: undefined })
        continue
      }
      piece.text = piece.text.replace(/[ \t\r\n]+/g, ' ')
      if (flow.atStart) piece.text = piece.text.replace(/^ /, '')
      if (piece.text === '') continue
      flow.atStart = piece.text.endsWith(' ')
      flow.last = piece
    }
  }
}

type WriteInner = (more: InlineFormat) => InlinePiece[]
type ReadInline = (context: WordContext, element: HastElement, inner: WriteInner, format: InlineFormat) => InlinePiece[]

const INLINE: Answers<ChildOf<'p'>, ReadInline> = {
  strong: (_, __, inner) => inner({ bold: true }),
  em: (_, __, inner) => inner({ italic: true }),
  code: (_, __, inner) => inner({ style: 'Quelltextzeichen' }),
  sup: (_, __, inner) => inner({ position: 'hoch' }),
  sub: (_, __, inner) => inner({ position: 'tief' }),
  br: () => [{ kind: 'umbruch' }],
  a: readLink,
  'a.verweis': readLink,
  'a.fussnote': (context, mark) => [
    { kind: 'fertig', children: writeFootnoteMark(context, attribute(mark, 'href'), printedText(mark)) },
  ],
  span: (_, span, inner) => inner(languageOf(span)),
  'span.zahl': (_, span, inner) => inner(languageOf(span)),
  'span.text': (_, span, inner) => inner(languageOf(span)),
  'span.nummer': (_, span, inner) => inner(languageOf(span)),
  'span.pfeil': (_, span, inner) => inner({ ...languageOf(span), style: 'Pfeil' }),
  'span.marke': (_, span, inner) => inner({ ...languageOf(span), style: 'Marke' }),
  'span.einheit': (_, span, inner) => inner({ ...languageOf(span), style: 'Einheit', bold: false }),
}

function read(context: WordContext, node: ElementContent, format: InlineFormat): InlinePiece[] {
  if (node.type === 'text') return [{ kind: 'text', text: node.value, format }]
  if (node.type !== 'element') return []
  const inner: WriteInner = (more) => node.children.flatMap((child) => read(context, child, { ...format, ...more }))
  return answerTo<ReadInline>(INLINE, node, 'einer Textzeile')(context, node, inner, format)
}

function languageOf(span: HastElement): InlineFormat {
  const language = attribute(span, 'lang')
  return language ? { language: LANGUAGES[language] ?? language } : {}
}

function readLink(context: WordContext, link: HastElement, inner: WriteInner, format: InlineFormat): InlinePiece[] {
  const href = attribute(link, 'href')
  if (!href.startsWith('#')) {
    if (href === '') throw new Error(`Der Link „${printedText(link)}“ hat kein Ziel`)
    return [
      {
        kind: 'link',
        parts: inner({ style: 'Hyperlink' }),
        build: (children) => [new ExternalHyperlink({ children, link: href })],
      },
    ]
  }
  const { anchor, kind, label } = context.targetOf(href)
  const text = printedText(link)
  const bound = text.replaceAll('\u00a0', ' ')
  const mayBeField = label !== '' && bound.endsWith(label) && (kind === 'marke' ? bound === label : context.numbered)
  if (mayBeField) {
    const before = text.slice(0, text.length - label.length)
    const instruction = kind === 'marke' ? `REF ${anchor} \\h` : `REF ${anchor} \\r \\h`
    return [
      ...(before ? [{ kind: 'text', text: before, format: { ...format, style: 'Verweis' } } as const] : []),
      {
        kind: 'fertig',
        children:
          kind === 'marke'
            ? field(instruction, bindLabel(text.slice(before.length)), 'Verweis', true)
            : field(instruction, text.slice(before.length), 'Verweis'),
      },
    ]
  }
  return [
    {
      kind: 'link',
      parts: inner({ style: 'Verweis' }),
      build: (children) => [new InternalHyperlink({ children, anchor })],
    },
  ]
}

function writePiece(piece: InlinePiece): ParagraphChild[] {
  switch (piece.kind) {
    case 'text':
      return splitAdressen(piece.text).flatMap((part, index) =>
        part === '' ? [] : [writeText(part, piece.format, index % 2 === 1)],
      )
    case 'umbruch':
      return [new TextRun({ break: 1 })]
    case 'fertig':
      return piece.children
    case 'link':
      return piece.build(piece.parts.flatMap(writePiece))
  }
}

function writeText(
  text: string,
  { bold, italic, position, language, style }: InlineFormat,
  isAddress: boolean,
): TextRun {
  return new TextRun({
    // Few fonts have the non-breaking hyphen, and as a letter a soft one shows: Word has elements of its own for both.
    children: text
      .split(/([\u2011\u00ad])/)
      .map((part) => (part === '\u2011' ? new NoBreakHyphen() : part === '\u00ad' ? new SoftHyphen() : part)),
    ...(style ? { style } : {}),
    ...(bold === undefined ? {} : { bold }),
    ...(italic ? { italics: true } : {}),
    ...(position === 'hoch' ? { superScript: true } : {}),
    ...(position === 'tief' ? { subScript: true } : {}),
    ...(isAddress ? UNDIVIDED : language ? { language: { value: language } } : {}),
  })
}
