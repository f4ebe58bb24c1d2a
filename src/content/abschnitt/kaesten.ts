import type { Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Meldungen } from '../../message.js'
import { parseMarkdown } from '../syntax/markdown.js'
import { withoutQuelltext } from '../syntax/quelltext.js'
import { isBlock, type Knoten, visit } from './knoten.js'
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
  const lesbar = withoutQuelltext(zeilen)
  const gemeldet = new Set<number>()
  let baum = parseMarkdown(text)
  for (let offen = findOpen(baum, lesbar); offen; offen = findOpen(baum, lesbar)) {
    const { kasten, fast, ende } = offen
    const { line, column } = kasten.position?.start ?? { line: 1, column: 1 }
    if (gemeldet.has(line)) break
    gemeldet.add(line)
    if (fast >= 0)
      meldungen.melde(
        bausteinUnbekannt,
        { datei, zeile: fast + 1, spalte: 1 },
        `Diese Zeile schließt den Kasten „${kasten.name}“ aus Zeile ${line} nicht.`,
        `Sie besteht aus den Doppelpunkten, mit denen er beginnt, ohne etwas davor und dahinter: ${colonsOf(zeilen[line - 1])}`,
      )
    else
      meldungen.melde(
        bausteinUnbekannt,
        { datei, zeile: line, spalte: column },
        !GESCHLOSSEN.test(lesbar[(kasten.position?.end.line ?? 1) - 1] ?? '')
          ? `Der Kasten „${kasten.name}“ wird nirgends geschlossen; der ganze Rest des Abschnitts stünde darin.`
          : `Der Kasten „${kasten.name}“ wird nicht vor dem nächsten geschlossen; was danach kommt, stünde darin.`,
        'Nach dem Inhalt eine Zeile mit ::: setzen; steht ein Kasten in einem anderen, hat der äußere einen Doppelpunkt mehr.',
      )
    if (ende < 0) break
    zeilen[ende] = (/^[\s>]*/.exec(zeilen[line - 1] ?? '')?.[0] ?? '') + colonsOf(zeilen[line - 1])
    lesbar[ende] = zeilen[ende]
    baum = parseMarkdown(zeilen.join('\n'))
  }
  return baum
}

/** A box that is not closed where it was to be: the line (from 0) that almost closes it, or -1, and the one where it ends. */
interface OffenerKasten {
  kasten: ContainerDirective
  fast: number
  ende: number
}

/** The innermost box that runs on because nothing closes it, or a line that only almost does. */
function findOpen(baum: Root, zeilen: readonly string[]): OffenerKasten | undefined {
  let offen: OffenerKasten | undefined
  visit(baum, (knoten) => {
    if (knoten.type !== 'containerDirective') return
    const { start, end } = knoten.position ?? { start: { line: 1 }, end: { line: 1 } }
    const vergeben = endsIn(knoten)
    const zu = GESCHLOSSEN.test(zeilen[end.line - 1] ?? '')
    const fast = zeilen.findIndex(
      (zeile, index) =>
        index >= start.line &&
        index < (zu ? end.line - 1 : zeilen.length) &&
        FAST_GESCHLOSSEN.test(zeile) &&
        !vergeben.has(index + 1),
    )
    const gleicher = knoten.children.find(
      (kind) => kind.type === 'containerDirective' && colonsAt(kind, zeilen) >= colonsAt(knoten, zeilen),
    )
    if (fast >= 0) offen = { kasten: knoten, fast, ende: fast }
    else if (!zu) offen = { kasten: knoten, fast, ende: endOf(zeilen, start.line) }
    // With as many closing lines as boxes, one in the other is meant, and the closing line too many is told.
    else if (gleicher && looseEnds(baum).length === 0)
      offen = { kasten: knoten, fast, ende: endOf(zeilen, start.line, gleicher.position?.start.line) }
  })
  return offen
}

function colonsAt({ position }: Knoten, zeilen: readonly string[]): number {
  return colonsOf(zeilen[(position?.start.line ?? 1) - 1]).length
}

/** The lines (from 1) of closing colons that are text, because no box is open. */
function looseEnds(baum: Root): number[] {
  const lose: number[] = []
  visit(baum, (knoten) => {
    if (knoten.type !== 'text') return
    const ende = knoten.value.split('\n').findIndex((zeile) => /^[ \t]*:{3,}[ \t]*$/.test(zeile))
    if (ende >= 0) lose.push((knoten.position?.start.line ?? 1) + ende)
  })
  return lose
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
  const zeilen = withoutQuelltext(text.split('\n'))
  const begonnen = new Set<number>()
  visit(baum, (knoten) => {
    if (isBlock(knoten)) begonnen.add(knoten.position?.start.line ?? 1)
  })
  let allein = false
  for (const ende of looseEnds(baum)) {
    const anfang = zeilen.findLastIndex(
      (zeile, index) => index < ende && /^[\s>]*:+\s*\p{L}|:{2,}\s*\p{L}/u.test(zeile) && !begonnen.has(index + 1),
    )
    begonnen.add(anfang + 1)
    // Of two that nothing begins, the first has lost its name.
    allein = anfang < 0 && !allein
    if (anfang < 0 && !allein) continue
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

/** The empty line before the next heading or before a line (from 1); -1 where there is none. */
function endOf(zeilen: readonly string[], line: number, vor = zeilen.length + 1): number {
  const naechste = zeilen.findIndex((zeile, index) => index >= line && /^#{1,6}\s/.test(zeile))
  const grenze = Math.min(vor - 1, naechste < 0 ? zeilen.length : naechste)
  return zeilen.findLastIndex((zeile, index) => index >= line && index < grenze && zeile.trim() === '')
}
