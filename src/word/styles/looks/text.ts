import { VALUE_SIZES } from '../../../layout/bausteine/kennzahlen.js'
import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import { bleedOf, twipsFromMm, twipsFromPt } from '../../units.js'
import { BOX_INDENT, indentsOf, nameList, STEP, styleOfList } from '../lists.js'
import { continuationOf, runInOf } from '../style-ids.js'
import { engevorlagen } from '../vorlagen/eng.js'
import { BOX_MARGIN, boxStyles } from './boxes.js'
import { footnoteStyles } from './footnotes.js'
import { headingStyles } from './headings.js'
import type { ParagraphFormat, StyleFormat } from './style.js'

const HANGING = twipsFromMm(5)

/** Body text, headings, lists, quotations and boxes. */
export function textStyles(gestaltung: Gestaltung, numbered: boolean): StyleFormat[] {
  const { groessen, abstaende } = gestaltung
  const valueSize = (size: keyof typeof VALUE_SIZES) => groessen.ueberschrift1 * VALUE_SIZES[size]
  return [
    {
      id: 'Normal',
      paragraph: { after: abstaende.absatz, line: groessen.zeilenhoehe },
    },
    ...engevorlagen(gestaltung),
    { id: 'ListBulletVorLetztem', paragraph: { keepNext: true } },
    { id: 'ListBulletNachTabelle', paragraph: { before: abstaende.block } },
    { id: 'NachTabelle', paragraph: { before: abstaende.block } },
    { id: 'NormalNebenRand', paragraph: { keepLines: true } },
    { id: 'NormalVorUeberschrift', paragraph: { keepNext: true } },
    ...opening(gestaltung),
    { id: 'NachListe', paragraph: { before: abstaende.absatz } },
    { id: 'NachTabelleNebenRand', paragraph: { keepLines: true, keepNext: true } },
    { id: 'NachListeNebenRand', paragraph: { keepLines: true } },
    { id: 'Hinfuehrung', paragraph: { keepNext: true } },
    { id: 'HinfuehrungNachListe', paragraph: { before: abstaende.absatz, keepNext: true } },
    ...headingStyles(gestaltung, { numbered }),
    ...([2, 3] as const).map((level) => ({ id: runInOf(level), paragraph: { outlineLevel: level - 1 } })),
    {
      id: 'Motto',
      paragraph: {
        keepLines: true,
        keepNext: true,
        suppressHyphens: true,
        after: abstaende.absatz * 1.6,
        line: 1.35,
      },
      run: { italic: true, colour: 'akzent', size: groessen.motto },
    },
    { id: 'MottoVorHerkunft', paragraph: { after: 2 } },
    {
      id: 'Mottoherkunft',
      paragraph: { keepNext: true, after: abstaende.absatz * 1.8, line: 1.35 },
      run: { colour: 'grau', size: groessen.klein },
    },
    {
      id: 'Salutation',
      paragraph: { keepNext: true, after: abstaende.absatz },
      run: { bold: true, colour: 'akzentdunkel' },
    },
    {
      id: 'Anmerkung',
      paragraph: {
        after: abstaende.absatz,
        line: 1.35,
        keepLines: true,
        left: twipsFromMm(4),
        hanging: twipsFromMm(4),
      },
      run: { colour: 'grau', size: groessen.klein },
    },
    { id: 'AnmerkungFolge', paragraph: { hanging: 0 } },
    {
      id: 'AnmerkungOhneZeichen',
      paragraph: { left: 0, hanging: 0 },
    },
    {
      id: 'AnmerkungOhneZeichenVorUeberschrift',
      paragraph: { keepNext: true },
    },
    {
      id: 'Aussage',
      paragraph: {
        before: abstaende.block,
        after: abstaende.block,
        keepLines: true,
        suppressHyphens: true,
        contextualSpacing: true,
        left: BOX_INDENT,
        borders: { left: { colour: 'akzent', weight: 2.25, distance: BOX_MARGIN } },
      },
      run: { bold: true, colour: 'akzentdunkel' },
    },
    ...lists(gestaltung),
    { id: 'Schritt', paragraph: { left: STEP, hanging: STEP, sign: groessen.ueberschrift1 } },
    { id: 'SchrittVorFortsetzung', paragraph: { keepNext: true } },
    { id: 'SchrittFortsetzung', paragraph: { left: STEP } },
    ...quotes(gestaltung),
    ...boxStyles(gestaltung),
    {
      id: 'KastentitelImFeld',
      paragraph: { after: 0, suppressHyphens: true },
      run: { bold: true, colour: 'akzentdunkel' },
    },
    {
      id: 'Begriff',
      paragraph: { keepNext: true, after: 0 },
      run: { bold: true },
    },
    {
      id: 'Kennzahl',
      paragraph: {
        keepNext: true,
        after: 0,
        line: 1.1,
        suppressHyphens: true,
        ...(gestaltung.kennzahlen.flaeche === 'keine' && {
          borders: { top: { colour: 'akzent', weight: 1.5, distance: 4 } },
        }),
      },
      run: { family: 'ziffern', bold: true, colour: 'akzent', size: valueSize('') },
    },
    { id: 'KennzahlEng', run: { size: valueSize('eng') } },
    { id: 'KennzahlEnger', run: { size: valueSize('enger') } },
    {
      id: 'Kennzahlname',
      paragraph: { after: 0, line: 1.3, keepLines: true, suppressHyphens: true },
      run: { size: groessen.tabelle },
    },
    { id: 'Zeit', paragraph: { keepNext: true, after: 0 }, run: { bold: true, colour: 'akzent' } },
    { id: 'ZeitImFeld', paragraph: { keepNext: false, suppressHyphens: true } },
    { id: 'Erklaerung', paragraph: { left: HANGING } },
    {
      id: 'Trennlinie',
      paragraph: {
        after: abstaende.block,
        line: 0.6,
        borders: { bottom: { colour: 'linie', weight: 0.75, distance: 1 } },
      },
    },
    {
      id: 'Signature',
      paragraph: { before: abstaende.block * 2, after: abstaende.block, keepLines: true, contextualSpacing: true },
    },
    ...footnoteStyles(gestaltung),
  ]
}

/** The paragraph that opens a chapter: its type as a multiple of that of the text, its lines, closer ones; as in print. */
const OPENING = { size: 1.1, line: 1.33, close: 1.27 }

function opening({ groessen, abstaende }: Gestaltung): StyleFormat[] {
  const { absatz } = abstaende
  return [
    {
      id: 'Einstieg',
      paragraph: { keepLines: true, before: absatz, after: absatz, line: OPENING.line },
      run: { colour: 'akzentdunkel', size: groessen.text * OPENING.size },
    },
    { id: 'EinstiegVorUeberschrift', paragraph: { keepNext: true } },
    { id: 'EinstiegEng', paragraph: { line: OPENING.close } },
  ]
}

function lists({ abstaende }: Gestaltung): StyleFormat[] {
  return indentsOf('text').flatMap(({ level, left, hanging }) => {
    const after = abstaende.absatz * 0.5
    const list = (sign: 'punkt' | 'nummer') => ({
      after,
      left,
      hanging,
      list: { reference: nameList('text', sign), level },
    })
    return [
      {
        id: styleOfList('text', 'punkt', level),
        paragraph: list('punkt'),
      },
      {
        id: styleOfList('text', 'nummer', level),
        paragraph: list('nummer'),
      },
      { id: continuationOf(level), paragraph: { after, left } },
    ]
  })
}

/** The type of a quotation that fills its page, as a multiple of that of a chapter's heading; as in print. */
const LEITSATZ_SIZE = { onGround: 1.22, overPage: 1.1 }

function quotes(gestaltung: Gestaltung): StyleFormat[] {
  const { groessen, abstaende, leitsatz } = gestaltung
  const onGround = bleedOf(gestaltung).left > 0 ? LEITSATZ_SIZE.overPage : LEITSATZ_SIZE.onGround
  const stroke: ParagraphFormat = {
    left: twipsFromPt(14),
    keepLines: true,
    borders: { left: { colour: 'linie', weight: 0.75, distance: 13 } },
  }
  return [
    {
      id: 'Quote',
      paragraph: { ...stroke, before: abstaende.absatz, after: abstaende.absatz },
    },
    {
      id: 'QuoteEnde',
      paragraph: { after: abstaende.block },
    },
    // A quotation that is a whole chapter carries its page, on the ground of its field.
    {
      id: 'Leitsatz',
      paragraph: { before: abstaende.block * 0.5, after: abstaende.block * 0.5, line: 1.34, suppressHyphens: true },
      run: {
        bold: true,
        colour: leitsatz.farbe,
        size: groessen.ueberschrift1 * (leitsatz.flaeche === 'keine' ? 1 : onGround),
      },
    },
    {
      id: 'Herkunft',
      paragraph: { ...stroke, before: 3, after: abstaende.block, line: 1.35 },
      run: { colour: 'grau', size: groessen.klein },
    },
  ]
}
