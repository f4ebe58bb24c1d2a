import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pruefling } from '../../../src/check/pruefling.js'
import { REGELLISTE } from '../../../src/check/regelliste.js'
import { tablesOf } from '../../../src/check/zahlen/tabellen.js'
import { type Meldung, Meldungen } from '../../../src/message.js'
import { imJahr } from '../beispiele/befunde.js'
import { tellBindung } from '../lesarten/bindung.js'
import { tellRechnungen } from '../lesarten/rechnungen.js'
import { tellProsa, tellTabellen } from '../lesarten/tabellen.js'
import { tellTabellensaetze } from '../lesarten/tabellensaetze.js'
import { tellTexte } from '../lesarten/texte.js'
import { tellSchluesse } from '../lesarten/widersprueche.js'
import { sentencesOf, tellWorte } from '../lesarten/worte.js'

/** Texts on either side of what one file of `src/check` decides; as paragraphs of one programme. */
export interface Grenze {
  /** The file they are written for. */
  wofuer: string
  texte: readonly string[]
  /** Ids of its sheets. */
  blaetter: readonly string[]
  dateien: Record<string, string>
  /** How the texts are understood is stored elsewhere: of them only what the rules say is. */
  nurGemeldet: boolean
  /** Last year's programme, where it has one. */
  vorjahr?: Record<string, string>
}

/**
 * Reads `<name>.txt`: "## file", then one text a line (\n is a line break). "% 2024" is the year of the programme,
 * "@id(title|more of its head) columns; row; row" a sheet beside the texts, by default "blatt" with the title "Blatt";
 * "+file …" another file; "< …" a text, a sheet or a file of last year's programme; "%gemeldet" has only messages stored; "# …" is a
 * remark.
 */
export function readGrenzen(name: string): Grenze[] {
  const [, ...teile] = readFileSync(join(import.meta.dirname, `${name}.txt`), 'utf8').split(/^## /m)
  return teile.map((teil) => {
    const [wofuer = '', ...zeilen] = teil.split('\n').filter((zeile) => zeile !== '' && !zeile.startsWith('# '))
    const jahr = zeilen.find((zeile) => zeile.startsWith('% '))?.slice(2) ?? '2023'
    const [fruehere, eigene] = [true, false].map((alt) => zeilen.filter((zeile) => zeile.startsWith('< ') === alt))
    const { texte, blaetter, dateien } = readZeilen(eigene ?? [], jahr)
    return {
      wofuer,
      texte,
      nurGemeldet: zeilen.includes('%gemeldet'),
      blaetter: Object.keys(blaetter),
      dateien,
      ...(fruehere?.length && {
        vorjahr: readZeilen(
          fruehere.map((zeile) => zeile.slice(2)),
          `${Number(jahr) - 1}`,
        ).dateien,
      }),
    }
  })
}

/** The texts, sheets and files of one programme. */
function readZeilen(
  zeilen: readonly string[],
  jahr: string,
): { texte: string[]; blaetter: Record<string, string>; dateien: Record<string, string> } {
  const texte = zeilen.filter((zeile) => !/^[%@+]/.test(zeile)).map((zeile) => zeile.replaceAll('\\n', '\n'))
  const blaetter: Record<string, string> = {}
  const dateien = imJahr(jahr, texte.join('\n\n'))
  for (const zeile of zeilen) {
    const [, name = '', text = ''] = /^\+(\S+) (.*)$/.exec(zeile) ?? []
    if (name !== '') dateien[name] = `${text.replaceAll('\\n', '\n')}\n`
    const [ganz, id, kopf = 'Blatt', spalten, rest = ''] = /^@(\w*)(?:\((.*?)\))? ([^;]*)(?:; (.*))?$/.exec(zeile) ?? []
    if (ganz === undefined) continue
    const angaben = kopf.split('|').map((angabe, stelle) => (stelle === 0 ? `titel: ${angabe}` : angabe))
    const reihen = rest.split('; ').map((reihe) => `  ${reihe}`)
    blaetter[id || 'blatt'] = [...angaben, `spalten: ${spalten}`, 'zeilen:', ...reihen, ''].join('\n')
  }
  for (const [id, blatt] of Object.entries(blaetter)) dateien[`daten/${id}.yaml`] = blatt
  return { texte, blaetter, dateien }
}

const TABELLENLESER = [tellTabellen, tellRechnungen, tellBindung, tellProsa, tellTabellensaetze]

/** How the texts and the tables beside them are understood, what single words mean, and all that the rules say of them. */
export async function tellGrenze({ texte, nurGemeldet }: Grenze, pruefling: Pruefling): Promise<string> {
  const verstanden = nurGemeldet ? '' : tellVerstandenes(texte, pruefling)
  const meldungen = new Meldungen()
  for (const regel of REGELLISTE)
    if (regel.id !== 'figur-ungebunden') await regel.pruefe(pruefling, meldungen.unter(regel))
  return `${verstanden}${meldungen.sortiert().map(tellMeldung).join('')}`.replaceAll('\u00a0', ' ')
}

function tellVerstandenes(texte: readonly string[], pruefling: Pruefling): string {
  const worte = texte.flatMap(sentencesOf).flatMap((satz) => {
    const gelesen = tellWorte(satz)
    return gelesen === '' ? [] : [`  „${satz.slice(0, 40)}“ ${gelesen}\n`]
  })
  const tabellen = tablesOf(pruefling).length > 0 ? TABELLENLESER.map((tell) => tell(pruefling)) : []
  return [tellTexte(pruefling), tellSchluesse(pruefling), ...tabellen, ...worte].join('')
}

function tellMeldung({ schwere, regel, datei, zeile, spalte, text, rat }: Meldung): string {
  return `  ! ${schwere} ${regel} ${datei.split('/').at(-1)}:${zeile}:${spalte} ${text} ${rat}\n`
}
