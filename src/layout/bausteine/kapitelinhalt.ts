import { attributUngueltig } from '../../content/abschnitt/regeln.js'
import { headingsOf } from '../frame/numbers.js'
import type { BausteinSetting } from './baustein-setting.js'

/** The headings below that of the chapter, down to the level that the block names; undefined where there are none. */
export function setKapitelinhalt({ block, typesetter, context, attribute }: BausteinSetting): object | undefined {
  const abschnitt = context.programm.abschnitte.find(({ id }) => id === typesetter.abschnitt)
  const ids = new Set(abschnitt ? headingsOf(abschnitt.baum).map(({ data }) => data?.kennung) : [])
  const entries = context.outline
    .filter(({ id, level, unlisted }) => ids.has(id) && level > 1 && level <= Number(attribute('stufen')) && !unlisted)
    .map(({ id, number, text }) => ({ kennung: id, nummer: number, text }))
  if (entries.length > 0) return { eintraege: entries }
  context.meldungen.melde(
    attributUngueltig,
    typesetter.ort(block),
    'Das Kapitel hat keine Zwischenüberschriften, die „kapitelinhalt“ nennen könnte.',
    'Überschriften mit ## setzen oder den Baustein weglassen.',
  )
  return undefined
}
