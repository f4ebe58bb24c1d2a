import { escapeMarkup } from '../escape.js'
import type { Ausgabe } from './ausgaben.js'
import type { Webeinstellungen } from './einstellungen.js'
import type { Webdatei } from './webdatei.js'

/** What machines ask for: a feed of what is new, a map of all pages, and who may read them. */
export function formatVerzeichnisse(
  ausgaben: readonly Ausgabe[],
  seiten: readonly string[],
  einstellungen: Webeinstellungen,
  heute: string,
): Webdatei[] {
  const { adresse } = einstellungen
  if (adresse === undefined) return [{ pfad: 'robots.txt', inhalt: 'User-agent: *\nAllow: /\n' }]
  return [
    { pfad: 'robots.txt', inhalt: `User-agent: *\nAllow: /\nSitemap: ${adresse}sitemap.xml\n` },
    { pfad: 'sitemap.xml', inhalt: formatSitemap(seiten, adresse) },
    { pfad: 'feed.xml', inhalt: formatFeed(ausgaben, einstellungen, adresse, heute) },
  ]
}

function formatSitemap(seiten: readonly string[], adresse: string): string {
  const orte = seiten.map(
    (seite) =>
      `<url><loc>${escapeMarkup(new URL(seite.replace(/(^|\/)index\.html$/, '$1'), adresse).href)}</loc></url>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${orte.join('\n')}
</urlset>
`
}

/** So many are told of: who reads a feed has read the others. */
const MEISTE = 100

function formatFeed(
  ausgaben: readonly Ausgabe[],
  { titel, herausgeber }: Webeinstellungen,
  adresse: string,
  heute: string,
): string {
  const dayOf = ({ stand, berichtigt, zurueckgezogen }: Ausgabe) =>
    `${(zurueckgezogen?.am ?? berichtigt?.am ?? (stand || heute)).padEnd(10, '-01').slice(0, 10)}T00:00:00Z`
  const neueste = ausgaben
    .map((ausgabe) => ({ ausgabe, tag: dayOf(ausgabe) }))
    .sort((a, b) => (a.tag < b.tag ? 1 : a.tag > b.tag ? -1 : 0))
    .slice(0, MEISTE)
  const eintraege = neueste.map(({ ausgabe, tag }) => {
    const ort = escapeMarkup(new URL(ausgabe.pfad, adresse).href)
    const zusatz = ausgabe.zurueckgezogen ? ' (zurückgezogen)' : ausgabe.berichtigt ? ' (berichtigt)' : ''
    return `<entry>
<title>${escapeMarkup(`${ausgabe.jobcenter}: ${ausgabe.titel} ${ausgabe.zeitraum}${zusatz}`)}</title>
<id>${ort}</id>
<link href="${ort}"/>
<updated>${tag}</updated>
</entry>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
<title>${escapeMarkup(titel)}</title>
<id>${escapeMarkup(adresse)}</id>
<link href="${escapeMarkup(adresse)}"/>
<link rel="self" href="${escapeMarkup(adresse)}feed.xml"/>
<updated>${neueste[0]?.tag ?? `${heute}T00:00:00Z`}</updated>
<author><name>${escapeMarkup(herausgeber || titel)}</name></author>
${eintraege.join('\n')}
</feed>
`
}
