import type { Directives } from 'mdast-util-directive'
import { ortOf, visit } from '../../content/abschnitt/knoten.js'
import { formatZelle } from '../../figures/format.js'
import { strings } from '../../layout/bausteine/strings.js'
import { select } from '../../layout/charts/selection.js'
import { type Melde, Meldungen, type Ort } from '../../message.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { findRichtungsworte, isVerneint } from '../reading/worte/richtung.js'
import { parseZeitpunkt } from '../reading/zeit/zeitpunkt.js'
import { isZahl, type Zahlzelle } from '../zahlen/zelle.js'

/** A title that says "sinkt" over figures that rise. */
export const titelRichtung: Pruefregel = {
  id: 'titel-richtung',
  schwere: 'warnung',
  erklaerung:
    'Der Titel einer Tabelle oder eines Diagramms sagt „sinkt“, die Werte darunter steigen, oder umgekehrt: meist ist der Titel vom Vorjahr. Gemeldet wird nur, wenn eine einzige Zeile gezeigt wird, ihre Spalten Zeitpunkte sind und sowohl der letzte Schritt als auch der ganze Zeitraum dem Titel widersprechen.',
  uebersieht: 'Titel über mehreren Zeilen, solche mit zwei Richtungen und Überschriften von Abschnitten',
  pruefe(pruefling, melde) {
    for (const { baum, datei } of pruefling.programm.abschnitte)
      visit(baum, (knoten) => {
        if (knoten.type !== 'leafDirective') return
        const ort = ortOf(knoten, datei)
        checkBlock(knoten, ort, pruefling, melde)
      })
  },
}

function checkBlock(block: Directives, ort: Ort, { blaetter }: Pruefling, melde: Melde): void {
  const blatt = blaetter.get(block.attributes?.daten ?? '')
  const titel = block.attributes?.titel ?? blatt?.titel ?? ''
  const worte = findRichtungsworte(titel).filter(({ vergleichend }) => !vergleichend)
  const [wort, ...weitere] = worte
  if (!blatt || !wort || weitere.length > 0 || isVerneint(titel)) return
  // What the block selects wrongly has been reported when it was set.
  const { zeilen, spalten } = select(blatt, strings(block.attributes), ort, new Meldungen())
  const [zeile, ...andere] = zeilen
  if (!zeile || andere.length > 0) return
  const werte = spalten
    .flatMap((spalte): { zeit: string; zelle: Zahlzelle }[] => {
      const zeit = parseZeitpunkt(spalte.name)
      const zelle = zeile.zellen[blatt.spalten.indexOf(spalte)]
      return zeit && isZahl(zelle) && !zelle.vorzeichen ? [{ zeit: zeit.schluessel, zelle }] : []
    })
    .sort((a, b) => a.zeit.localeCompare(b.zeit))
  const [erster, vorletzter, letzter] = [werte[0], werte.at(-2), werte.at(-1)]
  if (!erster || !vorletzter || !letzter) return
  const schritt = letzter.zelle.wert.cmp(vorletzter.zelle.wert)
  if (schritt === 0 || schritt === wort.richtung || letzter.zelle.wert.cmp(erster.zelle.wert) !== schritt) return
  const show = ({ zelle }: { zelle: Zahlzelle }) => formatZelle(zelle, { mitEinheit: true })
  melde(
    ort,
    `Der Titel sagt „${wort.wort}“, „${zeile.name}“ geht aber von ${show(erster)} auf ${show(letzter)}.`,
    `Richtig ist „${schritt === 1 ? 'steigt' : 'sinkt'}“, wenn die Werte stimmen.`,
  )
}
