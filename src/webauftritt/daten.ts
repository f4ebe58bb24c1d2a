import { escapeMarkup } from '../escape.js'
import type { Datenblatt, Zeile, Zelle } from '../figures/datenblatt.js'
import { formatZelle } from '../figures/format.js'
import { hashOf } from '../files/record.js'
import type { Ausgabe } from './ausgaben.js'
import type { Webeinstellungen } from './einstellungen.js'
import { frame } from './rahmen.js'
import { wayTo } from './seiten.js'
import type { Webdatei } from './webdatei.js'

/**
 * The sheets of a programme as open data: one CSV each, a description in the form of Frictionless (datapackage.json), and a page on which
 * every figure has an address of its own.
 */
export function formatDaten(
  ausgabe: Ausgabe,
  blaetter: readonly Datenblatt[],
  einstellungen: Webeinstellungen,
): Webdatei[] {
  const dateien = blaetter.map((blatt) => ({ blatt, pfad: `daten/${blatt.id}.csv`, inhalt: formatCsv(blatt) }))
  const paket = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `${ausgabe.haus}${ausgabe.zeitraum}`.replace(/[^a-z0-9._-]+/g, '-'),
    title: `${ausgabe.titel} ${ausgabe.zeitraum}, ${ausgabe.jobcenter}: Datenblätter`,
    ...(einstellungen.adresse && { homepage: `${einstellungen.adresse}${ausgabe.pfad}` }),
    ...(einstellungen.lizenz && {
      licenses: [{ title: einstellungen.lizenz.name, path: einstellungen.lizenz.adresse }],
    }),
    resources: dateien.map(({ blatt, pfad, inhalt }) => describe(blatt, pfad, inhalt)),
  }
  return [
    ...dateien.map(({ pfad, inhalt }) => ({ pfad: `${ausgabe.pfad}${pfad}`, inhalt })),
    { pfad: `${ausgabe.pfad}daten/datapackage.json`, inhalt: `${JSON.stringify(paket, null, 2)}\n` },
    { pfad: `${ausgabe.pfad}daten.html`, inhalt: formatSeite(ausgabe, blaetter, einstellungen) },
  ]
}

function describe({ id, titel, quelle, stand, spalten, hinweise }: Datenblatt, pfad: string, inhalt: string) {
  return {
    name: id.toLowerCase().replace(/[^a-z0-9._-]+/g, '-'),
    title: titel,
    path: pfad.replace(/^daten\//, ''),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(inhalt),
    hash: `sha256:${hashOf(inhalt)}`,
    ...(hinweise.length > 0 && { description: hinweise.join(' ') }),
    ...(quelle && { sources: [{ title: stand ? `${quelle} (Stand: ${stand})` : quelle }] }),
    schema: {
      missingValues: [''],
      fields: [
        { name: 'zeile', type: 'string', title: 'Kennung der Zeile' },
        { name: 'name', type: 'string', title: 'Name der Zeile' },
        ...spalten.flatMap((spalte) => [
          { name: spalte.id, type: spalte.art === 'zahl' ? 'number' : 'string', title: spalte.name },
          { name: `${spalte.id}.einheit`, type: 'string', title: `${spalte.name}: Einheit` },
        ]),
      ],
    },
  }
}

/** Values as they are, with a point, unrounded beyond what the sheet says; units beside them. */
function formatCsv({ spalten, zeilen }: Datenblatt): string {
  const kopf = ['zeile', 'name', ...spalten.flatMap(({ id }) => [id, `${id}.einheit`])]
  const koerper = zeilen
    .filter(({ zellen }) => zellen.length > 0)
    .map(({ id, name, zellen }) => [id, name, ...zellen.flatMap((zelle) => [rawValue(zelle), unitOf(zelle)])])
  return [kopf, ...koerper].map((zeile) => `${zeile.map(field).join(',')}\r\n`).join('')
}

function rawValue(zelle: Zelle): string {
  if (zelle.art === 'text') return zelle.text
  return zelle.art === 'fehlt' ? '' : zelle.wert.toFixed(zelle.stellen)
}

function unitOf(zelle: Zelle): string {
  return zelle.art === 'zahl' ? zelle.einheit : ''
}

/** RFC 4180; a text that a spreadsheet would run as a formula is kept a text. */
function field(text: string): string {
  const harmlos = /^[=@\t]|^[+-](?![\d.]+$)/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmlos) ? `"${harmlos.replaceAll('"', '""')}"` : harmlos
}

function formatSeite(ausgabe: Ausgabe, blaetter: readonly Datenblatt[], einstellungen: Webeinstellungen): string {
  const titel = `Daten: ${ausgabe.jobcenter} ${ausgabe.zeitraum}`
  const inhalt = `<hgroup><p>${escapeMarkup(ausgabe.jobcenter)}</p><h1>Daten ${ausgabe.zeitraum}</h1></hgroup>
<p>Alle Datenblätter, aus denen die Zahlen des Programms stammen. Jede Zahl hat eine eigene Adresse: Ein Klick auf sie zeigt sie in der Adresszeile. Beschrieben sind die Dateien in <a href="daten/datapackage.json">datapackage.json</a> (Frictionless Data Package).</p>
<nav aria-label="Datenblätter"><ul class="blaetter">
${blaetter.map(({ id, titel }) => `<li><a href="#${escapeMarkup(id)}">${escapeMarkup(titel || id)}</a></li>`).join('\n')}
</ul></nav>
${blaetter.map(formatBlatt).join('\n')}`
  return frame({ titel, inhalt, tiefe: 2, einstellungen, weg: wayTo(ausgabe) })
}

function formatBlatt(blatt: Datenblatt): string {
  const { id, titel, einheit, spalten, zeilen, quelle, stand, hinweise } = blatt
  const unter = [quelle && `Quelle: ${quelle}`, stand && `Stand: ${stand}`, ...hinweise].filter(Boolean)
  const name = escapeMarkup(titel || id)
  const kennung = escapeMarkup(id)
  return `<section id="${kennung}">
<h2 id="${kennung}:titel">${name}</h2>
${einheit ? `<p class="leise" id="${kennung}:einheit">in ${escapeMarkup(einheit)}</p>` : ''}
<div class="breit" tabindex="0" role="region" aria-label="${name}, Tabelle">
<table aria-labelledby="${kennung}:titel"${einheit ? ` aria-describedby="${kennung}:einheit"` : ''}>
<thead><tr><th scope="col">${escapeMarkup(blatt.zeilenkopf || 'Merkmal')}</th>${spalten.map(({ name, art }) => `<th scope="col"${art === 'zahl' ? ' class="zahl"' : ''}>${escapeMarkup(name)}</th>`).join('')}</tr></thead>
<tbody>
${zeilen.map((zeile) => formatZeile(blatt, zeile)).join('\n')}
</tbody>
</table>
</div>
<p class="leise">${[...unter.map(escapeMarkup), `<a href="daten/${encodeURIComponent(id)}.csv" download>${kennung}.csv</a>`].join('<br>')}</p>
</section>`
}

function formatZeile({ id, einheit, spalten }: Datenblatt, zeile: Zeile): string {
  if (zeile.zellen.length === 0)
    return `<tr><th scope="rowgroup" colspan="${spalten.length + 1}">${escapeMarkup(zeile.name)}</th></tr>`
  const zellen = zeile.zellen.map((zelle, stelle) => {
    const text = escapeMarkup(formatZelle(zelle, { mitEinheit: einheit === '' }))
    const kennung = escapeMarkup(`${id}.${zeile.id}.${spalten[stelle]?.id ?? stelle}`)
    if (zelle.art === 'text') return `<td id="${kennung}">${text}</td>`
    return `<td class="zahl" id="${kennung}"><a href="#${kennung}">${text}</a></td>`
  })
  return `<tr><th scope="row">${escapeMarkup(zeile.name)}</th>${zellen.join('')}</tr>`
}
