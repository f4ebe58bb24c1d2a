import { join } from 'node:path'
import { markGeprueft } from '../../content/programm/fortschreibung.js'
import { replaceFiles } from '../../files/output.js'
import { Meldungen } from '../../message.js'
import type { Konsole } from '../../print/konsole.js'
import { formatMeldungen } from '../../print/meldungen.js'
import { exitOf } from '../terminal/exit.js'
import { GebrauchsFehler } from '../terminal/usage.js'

/**
 * Notes in fortschreibung.yaml that somebody has looked at a section or a sheet.
 * @throws GebrauchsFehler where it is not clear at what
 */
export function markChecked(wurzel: string, programme: readonly string[], name: string, konsole: Konsole): number {
  const meldungen = new Meldungen()
  const neu = programme.flatMap((id) => {
    const inhalt = markGeprueft(wurzel, `content/${id}`, name, meldungen)
    return inhalt === undefined ? [] : [{ id, inhalt }]
  })
  const [eines] = neu
  if (!meldungen.hatFehler && !eines) {
    throw new GebrauchsFehler(
      `„${name}“ steht in keiner fortschreibung.yaml.`,
      'Abzuhaken sind Abschnitte, „programm“ und Dateien in daten/ eines Programms, das mit „amip neu --aus“ angelegt ist.',
    )
  }
  if (eines && neu.length > 1) {
    throw new GebrauchsFehler(
      `„${name}“ gibt es in mehreren Programmen: ${neu.map(({ id }) => id).join(', ')}.`,
      `Das Programm dazu nennen: amip check ${eines.id} --geprueft ${name}`,
    )
  }
  if (eines && !meldungen.hatFehler) {
    const [ordner, datei] = [`content/${eines.id}`, 'fortschreibung.yaml']
    const ort = { datei: `${ordner}/${datei}`, zeile: 1, spalte: 1 }
    replaceFiles(join(wurzel, ordner), [{ name: datei, inhalt: eines.inhalt }], ort, meldungen)
    if (!meldungen.hatFehler) konsole.out(`${eines.id}: „${name}“ ist geprüft.\n`)
  }
  if (meldungen.hatFehler) konsole.err(`${formatMeldungen(meldungen.liste, wurzel, konsole.errFarben)}\n`)
  return exitOf(meldungen.liste)
}
