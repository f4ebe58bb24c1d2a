/**
 * Words that the patterns divide misleadingly, with their right breaks; as a whole or as the beginning or part of longer ones.
 * A break at either end is left to the patterns.
 */
const WOERTER = ['beinhal', 'druck|er|zeug', 'vi|deo|be|ra|tung', 'weitz|sch']

const ganze = WOERTER.map((wort) => ({ wort: wort.replaceAll('|', ''), stellen: breaksOf(wort) }))

function breaksOf(wort: string): number[] {
  const teile = wort.split('|')
  return teile.slice(0, -1).map((_, index) => teile.slice(0, index + 1).join('').length)
}

/** A pattern that finds one of them, and the offsets of its breaks. */
export const BESONDERE: { muster: RegExp; stellen: ReadonlyMap<string, readonly number[]> } = {
  muster: new RegExp(ganze.map(({ wort }) => wort).join('|'), 'i'),
  stellen: new Map(ganze.map(({ wort, stellen }) => [wort, stellen])),
}
