import type { WordCheck } from '../checked-package.js'
import { readFields } from '../fields.js'

/** Captions show the numbers that Word would count. */
export const counterValues: WordCheck = {
  name: 'zaehlwerte',
  kind: 'aufbau',
  check({ dokument }) {
    const counter = new Map<string, number>()
    return readFields(dokument).fields.flatMap(({ instruction, value }) => {
      const [, name, fresh] = /^SEQ (\S+)(?:.*\\r (\d+))?/.exec(instruction) ?? []
      if (!name) return []
      const number = fresh ? Number(fresh) : (counter.get(name) ?? 0) + 1
      counter.set(name, number)
      return value === String(number) ? [] : [`„${name} ${value}“ zählt Word als ${number}.`]
    })
  },
}
