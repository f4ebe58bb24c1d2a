const STEIGT = /(?:steig|stieg|erhöh|zuw[aä]chs|zunahm|zunehm|wuchs|plus|anheb|aufgestockt|ausgebaut|mehr|höher)/
const SINKT =
  /(?:sink|sank|senk|verringer|reduzier|rückgang|abnahm|minus|ging|fiel|gekürzt|kürz|abgebaut|weniger|niedriger)/

/** The signs that a change may have by the words around it. */
export function signOf(worte: string): (1 | -1)[] {
  const mehr = STEIGT.test(worte)
  const weniger = SINKT.test(worte)
  return mehr === weniger ? [1, -1] : mehr ? [1] : [-1]
}
