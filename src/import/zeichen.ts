import { toString as plainText } from 'mdast-util-to-string'
import { visit } from '../content/abschnitt/knoten.js'
import { parseMarkdown } from '../content/syntax/markdown.js'
import { findPfadstriche } from '../content/syntax/woertlich.js'
import type { Fremdauszeichnung, Fremdlauf } from '../worddatei/modell.js'

/** How notes and targets of links are called in the section that is written. */
export interface Schreibumfeld {
  /** Label of a note: "1" is written as `[^1]`; '' for one that is not there. */
  noteOf(id: string): string
  /** Id of what an anchor of the file leads to, where it is numbered anew; undefined where the words are to stay. */
  kennungOf(anker: string): string | undefined
}

interface Gang {
  text: string
  zeichen: Fremdauszeichnung
  link: string
  feld: string
}

/** Running text as Markdown, in one line but for breaks; what cannot be set in bold or italics there is set without. */
export function writeLaeufe(
  laeufe: readonly Fremdlauf[],
  umfeld: Schreibumfeld,
  wie: { zelle?: boolean; schlicht?: boolean } = {},
): string {
  const umbruch = wie.schlicht ? ' ' : wie.zelle ? '<br>' : '\\\n'
  const gaenge = joinRuns(laeufe, umbruch)
  const schreibe = (ohne: boolean) =>
    gaenge
      .map((gang) =>
        typeof gang === 'string'
          ? gang
          : 'note' in gang
            ? markOf(umfeld.noteOf(gang.note))
            : writeGang(gang, ohne, umfeld),
      )
      .join('')
      .replace(/ {2,}/g, ' ')
      .trim()
  const gesetzt = schreibe(wie.schlicht ?? false)
  const soll = plain(
    gaenge
      .map((gang) =>
        typeof gang === 'string' || 'note' in gang
          ? ''
          : gang.link.startsWith('#') && umfeld.kennungOf(gang.link.slice(1)) !== undefined
            ? ''
            : gang.text,
      )
      .join(''),
  )
  const text = wie.schlicht || readsAs(gesetzt, soll) ? gesetzt : schreibe(true)
  return wie.zelle ? text : guardStart(text)
}

/** A text as Markdown that prints it as it stands. */
export function escapeText(text: string): string {
  // In the path of a file a backslash is itself.
  const pfade = findPfadstriche(text)
  return text
    .replace(/[\\`*~^[\]{}<>|]/g, (zeichen, stelle: number) => (pfade.has(stelle) ? zeichen : `\\${zeichen}`))
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(^|[^\\]):(?=:+\w)/g, '$1\\:')
}

/** Words of their own as a paragraph of Markdown that prints them as they stand. */
export function writeText(text: string): string {
  return guardStart(escapeText(text))
}

/** A text between the quotation marks of an attribute. */
export function quoteAttribut(text: string): string {
  const eine = text.replace(/\s+/g, ' ').trim()
  if (!eine.includes('"')) return `"${eine}"`
  return eine.includes("'") ? `"${eine.replaceAll('"', '&quot;')}"` : `'${eine}'`
}

const markOf = (label: string) => (label === '' ? '' : `[^${label}]`)

/** Runs that look alike are one; blanks at the ends of what is set off stand outside of it. */
function joinRuns(laeufe: readonly Fremdlauf[], umbruch: string): (Gang | string | { note: string })[] {
  const gaenge: (Gang | string | { note: string })[] = []
  for (const lauf of laeufe) {
    if (lauf.art === 'umbruch') gaenge.push(umbruch)
    else if (lauf.art === 'note') gaenge.push({ note: lauf.id })
    else if (lauf.art === 'text') {
      const gang = {
        text: lauf.text.replace(/[\t ]+/g, ' '),
        zeichen: lauf.zeichen,
        link: lauf.link ?? '',
        feld: lauf.feld ?? '',
      }
      const davor = gaenge.at(-1)
      if (davor && typeof davor !== 'string' && !('note' in davor) && isAlike(davor, gang)) davor.text += gang.text
      else gaenge.push(gang)
    }
  }
  // A break at either end breaks nothing.
  while (gaenge[0] === umbruch || isBlank(gaenge[0])) gaenge.shift()
  while (gaenge.at(-1) === umbruch || isBlank(gaenge.at(-1))) gaenge.pop()
  return gaenge
}

function isBlank(gang: Gang | string | { note: string } | undefined): boolean {
  return typeof gang === 'object' && 'text' in gang && gang.text.trim() === ''
}

function isAlike(a: Gang, b: Gang): boolean {
  return (
    a.link === b.link &&
    (b.text.trim() === '' ||
      (a.zeichen.fett === b.zeichen.fett &&
        a.zeichen.kursiv === b.zeichen.kursiv &&
        a.zeichen.hoch === b.zeichen.hoch &&
        a.zeichen.tief === b.zeichen.tief))
  )
}

function writeGang({ text, zeichen, link }: Gang, ohne: boolean, umfeld: Schreibumfeld): string {
  const kennung = link.startsWith('#') ? umfeld.kennungOf(link.slice(1)) : undefined
  if (kennung !== undefined) return `[](#${kennung})`
  const [, davor = '', kern = '', danach = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (kern === '') return text
  const innen = escapeText(kern)
  const gesetzt =
    zeichen.hoch && !/\s/.test(kern) ? `^${innen}^` : zeichen.tief && !/\s/.test(kern) ? `~${innen}~` : innen
  const sterne = ohne ? '' : `${zeichen.fett ? '**' : ''}${zeichen.kursiv ? '*' : ''}`
  const hervor = `${sterne}${gesetzt}${[...sterne].reverse().join('')}`
  const ziel = /^(?:https?|mailto|tel):/i.test(link)
    ? `[${hervor}](${link.replace(/[\s()<>\\]/g, encodeURIComponent).replace(/[()]/g, (zeichen) => `%${zeichen.charCodeAt(0).toString(16)}`)})`
    : hervor
  return davor + ziel + danach
}

/** Whether a piece of Markdown reads as these words. */
function readsAs(markdown: string, soll: string): boolean {
  // Notes are explained elsewhere; here their marks would be letters.
  const baum = parseMarkdown(guardStart(markdown.replace(/(?<!\\)\[\^\d+\]/g, '')))
  let nurText = true
  visit(baum, ({ type }) => {
    if (/^(?:list|heading|blockquote|thematicBreak|table|leafDirective|containerDirective|ausdruck|html)$/.test(type))
      nurText = false
  })
  return nurText && plain(plainText(baum)) === soll
}

function plain(text: string): string {
  return text.replace(/\s+/g, '').trim()
}

/** What would begin a list, a heading, a quotation, a table or a block at the start of a line does not. */
function guardStart(text: string): string {
  return text
    .split('\n')
    .map((zeile) =>
      zeile
        .replace(/^(\s*)([#+>=]|-(?=[\s-]|$))/, '$1\\$2')
        .replace(/^(\s*)(\d{1,9}|[a-z])([.)])(?=\s|$)/, '$1$2\\$3')
        .replace(/^(\s*):/, '$1\\:'),
    )
    .join('\n')
}
