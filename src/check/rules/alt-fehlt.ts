import { isBlock, ortOf, visit } from '../../content/abschnitt/knoten.js'
import type { Pruefregel } from '../pruefling.js'

const NICHTSSAGEND =
  /^(?:(?:das |ein |eine )?(?:bild|foto|grafik|diagramm|abbildung|schaubild|logo|alt|alternativtext|text)\s*\d*\.?|[.…\s?xX-]*|[\w./-]+\.(?:png|jpe?g|svg))$/i

const MIT_ALTERNATIVTEXT = new Set(['auftakt', 'bildseite', 'diagramm', 'abbildung', 'organigramm', 'portrait'])

/** Finds charts without an alternative text of their own, and alternative texts that say nothing. */
export const altFehlt: Pruefregel = {
  id: 'alt-fehlt',
  schwere: 'hinweis',
  erklaerung:
    'Ein Diagramm hat keinen eigenen Alternativtext, oder der einer Abbildung sagt nichts. Ohne eigenen Text wird für ein Diagramm einer aus den Zahlen gebildet; besser sagt ein Satz, was man daran sehen soll: alt="…".',
  uebersieht: 'ob ein Alternativtext zum Bild passt',
  pruefe({ programm }, melde) {
    for (const { baum, datei } of programm.abschnitte) {
      visit(baum, (knoten) => {
        if (!isBlock(knoten) || !MIT_ALTERNATIVTEXT.has(knoten.name)) return
        const ort = ortOf(knoten, datei)
        const alt = knoten.attributes?.alt?.trim() ?? ''
        const titel = knoten.attributes?.titel?.trim()
        if (alt === '') {
          // A picture without alt is an error of reading; that of an organisation chart says all that the chart says.
          if (knoten.name === 'diagramm')
            melde(
              ort,
              'Das Diagramm hat keinen eigenen Alternativtext; er wird aus den Zahlen gebildet.',
              'Mit alt="…" sagen, was man am Diagramm sehen soll.',
            )
        } else if (NICHTSSAGEND.test(alt)) {
          melde(
            ort,
            `Der Alternativtext „${alt}“ sagt nichts über das Bild.`,
            'In einem Satz sagen, was zu sehen ist.',
            'warnung',
          )
        } else if (alt === titel) {
          melde(
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
