import type { Element, Nodes } from 'hast'
import { essence, textOfTree } from './text.js'
import { decode, readText, readWord } from './word.js'

/** What a document holds besides its running text, in order; texts by what counts of them. */
export interface Inhalt {
  ueberschriften: string[]
  /** Cells with text, row by row. */
  tabellen: string[][][]
  beschriftungen: string[]
  /** Alternative texts, sorted: on a cover, each medium has its own order. */
  bilder: string[]
  /** Addresses outside, each once, sorted. */
  links: string[]
}

const UEBERSCHRIFTEN = ['h1', 'h2', 'h3', 'h4']

/**
 * Reads the document tree, or a web page made of it.
 * @param ohne elements or classes inside of headings that do not count: Word and the web number by themselves or not at all
 */
export function inhaltOfTree(baum: Nodes, ohne: readonly string[] = ['nummer']): Inhalt {
  const inhalt: Inhalt = { ueberschriften: [], tabellen: [], beschriftungen: [], bilder: [], links: [] }
  const visit = (knoten: Nodes): void => {
    if (knoten.type === 'element') {
      const { tagName, properties } = knoten
      if (UEBERSCHRIFTEN.includes(tagName)) inhalt.ueberschriften.push(essence(textOfTree(knoten, ohne)))
      if (tagName === 'img' && properties.alt) inhalt.bilder.push(essence(String(properties.alt)))
      // On the web a table's caption stands before it.
      const isBefore = Array.isArray(properties.className) && properties.className.includes('beschriftung')
      if (tagName === 'caption' || tagName === 'figcaption' || isBefore)
        inhalt.beschriftungen.push(essence(textOfTree(knoten)))
      if (tagName === 'table') inhalt.tabellen.push(rowsOfTree(knoten))
      const href = String(properties.href ?? '')
      if (tagName === 'a' && href !== '' && !href.startsWith('#')) inhalt.links.push(href)
    }
    if ('children' in knoten) for (const kind of knoten.children) visit(kind)
  }
  visit(baum)
  return { ...inhalt, bilder: inhalt.bilder.sort(), links: [...new Set(inhalt.links)].sort() }
}

function rowsOfTree(tabelle: Element): string[][] {
  const zeilen: string[][] = []
  const visit = (knoten: Nodes): void => {
    if (knoten.type === 'element' && knoten.tagName === 'tr')
      zeilen.push(
        knoten.children
          .filter((kind): kind is Element => kind.type === 'element')
          .map((zelle) => essence(textOfTree(zelle, ['fussnote'])))
          .filter(Boolean),
      )
    else if ('children' in knoten) for (const kind of knoten.children) visit(kind)
  }
  visit(tabelle)
  return zeilen
}

/** Reads a Word file. */
export function inhaltOfDocx(bytes: Uint8Array): Inhalt {
  const { teile, namen, absaetze } = readWord(bytes)
  const dokument = teile['word/document.xml'] ?? ''
  const vorlagen = new Map(
    [
      ...(teile['word/styles.xml'] ?? '').matchAll(/<w:style\b[^>]*w:styleId="([^"]+)"[^>]*><w:name w:val="([^"]+)"/g),
    ].map(([, id = '', name = '']) => [id, name.toLowerCase()]),
  )
  const texte = (passt: (vorlage: string) => boolean) =>
    absaetze.filter(({ vorlage }) => passt(vorlagen.get(vorlage) ?? '')).map(({ text }) => essence(text))
  // A table that only arranges may hold one of the programme.
  const tabellen = [...dokument.matchAll(/<w:tbl>(?:(?!<w:tbl>).)*?<\/w:tbl>/gs)].filter(([xml]) =>
    /<w:tblStyle w:val="Programmtabelle/.test(xml),
  )
  const links = namen
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => [...(teile[name] ?? '').matchAll(/Target="([^"]+)" TargetMode="External"/g)])
    .map(([, ziel = '']) => decode(ziel))
  return {
    ueberschriften: texte((vorlage) =>
      /^(?:heading \d|überschrift \d ohne verzeichnis|zwischenüberschrift \d)$/.test(vorlage),
    ),
    beschriftungen: texte((vorlage) => /^(?:caption|beschriftung (?:im feld|im feld getrennt|breit))$/.test(vorlage)),
    tabellen: tabellen.map(([xml]) =>
      [...xml.matchAll(/<w:tr\b.*?<\/w:tr>/gs)].map(([zeile]) =>
        [...zeile.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([zelle]) => essence(readText(zelle))).filter(Boolean),
      ),
    ),
    bilder: [...dokument.matchAll(/<wp:docPr\b[^>]*\bdescr="([^"]+)"/g)]
      .map(([, alt = '']) => essence(decode(alt)))
      .sort(),
    links: [...new Set(links)].sort(),
  }
}
