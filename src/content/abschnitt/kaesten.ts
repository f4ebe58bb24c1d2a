import type { Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Meldungen } from '../../message.js'
import { parseMarkdown } from '../syntax/markdown.js'
import { visit } from './knoten.js'
import { bausteinUnbekannt } from './regeln.js'

const GESCHLOSSEN = /^[\s>]*:{3,}\s*$/
/** Signs alone, a colon among them, and no rule of a table: what was to close a box and does not. */
const FAST_GESCHLOSSEN = /^[^\p{L}\p{N}|]*:[^\p{L}\p{N}|]*$/u

/**
 * Parses a section whose boxes are closed. One that is not is reported, where its closing line is misspelt or else where it begins,
 * and closed there or before the next heading, so that nothing is told that only follows from it.
 */
export function parseKaesten(datei: string, text: string, meldungen: Meldungen): Root {
  const zeilen = text.split('\n')
  const gemeldet = new Set<number>()
  let baum = parseMarkdown(text)
  for (let offen = lastOpen(baum, zeilen); offen; offen = lastOpen(baum, zeilen)) {
    const { line, column } = offen.position?.start ?? { line: 1, column: 1 }
    if (gemeldet.has(line)) break
    gemeldet.add(line)
    const vergeben = endsIn(offen)
    const fast = zeilen.findIndex(
      (zeile, index) => index >= line && FAST_GESCHLOSSEN.test(zeile) && !vergeben.has(index + 1),
    )
    if (fast >= 0)
      meldungen.melde(
        bausteinUnbekannt,
        { datei, zeile: fast + 1, spalte: 1 },
        `Diese Zeile schließt den Kasten „${offen.name}“ aus Zeile ${line} nicht.`,
        `Sie besteht aus den Doppelpunkten, mit denen er beginnt, ohne etwas davor und dahinter: ${colonsOf(zeilen[line - 1])}`,
      )
    else
      meldungen.melde(
        bausteinUnbekannt,
        { datei, zeile: line, spalte: column },
        `Der Kasten „${offen.name}“ wird nirgends geschlossen; der ganze Rest des Abschnitts stünde darin.`,
        'Nach dem Inhalt eine Zeile mit ::: setzen.',
      )
    const ende = fast >= 0 ? fast : endOf(zeilen, line)
    if (ende < 0) break
    zeilen[ende] = (/^[\s>]*/.exec(zeilen[line - 1] ?? '')?.[0] ?? '') + colonsOf(zeilen[line - 1])
    baum = parseMarkdown(zeilen.join('\n'))
  }
  return baum
}

/** The last lines of the boxes in a box. */
function endsIn(kasten: ContainerDirective): Set<number> {
  const enden = new Set<number>()
  visit(kasten, (knoten) => {
    if (knoten !== kasten && knoten.type === 'containerDirective') enden.add(knoten.position?.end.line ?? 0)
  })
  return enden
}

function colonsOf(zeile = ''): string {
  return /:{3,}/.exec(zeile)?.[0] ?? ':::'
}

/** Reports a closing line that closes nothing: where a box was to begin and does not, or else at itself. */
export function checkLoseEnden(baum: Root, datei: string, text: string, meldungen: Meldungen): void {
  const zeilen = text.split('\n')
  const begonnen = new Set<number>()
  const lose: number[] = []
  visit(baum, (knoten) => {
    const { line } = knoten.position?.start ?? { line: 1 }
    if (knoten.type === 'containerDirective') begonnen.add(line)
    if (knoten.type !== 'text') return
    const ende = knoten.value.split('\n').findIndex((zeile) => /^[ \t]*:{3,}[ \t]*$/.test(zeile))
    if (ende >= 0) lose.push(line + ende)
  })
  for (const ende of lose) {
    const anfang = zeilen.findLastIndex(
      (zeile, index) => index < ende && /:{2,}\s*\p{L}/u.test(zeile) && !begonnen.has(index + 1),
    )
    begonnen.add(anfang + 1)
    meldungen.melde(
      bausteinUnbekannt,
      { datei, zeile: anfang < 0 ? ende : anfang + 1, spalte: 1 },
      anfang < 0
        ? 'Diese Doppelpunkte schließen keinen Kasten und würden gedruckt.'
        : `Hier beginnt kein Kasten, obwohl Zeile ${ende} ihn schließt.`,
      anfang < 0
        ? 'Steht ein Kasten in einem anderen, hat der äußere vorn und hinten einen Doppelpunkt mehr (::::).'
        : 'Er steht allein in seiner Zeile, drei Doppelpunkte und sein Name: :::fazit',
    )
  }
}

/** The innermost box that runs to the end of the section because nothing closes it. */
function lastOpen(baum: Root, zeilen: readonly string[]): ContainerDirective | undefined {
  let offen: ContainerDirective | undefined
  visit(baum, (knoten) => {
    const ende = knoten.position?.end.line ?? 1
    if (knoten.type === 'containerDirective' && !GESCHLOSSEN.test(zeilen[ende - 1] ?? '')) offen = knoten
  })
  return offen
}

/** The empty line before the next heading; -1 where there is none. */
function endOf(zeilen: readonly string[], line: number): number {
  const naechste = zeilen.findIndex((zeile, index) => index >= line && /^#{1,6}\s/.test(zeile))
  return zeilen.findLastIndex(
    (zeile, index) => index >= line && (naechste < 0 || index < naechste) && zeile.trim() === '',
  )
}
