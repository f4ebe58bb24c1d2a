import { ColumnBreak, type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx'
import type { Element, ElementContent } from 'hast'
import { textOf } from '../../layout/document/baum.js'
import { asKind } from '../element.js'
import type { Wordsatz } from '../satz.js'
import type { Stilid } from '../styles/stile.js'
import { attribut } from '../tree.js'
import { writeQuellstueck } from './quellstueck.js'

/** A paragraph that knows its style, so that what stands beside it can decide for another one. */
export class Absatz extends Paragraph {
  constructor(
    readonly vorlage: Stilid,
    private readonly kinder: readonly ParagraphChild[],
    private readonly weiteres: Omit<IParagraphOptions, 'style' | 'children'> = {},
    /** Characters of its text, where they are known. */
    readonly laenge = Number.POSITIVE_INFINITY,
  ) {
    super({ ...weiteres, style: vorlage, children: kinder })
  }

  /** The same at the top of the next column. */
  withSpaltenumbruch(): Absatz {
    return this.withVorne([new ColumnBreak()])
  }

  /** The same with something before or after what stands in it. */
  withVorne(kinder: readonly ParagraphChild[]): Absatz {
    return new Absatz(this.vorlage, [...kinder, ...this.kinder], this.weiteres, this.laenge)
  }

  /** What stands there already is not put there twice. */
  withHinten(kinder: readonly ParagraphChild[]): Absatz {
    const neue = kinder.filter((kind) => !this.kinder.includes(kind))
    return new Absatz(this.vorlage, [...this.kinder, ...neue], this.weiteres, this.laenge)
  }

  /** The same with room kept free between its end and the right edge. @param twips how much */
  withLuft(twips: number): Absatz {
    return new Absatz(this.vorlage, this.kinder, { ...this.weiteres, indent: { right: twips } }, this.laenge)
  }

  withVorlage(vorlage: Stilid): Absatz {
    return new Absatz(vorlage, this.kinder, this.weiteres, this.laenge)
  }
}

/** A paragraph of inline content; with an id it is a place that references lead to. */
export function writeZeile(
  satz: Wordsatz,
  vorlage: Stilid,
  inhalt: readonly ElementContent[],
  ids: readonly string[] = [],
): Absatz {
  const marken = ids.filter((id) => id !== '').map((id) => satz.bookmark(id))
  const kinder = [
    ...marken.flatMap(({ start }) => start.map(asKind)),
    ...writeQuellstueck(satz, inhalt),
    ...marken.flatMap(({ ende }) => ende.map(asKind)),
  ]
  return new Absatz(vorlage, kinder, {}, inhalt.map(textOf).join('').length)
}

/** A paragraph element in a style. */
export function writeAbsatz(satz: Wordsatz, absatz: Element, vorlage: Stilid): Absatz {
  return writeZeile(satz, vorlage, absatz.children, [attribut(absatz, 'id')])
}
