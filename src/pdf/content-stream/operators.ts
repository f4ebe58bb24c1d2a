enum Zeichen {
  regulaer,
  leer,
  trenner,
}
const KLASSE = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) KLASSE[code] = Zeichen.leer
for (const zeichen of '()<>[]{}/%') KLASSE[zeichen.charCodeAt(0)] = Zeichen.trenner

/** An operator as the number that its one to three letters make, so that reading one makes no string. */
function numberOfOperator(name: string): number {
  return name.charCodeAt(0) | ((name.charCodeAt(1) || 0) << 8) | ((name.charCodeAt(2) || 0) << 16)
}

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
const OPERATORS = new Map<number, Operator>(
  (
    [
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
    ] as const
  ).flatMap(([art, namen]) => namen.split(' ').map((name): [number, Operator] => [numberOfOperator(name), art])),
)
const BILDDATEN = numberOfOperator('ID')

const decoder = new TextDecoder('latin1')

/**
 * Calls for every operator that matters, in order. Operands are only passed by, so that time grows with the bytes and little else.
 * @param run gets where the operands begin, where the operator begins and where it ends, in bytes
 */
export function readOperators(
  bytes: Uint8Array,
  run: (art: Operator, von: number, stelle: number, bis: number) => void,
): void {
  let index = 0
  let operand = -1
  while (index < bytes.length) {
    const code = bytes[index] ?? 0
    const klasse = KLASSE[code]
    if (klasse === Zeichen.leer) {
      index++
      continue
    }
    if (code === 37) {
      while (index < bytes.length && bytes[index] !== 10 && bytes[index] !== 13) index++
      continue
    }
    const anfang = index
    if (code === 40) index = afterString(bytes, index)
    else if (code === 60 && bytes[index + 1] !== 60) index = bytes.indexOf(62, index) + 1 || bytes.length
    else if (klasse === Zeichen.trenner && code !== 47) index++
    else {
      index++
      while (index < bytes.length && KLASSE[bytes[index] ?? 0] === Zeichen.regulaer) index++
      // Names, numbers and three words are operands.
      if (code !== 47 && !(code >= 43 && code <= 57) && !isKeyword(bytes, anfang, index)) {
        const operator =
          code |
          (index > anfang + 1 ? (bytes[anfang + 1] ?? 0) << 8 : 0) |
          (index > anfang + 2 ? (bytes[anfang + 2] ?? 0) << 16 : 0)
        const art = index - anfang > 3 ? undefined : OPERATORS.get(operator)
        if (art !== undefined) {
          if (operator === BILDDATEN) index = afterImage(bytes, index)
          run(art, operand < 0 ? anfang : operand, anfang, index)
        }
        operand = -1
        continue
      }
    }
    if (operand < 0) operand = anfang
  }
}

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

/** Whether a word is `true`, `false` or `null`, which are operands. */
function isKeyword(bytes: Uint8Array, von: number, bis: number): boolean {
  if (bis - von !== 4 && bis - von !== 5) return false
  return ['true', 'false', 'null'].includes(decoder.decode(bytes.subarray(von, bis)))
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
