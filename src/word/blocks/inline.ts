import { ExternalHyperlink, InternalHyperlink, NoBreakHyphen, type ParagraphChild, SoftHyphen, TextRun } from 'docx'
import type { ElementContent, Element as HastElement } from 'hast'
import { printedText } from '../../layout/document/baum.js'
import type { ChildOf } from '../../layout/document/vokabular/vokabular.js'
import { splitAdressen } from '../../trennung/adressen.js'
import { feld, writeFussnotenzeichen } from '../felder.js'
import type { Wordsatz } from '../satz.js'
import type { Zeichenstil } from '../styles/stile.js'
import { type Answers, answerTo, attribut } from '../tree.js'

/** What text takes over from the elements around it. */
interface Auszeichnung {
  fett?: boolean
  kursiv?: boolean
  lage?: 'hoch' | 'tief'
  sprache?: string
  /** Character style. */
  vorlage?: Zeichenstil
}

/** One piece of a line before white space is put in order. */
type Zeilenstueck =
  | { art: 'text'; text: string; wie: Auszeichnung }
  | { art: 'umbruch' }
  | { art: 'fertig'; kinder: ParagraphChild[] }
  | { art: 'link'; bau: (kinder: ParagraphChild[]) => ParagraphChild[]; teile: Zeilenstueck[] }

/** Country variants that Word's proofing tools go by, where the document says only the language. */
const SPRACHEN: Record<string, string> = {
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
  satz: Wordsatz,
  inhalt: readonly ElementContent[],
  vorlage?: Zeichenstil,
): ParagraphChild[] {
  const stuecke = inhalt.flatMap((knoten) => read(satz, knoten, vorlage ? { vorlage } : {}))
  const fluss: Fluss = { amAnfang: true, letztes: undefined }
  collapse(stuecke, fluss)
  if (fluss.letztes) fluss.letztes.text = fluss.letztes.text.replace(/ $/, '')
  return stuecke.flatMap(writeStueck)
}

interface Fluss {
  /** At the start of a line, or after a space: further white space does not print. */
  amAnfang: boolean
  letztes: { text: string } | undefined
}

function collapse(stuecke: Zeilenstueck[], fluss: Fluss): void {
  for (const stueck of stuecke) {
    if (stueck.art === 'link') collapse(stueck.teile, fluss)
    else if (stueck.art !== 'text') Object.assign(fluss, { amAnfang: stueck.art !== 'fertig', letztes: undefined })
    else {
      if (stueck.wie.vorlage === 'Quelltextzeichen') {
        Object.assign(fluss, { amAnfang: false, letztes: undefined })
        continue
      }
      stueck.text = stueck.text.replace(/[ \t\r\n]+/g, ' ')
      if (fluss.amAnfang) stueck.text = stueck.text.replace(/^ /, '')
      if (stueck.text === '') continue
      fluss.amAnfang = stueck.text.endsWith(' ')
      fluss.letztes = stueck
    }
  }
}

type Innen = (mehr: Auszeichnung) => Zeilenstueck[]
type ReadInline = (satz: Wordsatz, element: HastElement, innen: Innen, wie: Auszeichnung) => Zeilenstueck[]

const INLINE: Answers<ChildOf<'p'>, ReadInline> = {
  strong: (_, __, innen) => innen({ fett: true }),
  em: (_, __, innen) => innen({ kursiv: true }),
  code: (_, __, innen) => innen({ vorlage: 'Quelltextzeichen' }),
  sup: (_, __, innen) => innen({ lage: 'hoch' }),
  sub: (_, __, innen) => innen({ lage: 'tief' }),
  br: () => [{ art: 'umbruch' }],
  a: readLink,
  'a.verweis': readLink,
  'a.fussnote': (satz, mark) => [
    { art: 'fertig', kinder: writeFussnotenzeichen(satz, attribut(mark, 'href'), printedText(mark)) },
  ],
  span: (_, span, innen) => innen(spracheOf(span)),
  'span.zahl': (_, span, innen) => innen(spracheOf(span)),
  'span.text': (_, span, innen) => innen(spracheOf(span)),
  'span.nummer': (_, span, innen) => innen(spracheOf(span)),
  'span.pfeil': (_, span, innen) => innen(spracheOf(span)),
  'span.marke': (_, span, innen) => innen({ ...spracheOf(span), vorlage: 'Marke' }),
  'span.einheit': (_, span, innen) => innen({ ...spracheOf(span), vorlage: 'Einheit', fett: false }),
}

function read(satz: Wordsatz, knoten: ElementContent, wie: Auszeichnung): Zeilenstueck[] {
  if (knoten.type === 'text') return [{ art: 'text', text: knoten.value, wie }]
  if (knoten.type !== 'element') return []
  const innen: Innen = (mehr) => knoten.children.flatMap((kind) => read(satz, kind, { ...wie, ...mehr }))
  return answerTo<ReadInline>(INLINE, knoten, 'einer Textzeile')(satz, knoten, innen, wie)
}

function spracheOf(span: HastElement): Auszeichnung {
  const sprache = attribut(span, 'lang')
  return sprache ? { sprache: SPRACHEN[sprache] ?? sprache } : {}
}

function readLink(satz: Wordsatz, link: HastElement, innen: Innen, wie: Auszeichnung): Zeilenstueck[] {
  const href = attribut(link, 'href')
  if (!href.startsWith('#')) {
    if (href === '') throw new Error(`Der Link „${printedText(link)}“ hat kein Ziel`)
    return [
      {
        art: 'link',
        teile: innen({ vorlage: 'Hyperlink' }),
        bau: (children) => [new ExternalHyperlink({ children, link: href })],
      },
    ]
  }
  const { anker, art, marke } = satz.zielOf(href)
  const text = printedText(link)
  const gebunden = text.replaceAll('\u00a0', ' ')
  const kannFeld = marke !== '' && gebunden.endsWith(marke) && (art === 'marke' ? gebunden === marke : satz.nummeriert)
  if (kannFeld) {
    const davor = text.slice(0, text.length - marke.length)
    const anweisung = art === 'marke' ? `REF ${anker} \\h` : `REF ${anker} \\r \\h`
    return [
      ...(davor ? [{ art: 'text', text: davor, wie: { ...wie, vorlage: 'Verweis' } } as const] : []),
      { art: 'fertig', kinder: feld(anweisung, text.slice(davor.length), 'Verweis') },
    ]
  }
  return [
    {
      art: 'link',
      teile: innen({ vorlage: 'Verweis' }),
      bau: (children) => [new InternalHyperlink({ children, anchor: anker })],
    },
  ]
}

function writeStueck(stueck: Zeilenstueck): ParagraphChild[] {
  switch (stueck.art) {
    case 'text':
      return splitAdressen(stueck.text).flatMap((teil, index) =>
        teil === '' ? [] : [writeText(teil, stueck.wie, index % 2 === 1)],
      )
    case 'umbruch':
      return [new TextRun({ break: 1 })]
    case 'fertig':
      return stueck.kinder
    case 'link':
      return stueck.bau(stueck.teile.flatMap(writeStueck))
  }
}

/** Word hyphenates what it proofs and LibreOffice what has a language: an address is neither. */
function writeText(text: string, { fett, kursiv, lage, sprache, vorlage }: Auszeichnung, istAdresse: boolean): TextRun {
  return new TextRun({
    // Few fonts have the non-breaking hyphen, and as a letter a soft one shows: Word has elements of its own for both.
    children: text
      .split(/([\u2011\u00ad])/)
      .map((teil) => (teil === '\u2011' ? new NoBreakHyphen() : teil === '\u00ad' ? new SoftHyphen() : teil)),
    ...(istAdresse ? { noProof: true } : {}),
    ...(vorlage ? { style: vorlage } : {}),
    ...(fett === undefined ? {} : { bold: fett }),
    ...(kursiv ? { italics: true } : {}),
    ...(lage === 'hoch' ? { superScript: true } : {}),
    ...(lage === 'tief' ? { subScript: true } : {}),
    ...(istAdresse ? { language: { value: 'x-none' } } : sprache ? { language: { value: sprache } } : {}),
  })
}
