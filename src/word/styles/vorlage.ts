import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { halbpunkte, twipsFromPt } from '../masse.js'
import { type Farbname, flaeche, linie, schriftfarbe } from './farben.js'

/** A rule beside a paragraph; width and distance from the text in points. */
export interface Linie {
  farbe: Farbname
  staerke: number
  abstand: number
}

/** Leaders by the names that WordprocessingML has for them. */
const FUEHRUNG = { punkte: 'dot', linie: 'underscore', keine: 'none' } as const

export interface Zeichenformat {
  /** In the theme's font for headings; without it in that for text. */
  titelschrift?: boolean
  fett?: boolean
  kursiv?: boolean
  versalien?: boolean
  farbe?: Farbname
  /** Letter spacing in points. */
  sperrung?: number
  groesse?: number
  hochgestellt?: boolean
  /** Lining figures of one width, so that columns of figures align. */
  tabellenziffern?: boolean
}

export interface Absatzformat {
  mitNaechstem?: boolean
  zusammen?: boolean
  seitenumbruch?: boolean
  /** `einzug`: the list itself sets the paragraph in, so that one that is taken out of it stands at the edge. */
  liste?: { verweis: string; ebene: number; einzug?: true }
  rahmen?: { top?: Linie; left?: Linie; bottom?: Linie; right?: Linie }
  flaeche?: Farbname
  tabs?: { art: 'left' | 'right' | 'clear'; position: number; fuehrung?: keyof typeof FUEHRUNG }[]
  ungetrennt?: boolean
  /** Points. */
  vor?: number
  nach?: number
  /** Distance of the lines as a multiple of the font size; `einfach` leaves a picture in the line its full height. */
  zeile?: number | 'einfach'
  /** Exact distance of the lines in points, for large type: LibreOffice sets the first of several lines too close otherwise. */
  zeilenabstand?: number
  /** No distance between paragraphs of this style. */
  dicht?: boolean
  /** Twips. */
  links?: number
  rechts?: number
  haengend?: number
  ausrichtung?: 'left' | 'right' | 'center'
  gliederungsebene?: number
}

export interface Vorlage {
  id: string
  name: string
  /** A style that Word ships: it has no `customStyle` mark and Word shows its name in the user's language. */
  eingebaut?: boolean
  basis?: string
  folgt?: string
  absatz?: Absatzformat
  zeichen?: Zeichenformat
  /** Not in the gallery. */
  selten?: boolean
}

const TITELSCHRIFT =
  '<w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" w:hAnsiTheme="majorHAnsi" w:cstheme="majorBidi"/>'

/** What a style needs to be written: the design, and the height of a line of its font per size. */
export interface Schriftbild {
  gestaltung: Gestaltung
  /** Natural distance of the lines of the font, as a multiple of its size: what Word calls single spacing. */
  zeilenhoehe: number
}

/** What the styles depend on besides the design. */
export interface Vorlagenbedarf {
  /** The year as it stands on the title page; its length decides how large it can be. */
  jahr: string
  /** Whether Word numbers the headings. */
  nummeriert: boolean
  /** Whether headings have numbers at all. */
  mitNummern: boolean
  /** Names of further styles that layouts ask for. */
  stile: ReadonlySet<string>
  /** Distance in points that brings the Impressum to the foot of its page. */
  impressumabstand: number
}

/** One paragraph style as XML. */
export function formatAbsatzvorlage(bild: Schriftbild, vorlage: Vorlage): string {
  const { id, folgt, absatz = {}, zeichen = {} } = vorlage
  const folge = folgt ? `<w:next w:val="${folgt}"/>` : ''
  return `<w:style w:type="paragraph"${kennzeichen(vorlage)} w:styleId="${id}">${kopf(vorlage, folge)}<w:pPr>${absatzXml(bild, absatz)}</w:pPr><w:rPr>${zeichenXml(bild.gestaltung, zeichen)}</w:rPr></w:style>`
}

/** One character style as XML. */
export function formatZeichenvorlage({ gestaltung }: Schriftbild, vorlage: Vorlage): string {
  return `<w:style w:type="character"${kennzeichen(vorlage)} w:styleId="${vorlage.id}">${kopf({ basis: 'DefaultParagraphFont', ...vorlage }, '')}<w:rPr>${zeichenXml(gestaltung, vorlage.zeichen ?? {})}</w:rPr></w:style>`
}

function kennzeichen({ id, eingebaut }: Vorlage): string {
  return `${id === 'Normal' ? ' w:default="1"' : ''}${eingebaut ? '' : ' w:customStyle="1"'}`
}

function kopf({ id, name, basis = 'Normal', selten }: Vorlage, folge: string): string {
  const grund = id === 'Normal' ? '' : `<w:basedOn w:val="${basis}"/>`
  return `<w:name w:val="${name}"/>${grund}${folge}<w:uiPriority w:val="${selten ? 90 : 10}"/>${selten ? '' : '<w:qFormat/>'}`
}

function absatzXml({ gestaltung, zeilenhoehe }: Schriftbild, a: Absatzformat): string {
  return [
    schalter('keepNext', a.mitNaechstem),
    schalter('keepLines', a.zusammen),
    schalter('pageBreakBefore', a.seitenumbruch),
    a.liste ? `<w:numPr><w:ilvl w:val="${a.liste.ebene}"/><w:numId w:val="{${a.liste.verweis}-0}"/></w:numPr>` : '',
    a.rahmen ? `<w:pBdr>${rahmenXml(gestaltung, a.rahmen)}</w:pBdr>` : '',
    a.flaeche ? flaeche(gestaltung, a.flaeche) : '',
    a.tabs ? `<w:tabs>${a.tabs.map(tabXml).join('')}</w:tabs>` : '',
    schalter('suppressAutoHyphens', a.ungetrennt),
    attribute('spacing', {
      before: a.vor === undefined ? undefined : twipsFromPt(a.vor),
      after: a.nach === undefined ? undefined : twipsFromPt(a.nach),
      ...zeilenangabe(a, zeilenhoehe),
    }),
    a.liste?.einzug ? '' : attribute('ind', { left: a.links, right: a.rechts, hanging: a.haengend }),
    schalter('contextualSpacing', a.dicht),
    a.ausrichtung ? `<w:jc w:val="${a.ausrichtung}"/>` : '',
    a.gliederungsebene === undefined ? '' : `<w:outlineLvl w:val="${a.gliederungsebene}"/>`,
  ].join('')
}

function zeilenangabe(
  { zeile, zeilenabstand }: Absatzformat,
  zeilenhoehe: number,
): { line?: number; lineRule?: string } {
  if (zeilenabstand !== undefined) return { line: twipsFromPt(zeilenabstand), lineRule: 'exact' }
  if (zeile === undefined) return {}
  return { line: zeile === 'einfach' ? 240 : Math.round((240 * zeile) / zeilenhoehe), lineRule: 'auto' }
}

function rahmenXml(gestaltung: Gestaltung, rahmen: NonNullable<Absatzformat['rahmen']>): string {
  return (['top', 'left', 'bottom', 'right'] as const)
    .map((seite) => {
      const eine = rahmen[seite]
      return eine ? linie(gestaltung, seite, eine.farbe, eine.staerke, eine.abstand) : ''
    })
    .join('')
}

function tabXml({ art, position, fuehrung }: NonNullable<Absatzformat['tabs']>[number]): string {
  return `<w:tab w:val="${art}"${fuehrung ? ` w:leader="${FUEHRUNG[fuehrung]}"` : ''} w:pos="${position}"/>`
}

function zeichenXml(gestaltung: Gestaltung, z: Zeichenformat): string {
  const groesse = z.groesse === undefined ? '' : halbpunkte(z.groesse)
  return [
    z.titelschrift ? TITELSCHRIFT : '',
    schalter('b', z.fett),
    schalter('bCs', z.fett),
    schalter('i', z.kursiv),
    schalter('iCs', z.kursiv),
    schalter('caps', z.versalien),
    z.farbe ? schriftfarbe(gestaltung, z.farbe) : '',
    z.sperrung === undefined ? '' : `<w:spacing w:val="${twipsFromPt(z.sperrung)}"/>`,
    groesse ? `<w:sz w:val="${groesse}"/><w:szCs w:val="${groesse}"/>` : '',
    z.hochgestellt ? '<w:vertAlign w:val="superscript"/>' : '',
    z.tabellenziffern ? '<w14:numForm w14:val="lining"/><w14:numSpacing w14:val="tabular"/>' : '',
  ].join('')
}

function schalter(name: string, an: boolean | undefined): string {
  return an === undefined ? '' : `<w:${name}${an ? '' : ' w:val="0"'}/>`
}

function attribute(name: string, werte: Record<string, string | number | undefined>): string {
  const gesetzt = Object.entries(werte).filter(([, wert]) => wert !== undefined)
  return gesetzt.length === 0 ? '' : `<w:${name} ${gesetzt.map(([key, wert]) => `w:${key}="${wert}"`).join(' ')}/>`
}
