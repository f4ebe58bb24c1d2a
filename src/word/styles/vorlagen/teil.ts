import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import type { Rolle } from '../../../layout/design/schriften/schriften.js'
import { halbpunkte, twipsFromPt } from '../../masse.js'
import { createElement, type XmlElement } from '../../xml/xml.js'
import { flaeche, linie, schriftfarbe } from '../farben.js'
import type { Absatzformat, Schriftbild, Vorlage, Zeichenformat } from './vorlage.js'

/** Leaders by the names that WordprocessingML has for them. */
const FUEHRUNG = { punkte: 'dot', linie: 'underscore', keine: 'none' } as const
/** The theme's font for headings. */
const TITELSCHRIFT = {
  'w:asciiTheme': 'majorHAnsi',
  'w:eastAsiaTheme': 'majorEastAsia',
  'w:hAnsiTheme': 'majorHAnsi',
  'w:cstheme': 'majorBidi',
}

/** A font that every Word has. */
const FESTE_SCHRIFT = { 'w:ascii': 'Consolas', 'w:hAnsi': 'Consolas', 'w:cs': 'Consolas' }

/** One paragraph style. */
export function createAbsatzvorlage(bild: Schriftbild, vorlage: Vorlage): XmlElement {
  return createVorlage('paragraph', vorlage, [
    createElement('w:pPr', {}, createAbsatzangaben(bild, vorlage.absatz ?? {})),
    createElement('w:rPr', {}, createZeichenangaben(bild.gestaltung, vorlage.zeichen ?? {})),
  ])
}

/** One character style. */
export function createZeichenvorlage({ gestaltung }: Schriftbild, vorlage: Vorlage): XmlElement {
  return createVorlage('character', { basis: 'DefaultParagraphFont', ...vorlage }, [
    createElement('w:rPr', {}, createZeichenangaben(gestaltung, vorlage.zeichen ?? {})),
  ])
}

function createVorlage(
  art: string,
  { id, name, eingebaut, basis = 'Normal', folgt, selten }: Vorlage,
  angaben: readonly XmlElement[],
): XmlElement {
  const grund = id === 'Normal'
  return createElement(
    'w:style',
    {
      'w:type': art,
      'w:default': grund ? 1 : undefined,
      'w:customStyle': eingebaut ? undefined : 1,
      'w:styleId': id,
    },
    [
      val('name', name),
      ...(grund ? [] : [val('basedOn', basis)]),
      ...(folgt ? [val('next', folgt)] : []),
      val('uiPriority', selten ? 90 : 10),
      ...(selten ? [] : [createElement('w:qFormat')]),
      ...angaben,
    ],
  )
}

/** The default of a kind of styles, which looks like nothing. */
export function createGrundvorlage(
  art: string,
  id: string,
  name: string,
  rang: number,
  angaben: readonly XmlElement[] = [],
): XmlElement {
  return createElement('w:style', { 'w:type': art, 'w:default': 1, 'w:styleId': id }, [
    val('name', name),
    val('uiPriority', rang),
    createElement('w:semiHidden'),
    createElement('w:unhideWhenUsed'),
    ...angaben,
  ])
}

/** In the order of CT_PPrBase (ISO/IEC 29500-1, 17.3.1.26). */
function createAbsatzangaben({ gestaltung, zeilenhoehe }: Schriftbild, a: Absatzformat): XmlElement[] {
  const { liste } = a
  return [
    ...schalter('keepNext', a.mitNaechstem),
    ...schalter('keepLines', a.zusammen),
    ...schalter('pageBreakBefore', a.seitenumbruch),
    ...(liste
      ? // `docx` puts the number of the list here.
        [createElement('w:numPr', {}, [val('ilvl', liste.ebene), val('numId', `{${liste.verweis}-0}`)])]
      : []),
    ...(a.rahmen ? [createElement('w:pBdr', {}, createRahmen(gestaltung, a.rahmen))] : []),
    ...(a.flaeche ? [flaeche(gestaltung, a.flaeche)] : []),
    ...(a.tabs ? [createElement('w:tabs', {}, a.tabs.map(createTab))] : []),
    ...schalter('suppressAutoHyphens', a.ungetrennt),
    ...angabe('spacing', {
      before: a.vor === undefined ? undefined : twipsFromPt(a.vor),
      after: a.nach === undefined ? undefined : twipsFromPt(a.nach),
      ...zeilenangabe(a, zeilenhoehe),
    }),
    ...(liste?.einzug ? [] : angabe('ind', { left: a.links, right: a.rechts, hanging: a.haengend })),
    ...schalter('contextualSpacing', a.dicht),
    ...(a.ausrichtung ? [val('jc', a.ausrichtung)] : []),
    ...(a.gliederungsebene === undefined ? [] : [val('outlineLvl', a.gliederungsebene)]),
  ]
}

function zeilenangabe(
  { zeile, zeilenabstand }: Absatzformat,
  zeilenhoehe: number,
): { line?: number; lineRule?: string } {
  if (zeilenabstand !== undefined) return { line: twipsFromPt(zeilenabstand), lineRule: 'exact' }
  if (zeile === undefined) return {}
  return { line: zeile === 'einfach' ? 240 : Math.round((240 * zeile) / zeilenhoehe), lineRule: 'auto' }
}

function createRahmen(gestaltung: Gestaltung, rahmen: NonNullable<Absatzformat['rahmen']>): XmlElement[] {
  return (['top', 'left', 'bottom', 'right'] as const).flatMap((seite) => {
    const eine = rahmen[seite]
    return eine ? [linie(gestaltung, seite, eine.farbe, eine.staerke, eine.abstand)] : []
  })
}

function createTab({ art, position, fuehrung }: NonNullable<Absatzformat['tabs']>[number]): XmlElement {
  return createElement('w:tab', {
    'w:val': art,
    'w:leader': fuehrung && FUEHRUNG[fuehrung],
    'w:pos': position,
  })
}

/** Headings are bound to the theme; figures, of which it knows nothing, have their family by name where it is another. */
function fontsOf({ schriften }: Gestaltung, rolle: Rolle): Record<string, string> {
  const eigene = rolle === 'ziffern' ? schriften.ziffern?.familie : undefined
  return eigene === undefined ? TITELSCHRIFT : { 'w:ascii': eigene, 'w:hAnsi': eigene, 'w:cs': eigene }
}

/** In the order of CT_RPr (ISO/IEC 29500-1, 17.3.2.28). */
function createZeichenangaben(gestaltung: Gestaltung, z: Zeichenformat): XmlElement[] {
  const groesse = z.groesse === undefined ? undefined : halbpunkte(z.groesse)
  return [
    ...(z.familie ? [createElement('w:rFonts', fontsOf(gestaltung, z.familie))] : []),
    ...(z.feste ? [createElement('w:rFonts', FESTE_SCHRIFT)] : []),
    ...schalter('b', z.fett),
    ...schalter('bCs', z.fett),
    ...schalter('i', z.kursiv),
    ...schalter('iCs', z.kursiv),
    ...schalter('caps', z.versalien),
    ...schalter('noProof', z.feste),
    ...(z.farbe ? [schriftfarbe(gestaltung, z.farbe)] : []),
    ...(z.sperrung === undefined ? [] : [val('spacing', twipsFromPt(z.sperrung))]),
    ...(groesse ? [val('sz', groesse), val('szCs', groesse)] : []),
    ...(z.unterstrichen ? [val('u', 'single')] : []),
    ...(z.hochgestellt ? [val('vertAlign', 'superscript')] : []),
    ...(z.tabellenziffern
      ? [
          createElement('w14:numForm', { 'w14:val': 'lining' }),
          createElement('w14:numSpacing', { 'w14:val': 'tabular' }),
        ]
      : []),
  ]
}

/** `<w:name w:val="…"/>`, the form of most of what a style says. */
export function val(name: string, wert: string | number): XmlElement {
  return createElement(`w:${name}`, { 'w:val': wert })
}

function schalter(name: string, an: boolean | undefined): XmlElement[] {
  return an === undefined ? [] : [createElement(`w:${name}`, { 'w:val': an ? undefined : 0 })]
}

function angabe(name: string, werte: Record<string, string | number | undefined>): XmlElement[] {
  const gesetzt = Object.entries(werte).filter(([, wert]) => wert !== undefined)
  if (gesetzt.length === 0) return []
  return [createElement(`w:${name}`, Object.fromEntries(gesetzt.map(([key, wert]) => [`w:${key}`, wert])))]
}
