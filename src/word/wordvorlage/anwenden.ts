import type { Paket } from '../package/paket.js'
import type { FesterStil } from '../styles/stile.js'
import { removeChildren } from '../xml/edit.js'
import { childOf, childrenOf, findElements, wertOf } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'
import { takeAbsatzangabe } from './anpassen.js'
import { lightenTitel } from './kontrast.js'
import { Kopfzeilen } from './kopfzeilen.js'
import type { Wordvorlage } from './lesen.js'
import { mergeListen, VERSATZ } from './listen.js'
import { germanStyleName } from './namen.js'
import { setSections } from './seiten.js'
import { mergeStyles, renameStyles } from './stile.js'
import { bindThemenwerte, readThemenfarben } from './themenwerte.js'

const HAUPT = 'word/document.xml'
const STYLES = 'word/styles.xml'
const NUMMERN = 'word/numbering.xml'
const EINSTELLUNGEN = 'word/settings.xml'

/**
 * Puts styles, theme, headers and footers of an office's template in place of the design's. The document must have been
 * written for the margins of the template (`Wordvorlage.seite`).
 * @param paket our file, which is changed
 * @returns the names, as Word shows them in German, of the used styles that the template lacks: they stay the design's
 */
export function applyWordvorlage(paket: Paket, vorlage: Wordvorlage): { fehlend: string[] } {
  const texte = paket.namen
    .filter((name) => /^word\/(?:document|footnotes|header\d+|footer\d+)\.xml$/.test(name))
    .map((name) => paket.xml(name))
  const benutzt = new Set(texte.flatMap((teil) => findElements(teil, 'w:pStyle', 'w:rStyle', 'w:tblStyle').map(wertOf)))
  const unsere = paket.xml(STYLES)
  const stile = mergeStyles(unsere, vorlage.stile, benutzt, VERSATZ)
  paket.put(STYLES, stile.styles)
  if (vorlage.listen) mergeListen(paket.xml(NUMMERN), vorlage.listen)
  for (const teil of texte) leaveNumbering(teil, stile.fremdNummeriert)
  for (const teil of [...texte, paket.xml(NUMMERN)]) renameStyles(teil, stile.ids)
  const kopfzeilen = new Kopfzeilen(vorlage, paket, HAUPT)
  // Where the template has no headers ours stay, with the chapter at the end of the line.
  if (!kopfzeilen.has('header')) fitKopfzeile(paket.xml(STYLES), unsere, stile.ids)
  setSections(paket.xml(HAUPT), vorlage.seitenangaben, kopfzeilen)
  const thema = paket.partOf(HAUPT, 'theme')
  if (thema && vorlage.thema) {
    paket.put(thema, vorlage.thema)
    for (const teil of [...texte, paket.xml(STYLES), paket.xml(NUMMERN)]) bindThemenwerte(teil, vorlage.thema)
  }
  // What stood on a field in our file stands on it now; fields have the colours of the template's theme.
  lightenTitel(
    paket.xml(STYLES),
    new Set([...stile.ids.values()]),
    vorlage.thema ? readThemenfarben(vorlage.thema) : new Map(),
  )
  if (kopfzeilen.gerade)
    for (const schalter of findElements(paket.xml(EINSTELLUNGEN), 'w:evenAndOddHeaders')) schalter.attributes = {}
  return { fehlend: stile.fehlend.map(germanStyleName) }
}

/** Takes the numbering off paragraphs whose style has one of the template now. */
function leaveNumbering(teil: XmlElement, stile: ReadonlySet<string>): void {
  for (const angaben of findElements(teil, 'w:pPr'))
    if (stile.has(wertOf(childOf(angaben, 'w:pStyle')))) removeChildren(angaben, ({ name }) => name === 'w:numPr')
}

function fitKopfzeile(styles: XmlElement, unsere: XmlElement, ids: ReadonlyMap<string, string>): void {
  const stilOf = (teil: XmlElement, id: string | undefined) =>
    childrenOf(teil, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id)
  const kopf: FesterStil = 'Header'
  const [stil, unserer] = [stilOf(styles, ids.get(kopf)), stilOf(unsere, kopf)]
  if (stil && unserer) takeAbsatzangabe(stil, unserer, 'w:tabs')
}
