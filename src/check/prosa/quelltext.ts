import type { Ort } from '../../message.js'

/** A file as text, able to tell line and column of an offset. */
export class Quelltext {
  /** Offset at which each line begins. */
  readonly #anfaenge: number[] = [0]

  constructor(
    readonly datei: string,
    readonly text: string,
  ) {
    for (let stelle = text.indexOf('\n'); stelle >= 0; stelle = text.indexOf('\n', stelle + 1)) {
      this.#anfaenge.push(stelle + 1)
    }
  }

  ort(offset: number): Ort {
    let unten = 0
    let oben = this.#anfaenge.length - 1
    while (unten < oben) {
      const mitte = Math.ceil((unten + oben) / 2)
      if ((this.#anfaenge[mitte] ?? 0) <= offset) unten = mitte
      else oben = mitte - 1
    }
    return { datei: this.datei, zeile: unten + 1, spalte: offset - (this.#anfaenge[unten] ?? 0) + 1 }
  }
}

const ZEICHENVERWEIS = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);/y
const YAML_MASKE = /\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|x[\da-fA-F]{2}|.)/y
const WEISS = /\s/

/**
 * For each character of a value the offset in the file at which it was written. Between the two lie what the parsers take
 * away: backslashes, character references, indentation and folded lines.
 * @param von offset of the first, `bis` behind the last character of the value's source
 */
export function align(quelle: string, von: number, bis: number, wert: string, art: 'markdown' | 'yaml'): number[] {
  const stellen: number[] = []
  let stelle = von
  for (let index = 0; index < wert.length; index++) {
    const zeichen = wert[index] as string
    if (!isPlain(zeichen) && WEISS.test(zeichen) && zeichen !== '\u00a0') {
      // A folded line: the break and the indentation of the next line are one blank in the value.
      if (zeichen !== quelle[stelle]) stelle = skipTo(quelle, stelle, bis, (hier) => WEISS.test(hier))
      stellen.push(stelle)
      const umbruch = quelle[stelle] === '\n' || zeichen !== quelle[stelle]
      stelle++
      const danach = wert[index + 1] ?? ''
      if (umbruch && !WEISS.test(danach)) stelle = skipTo(quelle, stelle, bis, (hier) => hier === danach)
      continue
    }
    const maske =
      quelle[stelle] === (art === 'markdown' ? '&' : '\\')
        ? matchAt(art === 'markdown' ? ZEICHENVERWEIS : YAML_MASKE, quelle, stelle)
        : undefined
    if (quelle[stelle] === zeichen && !(art === 'markdown' && maske)) {
      stellen.push(stelle++)
    } else if (maske) {
      stellen.push(stelle)
      stelle += maske.length
    } else {
      stelle = skipTo(quelle, stelle, bis, (hier) => hier === zeichen)
      stellen.push(stelle++)
    }
  }
  return stellen
}

/** Letters, digits and signs that are no white space, without asking a pattern for each. */
const isPlain = (zeichen: string): boolean => zeichen > ' ' && zeichen <= '~'

function matchAt(muster: RegExp, quelle: string, stelle: number): string | undefined {
  muster.lastIndex = stelle
  return muster.exec(quelle)?.[0]
}

/** The next offset whose character fits; where there is none, the place stays. */
function skipTo(quelle: string, ab: number, bis: number, passt: (zeichen: string) => boolean): number {
  for (let stelle = ab; stelle < bis; stelle++) if (passt(quelle[stelle] ?? '')) return stelle
  return Math.min(ab, Math.max(bis - 1, 0))
}
