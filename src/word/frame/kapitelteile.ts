import type { Element } from 'hast'
import { columnsIn, is } from '../../layout/document/baum.js'
import { elementsOf } from '../tree.js'

/** A part of a chapter that is a section of its own in Word. */
export interface Kapitelbereich {
  /** `bild` is a page of nothing but a picture. */
  art: 'aufrecht' | 'quer' | 'bild'
  spalten: number
  /** Goes on on the page of the part before it. */
  fortlaufend: boolean
  teile: Element[]
}

/** Blocks by the kind of their pages and by their columns. A chapter begins on upright pages in one column. */
export function splitBloecke(bloecke: readonly Element[]): Kapitelbereich[] {
  const folge: Kapitelbereich[] = [{ art: 'aufrecht', spalten: 1, fortlaufend: false, teile: [] }]
  for (const block of bloecke) {
    const offen = folge.at(-1)
    const spalten = columnsIn(block)
    const eigene = { spalten: 1, fortlaufend: false } as const
    // Notes print where their marks stand: they open no page.
    if (is(block, 'div.quer')) folge.push({ ...eigene, art: 'quer', teile: elementsOf(block) })
    else if (is(block, 'div.bildseite')) folge.push({ ...eigene, art: 'bild', teile: [block] })
    else if (is(block, 'section.fussnoten')) continue
    else if (is(block, 'aside.leicht') && (folge.length > 1 || (offen?.teile.length ?? 0) > 0))
      folge.push({ ...eigene, art: 'aufrecht', teile: [block] })
    else if (offen?.art === 'aufrecht' && offen.spalten === 1 && spalten === 1) offen.teile.push(block)
    else folge.push({ art: 'aufrecht', spalten, fortlaufend: offen?.art === 'aufrecht', teile: [block] })
  }
  return folge
}
