import type { Flachart } from './vergleich/flach.js'
import type { Verlust } from './vergleich/verluste.js'
import type { Importhinweis } from './werk.js'

/** What is to be said of a programme that was made of a file. */
export interface Importbefund {
  datei: string
  hinweise: readonly Importhinweis[]
  verluste: readonly Verlust[]
  /** Errors of `amip check`, as lines. */
  fehler: readonly string[]
}

const GRUENDE: Record<Exclude<Flachart, 'text' | 'diagramm'>, string> = {
  kopfzeile: 'In Kopf- und Fußzeilen; das Programm setzt eigene',
  verzeichnis: 'In einem Verzeichnis; das Programm setzt es selbst',
  geloescht: 'Als gelöscht gekennzeichnet',
  verborgen: 'Ausgeblendet',
  kommentar: 'In Kommentaren',
  grafik: 'In einer SmartArt-Grafik',
  bild: 'Bilder, die nicht übernommen sind',
}

/** The list of losses as Markdown, by place: what is to be done, what is not there any more, what is new. */
export function writeBericht({ datei, hinweise, verluste, fehler }: Importbefund): string {
  const teile = [`# Übernahme aus „${datei}“`]
  teile.push(
    'Verglichen ist, wie oft jedes Wort und jede Zahl in der Datei und im Programm steht, und jedes Bild: Jeder Unterschied steht hier mit seiner Stelle, und nichts anderes. Auszeichnung (Farben, Schriften, Abstände) ist Sache der Gestaltung. Diese Datei gehört nicht zum Programm und darf gelöscht werden.',
  )
  if (hinweise.length > 0) teile.push('## Zu prüfen', list(hinweise.map(({ ort, text }) => `**${ort}:** ${text}`)))
  if (fehler.length > 0) teile.push('## Fehler, die „amip check“ meldet', list(fehler))
  const fehlt = verluste.filter(({ art, von }) => art === 'fehlt' && (von === 'text' || von === 'diagramm'))
  if (fehlt.length > 0) teile.push('## Steht in der Datei, nicht im Programm', list(fehlt.map(sayVerlust)))
  const neu = verluste.filter(({ art }) => art === 'neu')
  if (neu.length > 0) teile.push('## Steht im Programm, nicht in der Datei', list(neu.map(sayVerlust)))
  for (const [von, titel] of Object.entries(GRUENDE)) {
    const eigene = verluste.filter((verlust) => verlust.art === 'fehlt' && verlust.von === von)
    if (eigene.length > 0) teile.push(`## ${titel}`, list(eigene.map(sayVerlust)))
  }
  if (verluste.length === 0)
    teile.push('Alle Wörter, Zahlen und Bilder der Datei stehen im Programm, und keine anderen.')
  return `${teile.join('\n\n')}\n`
}

/** One difference in one line. */
export function sayVerlust({ ort, worte, ganz, text, von }: Verlust): string {
  if (von === 'bild') return ort
  const auszug = text.length > 160 ? `${text.slice(0, 160)}…` : text
  return ganz ? `**${ort}:** „${text}“` : `**${ort}:** ${worte.join(' ')} – in „${auszug}“`
}

function list(zeilen: readonly string[]): string {
  return zeilen.map((zeile) => `- ${zeile.replace(/\s+/g, ' ')}`).join('\n')
}
