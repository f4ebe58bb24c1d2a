/** Where a letter stands in a source: from, and up to. Undefined for blanks, which a source writes as it likes. */
export type Buchstabenstelle = readonly [von: number, bis: number] | undefined

const BLANK = /[\s\u00ad]/
const ENTITAET = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(nbsp|shy|amp|lt|gt|quot|apos));/y
const BENANNT: Record<string, string> = {
  nbsp: '\u00a0',
  shy: '\u00ad',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/**
 * Lays a printed text beside a piece of its source, letter by letter: signs that are escaped or written as entities are one
 * letter, blanks and the signs at the start of a quotation's line count as nothing.
 * @returns the places of the letters, by their index in the printed text; undefined where the piece does not say this text
 */
export function alignBuchstaben(
  gedruckt: string,
  quelle: string,
  von: number,
  bis: number,
): Buchstabenstelle[] | undefined {
  const stellen: Buchstabenstelle[] = []
  let stelle = von
  for (let i = 0; i < gedruckt.length; i++) {
    const buchstabe = gedruckt[i] ?? ''
    if (BLANK.test(buchstabe)) {
      stellen.push(undefined)
      continue
    }
    const gefunden = nextLetter(quelle, stelle, bis)
    if (!gefunden || gefunden.buchstabe !== buchstabe) return undefined
    stellen.push([gefunden.von, gefunden.bis])
    stelle = gefunden.bis
  }
  return stellen
}

/** All places of a piece of source where a printed text begins. */
export function findGedruckt(gedruckt: string, quelle: string, von: number, bis: number): Buchstabenstelle[][] {
  const erster = gedruckt.replace(/^[\s\u00ad]+/, '')[0]
  const funde: Buchstabenstelle[][] = []
  if (erster === undefined) return funde
  for (
    let stelle = quelle.indexOf(erster, von);
    stelle >= 0 && stelle < bis;
    stelle = quelle.indexOf(erster, stelle + 1)
  ) {
    const gefunden = alignBuchstaben(gedruckt, quelle, stelle, bis)
    if (gefunden) funde.push(gefunden)
  }
  return funde
}

function nextLetter(
  quelle: string,
  ab: number,
  bis: number,
): { buchstabe: string; von: number; bis: number } | undefined {
  for (let i = ab; i < bis; ) {
    const zeichen = quelle[i] ?? ''
    if (BLANK.test(zeichen)) i++
    else if (zeichen === '>' && /(?:^|\n)[ \t>]*$/.test(quelle.slice(Math.max(0, i - 20), i))) i++
    else if (zeichen === '\\' && i + 1 < bis && /[\s!-/:-@[-`{-~]/.test(quelle[i + 1] ?? '')) {
      if (BLANK.test(quelle[i + 1] ?? '')) i += 2
      else return { buchstabe: quelle[i + 1] ?? '', von: i, bis: i + 2 }
    } else if (zeichen === '&') {
      const entitaet = entityAt(quelle, i)
      if (!entitaet) return { buchstabe: '&', von: i, bis: i + 1 }
      if (!BLANK.test(entitaet.buchstabe)) return { buchstabe: entitaet.buchstabe, von: i, bis: entitaet.bis }
      i = entitaet.bis
    } else return { buchstabe: zeichen, von: i, bis: i + 1 }
  }
  return undefined
}

function entityAt(quelle: string, stelle: number): { buchstabe: string; bis: number } | undefined {
  ENTITAET.lastIndex = stelle
  const [ganz, dezimal, hexadezimal, name] = ENTITAET.exec(quelle) ?? []
  if (ganz === undefined) return undefined
  const nummer = dezimal ? Number(dezimal) : Number.parseInt(hexadezimal ?? '0', 16)
  const buchstabe = name ? BENANNT[name] : String.fromCodePoint(Math.min(nummer, 0x10ffff))
  return buchstabe === undefined ? undefined : { buchstabe, bis: stelle + ganz.length }
}
