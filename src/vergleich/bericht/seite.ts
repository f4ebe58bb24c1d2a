import { escapeMarkup } from '../../escape.js'
import type { Textstueck } from '../../unterschiede/worte.js'
import type { Fassungsvergleich, Programmvergleich } from '../ablauf.js'
import type { Seitenbild, Seitenunterschied } from '../seiten.js'
import { STIL } from './stil.js'
import { anchorOf, formatUnterschiede, formatWorte, idOf } from './unterschiede.js'
import { ARTNAMEN, summarize } from './worte.js'

/** The comparison as one page that needs nothing beside itself: for people, by keyboard and by ear too. */
export function formatSeite(vergleich: Fassungsvergleich): string {
  const { alt, neu, programme, ohneSeiten } = vergleich
  const titel = `Unterschiede: ${alt} → ${neu}`
  const andere = programme.filter(({ art }) => art !== 'unveraendert')
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeMarkup(titel)}</title><style>${STIL}</style></head>
<body>
<main>
<h1>Unterschiede</h1>
<p class="leise">vorher: ${escapeMarkup(alt)}<br>nachher: ${escapeMarkup(neu)}</p>
${ohneSeiten ? `<p class="hinweis">Seiten nicht verglichen: ${escapeMarkup(ohneSeiten)}</p>` : ''}
<table>
<caption>Übersicht</caption>
<thead><tr><th scope="col">Programm</th><th scope="col">Ergebnis</th></tr></thead>
<tbody>
${programme.map((eines) => `<tr><th scope="row">${andere.includes(eines) ? `<a href="#${anchorOf(eines)}">${escapeMarkup(eines.programm)}</a>` : escapeMarkup(eines.programm)}</th><td>${summarize(eines) || ARTNAMEN[eines.art]}</td></tr>`).join('\n')}
</tbody>
</table>
${andere.map(formatProgramm).join('\n')}
</main>
</body>
</html>
`
}

function formatProgramm(vergleich: Programmvergleich): string {
  const { programm, seiten = [] } = vergleich
  return `<section${idOf(vergleich, '')}>
<h2>${escapeMarkup(programm)}</h2>
${formatSpruenge(vergleich)}
${formatUnterschiede(vergleich, 'redaktion')}
${seiten.length > 0 ? `<h3${idOf(vergleich, 'seiten')}>Seiten</h3>\n${seiten.map(formatSeitenpaar).join('\n')}` : ''}
</section>`
}

/** Ways to the parts of a long comparison. */
function formatSpruenge(vergleich: Programmvergleich): string {
  const { programm, zahlen, abschnitte, seiten = [] } = vergleich
  const teile = [
    ['zahlen', 'Zahlen', zahlen.length],
    ['text', 'Text', abschnitte.length],
    ['seiten', 'Seiten', seiten.length],
  ] as const
  const da = teile.filter(([, , anzahl]) => anzahl > 0)
  if (da.length < 2) return ''
  const verweise = da.map(([teil, name]) => `<a href="#${anchorOf(vergleich, teil)}">${name}</a>`)
  return `<nav class="spruenge" aria-label="Unterschiede in ${escapeMarkup(programm)}">${verweise.join('')}</nav>`
}

function formatSeitenpaar({ alt, neu, stellen, worte }: Seitenunterschied): string {
  const was = alt && neu ? `${stellen === 1 ? '1 Stelle' : `${stellen} Stellen`} markiert` : neu ? 'neu' : 'entfallen'
  const nummern = alt && neu && alt.nummer !== neu.nummer ? `${alt.nummer} → ${neu.nummer}` : `${(neu ?? alt)?.nummer}`
  return `<details>
<summary>Seite ${nummern}: ${was}</summary>
<div class="paar">
${formatSeitenbild(alt, 'vorher', was)}
${formatSeitenbild(neu, 'nachher', was)}
</div>
${worte.length > 0 ? `<p class="worte">${formatWorte(shorten(worte))}</p>` : alt && neu ? '<p class="leise">Der Text der Seite ist derselbe; nur ihr Aussehen ist anders.</p>' : ''}
</details>`
}

function formatSeitenbild(bild: Seitenbild | undefined, wann: string, was: string): string {
  if (!bild) return `<p class="leise">${wann}: keine</p>`
  const daten = Buffer.from(bild.bild).toString('base64')
  return `<figure><figcaption>${wann}: Seite ${bild.nummer}</figcaption><img alt="Seite ${bild.nummer} ${wann}, ${was}" src="data:image/webp;base64,${daten}"></figure>`
}

/** So much of what is the same is shown on either side of a difference. */
const UMGEBUNG = 60

function shorten(worte: readonly Textstueck[]): Textstueck[] {
  return worte.map((stueck, stelle) => {
    if (stueck.art !== 'gleich' || stueck.text.length <= 2 * UMGEBUNG) return stueck
    const anfang = stelle === 0 ? '' : stueck.text.slice(0, UMGEBUNG)
    const ende = stelle === worte.length - 1 ? '' : stueck.text.slice(-UMGEBUNG)
    return { art: 'gleich', text: `${anfang} … ${ende}` }
  })
}
