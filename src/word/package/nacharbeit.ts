import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { type Anpassung, adaptDiagrammteil } from '../diagramm/teil.js'
import type { Wordfamilie } from '../fonts/familien.js'
import { insertBefore, removeChildren, replaceChild } from '../xml/edit.js'
import { childOf, childrenOf, elementsIn, findElements, needChild, needElements, walkXml, wertOf } from '../xml/find.js'
import { createElement, XmlElement } from '../xml/xml.js'
import type { Paket } from './paket.js'
import { bindDiagrammfarben, bindTextfarben } from './themenfarben.js'

/** The roles of colours in a document, each by its usual name in the theme. */
const THEMENROLLEN = {
  bg1: 'light1',
  t1: 'dark1',
  bg2: 'light2',
  t2: 'dark2',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((nummer) => [`accent${nummer}`, `accent${nummer}`])),
  hyperlink: 'hyperlink',
  followedHyperlink: 'followedHyperlink',
}

/** What is put into the parts of the file because `docx` has no option for it. */
export interface Paketangaben {
  gestaltung: Gestaltung
  /** Layouts of the charts in their order. */
  diagramme: readonly Anpassung[]
  /** What the table of fonts says about the families of the design, and the parts of those that may be embedded. */
  schriften: readonly Wordfamilie[]
}

/** Puts into the parts what `docx` leaves out. An edit that does not find its place fails: `docx` writes otherwise than we believe. */
export function finishPaket(paket: Paket, { gestaltung, diagramme, schriften }: Paketangaben): void {
  for (const [index, anpassung] of diagramme.entries()) {
    const diagramm = paket.xml(`word/charts/chart${index + 1}.xml`)
    adaptDiagrammteil(diagramm, anpassung)
    bindDiagrammfarben(diagramm, gestaltung)
  }
  for (const name of paket.namen.filter((teil) => /^word\/(?:document|header\d+|footer\d+)\.xml$/.test(teil))) {
    const text = paket.xml(name)
    moveFeldwerte(text)
    bindTextfarben(text, gestaltung)
  }
  paket.xml('docProps/core.xml').children.push(createElement('dc:language', {}, ['de-DE']))
  removeFremdeVorlagen(paket.xml('word/styles.xml'))
  finishEinstellungen(
    paket.xml('word/settings.xml'),
    schriften.some(({ relationen }) => relationen.length > 0),
    // Word puts a column beside the text at the outer edge then, and not all that stands in it goes along.
    gestaltung.seite.spiegeln && gestaltung.seite.randspalte === 0,
  )
  for (const name of ['word/footnotes.xml', 'word/endnotes.xml']) finishNoten(paket.xml(name))
  for (const { angabe, teile, relationen } of schriften) {
    paket.xml('word/fontTable.xml').children.push(angabe)
    for (const [name, bytes] of Object.entries(teile)) paket.put(name, bytes)
    for (const relation of relationen) paket.addRelation('word/fontTable.xml', relation)
  }
}

/** Values of fields stand in a run of their own: `docx` puts them into that of the mark before it, where LibreOffice does not see them. */
function moveFeldwerte(teil: XmlElement): void {
  for (const { children } of walkXml(teil)) {
    for (const [index, lauf] of children.entries()) {
      if (!(lauf instanceof XmlElement) || lauf.name !== 'w:r') continue
      const marke = childOf(lauf, 'w:fldChar')
      if (marke?.attributes['w:fldCharType'] !== 'separate') continue
      const wert = childOf(lauf, 'w:t')
      if (!wert) continue
      const leer = children[index + 1]
      if (!(leer instanceof XmlElement) || leer.name !== 'w:r' || elementsIn(leer).some(({ name }) => name !== 'w:rPr'))
        throw new Error('Hinter dem Wert eines Feldes steht kein leerer Lauf')
      removeChildren(lauf, (kind) => kind === wert)
      leer.children.push(wert)
    }
  }
}

/** Takes out the styles of `docx` itself, which stand before ours: in its own colours, and "Strong" is none of a paragraph. */
function removeFremdeVorlagen(vorlagen: XmlElement): void {
  const alle = childrenOf(vorlagen, 'w:style')
  const erste = alle.findLastIndex(
    ({ attributes }) => attributes['w:type'] === 'character' && attributes['w:default'] === '1',
  )
  if (erste < 0) throw new Error('Den Formatvorlagen fehlt die Grundvorlage der Zeichen')
  const fremde = new Set(alle.slice(0, erste))
  removeChildren(vorlagen, (vorlage) => fremde.has(vorlage))
}

function finishEinstellungen(einstellungen: XmlElement, eingebettet: boolean, gespiegelt: boolean): void {
  replaceChild(
    einstellungen,
    needChild(einstellungen, 'w:displayBackgroundShape'),
    // The fonts stay in the file when it is saved, cut down to what it needs.
    ...(eingebettet ? [createElement('w:embedTrueTypeFonts'), createElement('w:saveSubsetFonts')] : []),
    ...(gespiegelt ? [createElement('w:mirrorMargins')] : []),
  )
  // Which notes are the lines above footnotes: Word takes none of the file's without being told.
  insertBefore(
    einstellungen,
    needChild(einstellungen, 'w:compat'),
    createElement(
      'w:footnotePr',
      {},
      ['-1', '0'].map((id) => createElement('w:footnote', { 'w:id': id })),
    ),
  )
  const rollen = Object.entries(THEMENROLLEN).map(([rolle, farbe]) => [`w:${rolle}`, farbe])
  einstellungen.children.push(
    createElement('w:themeFontLang', { 'w:val': 'de-DE' }),
    createElement('w:clrSchemeMapping', Object.fromEntries(rollen)),
    createElement('w:decimalSymbol', { 'w:val': ',' }),
    createElement('w:listSeparator', { 'w:val': ';' }),
  )
}

/** Lines above notes stand in a style; notes with a sign of their own have no number before it. */
function finishNoten(noten: XmlElement): void {
  for (const note of elementsIn(noten)) {
    const linie = findElements(note, 'w:separator', 'w:continuationSeparator')[0]
    if (linie) note.children = [createTrennabsatz(linie)]
    for (const absatz of childrenOf(note, 'w:p')) removeZahlVorZeichen(absatz)
  }
  needElements(noten, 'w:separator')
}

function createTrennabsatz(linie: XmlElement): XmlElement {
  return createElement('w:p', {}, [
    createElement('w:pPr', {}, [createElement('w:pStyle', { 'w:val': 'FootnoteText' })]),
    createElement('w:r', {}, [linie]),
  ])
}

function removeZahlVorZeichen(absatz: XmlElement): void {
  const [zahl, zeichen] = childrenOf(absatz, 'w:r')
  if (!zahl || !childOf(zahl, 'w:footnoteRef')) return
  const istZeichen = wertOf(childOf(zeichen, 'w:rPr', 'w:rStyle')) === 'FootnoteReference'
  if (istZeichen && /^\*+$/.test(childOf(zeichen, 'w:t')?.text ?? '')) removeChildren(absatz, (kind) => kind === zahl)
}
