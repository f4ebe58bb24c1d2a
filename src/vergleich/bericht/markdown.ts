import type { Fassungsvergleich, Programmvergleich } from '../ablauf.js'
import { ARTNAMEN, counted, nameOf, placeOf, summarize } from './worte.js'

/** So many figures and sections of a programme are listed: the whole stands in the page. */
const GENANNT = 25

/** A short account for a merge request. */
export function formatMarkdown({ alt, neu, programme, ohneSeiten }: Fassungsvergleich): string {
  const andere = programme.filter(({ art }) => art !== 'unveraendert')
  const gleich = programme.length - andere.length
  const kopf = `## Unterschiede: ${escapeMarkdown(alt)} → ${escapeMarkdown(neu)}\n`
  const rest = [
    ...(gleich > 0 ? [`${counted(gleich, 'Programm', 'Programme')} unverändert.`] : []),
    ...(ohneSeiten ? [`Seiten nicht verglichen: ${escapeMarkdown(ohneSeiten)}`] : []),
  ]
  return `${[kopf, ...andere.map(formatProgramm), ...rest].join('\n').replace(/\n{3,}/g, '\n\n')}\n`
}

function formatProgramm(vergleich: Programmvergleich): string {
  const { programm, art, zahlen, abschnitte } = vergleich
  const teile = [`### ${escapeMarkdown(programm)}: ${summarize(vergleich) || ARTNAMEN[art]}\n`]
  if (zahlen.length > 0) {
    teile.push('| Zahl | vorher | nachher | Nachweis |\n|---|---:|---:|---|')
    // What has become another figure counts more than what is new or gone.
    const gereiht = [...zahlen].sort((a, b) => Number(b.art === 'geaendert') - Number(a.art === 'geaendert'))
    for (const { alt, neu, orte } of gereiht.slice(0, GENANNT)) {
      const [erster] = orte
      const wo = erster ? placeOf(erster) : ''
      const mehr = orte.length > 1 ? ` und an ${counted(orte.length - 1, 'weiterer Stelle', 'weiteren Stellen')}` : ''
      teile.push(
        `| ${escapeMarkdown(wo)}${mehr} | ${escapeMarkdown(alt?.gedruckt ?? '–')} | ${escapeMarkdown(neu?.gedruckt ?? '–')} | ${(neu ?? alt)?.nachweis} |`,
      )
    }
    teile.push(rest(zahlen.length), '')
  }
  for (const abschnitt of abschnitte.slice(0, GENANNT)) {
    const { saetze, tafeln, bilder, vorher } = abschnitt
    const was = [
      ...(vorher ? [`hieß „${escapeMarkdown(vorher)}“`] : []),
      ...(saetze.length > 0 ? [counted(saetze.length, 'Satz', 'Sätze')] : []),
      ...tafeln.map(({ titel, art }) => `Tabelle „${escapeMarkdown(titel)}“ ${ARTNAMEN[art]}`),
      ...bilder.map(({ titel, art }) => `Diagramm „${escapeMarkdown(titel)}“ ${ARTNAMEN[art]}`),
    ]
    teile.push(
      `- **${escapeMarkdown(nameOf(abschnitt))}** ${ARTNAMEN[abschnitt.art]}${was.length > 0 ? `: ${was.join(', ')}` : ''}`,
    )
  }
  teile.push(rest(abschnitte.length))
  return `${teile.join('\n')}\n`
}

function rest(anzahl: number): string {
  return anzahl > GENANNT ? `\n… und ${counted(anzahl - GENANNT, 'weiterer', 'weitere')}, in der Seite` : ''
}

/** What is data must not be read as Markdown, as HTML or as a name that is notified. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]{}#|~!]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/@/g, '@\u200b')
    .replace(/\s+/g, ' ')
}
