import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { twipsFromMm, twipsFromPt } from '../masse.js'
import { einzuegeOf, einzugOfNummer, GLIEDERUNG, KASTENEINZUG, nameListe, vorlageOfListe } from './listen.js'
import type { Absatzformat, Vorlage } from './vorlage.js'
import { KASTENRAND, kastenvorlagen } from './vorlagen-kasten.js'

/** Room between the edge of the band behind a heading and its text, in points. */
const BANDRAND = 9
const HAENGUNG = twipsFromMm(5)
/** Distance of the lines of a heading as a multiple of its size. */
export const UEBERSCHRIFTZEILE = 1.18

/** The name of the style of headings that the table of contents does not show; fields look for it by this name. */
export const nameStille = (stufe: number): string => `Überschrift ${stufe} ohne Verzeichnis`

/** The style of run-in headings that stand at this level of the outline, though they all look the same. */
export const nameZwischen = (stufe: number): string => (stufe < 4 ? `Zwischenueberschrift${stufe}` : 'Heading4')

/** Body text, headings, lists, quotations and boxes. */
export function textvorlagen(gestaltung: Gestaltung, nummeriert: boolean): Vorlage[] {
  const { groessen, abstaende } = gestaltung
  return [
    {
      id: 'Normal',
      name: 'Normal',
      eingebaut: true,
      absatz: { nach: abstaende.absatz, zeile: groessen.zeilenhoehe },
    },
    { id: 'NachTabelle', name: 'Standard nach Tabelle', selten: true, absatz: { vor: abstaende.block } },
    { id: 'NormalVorUeberschrift', name: 'Standard vor Überschrift', selten: true, absatz: { mitNaechstem: true } },
    { id: 'NachListe', name: 'Standard nach Liste', selten: true, absatz: { vor: abstaende.absatz } },
    ...ueberschriften(gestaltung, nummeriert),
    ...[2, 3].map((stufe) => ({
      id: nameZwischen(stufe),
      name: `Zwischenüberschrift ${stufe}`,
      basis: 'Heading4',
      folgt: 'Normal',
      absatz: { gliederungsebene: stufe - 1 },
    })),
    {
      id: 'Motto',
      name: 'Motto',
      folgt: 'Normal',
      absatz: {
        zusammen: true,
        mitNaechstem: true,
        nach: abstaende.absatz * 1.6,
        zeile: 1.35,
      },
      zeichen: { kursiv: true, farbe: 'akzent', groesse: groessen.motto },
    },
    { id: 'MottoVorHerkunft', name: 'Motto vor Herkunft', basis: 'Motto', selten: true, absatz: { nach: 2 } },
    {
      id: 'Mottoherkunft',
      name: 'Motto Herkunft',
      folgt: 'Normal',
      absatz: { mitNaechstem: true, nach: abstaende.absatz * 1.8, zeile: 1.35 },
      zeichen: { farbe: 'grau', groesse: groessen.klein },
    },
    {
      id: 'Salutation',
      name: 'Salutation',
      eingebaut: true,
      absatz: { mitNaechstem: true, nach: abstaende.absatz },
      zeichen: { fett: true, farbe: 'akzentdunkel' },
    },
    {
      id: 'Anmerkung',
      name: 'Anmerkung',
      absatz: { nach: abstaende.absatz, zeile: 1.35, zusammen: true, links: twipsFromMm(4), haengend: twipsFromMm(4) },
      zeichen: { farbe: 'grau', groesse: groessen.klein },
    },
    { id: 'AnmerkungFolge', name: 'Anmerkung Folge', basis: 'Anmerkung', selten: true, absatz: { haengend: 0 } },
    {
      id: 'AnmerkungOhneZeichen',
      name: 'Anmerkung ohne Zeichen',
      basis: 'Anmerkung',
      selten: true,
      absatz: { links: 0, haengend: 0 },
    },
    {
      id: 'AnmerkungOhneZeichenVorUeberschrift',
      name: 'Anmerkung vor Überschrift',
      basis: 'AnmerkungOhneZeichen',
      selten: true,
      absatz: { mitNaechstem: true },
    },
    {
      id: 'Aussage',
      name: 'Aussage',
      folgt: 'Normal',
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
      name: 'Begriff',
      folgt: 'Erklaerung',
      absatz: { mitNaechstem: true, nach: 0 },
      zeichen: { fett: true },
    },
    { id: 'Erklaerung', name: 'Erklärung', absatz: { links: HAENGUNG } },
    {
      id: 'Trennlinie',
      name: 'Trennlinie',
      absatz: { nach: abstaende.block, zeile: 0.6, rahmen: { bottom: { farbe: 'linie', staerke: 0.75, abstand: 1 } } },
    },
    {
      id: 'Signature',
      name: 'Signature',
      eingebaut: true,
      absatz: { vor: abstaende.block * 2, nach: abstaende.block, zusammen: true, dicht: true },
    },
    {
      id: 'FootnoteText',
      name: 'footnote text',
      eingebaut: true,
      absatz: { nach: 2, zeile: 1.3, links: twipsFromMm(4), haengend: twipsFromMm(4) },
      zeichen: { groesse: groessen.klein, farbe: 'grau' },
    },
  ]
}

const ZWISCHEN = { farbe: 'text', flaeche: 'keine', linie: 'keine', versalien: false } as const

/** The band behind a heading, as wide as the text: its edges stand out from the paragraph, so that is what it is set in by. */
export function bandOf({ flaeche, linie }: Gestaltung['ueberschriften']['stufe1']): Absatzformat {
  const unten = linie === 'keine' ? undefined : { farbe: linie, staerke: 0.75, abstand: 5 }
  if (flaeche === 'keine') return unten ? { rahmen: { bottom: unten } } : {}
  const rand = (abstand: number) => ({ farbe: flaeche, staerke: 0.5, abstand })
  return {
    flaeche,
    links: twipsFromPt(BANDRAND),
    haengend: 0,
    rechts: twipsFromPt(BANDRAND),
    rahmen: { top: rand(4), left: rand(BANDRAND), bottom: unten ?? rand(5), right: rand(BANDRAND) },
  }
}

function ueberschriften({ groessen, abstaende, ueberschriften, kapitel }: Gestaltung, nummeriert: boolean): Vorlage[] {
  const { stufe1, stufe2, stufe3 } = ueberschriften
  const stufen = [
    // Word keeps this space at the head of a page, too.
    {
      groesse: groessen.ueberschrift1,
      vor: kapitel === 'fortlaufend' ? abstaende.vorueberschrift2 * 2 : 0,
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
  return stufen.flatMap(({ groesse, vor, nach, aussehen }, index): Vorlage[] => [
    {
      id: `Heading${index + 1}`,
      name: `heading ${index + 1}`,
      eingebaut: true,
      folgt: 'Normal',
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
            ...einzugOfNummer(index),
          }),
        ...bandOf(aussehen),
        ungetrennt: true,
        vor,
        nach,
        zeilenabstand: groesse * UEBERSCHRIFTZEILE,
        gliederungsebene: index,
      },
      zeichen: {
        titelschrift: true,
        fett: true,
        farbe: aussehen.farbe,
        groesse,
        ...(aussehen.versalien && { versalien: true, sperrung: groesse * 0.03 }),
      },
    },
    // The table of contents gathers the built-in styles only.
    {
      id: `Heading${index + 1}Still`,
      name: nameStille(index + 1),
      basis: `Heading${index + 1}`,
      folgt: 'Normal',
      selten: true,
    },
  ])
}

function listen({ abstaende }: Gestaltung): Vorlage[] {
  return einzuegeOf('text').flatMap(({ stufe, links, haengend }) => {
    const name = stufe === 0 ? '' : ` ${stufe + 1}`
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
        name: `List Bullet${name}`,
        eingebaut: true,
        absatz: liste('punkt'),
      },
      {
        id: vorlageOfListe('text', 'nummer', stufe),
        name: `List Number${name}`,
        eingebaut: true,
        absatz: liste('nummer'),
      },
      { id: `ListContinue${name.trim()}`, name: `List Continue${name}`, eingebaut: true, absatz: { nach, links } },
    ]
  })
}

function zitate({ groessen, abstaende }: Gestaltung): Vorlage[] {
  const strich: Absatzformat = {
    links: twipsFromPt(14),
    zusammen: true,
    rahmen: { left: { farbe: 'linie', staerke: 0.75, abstand: 13 } },
  }
  return [
    {
      id: 'Quote',
      name: 'Quote',
      eingebaut: true,
      folgt: 'Herkunft',
      absatz: { ...strich, vor: abstaende.absatz, nach: abstaende.absatz },
    },
    {
      id: 'QuoteEnde',
      name: 'Zitat Ende',
      basis: 'Quote',
      folgt: 'Normal',
      selten: true,
      absatz: { nach: abstaende.block },
    },
    {
      id: 'Herkunft',
      name: 'Herkunft',
      folgt: 'Normal',
      absatz: { ...strich, vor: 3, nach: abstaende.block, zeile: 1.35 },
      zeichen: { farbe: 'grau', groesse: groessen.klein },
    },
  ]
}

/** Styles within the line. */
export const ZEICHENVORLAGEN: readonly Vorlage[] = [
  { id: 'Hyperlink', name: 'Hyperlink', eingebaut: true, zeichen: { farbe: 'akzent' } },
  { id: 'Verweis', name: 'Verweis', zeichen: { farbe: 'akzent' } },
  {
    id: 'FootnoteReference',
    name: 'footnote reference',
    eingebaut: true,
    zeichen: { fett: true, farbe: 'akzent', hochgestellt: true },
  },
  { id: 'Fuehrung', name: 'Verzeichnis Führung', zeichen: { fett: false, farbe: 'linie' } },
  { id: 'Impressumbegriff', name: 'Impressumbegriff', zeichen: { farbe: 'grau' } },
  { id: 'Marke', name: 'Beschriftung Marke', zeichen: { farbe: 'akzent' } },
  { id: 'Einheit', name: 'Beschriftung Einheit', zeichen: { farbe: 'grau' } },
]
