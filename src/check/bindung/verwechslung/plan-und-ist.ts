import { isGeplant } from '../../zahlen/namen.js'
import type { Verwechslung, Verwechslungsfrage } from './verwechslung.js'

const PLAN = /(?<![a-zäöüß])(?:soll(?:en)?|geplant|planen|angestrebt|streben|vereinbart)(?![a-zäöüß])[^‹¶;]*$/
const AUF = /(?:^|\s)(?:auf|bei) (?:[a-zäöüß]+ )?$/
const IST = /^ist(?!\p{L})/iu

/** "soll bei den Frauen auf 18,3 % steigen": what was reached, where what is planned stands beside it. */
export function findReachedForPlanned({ passage, glied, stelle, gesagt }: Verwechslungsfrage): Verwechslung[] {
  const { buchzelle } = stelle
  if (!IST.test(buchzelle.spalte) || !PLAN.test(glied.davor) || !AUF.test(glied.davor)) return []
  const [gemeint, ...weitere] = buchzelle.eintrag.zellen.filter(
    ({ spalte, zelle }) => isGeplant(spalte) && zelle.einheit === buchzelle.zelle.einheit && !zelle.vorzeichen,
  )
  if (!gemeint || weitere.length > 0 || gesagt.includes(gemeint.zelle.herkunft.zelle)) return []
  const warum = `der Satz spricht vom Plan, ${stelle.pfad} steht unter „${buchzelle.spalte}“`
  return [{ figur: { passage, glied, stelle }, gemeint, warum }]
}
