import { closeQuotes } from '../../../content/abschnitt/anfuehrung.js'
import { splitAttribute } from '../../../content/abschnitt/attributstellen.js'
import type { Bausteinangabe } from '../../protokoll.js'

export type Blockform = 'zeile' | 'kasten'

/** What an author says of a block: attributes by name, its id as "#", and what stands in a box. */
export interface Blockangaben {
  form: Blockform
  werte: ReadonlyMap<string, string>
  /** As it is typed into a form: points of a list without their dashes. */
  inhalt: string
}

/** A block as it stands in a text. */
export interface Blockfund extends Blockangaben {
  name: string
  /** The first and the last of its lines, from 1. */
  von: number
  bis: number
}

/** What an opening line says of one attribute. */
interface Kopfangabe {
  name: string
  wert: string
  /** Within the line, with the blanks before it. */
  von: number
  bis: number
}

const BEGINN = /^[ \t]*(:{2,})([\p{L}\d][\p{L}\d-]*)/u
const ENDE = /^[ \t]*(:{3,})[ \t]*$/

/** The block whose opening line is a line, or the innermost box that the line stands in. @param zeile from 1 */
export function findBlock(
  zeilen: readonly string[],
  zeile: number,
  bausteine: readonly Bausteinangabe[],
): Blockfund | undefined {
  const offene: { colons: number; von: number }[] = []
  let quelltext = false
  for (const [index, text] of zeilen.slice(0, zeile).entries()) {
    if (/^\s*```/.test(text)) quelltext = !quelltext
    if (quelltext) continue
    const ende = ENDE.exec(text)?.[1]?.length
    const beginn = BEGINN.exec(text)?.[1]?.length
    if (ende !== undefined && index + 1 < zeile) while (offene.length > 0 && (offene.pop()?.colons ?? 0) > ende);
    else if (beginn !== undefined && (beginn > 2 || index + 1 === zeile))
      offene.push({ colons: beginn, von: index + 1 })
  }
  const offen = offene.at(-1)
  if (!offen || quelltext) return undefined
  const kopf = zeilen[offen.von - 1] ?? ''
  const name = nameAtBeginning(kopf) ?? ''
  const baustein = bausteine.find((einer) => einer.name === name)
  if (!baustein) return undefined
  // A form repairs what an author has left open: written into the open value, its fields would be there twice.
  const werte = readKopf(closeQuotes(kopf))
  if (offen.colons === 2) return { name, form: 'zeile', werte, inhalt: '', von: offen.von, bis: offen.von }
  const bis = zeilen.findIndex(
    (text, index) => index >= offen.von && (ENDE.exec(text)?.[1]?.length ?? 0) === offen.colons,
  )
  if (bis < 0) return undefined
  const inhalt = zeilen.slice(offen.von, bis)
  return { name, form: 'kasten', werte, inhalt: toForm(inhalt, baustein), von: offen.von, bis: bis + 1 }
}

/** The name of the block that a line begins. */
export function nameAtBeginning(kopf: string): string | undefined {
  return BEGINN.exec(kopf)?.[2]
}

/** What an opening line says, by attribute. */
export function readKopf(kopf: string): Map<string, string> {
  return new Map(attributesOf(kopf).map(({ name, wert }) => [name, wert]))
}

/** A new block as text. */
export function writeBlock(
  { name, inhalt: art, attribute }: Bausteinangabe,
  { form, werte, inhalt }: Blockangaben,
): string {
  // The id is none of its attributes, and comes before them.
  const stelleOf = (attribut: string) => attribute.findIndex((eines) => eines.name === attribut)
  const angaben = [...werte]
    .filter(([, wert]) => wert !== '')
    .sort(([a], [b]) => stelleOf(a) - stelleOf(b))
    .map(([attribut, wert]) => writeAttribute(attribut, wert))
  const kopf = angaben.length > 0 ? `{${angaben.join(' ')}}` : ''
  if (form === 'zeile') return `::${name}${kopf || '{}'}`
  return [`:::${name}${kopf}`, ...toText(inhalt, art), ':::'].join('\n')
}

/** The lines of a block with what has changed, and nothing else: what a form does not know of stays as it is typed. */
export function rewriteBlock(
  zeilen: readonly string[],
  { inhalt: art }: Bausteinangabe,
  vorher: Blockangaben,
  { werte, inhalt }: Blockangaben,
): string {
  const [kopf = '', ...rest] = zeilen
  const neu = rewriteAttributes(closeQuotes(kopf), vorher.werte, werte)
  const ende = rest.pop()
  if (ende === undefined) return neu
  return [neu, ...(inhalt === vorher.inhalt ? rest : toText(inhalt, art)), ende].join('\n')
}

function rewriteAttributes(
  kopf: string,
  vorher: ReadonlyMap<string, string>,
  werte: ReadonlyMap<string, string>,
): string {
  let text = kopf
  const stellen = attributesOf(kopf)
  for (const { name, von, bis } of stellen.toReversed()) {
    const neu = werte.get(name) ?? ''
    if (neu === (vorher.get(name) ?? '')) continue
    const davor = /^\s*/.exec(text.slice(von))?.[0] ?? ''
    text = text.slice(0, von) + (neu === '' ? '' : davor + writeAttribute(name, neu)) + text.slice(bis)
  }
  text = text.replace(/\{\s+/, '{')
  const neue = [...werte].filter(([name, wert]) => wert !== '' && !stellen.some((eine) => eine.name === name))
  if (neue.length === 0) return text
  const kennung = neue.filter(([name]) => name === '#').map(([name, wert]) => writeAttribute(name, wert))
  const andere = neue.filter(([name]) => name !== '#').map(([name, wert]) => writeAttribute(name, wert))
  const klammer = bracesOf(text)
  if (!klammer) return `${text.trimEnd()}{${[...kennung, ...andere].join(' ')}}`
  const bisher = text.slice(klammer.von, klammer.bis)
  return (
    text.slice(0, klammer.von) + [...kennung, bisher, ...andere].filter(Boolean).join(' ') + text.slice(klammer.bis)
  )
}

function writeAttribute(name: string, wert: string): string {
  if (name === '#') return `#${wert.replace(/^#/, '')}`
  return `${name}=${/^[\p{L}\d_.-]+$/u.test(wert) ? wert : `"${wert.replace(/"([^"]*)"/g, '„$1“').replaceAll('"', '“')}"`}`
}

/** The id and the attributes of an opening line with their places. */
function attributesOf(kopf: string): Kopfangabe[] {
  const attribute = splitAttribute(kopf, 0).map(({ name, von, bis }): Kopfangabe => {
    const isQuoted = /["']/.test(kopf.charAt(von - 1))
    return { name, wert: kopf.slice(von, bis), von: kopf.lastIndexOf(name, von - 1), bis: isQuoted ? bis + 1 : bis }
  })
  const kennungen = [...kopf.matchAll(/(?<=[{\s])#([^\s{}.#=]+)/g)]
    .map(({ 0: ganz, 1: wert = '', index }): Kopfangabe => ({ name: '#', wert, von: index, bis: index + ganz.length }))
    .filter(({ von }) => !attribute.some((eines) => eines.von < von && von < eines.bis))
  return [...kennungen.slice(0, 1), ...attribute]
    .map((eines) => ({ ...eines, von: kopf.slice(0, eines.von).trimEnd().length }))
    .sort((a, b) => a.von - b.von)
}

/** What stands between the braces. */
function bracesOf(kopf: string): { von: number; bis: number } | undefined {
  const von = kopf.indexOf('{', BEGINN.exec(kopf)?.[0].length ?? 0) + 1
  const bis = kopf.lastIndexOf('}')
  return von > 0 && bis >= von ? { von, bis } : undefined
}

/** Points lose their dashes where all lines are points; else they are shown as they are typed. */
function toForm(zeilen: readonly string[], { inhalt }: Bausteinangabe): string {
  const isPlain = inhalt === 'liste' && zeilen.every((zeile) => /^- \S/.test(zeile))
  return (isPlain ? zeilen.map((zeile) => zeile.slice(2)) : zeilen).join('\n')
}

function toText(inhalt: string, art: Bausteinangabe['inhalt']): string[] {
  if (art !== 'liste') return inhalt.trim().split('\n')
  // What is set in goes on a point, or is a point of its own below it.
  return inhalt
    .split('\n')
    .filter((zeile) => zeile.trim() !== '')
    .map((zeile, index) =>
      index > 0 && /^\s{2,}/.test(zeile) ? zeile : `- ${zeile.trim().replace(/^[-*](?:\s+|$)/, '')}`,
    )
}
