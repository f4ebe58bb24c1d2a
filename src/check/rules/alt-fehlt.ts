import { visit } from '../../content/knoten.js'
import type { Pruefregel } from '../pruefling.js'

const NICHTSSAGEND =
  /^(?:(?:das |ein |eine )?(?:bild|foto|grafik|diagramm|abbildung|schaubild|logo|alt|alternativtext|text)\s*\d*\.?|[.…\s?xX-]*|[\w./-]+\.(?:png|jpe?g|svg))$/i

const MIT_ALTERNATIVTEXT = new Set(['diagramm', 'abbildung', 'organigramm'])

/** Finds charts without an alternative text of their own, and alternative texts that say nothing. */
export const altFehlt: Pruefregel = {
  id: 'alt-fehlt',
  pruefe({ programm }, meldungen) {
    for (const { baum, datei } of programm.abschnitte) {
      visit(baum, (knoten) => {
        if (knoten.type !== 'leafDirective' || !MIT_ALTERNATIVTEXT.has(knoten.name)) return
        const ort = { datei, zeile: knoten.position?.start.line ?? 1, spalte: knoten.position?.start.column ?? 1 }
        const alt = knoten.attributes?.alt?.trim() ?? ''
        const titel = knoten.attributes?.titel?.trim()
        if (alt === '') {
          // A picture without alt is an error of reading; that of an organisation chart says all that the chart says.
          if (knoten.name === 'diagramm')
            meldungen.melde(
              'alt-fehlt',
              ort,
              'Das Diagramm hat keinen eigenen Alternativtext; er wird aus den Zahlen gebildet.',
              'Mit alt="…" sagen, was man am Diagramm sehen soll.',
            )
        } else if (NICHTSSAGEND.test(alt)) {
          meldungen.melde(
            'alt-fehlt',
            ort,
            `Der Alternativtext „${alt}“ sagt nichts über das Bild.`,
            'In einem Satz sagen, was zu sehen ist.',
            'warnung',
          )
        } else if (alt === titel) {
          meldungen.melde(
            'alt-fehlt',
            ort,
            'Der Alternativtext wiederholt nur die Beschriftung.',
            'In einem Satz sagen, was zu sehen ist.',
            'warnung',
          )
        }
      })
    }
  },
}
