import { type CssNode, generate, parse, walk } from 'css-tree/dist/csstree.esm'
import { Kept } from '../../../kept.js'
import type { Meldungen, Ort } from '../../../message.js'
import { ALLE_SEITEN, EINGRIFFSARTEN, type Eingriffsart, printValue, type Stilangabe } from './eingriffsarten.js'
import type { Stildatei } from './pruefen.js'

/** A declaration of a style sheet that may keep a PDF from saying what the document says. */
export interface Stileingriff {
  ort: Ort
  /** "left: -300mm" */
  angabe: string
}

interface Eingriffsfund {
  zeile: number
  spalte: number
  angabe: string
  art: Eingriffsart
}

const gelesen = new Kept<readonly Eingriffsfund[]>(60)

/**
 * Reports what style sheets hide, move away or add on paper: a PDF whose words are not those of the document is not written, and only
 * the finished file shows it.
 * @param dateien those that the print goes by
 * @returns what was reported, for who finds that words are missing
 */
export function checkEingriffe(dateien: readonly Stildatei[], meldungen: Meldungen): Stileingriff[] {
  return dateien.flatMap(({ datei, text }) => {
    const funde = gelesen.get(text, () => findEingriffe(text))
    return funde.map(({ zeile, spalte, angabe, art: { regel, folge, rat } }) => {
      const ort = { datei, zeile, spalte }
      meldungen.melde(regel, ort, `„${angabe}“ ${folge}`, rat)
      return { ort, angabe }
    })
  })
}

function findEingriffe(text: string): Eingriffsfund[] {
  const funde: Eingriffsfund[] = []
  walk(parse(text, { positions: true }), function (node) {
    const auswahlen = isForScreen(this.atrule) ? [] : selectorsOf(node)
    if (auswahlen.length === 0) return
    const angaben = [...(node.block?.children ?? [])].filter(({ type }) => type === 'Declaration')
    const regel = new Map(angaben.map((eine) => [eine.property ?? '', printValue(eine)]))
    for (const auswahl of auswahlen)
      for (const knoten of angaben) {
        const eigenschaft = knoten.property ?? ''
        const angabe: Stilangabe = { eigenschaft, wert: printValue(knoten), knoten, auswahl, regel }
        const art = EINGRIFFSARTEN.find((eine) => eine.trifft(angabe))
        const { line: zeile = 1, column: spalte = 1 } = knoten.loc?.start ?? {}
        if (art && !funde.some((fund) => fund.zeile === zeile && fund.spalte === spalte))
          funde.push({ zeile, spalte, angabe: `${eigenschaft}: ${angabe.wert}`, art })
      }
  })
  return funde.sort((a, b) => a.zeile - b.zeile || a.spalte - b.spalte)
}

/** The selectors of a rule one by one, what stands in brackets left out; none of what is no rule. */
function selectorsOf({ type, name, prelude }: CssNode): string[] {
  if (type === 'Atrule' && name === 'page' && !prelude) return [ALLE_SEITEN]
  if (type !== 'Rule') return []
  let text = prelude ? generate(prelude) : ''
  for (let vorher = ''; vorher !== text; ) {
    vorher = text
    text = text.replace(/\([^()]*\)/g, '')
  }
  return text.split(',')
}

function isForScreen(atrule: CssNode | null): boolean {
  return atrule?.name === 'media' && /^(?:only )?screen\b/.test(atrule.prelude ? generate(atrule.prelude) : '')
}
