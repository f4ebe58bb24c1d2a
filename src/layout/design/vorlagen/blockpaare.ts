import { indent, lineOfEnd, lineOfStart } from './einrueckung.js'

/** A block of a layout that lacks its beginning or its end, and the line where that should be. */
export interface Paarfehler {
  zeile: number
  text: string
}

interface Blockmarke {
  name: string
  zeile: number
  /** Blanks before it where it is the first of its line. */
  rand: number | undefined
}

/**
 * The first block that is not closed, or closed without having been opened. Beginning and end of a block stand equally far in; where
 * they do not, the one between them is missing.
 * @param bekannt names of blocks
 */
export function findUnpaired(text: string, bekannt: readonly string[]): Paarfehler | undefined {
  const offen: Blockmarke[] = []
  for (const { ende, ...marke } of marksOf(text)) {
    if (!ende) {
      offen.push(marke)
      continue
    }
    const { name, zeile } = marke
    const partner = offen.findLastIndex((eine) => eine.name === name && fits(eine, marke))
    const unklar = offen.findLastIndex((eine) => eine.name === name)
    const von = partner >= 0 ? partner : unklar
    const davor = offen.at(-1)
    if (von < 0 && !bekannt.includes(name)) return { zeile, text: `Einen Block „${name}“ gibt es nicht.` }
    if (von < 0 && davor && !bekannt.includes(davor.name))
      return { zeile: davor.zeile, text: `Einen Block „${davor.name}“ gibt es nicht.` }
    if (von < 0 && davor && fits(davor, marke))
      return { zeile, text: `„${davor.name}“ aus Zeile ${davor.zeile} wird mit „${name}“ geschlossen.` }
    if (von < 0)
      return { zeile: lineOfStart(text, zeile), text: `Zeile ${zeile} schließt „${name}“, das nicht geöffnet ist.` }
    const ungeschlossen = offen[von + 1]
    if (ungeschlossen) return sayOpen(ungeschlossen, text)
    offen.length = von
  }
  return offen[0] && sayOpen(offen[0], text)
}

function sayOpen({ name, zeile }: Blockmarke, text: string): Paarfehler {
  return {
    zeile: lineOfEnd(text, zeile),
    text: `Hier oder davor fehlt „{{/${name}}}“ zu „{{#${name} …}}“ aus Zeile ${zeile}.`,
  }
}

function fits(anfang: Blockmarke, ende: Blockmarke): boolean {
  return anfang.rand === undefined || ende.rand === undefined || anfang.rand === ende.rand
}

function marksOf(text: string): (Blockmarke & { ende: boolean })[] {
  const ohneKommentare = text.replace(/\{\{!--[\s\S]*?--~?\}\}|\{\{![^}]*\}\}/g, (kommentar) =>
    kommentar.replace(/[^\n]/g, ' '),
  )
  return ohneKommentare.split('\n').flatMap((zeile, index) =>
    [...zeile.matchAll(/\{\{~?\s*([#/])\s*([^\s}~]*)/g)].map(({ 1: art, 2: name = '', index: stelle }) => ({
      name,
      zeile: index + 1,
      rand: zeile.slice(0, stelle).trim() === '' ? indent(zeile) : undefined,
      ende: art === '/',
    })),
  )
}
