import type { ListItem } from 'mdast'
import { writeLaeufe } from '../../import/zeichen.js'
import type { Leseabsatz } from '../lesen/lesetext.js'
import type { Quellzeichen } from '../stamm/quellstueck.js'
import type { Absatzquelle, Stamm } from '../stamm/stamm.js'
import { type Blockknoten, blocksAround, lineStart } from '../stamm/umgebung.js'
import { replacePieces } from './stuecke.js'
import type { Ersetzung } from './umsetzung.js'

/** What else stands beside a new paragraph. */
export interface Nachbarn {
  davor: Leseabsatz | undefined
  danach: Leseabsatz | undefined
}

/** Takes the block of a paragraph out of its section; undefined where it is none of its own. */
export function removeAbsatz(absatz: Leseabsatz, stamm: Stamm): Ersetzung | undefined {
  const block = ownBlock(absatz, stamm)
  if (!block) return undefined
  const text = stamm.texte.textOf(block.datei)
  const von = lineStart(text, block.von)
  const ende = text.indexOf('\n', block.bis)
  let bis = ende < 0 ? text.length : ende + 1
  // The blank lines behind it go with it; those behind the last item of a list part the list from what follows.
  while (block.knoten.type !== 'listItem' && text[bis] === '\n') bis++
  return { datei: block.datei, von, bis, text: '' }
}

/** Puts a new paragraph beside those that it stands with in Word; undefined where that is not clear. */
export function insertAbsatz(neu: Leseabsatz, nachbarn: Nachbarn, stamm: Stamm): Ersetzung | undefined {
  const { stufe, fett, liste, laeufe } = neu.fremd
  // What is bold throughout is so by its style.
  const schlicht = stufe !== undefined || fett
  const worte = writeLaeufe(laeufe, { noteOf: () => '', kennungOf: () => undefined }, { schlicht })
  if (liste) return insertPunkt(worte, nachbarn, stamm)
  return insertBlock(stufe === undefined ? worte : `${'#'.repeat(Math.min(stufe, 6))} ${worte}`, nachbarn, stamm)
}

/** Moves the block of a paragraph, as it is typed, with what was changed in it; the taking out stands first. */
export function moveAbsatz(
  alt: Leseabsatz,
  nachbarn: Nachbarn,
  aenderungen: readonly Ersetzung[],
  stamm: Stamm,
): Ersetzung[] | undefined {
  const weg = removeAbsatz(alt, stamm)
  const block = ownBlock(alt, stamm)
  if (
    !weg ||
    !block ||
    aenderungen.some(({ datei, von }) => datei !== block.datei || von < block.von || von > block.bis)
  )
    return undefined
  const getippt = replacePieces(
    stamm.texte.textOf(block.datei).slice(block.von, block.bis),
    aenderungen.map(({ von, bis, text }) => ({ von: von - block.von, bis: bis - block.von, text })),
  )
  const dorthin =
    block.knoten.type === 'listItem'
      ? insertPunkt(getippt.replace(MARKE, ''), nachbarn, stamm)
      : insertBlock(getippt, nachbarn, stamm)
  return dorthin && [weg, dorthin]
}

/** Divides a paragraph in two behind so many letters. */
export function splitAbsatz(alt: Leseabsatz, letters: number, stamm: Stamm): Ersetzung | undefined {
  const quelle = stamm.quellen.get(alt)
  const stellen = alt.text.split('').flatMap((zeichen, index) => (/[\s\u00ad]/.test(zeichen) ? [] : [index]))
  const [links, rechts] = [stellen[letters - 1], stellen[letters]]
  const luecke =
    quelle && links !== undefined && rechts !== undefined ? gapBetween(quelle, links, quelle, rechts) : undefined
  const block = ownBlock(alt, stamm)
  if (!luecke || !block) return undefined
  const marke = block.knoten.type === 'listItem' ? `\n${markeOf(block, stamm)}` : '\n\n'
  return { ...luecke, text: marke }
}

/** Makes one of two paragraphs. */
export function joinAbsaetze(alt: Leseabsatz, zweiter: Leseabsatz, stamm: Stamm): Ersetzung | undefined {
  const [vorn, hinten] = [stamm.quellen.get(alt), stamm.quellen.get(zweiter)]
  const letztes = vorn?.zeichen.findLastIndex((eines) => eines?.stueck) ?? -1
  const erstes = hinten?.zeichen.findIndex((eines) => eines?.stueck) ?? -1
  const luecke = vorn && hinten && letztes >= 0 && erstes >= 0 ? gapBetween(vorn, letztes, hinten, erstes) : undefined
  return luecke && { ...luecke, text: ' ' }
}

/** What is typed between two letters; undefined where an emphasis reaches over it. */
function gapBetween(
  a: Absatzquelle,
  links: number,
  b: Absatzquelle,
  rechts: number,
): Omit<Ersetzung, 'text'> | undefined {
  const [vorn, hinten] = [typedAt(a, links), typedAt(b, rechts)]
  const datei = vorn?.stueck?.bereich.datei
  if (!vorn || !hinten || datei === undefined || datei !== hinten.stueck?.bereich.datei || !datei.endsWith('.md'))
    return undefined
  if (a === b && a.huellen.some(({ von, bis }) => von <= links && bis > rechts)) return undefined
  const von = Math.max(vorn.bis, ...a.huellen.filter(({ bis }) => bis === links + 1).map(({ bereich }) => bereich.bis))
  const bis = Math.min(hinten.von, ...b.huellen.filter(({ von }) => von === rechts).map(({ bereich }) => bereich.von))
  return von <= bis ? { datei, von, bis } : undefined
}

const typedAt = ({ zeichen }: Absatzquelle, index: number): Quellzeichen | undefined => zeichen[index]

const MARKE = /^[ \t]*(?:[-*+]|\d{1,9}[.)]|[a-z][.)])[ \t]+/

/** The block that a paragraph is by itself: an item of a list that holds nothing else, or a paragraph, or a heading. */
function ownBlock(absatz: Leseabsatz, stamm: Stamm): Blockknoten | undefined {
  const kette = blocksAround(absatz, stamm)
  const innerster = kette.at(-1)
  if (innerster?.knoten.type !== 'paragraph' && innerster?.knoten.type !== 'heading') return undefined
  const punkt = kette.at(-2)
  if (punkt?.knoten.type !== 'listItem') return innerster
  return (punkt.knoten as ListItem).children.length === 1 ? punkt : undefined
}

function markeOf(punkt: Blockknoten, { texte }: Stamm): string {
  const text = texte.textOf(punkt.datei)
  const [marke = '- '] = MARKE.exec(text.slice(lineStart(text, punkt.von), punkt.bis)) ?? []
  return marke
}

function insertPunkt(worte: string, { davor, danach }: Nachbarn, stamm: Stamm): Ersetzung | undefined {
  const itemOf = (absatz: Leseabsatz | undefined) =>
    absatz && blocksAround(absatz, stamm).findLast(({ knoten }) => knoten.type === 'listItem')
  const [vorn, hinten] = [itemOf(davor), itemOf(danach)]
  const eingerueckt = worte.replace(/\n(?=.)/g, '\n  ')
  if (vorn) return { datei: vorn.datei, von: vorn.bis, bis: vorn.bis, text: `\n${markeOf(vorn, stamm)}${eingerueckt}` }
  if (!hinten) return insertBlock(`- ${eingerueckt}`, { davor, danach }, stamm)
  const von = lineStart(stamm.texte.textOf(hinten.datei), hinten.von)
  return { datei: hinten.datei, von, bis: von, text: `${markeOf(hinten, stamm)}${eingerueckt}\n` }
}

/** Puts a block behind the one before it, or before the one behind it: within a box only where both stand in it. */
function insertBlock(getippt: string, { davor, danach }: Nachbarn, stamm: Stamm): Ersetzung | undefined {
  const vorn = davor ? blocksAround(davor, stamm) : []
  const hinten = danach ? blocksAround(danach, stamm) : []
  const gemeinsam = vorn.findLastIndex(
    (einer, index) => einer.knoten.type === 'containerDirective' && hinten[index]?.knoten === einer.knoten,
  )
  const [links, rechts] = [vorn[gemeinsam + 1], hinten[gemeinsam + 1]]
  if (links) return { datei: links.datei, von: links.bis, bis: links.bis, text: `\n\n${getippt}` }
  if (rechts) return { datei: rechts.datei, von: rechts.von, bis: rechts.von, text: `${getippt}\n\n` }
  return undefined
}
