enum CharClass {
  regular,
  whitespace,
  delimiter,
}
const CHAR_CLASS = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) CHAR_CLASS[code] = CharClass.whitespace
for (const char of '()<>[]{}/%') CHAR_CLASS[char.charCodeAt(0)] = CharClass.delimiter

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
for (const [operator, names] of [
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
  for (const name of names.split(' ')) {
    if (name.length > 2) LONG.set(name, operator)
    else SHORT[name.charCodeAt(0) + LETTERS * (name.charCodeAt(1) || 0)] = operator
  }

/** The characters between two places. */
export function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')
}

/**
 * Calls for every operator that matters, in order. Operands are only passed by, so that time grows with the bytes and little else.
 * @param run gets where the operands begin, where the operator begins and where it ends, in bytes
 */
export function readOperators(
  bytes: Uint8Array,
  run: (operator: Operator, from: number, position: number, to: number) => void,
): void {
  const end = bytes.length
  let index = 0
  let operand = -1
  while (index < end) {
    const code = bytes[index] ?? 0
    const charClass = CHAR_CLASS[code]
    if (charClass === CharClass.whitespace) {
      index++
      continue
    }
    if (code === 37) {
      while (index < end && bytes[index] !== 10 && bytes[index] !== 13) index++
      continue
    }
    const start = index++
    if (charClass === CharClass.regular || code === 47) {
      while (index < end && CHAR_CLASS[bytes[index] ?? 0] === CharClass.regular) index++
      // Names, numbers and three words are operands.
      if (code !== 47 && !(code >= 43 && code <= 57)) {
        const operator = operatorAt(bytes, start, index)
        if (operator !== OPERAND) {
          if (operator !== undefined) {
            if (operator === Operator.image && code === 73) index = afterImage(bytes, index)
            run(operator, operand < 0 ? start : operand, start, index)
          }
          operand = -1
          continue
        }
      }
    } else if (code === 40) index = afterString(bytes, start)
    else if (code === 60 && bytes[index] !== 60) {
      while (index < end && bytes[index] !== 62) index++
      if (index < end) index++
    }
    if (operand < 0) operand = start
  }
}

const OPERAND = -1

/** Which operator a word is; undefined for one that does not matter here, and `OPERAND` for `true`, `false` and `null`. */
function operatorAt(bytes: Uint8Array, from: number, to: number): Operator | typeof OPERAND | undefined {
  const length = to - from
  if (length <= 2) {
    const first = bytes[from] ?? LETTERS
    const second = length === 2 ? (bytes[from + 1] ?? LETTERS) : 0
    return first < LETTERS && second < LETTERS ? SHORT[first + LETTERS * second] : undefined
  }
  if (length === 3) return LONG.get(latin1(bytes, from, to))
  return length <= 5 && KEYWORDS.has(latin1(bytes, from, to)) ? OPERAND : undefined
}

const KEYWORDS = new Set(['true', 'false', 'null'])

function afterString(bytes: Uint8Array, start: number): number {
  let depth = 0
  for (let index = start; index < bytes.length; index++) {
    const code = bytes[index]
    if (code === 92) index++
    else if (code === 40) depth++
    else if (code === 41 && --depth === 0) return index + 1
  }
  return bytes.length
}

/** Behind the `EI` of an inline image whose `ID` ends at `start`. */
function afterImage(bytes: Uint8Array, start: number): number {
  for (let index = start + 1; index + 2 < bytes.length; index++) {
    if (bytes[index] === 69 && bytes[index + 1] === 73 && CHAR_CLASS[bytes[index - 1] ?? 0] === CharClass.whitespace)
      if (CHAR_CLASS[bytes[index + 2] ?? 0] === CharClass.whitespace) return index + 2
  }
  return bytes.length
}

// Raising to a power for every number would take a quarter of the time of reading a drawing.
const POWERS_OF_TEN = Array.from({ length: 16 }, (_, decimals) => 10 ** decimals)

/** The numbers between two places, which PDF writes with digits, sign and point alone; `numbers` takes them up where a new list each time would cost too much. */
export function readNumbers(bytes: Uint8Array, from: number, to: number, numbers: number[] = []): number[] {
  numbers.length = 0
  let number = 0
  let decimals = -1
  let minus = false
  let inside = false
  for (let index = from; index <= to; index++) {
    const code = index < to ? (bytes[index] ?? 0) : 32
    if (code >= 48 && code <= 57) {
      number = number * 10 + code - 48
      if (decimals >= 0) decimals++
      inside = true
    } else if (code === 46) decimals = 0
    else if (code === 45) minus = true
    else if (inside) {
      const value = decimals > 0 ? number / (POWERS_OF_TEN[decimals] ?? 10 ** decimals) : number
      numbers.push(minus ? -value : value)
      number = 0
      decimals = -1
      minus = false
      inside = false
    }
  }
  return numbers
}
