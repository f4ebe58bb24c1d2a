import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'

const STERN = 42
const UNTERSTRICH = 95
const RUECKSTRICH = 92

/**
 * Signs of Markdown that are letters of a German text: the star of "Bürger*innen", "2*3" and "(*)", every underscore (emphasis is
 * written with stars), the backslashes of paths at the given offsets.
 */
export function woertlichSyntax(pfade: ReadonlySet<number>): Extension {
  return {
    text: {
      [STERN]: zeichen('wortstern', STERN, (davor, danach) => {
        if (danach === STERN || davor === STERN) return false
        return (isWort(davor) && isWort(danach)) || (!closesAfter(davor) && !opensBefore(danach))
      }),
      [UNTERSTRICH]: zeichen('unterstrich', UNTERSTRICH, () => true),
      [RUECKSTRICH]: zeichen('pfadstrich', RUECKSTRICH, (_davor, _danach, stelle) => pfade.has(stelle)),
    },
  }
}

/** Offsets of the backslashes in paths of files and servers: "C:\Daten\*.xlsx", "\\server\ablage". */
export function findPfadstriche(text: string): ReadonlySet<number> {
  const stellen = new Set<number>()
  for (const { 0: pfad, index } of text.matchAll(/(?<![\p{L}\d\\])(?:[A-Za-z]:\\|\\\\(?=[\p{L}\d]))[^\s<>"|„“]*/gu))
    for (let stelle = pfad.indexOf('\\'); stelle >= 0; stelle = pfad.indexOf('\\', stelle + 1))
      stellen.add(index + stelle)
  return stellen
}

/** One sign as plain text where what stands around it says so. */
function zeichen(name: string, sign: number, gilt: (davor: Code, danach: Code, stelle: number) => boolean): Construct {
  return {
    name,
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      const davor = this.previous
      const { offset } = this.now()
      const danach = (code: Code): State | undefined => {
        if (!gilt(davor, code, offset)) return nok(code)
        effects.exit('data')
        return ok(code)
      }
      return (code) => {
        if (code !== sign) return nok(code)
        effects.enter('data')
        effects.consume(code)
        return danach
      }
    },
  }
}

function matches(code: Code, muster: RegExp): boolean {
  return code !== null && code > 0 && muster.test(String.fromCodePoint(code))
}

function isWort(code: Code): boolean {
  return matches(code, /[\p{L}\p{N}]/u)
}

/** Whether emphasis may begin before this sign, or end behind it. */
function opensBefore(danach: Code): boolean {
  return matches(danach, /[^\s)\]},.;:!?“”]/u)
}
function closesAfter(davor: Code): boolean {
  return matches(davor, /[^\s([{„‚]/u)
}
