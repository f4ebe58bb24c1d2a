import { WERTGROESSEN } from '../../../layout/bausteine/kennzahlen.js'
import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import { aushang, twipsFromMm, twipsFromPt } from '../../masse.js'
import { einzuegeOf, einzugOfNummer, GLIEDERUNG, KASTENEINZUG, nameListe, vorlageOfListe } from '../listen.js'
import { fortsetzungOf, stilleOf, UEBERSCHRIFTEN, type Zeichenstil, zwischenOf } from '../stile.js'
import { engevorlagen } from './eng.js'
import { KASTENRAND, kastenvorlagen } from './kasten.js'
import type { Absatzformat, Vorlagenformat } from './vorlage.js'

/** Room between the edge of the band behind a heading and its text, in points. */
const BANDRAND = 9
const HAENGUNG = twipsFromMm(5)
/** Distance of the lines of a heading as a multiple of its size. */
export const UEBERSCHRIFTZEILE = 1.18

/** Body text, headings, lists, quotations and boxes. */
export function textvorlagen(gestaltung: Gestaltung, nummeriert: boolean): Vorlagenformat[] {
  const { groessen, abstaende, fussnoten } = gestaltung
  return [
    {
      id: 'Normal',
      absatz: { nach: abstaende.absatz, zeile: groessen.zeilenhoehe },
    },
    ...engevorlagen(gestaltung),
    { id: 'ListBulletVorLetztem', absatz: { mitNaechstem: true } },
    { id: 'NachTabelle', absatz: { vor: abstaende.block } },
    { id: 'NormalVorUeberschrift', absatz: { mitNaechstem: true } },
    { id: 'NachListe', absatz: { vor: abstaende.absatz } },
    ...ueberschriften(gestaltung, nummeriert),
    ...([2, 3] as const).map((stufe) => ({ id: zwischenOf(stufe), absatz: { gliederungsebene: stufe - 1 } })),
    {
      id: 'Motto',
      absatz: {
        zusammen: true,
        mitNaechstem: true,
        nach: abstaende.absatz * 1.6,
        zeile: 1.35,
      },
      zeichen: { kursiv: true, farbe: 'akzent', groesse: groessen.motto },
    },
    { id: 'MottoVorHerkunft', absatz: { nach: 2 } },
    {
      id: 'Mottoherkunft',
      absatz: { mitNaechstem: true, nach: abstaende.absatz * 1.8, zeile: 1.35 },
      zeichen: { farbe: 'grau', groesse: groessen.klein },
    },
    {
      id: 'Salutation',
      absatz: { mitNaechstem: true, nach: abstaende.absatz },
      zeichen: { fett: true, farbe: 'akzentdunkel' },
    },
    {
      id: 'Anmerkung',
      absatz: { nach: abstaende.absatz, zeile: 1.35, zusammen: true, links: twipsFromMm(4), haengend: twipsFromMm(4) },
      zeichen: { farbe: 'grau', groesse: groessen.klein },
    },
    { id: 'AnmerkungFolge', absatz: { haengend: 0 } },
    {
      id: 'AnmerkungOhneZeichen',
      absatz: { links: 0, haengend: 0 },
    },
    {
      id: 'AnmerkungOhneZeichenVorUeberschrift',
      absatz: { mitNaechstem: true },
    },
    {
      id: 'Aussage',
      absatz: {
        vor: abstaende.block,
        nach: abstaende.block,
        zusammen: true,
        dicht: true,
        links: KASTENEINZUG,
        rahmen: { left: { farbe: 'akzent', staerke: 2.25, abstand: KASTENRAND } },
      },
      zeichen: { fett: true, farbe: 'akzentdunkel' },
    },
    ...listen(gestaltung),
    ...zitate(gestaltung),
    ...kastenvorlagen(gestaltung),
    {
      id: 'Begriff',
      absatz: { mitNaechstem: true, nach: 0 },
      zeichen: { fett: true },
    },
    ...(
      [
        ['Kennzahl', ''],
        ['KennzahlEng', 'eng'],
        ['KennzahlEnger', 'enger'],
      ] as const
    ).map(
      ([id, weite]): Vorlagenformat => ({
        id,
        absatz: {
          mitNaechstem: true,
          nach: 0,
          zeile: 1.1,
          ungetrennt: true,
          ...(gestaltung.kennzahlen.flaeche === 'keine' && {
            rahmen: { top: { farbe: 'akzent', staerke: 1.5, abstand: 4 } },
          }),
        },
        zeichen: {
          familie: 'ziffern',
          fett: true,
          farbe: 'akzent',
          groesse: groessen.ueberschrift1 * WERTGROESSEN[weite],
        },
      }),
    ),
    {
      id: 'Kennzahlname',
      absatz: { nach: 0, zeile: 1.3, zusammen: true, ungetrennt: true },
      zeichen: { groesse: groessen.tabelle },
    },
    { id: 'Zeit', absatz: { mitNaechstem: true, nach: 0 }, zeichen: { fett: true, farbe: 'akzent' } },
    { id: 'Erklaerung', absatz: { links: HAENGUNG } },
    {
      id: 'Trennlinie',
      absatz: { nach: abstaende.block, zeile: 0.6, rahmen: { bottom: { farbe: 'linie', staerke: 0.75, abstand: 1 } } },
    },
    {
      id: 'Signature',
      absatz: { vor: abstaende.block * 2, nach: abstaende.block, zusammen: true, dicht: true },
    },
    {
      id: 'FootnoteText',
      absatz: { nach: 2, zeile: 1.3, links: twipsFromMm(4), haengend: twipsFromMm(4) },
      zeichen: { groesse: fussnoten.groesse, farbe: 'grau' },
    },
  ]
}

const ZWISCHEN = { farbe: 'text', flaeche: 'keine', linie: 'keine', versalien: false, aushang: false } as const

/**
 * Where a heading stands and the band behind it, as wide as the text and what it hangs out by (`aushang`, in twips): its edges
 * stand out from the paragraph, so that is what it is set in by.
 */
export function bandOf({ flaeche, linie }: Gestaltung['ueberschriften']['stufe1'], aushang = 0): Absatzformat {
  const unten = linie === 'keine' ? undefined : { farbe: linie, staerke: 0.75, abstand: 5 }
  if (flaeche === 'keine')
    return { ...(unten && { rahmen: { bottom: unten } }), ...(aushang > 0 && { links: -aushang }) }
  const rand = (abstand: number) => ({ farbe: flaeche, staerke: 0.5, abstand })
  return {
    flaeche,
    links: twipsFromPt(BANDRAND) - aushang,
    haengend: 0,
    rechts: twipsFromPt(BANDRAND),
    rahmen: { top: rand(4), left: rand(BANDRAND), bottom: unten ?? rand(5), right: rand(BANDRAND) },
  }
}

function ueberschriften(gestaltung: Gestaltung, nummeriert: boolean): Vorlagenformat[] {
  const { groessen, abstaende, ueberschriften, kapitel } = gestaltung
  const { stufe1, stufe2, stufe3 } = ueberschriften
  const stufen = [
    // Word keeps this space at the head of a page, too.
    {
      groesse: groessen.ueberschrift1,
      vor: kapitel === 'neue-seite' ? 0 : abstaende.vorueberschrift2 * (kapitel === 'fortlaufend' ? 2 : 1.5),
      nach: abstaende.nachueberschrift * 2.4,
      aussehen: stufe1,
    },
    {
      groesse: groessen.ueberschrift2,
      vor: abstaende.vorueberschrift2,
      nach: abstaende.nachueberschrift,
      aussehen: stufe2,
    },
    {
      groesse: groessen.ueberschrift3,
      vor: abstaende.vorueberschrift3,
      nach: abstaende.nachueberschrift,
      aussehen: stufe3,
    },
    { groesse: groessen.text, vor: abstaende.absatz * 2, nach: 1, aussehen: ZWISCHEN },
  ]
  return stufen.flatMap(({ groesse, vor, nach, aussehen }, index): Vorlagenformat[] => [
    {
      id: UEBERSCHRIFTEN[index] ?? 'Heading4',
      absatz: {
        mitNaechstem: true,
        zusammen: true,
        // Chapters that run on are kept to pages of their own by their sections, where they are to be.
        ...(index === 0 && kapitel === 'neue-seite' && { seitenumbruch: true }),
        ...(nummeriert &&
          index < 3 && {
            // A band stands where it stands, with or without a number.
            liste: {
              verweis: GLIEDERUNG,
              ebene: index,
              ...(aussehen.flaeche === 'keine' && ({ einzug: true } as const)),
            },
            ...einzugOfNummer(index, aushang(gestaltung)),
          }),
        ...bandOf(aussehen, aussehen.aushang ? aushang(gestaltung) : 0),
        ungetrennt: true,
        vor,
        nach,
        zeilenabstand: groesse * UEBERSCHRIFTZEILE,
        gliederungsebene: index,
      },
      zeichen: {
        familie: 'ueberschriften',
        fett: true,
        farbe: aussehen.farbe,
        groesse,
        ...(aussehen.versalien && { versalien: true, sperrung: groesse * 0.03 }),
      },
    },
    // The table of contents gathers the built-in styles only.
    { id: stilleOf(index + 1) },
  ])
}

function listen({ abstaende }: Gestaltung): Vorlagenformat[] {
  return einzuegeOf('text').flatMap(({ stufe, links, haengend }) => {
    const nach = abstaende.absatz * 0.5
    const liste = (zeichen: 'punkt' | 'nummer') => ({
      nach,
      links,
      haengend,
      liste: { verweis: nameListe('text', zeichen), ebene: stufe },
    })
    return [
      {
        id: vorlageOfListe('text', 'punkt', stufe),
        absatz: liste('punkt'),
      },
      {
        id: vorlageOfListe('text', 'nummer', stufe),
        absatz: liste('nummer'),
      },
      { id: fortsetzungOf(stufe), absatz: { nach, links } },
    ]
  })
}

/** The type of a quotation that fills its page, as a multiple of that of a chapter's heading; as in print. */
const LEITSATZGROESSE = 1.22

function zitate({ groessen, abstaende, leitsatz }: Gestaltung): Vorlagenformat[] {
  const strich: Absatzformat = {
    links: twipsFromPt(14),
    zusammen: true,
    rahmen: { left: { farbe: 'linie', staerke: 0.75, abstand: 13 } },
  }
  return [
    {
      id: 'Quote',
      absatz: { ...strich, vor: abstaende.absatz, nach: abstaende.absatz },
    },
    {
      id: 'QuoteEnde',
      absatz: { nach: abstaende.block },
    },
    // A quotation that is a whole chapter carries its page, on the ground of its field.
    {
      id: 'Leitsatz',
      absatz: { vor: abstaende.block * 0.5, nach: abstaende.block * 0.5, zeile: 1.34, ungetrennt: true },
      zeichen: {
        fett: true,
        farbe: leitsatz.farbe,
        groesse: groessen.ueberschrift1 * (leitsatz.flaeche === 'keine' ? 1 : LEITSATZGROESSE),
      },
    },
    {
      id: 'Herkunft',
      absatz: { ...strich, vor: 3, nach: abstaende.block, zeile: 1.35 },
      zeichen: { farbe: 'grau', groesse: groessen.klein },
    },
  ]
}

/** What styles within the line look like. */
export const ZEICHENFORMATE: readonly Vorlagenformat<Zeichenstil>[] = [
  // Colour alone tells nobody who does not see it.
  { id: 'Hyperlink', zeichen: { farbe: 'akzent', unterstrichen: true } },
  { id: 'Verweis', zeichen: { farbe: 'akzent', unterstrichen: true } },
  {
    id: 'FootnoteReference',
    zeichen: { fett: true, farbe: 'akzent', hochgestellt: true },
  },
  { id: 'Fuehrung', zeichen: { fett: false, farbe: 'linie' } },
  { id: 'Impressumbegriff', zeichen: { farbe: 'grau' } },
  { id: 'Marke', zeichen: { farbe: 'akzent' } },
  { id: 'Einheit', zeichen: { farbe: 'grau' } },
  { id: 'Quelltextzeichen', zeichen: { feste: true } },
]
