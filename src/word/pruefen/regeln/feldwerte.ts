import { textPartsOf, type WordCheck } from '../checked-package.js'
import { readFields } from '../fields.js'

const FIGURE = /^(?:PAGE|NUMPAGES|PAGEREF|SEQ)\b/
/** A note may have stars for a number. */
const NOTE = /^NOTEREF\b/
const SETTING = /^SET\b/

/** Every field shows a value before Word works it out, and those that count show a number from 1 on, or a note's stars. */
export const fieldValues: WordCheck = {
  name: 'feldwerte',
  kind: 'aufbau',
  check: (pkg) =>
    [...textPartsOf(pkg)].flatMap(([name, part]) =>
      readFields(part)
        .fields.filter(({ instruction, value }) => !isValue(instruction, value))
        .map(({ instruction, value }) => `${name}: Das Feld „${instruction}“ zeigt „${value}“.`),
    ),
}

function isValue(instruction: string, value: string): boolean {
  // What sets a variable shows nothing.
  if (SETTING.test(instruction)) return value === ''
  if (NOTE.test(instruction)) return /^(?:[1-9]\d*|\*+)$/.test(value)
  return FIGURE.test(instruction) ? /^[1-9]\d*$/.test(value) : value.trim() !== ''
}
