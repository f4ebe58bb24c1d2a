import type { OutlineHeading } from '../layout/document/dokument.js'

/** Whether the headings carry the very numbers that Word's outline numbering counts, so that it can be left to Word. */
export function isOutlined(outline: readonly OutlineHeading[]): boolean {
  const counter = [0, 0, 0]
  let numbers = 0
  for (const { level, number } of outline) {
    // What is not counted in figures takes no part in Word's counting either.
    if (!isCounted(number) || level === 4) continue
    counter[level - 1] = (counter[level - 1] ?? 0) + 1
    counter.fill(0, level)
    if (withoutPoint(number) !== counter.slice(0, level).join('.')) return false
    numbers++
  }
  return numbers > 0
}

/** Whether a number is one that Word's outline numbering counts; "Anhang A" and "A.1" stand in the text. */
export function isCounted(number: string): boolean {
  return /^\d/.test(number)
}

/** A number as Word's fields show it. */
export function withoutPoint(number: string): string {
  return number.replace(/\.$/, '')
}

/** Whether the numbers of the first level end in a point. */
export function isWithPoint(outline: readonly OutlineHeading[]): boolean {
  return outline.some(({ number }) => /^\d+\.$/.test(number))
}
