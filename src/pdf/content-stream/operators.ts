enum Zeichen {
  regulaer,
  leer,
  trenner,
}
const KLASSE = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) KLASSE[code] = Zeichen.leer
for (const zeichen of '()<>[]{}/%') KLASSE[zeichen.charCodeAt(0)] = Zeichen.trenner

/** What an operator does, as far as it matters here. */
export enum Operator {
  beginMarked,
  endMarked,
  save,
  restore,
  concat,
  path,
  rectangle,
  closePath,
  endPath,
  paint,
  xObject,
  image,
  beginText,
  endText,
  textMatrix,
  setFont,
  showText,
  clip,
}
const LETTERS = 128
/** Operators by their letters, of which two count as a number, so that reading one makes no string. */
const SHORT: (Operator | undefined)[] = new Array(LETTERS * LETTERS).fill(undefined)
const LONG = new Map<string, Operator>()
for (const [art, namen] of [
  [Operator.beginMarked, 'BDC BMC'],
  [Operator.endMarked, 'EMC'],
  [Operator.save, 'q'],
  [Operator.restore, 'Q'],
  [Operator.concat, 'cm'],
  [Operator.path, 'm l c v y'],
  [Operator.rectangle, 're'],
  [Operator.closePath, 'h'],
  [Operator.endPath, 'n'],
  [Operator.paint, 'S s f F f* B B* b b*'],
  [Operator.xObject, 'Do'],
  [Operator.image, 'sh ID'],
  [Operator.beginText, 'BT'],
  [Operator.endText, 'ET'],
  [Operator.textMatrix, 'Tm'],
  [Operator.setFont, 'Tf'],
  [Operator.showText, 'Tj TJ \' "'],
  [Operator.clip, 'W W*'],
] as const)
  for (const name of namen.split(' ')) {
    if (name.length > 2) LONG.set(name, art)
    else SHORT[name.charCodeAt(0) + LETTERS * (name.charCodeAt(1) || 0)] = art
  }

/** The characters between two places. */
export function latin1(bytes: Uint8Array, von: number, bis: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + von, bis - von).toString('latin1')
}

/**
 * Calls for every operator that matters, in order. Operands are only passed by, so that time grows with the bytes and little else.
 * @param run gets where the operands begin, where the operator begins and where it ends, in bytes
 */
export function readOperators(
  bytes: Uint8Array,
  run: (art: Operator, von: number, stelle: number, bis: number) => void,
): void {
  const ende = bytes.length
  let index = 0
  let operand = -1
  while (index < ende) {
    const code = bytes[index] ?? 0
    const klasse = KLASSE[code]
    if (klasse === Zeichen.leer) {
      index++
      continue
    }
    if (code === 37) {
      while (index < ende && bytes[index] !== 10 && bytes[index] !== 13) index++
      continue
    }
    const anfang = index++
    if (klasse === Zeichen.regulaer || code === 47) {
      while (index < ende && KLASSE[bytes[index] ?? 0] === Zeichen.regulaer) index++
      // Names, numbers and three words are operands.
      if (code !== 47 && !(code >= 43 && code <= 57)) {
        const art = operatorAt(bytes, anfang, index)
        if (art !== OPERAND) {
          if (art !== undefined) {
            if (art === Operator.image && code === 73) index = afterImage(bytes, index)
            run(art, operand < 0 ? anfang : operand, anfang, index)
          }
          operand = -1
          continue
        }
      }
    } else if (code === 40) index = afterString(bytes, anfang)
    else if (code === 60 && bytes[index] !== 60) {
      while (index < ende && bytes[index] !== 62) index++
      if (index < ende) index++
    }
    if (operand < 0) operand = anfang
  }
}

const OPERAND = -1

/** Which operator a word is; undefined for one that does not matter here, and `OPERAND` for `true`, `false` and `null`. */
function operatorAt(bytes: Uint8Array, von: number, bis: number): Operator | typeof OPERAND | undefined {
  const laenge = bis - von
  if (laenge <= 2) {
    const erster = bytes[von] ?? LETTERS
    const zweiter = laenge === 2 ? (bytes[von + 1] ?? LETTERS) : 0
    return erster < LETTERS && zweiter < LETTERS ? SHORT[erster + LETTERS * zweiter] : undefined
  }
  if (laenge === 3) return LONG.get(latin1(bytes, von, bis))
  return laenge <= 5 && KEYWORDS.has(latin1(bytes, von, bis)) ? OPERAND : undefined
}

const KEYWORDS = new Set(['true', 'false', 'null'])

function afterString(bytes: Uint8Array, anfang: number): number {
  let tiefe = 0
  for (let index = anfang; index < bytes.length; index++) {
    const code = bytes[index]
    if (code === 92) index++
    else if (code === 40) tiefe++
    else if (code === 41 && --tiefe === 0) return index + 1
  }
  return bytes.length
}

/** Behind the `EI` of an inline image whose `ID` ends at `anfang`. */
function afterImage(bytes: Uint8Array, anfang: number): number {
  for (let index = anfang + 1; index + 2 < bytes.length; index++) {
    if (bytes[index] === 69 && bytes[index + 1] === 73 && KLASSE[bytes[index - 1] ?? 0] === Zeichen.leer)
      if (KLASSE[bytes[index + 2] ?? 0] === Zeichen.leer) return index + 2
  }
  return bytes.length
}

// Raising to a power for every number would take a quarter of the time of reading a drawing.
const ZEHNER = Array.from({ length: 16 }, (_, stellen) => 10 ** stellen)

/** The numbers between two places, which PDF writes with digits, sign and point alone; `zahlen` takes them up where a new list each time would cost too much. */
export function readNumbers(bytes: Uint8Array, von: number, bis: number, zahlen: number[] = []): number[] {
  zahlen.length = 0
  let zahl = 0
  let stellen = -1
  let minus = false
  let offen = false
  for (let index = von; index <= bis; index++) {
    const code = index < bis ? (bytes[index] ?? 0) : 32
    if (code >= 48 && code <= 57) {
      zahl = zahl * 10 + code - 48
      if (stellen >= 0) stellen++
      offen = true
    } else if (code === 46) stellen = 0
    else if (code === 45) minus = true
    else if (offen) {
      const wert = stellen > 0 ? zahl / (ZEHNER[stellen] ?? 10 ** stellen) : zahl
      zahlen.push(minus ? -wert : wert)
      zahl = 0
      stellen = -1
      minus = false
      offen = false
    }
  }
  return zahlen
}
