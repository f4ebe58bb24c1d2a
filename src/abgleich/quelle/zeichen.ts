import { decodeString } from 'micromark-util-decode-string'
import { countPrinted, type Sternlauf } from './sterne.js'
import { Folge, type Stueck } from './stueck.js'

/** What a line of a source needs from around it. */
export interface Zeilenumfeld {
  /** The printed value of an expression. */
  wert(ausdruck: string): string
  /** What a reference without words of its own prints. */
  verweis(kennung: string): string
  /** Labels of the notes that are explained in the section. */
  noten: ReadonlySet<string>
}

/** Text of a source from one offset on. */
export interface Quellzeile {
  text: string
  von: number
  /** A cell of a table, in which a bar has a backslash before it even in source text. */
  zelle?: true
}

const BESONDERES = /[\\&<[{*^~`\n]/g
const PFAD = /(?<![\p{L}\d\\])(?:[A-Za-z]:\\|\\\\(?=[\p{L}\d]))[^\s<>"|„“]*/gu
const AUSDRUCK = /\{\{([^}\n]*)\}\}/y
const MASKE = /\\([!-/:-@[-`{-~])/y
const ZEICHENVERWEIS = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);/y
const ADRESSE = /<((?:[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*)|(?:[^\s<>@]+@[^\s<>]+))>/y
const UMBRUCH = /<br[ /]*>/iy
const NOTE = /\[\^([^\]\s]+)\]/y
const KLAMMER = /\[((?:[^[\]\\]|\\[\s\S]|\[[^[\]]*\])*)\]/y
const ZIEL = /\(\s*(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*))(\s+(?:"[^"]*"|'[^']*'))?\s*\)/y
const SPRACHE = /\{lang="?[A-Za-z-]+"?\}/y
const QUELLTEXT = /(?<![`\p{L}\p{N}])(`+)(?!`)([\s\S]*?[^`])\1(?![`\p{L}\p{N}])/uy
const LAGE = /([\^~])((?:(?!\1)[^\s[\]\\]){1,30})\1/y

/** A part of a text: characters from one place on, or all of one place; the mark of a note; a run of stars. */
type Textteil =
  | { art: 'text'; text: string; index: number; zusammen: boolean }
  | { art: 'note'; kennung: string; index: number }
  | { art: 'sterne'; lauf: Sternlauf; index: number }

/** One paragraph, cell or heading as it must be printed: what is syntax is taken off, figures and references are filled in. */
export function readZeichen(zeilen: readonly Quellzeile[], umfeld: Zeilenumfeld): Stueck {
  const roh = zeilen.map(({ text }) => text).join('\n')
  const pfade = new Set<number>()
  if (roh.includes('\\'))
    for (const { 0: pfad, index } of roh.matchAll(PFAD))
      for (let versatz = pfad.indexOf('\\'); versatz >= 0; versatz = pfad.indexOf('\\', versatz + 1))
        pfade.add(index + versatz)
  const folge = new Folge()
  const place = placesOf(zeilen)
  const hier = { ...umfeld, zelle: zeilen[0]?.zelle === true }
  for (const teil of readTeile(roh, 0, roh.length, pfade, hier)) {
    if (teil.art === 'note') folge.note(teil.kennung, place(teil.index))
    else if (teil.art === 'text') folge.add(teil.text, place(teil.index), teil.zusammen)
  }
  return folge.finish()
}

/** Lines that are printed as they are typed. */
export function readWoertlich(zeilen: readonly Quellzeile[]): Stueck {
  const folge = new Folge()
  for (const { text, von } of zeilen) folge.add(`${text} `, von)
  return folge.finish()
}

/** Offset in the file of an index into lines that are joined. */
function placesOf(zeilen: readonly Quellzeile[]): (index: number) => number {
  let anfang = 0
  const anfaenge = zeilen.map(({ text }) => {
    const hier = anfang
    anfang += text.length + 1
    return hier
  })
  return (index) => {
    const zeile = anfaenge.findLastIndex((von) => von <= index)
    return (zeilen[zeile]?.von ?? 0) + index - (anfaenge[zeile] ?? 0)
  }
}

/** The parts of a range; emphasis opens and closes inside of it. */
function readTeile(
  roh: string,
  von: number,
  bis: number,
  pfade: ReadonlySet<number>,
  umfeld: Zeilenumfeld & { zelle: boolean },
): Textteil[] {
  const teile: Textteil[] = []
  const text = (was: string, index: number, zusammen = false) => teile.push({ art: 'text', text: was, index, zusammen })
  let index = von
  const take = (muster: RegExp): RegExpExecArray | undefined => {
    muster.lastIndex = index
    const treffer = muster.exec(roh)
    if (!treffer || muster.lastIndex > bis) return undefined
    return treffer
  }
  while (index < bis) {
    BESONDERES.lastIndex = index
    const halt = Math.min(BESONDERES.exec(roh)?.index ?? bis, bis)
    if (halt > index) text(roh.slice(index, halt), index)
    index = halt
    if (index < bis) index = readBesonderes(index)
  }
  return printStars(teile)

  function readBesonderes(hier: number): number {
    const zeichen = roh[hier] as string
    switch (zeichen) {
      case '\n':
        text(' ', hier)
        return hier + 1
      case '*': {
        let ende = hier + 1
        while (ende < bis && roh[ende] === '*') ende++
        const lauf = { davor: charBefore(roh, hier), danach: charAt(roh, ende), zahl: ende - hier }
        teile.push({ art: 'sterne', lauf, index: hier })
        return ende
      }
      case '\\': {
        const maske = pfade.has(hier) ? undefined : take(MASKE)
        if (maske) text(maske[1] ?? '', hier + 1)
        else if (roh[hier + 1] !== '\n' || pfade.has(hier)) text(zeichen, hier)
        return hier + (maske?.[0].length ?? 1)
      }
      case '`': {
        const quelltext = take(QUELLTEXT)
        const zaun = quelltext?.[1] ?? /`+/y.exec(roh.slice(hier))?.[0] ?? zeichen
        const innen = quelltext?.[2] ?? zaun
        // A blank on both sides is none (CommonMark 0.31.2, 6.1).
        const rand = quelltext && /^\s[\s\S]*\S[\s\S]*\s$/.test(innen) ? 1 : 0
        let stelle = quelltext ? hier + zaun.length + rand : hier
        const inhalt = innen.slice(rand, innen.length - rand)
        for (const teil of umfeld.zelle ? inhalt.split(/\\(?=\|)/) : [inhalt]) {
          text(teil, stelle)
          stelle += teil.length + 1
        }
        return hier + (quelltext?.[0] ?? zaun).length
      }
      case '[':
        return readKlammer(hier)
    }
    const verdoppelt = (zeichen === '^' || zeichen === '~') && roh[hier - 1] === zeichen
    const ganz = verdoppelt ? undefined : take(GANZES[zeichen] ?? NICHTS)
    if (!ganz) {
      text(zeichen, hier)
      return hier + 1
    }
    const [alles, innen = ''] = ganz
    if (zeichen === '{') text(umfeld.wert(innen), hier, true)
    else if (zeichen === '&') text(decodeString(alles), hier, true)
    else if (zeichen === '<') text(innen || ' ', hier + 1)
    else text(ganz[2] ?? '', hier + 1)
    return hier + alles.length
  }

  function readKlammer(hier: number): number {
    const note = take(NOTE)
    if (note && umfeld.noten.has(note[1] ?? '')) {
      teile.push({ art: 'note', kennung: note[1] ?? '', index: hier })
      return hier + note[0].length
    }
    const klammer = take(KLAMMER)
    if (klammer) {
      const ende = hier + klammer[0].length
      index = ende
      const sprache = take(SPRACHE)
      const ziel = sprache ? undefined : take(ZIEL)
      if (sprache ?? ziel) {
        const innen = klammer[1] ?? ''
        const kennung = /^#(.+)/.exec(ziel?.[2] ?? '')?.[1]
        if (innen === '' && kennung) text(umfeld.verweis(kennung), hier, true)
        else teile.push(...readTeile(roh, hier + 1, ende - 1, pfade, umfeld))
        // A title of a link is not printed by anybody: what was typed there must be.
        if (ziel?.[3]) text(ziel[3], ende + ziel[0].lastIndexOf(ziel[3]))
        return ende + (sprache ?? ziel ?? [''])[0].length
      }
    }
    text('[', hier)
    return hier + 1
  }
}

const NICHTS = /(?!)/y
const GANZES: Record<string, RegExp> = {
  '{': AUSDRUCK,
  '&': ZEICHENVERWEIS,
  '<': new RegExp(`${ADRESSE.source}|${UMBRUCH.source}`, 'iy'),
  '^': LAGE,
  '~': LAGE,
}

function printStars(teile: readonly Textteil[]): Textteil[] {
  const laeufe = teile.flatMap((teil) => (teil.art === 'sterne' ? [teil.lauf] : []))
  if (laeufe.length === 0) return [...teile]
  const gedruckt = countPrinted(laeufe)
  let nummer = 0
  return teile.map((teil) =>
    teil.art === 'sterne'
      ? { art: 'text', text: '*'.repeat(gedruckt[nummer++] ?? 0), index: teil.index, zusammen: false }
      : teil,
  )
}

function charBefore(text: string, index: number): string {
  return index > 0
    ? String.fromCodePoint(text.codePointAt(text.charCodeAt(index - 1) >> 10 === 0x37 ? index - 2 : index - 1) ?? 0)
    : ''
}

function charAt(text: string, index: number): string {
  const zeichen = text.codePointAt(index)
  return zeichen === undefined ? '' : String.fromCodePoint(zeichen)
}
