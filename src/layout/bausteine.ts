import type { ElementContent } from 'hast'
import type { Directives } from 'mdast-util-directive'
import { describeOrganigramm } from '../charts/organigramm/beschreibung.js'
import { logosOf } from '../content/blocks/logoleiste.js'
import { setAuftakt } from './bausteine/auftakt.js'
import type { Bausteinsatz, Bausteinumfeld, Satzart } from './bausteine/bausteinsatz.js'
import { setBegriffe } from './bausteine/begriffe.js'
import { placeOfBenanntes } from './bausteine/benannt.js'
import { setDiagramm } from './bausteine/diagramm.js'
import { setGlossar } from './bausteine/glossar.js'
import { setKapitelinhalt } from './bausteine/kapitelinhalt.js'
import { setKennzahlen } from './bausteine/kennzahlen.js'
import { setTable } from './bausteine/tabelle.js'
import { setUnterschrift } from './bausteine/unterschrift.js'
import { Beschriftungssatz, takesNotes } from './beschriftungsnoten.js'
import { listOf } from './charts/organigramm.js'
import { Fragment } from './document/fragment.js'
import type { Setzer } from './inhalt.js'
import { bindText } from './typografie.js'

/** The blocks whose layout needs more than their attributes and their content. */
const SATZARTEN: Record<string, Satzart> = {
  tabelle: setTable,
  haushaltstabelle: setTable,
  zieltabelle: setTable,
  diagramm: setDiagramm,
  organigramm: (satz) => {
    const { block, setzer, umfeld, attribut } = satz
    const spitze = umfeld.programm.organigramme.get(block.attributes?.datei ?? '')?.spitze
    // A tree with errors has been reported at its own place.
    if (!spitze) return undefined
    const schluessel = umfeld.auftraege.organigramm(setzer.abschnitt, spitze, setzer.ort(block))
    const alt = attribut('alt') || describeOrganigramm(spitze)
    return { ...contextOf(satz), schluessel, alt, liste: listOf(spitze) }
  },
  abbildung: (satz) => ({ ...contextOf(satz), stand: '' }),
  auftakt: (satz) => ({ ...contextOf(satz), ...setAuftakt(satz) }),
  begriffe: setBegriffe,
  kennzahlen: setKennzahlen,
  zeitstrahl: setBegriffe,
  abkuerzungen: (satz) => setGlossar('abkuerzungen', satz),
  glossar: (satz) => setGlossar('begriffe', satz),
  definition: (satz) => ({ ...contextOf(satz), kennung: satz.umfeld.begriffsstellen.kennungen.get(satz.block) ?? '' }),
  kapitelinhalt: setKapitelinhalt,
  logoleiste: ({ block }) => ({ logos: logosOf(block).map(({ pfad, alt }) => ({ schluessel: pfad, alt })) }),
  qr: (satz) => {
    const ziel = satz.block.attributes?.ziel ?? ''
    const adresse = ziel.replace(/^https:\/\//, '').replace(/\/$/, '')
    return { ziel, adresse, titel: satz.attribut('titel'), schluessel: satz.umfeld.auftraege.qrcode(ziel) }
  },
  unterschrift: setUnterschrift,
  ausnahme: () => undefined,
}

/**
 * Fills the layout of a block. Every layout gets all of its variables, so that `{{#if quelle}}` is safe in strict mode: by
 * its attributes' names, and the content as the block's description says.
 */
export function setBaustein(block: Directives, setzer: Setzer, umfeld: Bausteinumfeld): readonly ElementContent[] {
  const baustein = umfeld.programm.bausteine.get(block.name)
  if (!baustein || block.type === 'textDirective') return []
  const marke = umfeld.nummern.marken.get(block) ?? ''
  const satz: Bausteinsatz = {
    block,
    baustein,
    setzer,
    umfeld,
    marke,
    kennung: block.attributes?.id ?? (marke && umfeld.nummern.kennungen.claim(marke.toLowerCase().replace(' ', '-'))),
    beschriftung: new Beschriftungssatz(
      (label) => setzer.mark({ identifier: label }),
      setzer.ort(block),
      umfeld.meldungen,
    ),
    attribut: (name) => {
      const text = block.attributes?.[name] || baustein.attribute[name]?.vorgabe || ''
      return bindText(
        umfeld.ausdruecke.fillText(
          text,
          (stueck) => placeOfBenanntes(block, name, umfeld.programm) ?? setzer.ortIn(block, stueck),
        ),
      )
    },
  }
  const kontext = (SATZARTEN[block.name] ?? contextOf)(satz)
  return [kontext ?? []].flat().flatMap((stueck) => umfeld.vorlagen.render(block.name, withNotes(stueck, satz)).knoten)
}

/** Notes in the words that a block says itself; alternative texts and what steers stay as they are. */
function withNotes(kontext: object, { baustein, beschriftung }: Bausteinsatz): object {
  const set = (wert: unknown) => (typeof wert === 'string' ? beschriftung.set(wert) : wert)
  return Object.fromEntries(
    Object.entries(kontext).map(([name, wert]) => {
      if (name === 'hinweise' && Array.isArray(wert)) return [name, wert.map(set)]
      return [name, takesNotes(baustein, name) ? set(wert) : wert]
    }),
  )
}

/** Attributes and content of a block as its description names them. */
function contextOf({ block, baustein, setzer, umfeld, marke, kennung, attribut }: Bausteinsatz): object {
  const attribute = Object.keys(baustein.attribute).map((name) => [name, attribut(name)])
  const stil = umfeld.stile.get(block.name)
  const grund = {
    ...(stil !== undefined && { stil, kennung, inhalt: '' }),
    ...(baustein.zaehlt && { marke, kennung }),
    ...(baustein.attribute.bild?.art === 'bild' && { schluessel: block.attributes?.bild ?? '' }),
    ...Object.fromEntries(attribute),
  }
  // Written in the wrong form, which is told where it is read, it is set empty.
  const kinder = block.type === 'containerDirective' ? block.children : []
  if (kinder.length === 0 && !baustein.formen.includes('kasten')) return grund
  switch (baustein.inhalt) {
    case 'absaetze':
      return {
        ...grund,
        absaetze: kinder.flatMap((kind) =>
          kind.type === 'paragraph' ? [new Fragment(setzer.inline(kind.children))] : [],
        ),
      }
    case 'liste':
      return {
        ...grund,
        punkte: kinder.flatMap((kind) => (kind.type === 'list' ? setzer.items(kind) : [])).map((p) => new Fragment(p)),
      }
    default:
      return { ...grund, inhalt: new Fragment(setzer.blocks(kinder)) }
  }
}
