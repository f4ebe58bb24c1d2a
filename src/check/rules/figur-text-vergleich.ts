import { visit } from '../../content/abschnitt/knoten.js'
import { parsePfad } from '../../content/daten/pfad.js'
import type { Abschnitt } from '../../content/programm/programm.js'
import type { Melde } from '../../message.js'
import { Tabellenumfeld } from '../bindung/tabellenumfeld.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { gliederOf } from '../reading/aussagen/muster.js'
import { isChangeFigure } from '../reading/aussagen/veraenderung/aenderungsfigur.js'
import type { Figur } from '../reading/figur.js'
import { withRichtig } from '../reading/richtig.js'
import { type Passage, passagesOf } from '../reading/satz/passage.js'
import { findMeant } from '../tabellensatz/jahreswert/gemeint.js'
import { clauseOf, tellsChange } from '../tabellensatz/jahreswert/teilsatz.js'
import { compare } from '../tabellensatz/jahreswert/vergleich.js'
import { findTabellenfunde } from '../tabellensatz/tabellensatz.js'
import { asJahrestabelle, type Jahrestabelle } from '../zahlen/jahrestabelle.js'
import { tablesOf } from '../zahlen/tabellen.js'

/** A typed percentage that says another change than the table of its section. */
export const figurTextVergleich: Pruefregel = {
  id: 'figur-text-vergleich',
  schwere: 'warnung',
  erklaerung:
    'Ein getippter Satz nennt eine andere Veränderung (in Prozent, in Prozentpunkten, als Anzahl oder Betrag), eine andere Richtung („gestiegen“), ein anderes Mittel oder mehr Schritte „in Folge“, als eine Tabelle oder ein Datenblatt mit Zeiten ergibt. Oder er nennt die Summe einer Spalte, den Anteil einer Zeile am Ganzen ihrer Spalte oder, was auf jedes entfällt („je Platz“, „auf eine Fachkraft“), anders als die Tabelle daneben; oder „der Ansatz wurde um 9 Tsd. € unterschritten“, wo ein Blatt „…, Ansatz“ und eines „…, Ergebnis“ anderes sagen. Die Meldung nennt den errechneten Wert. Am besten {{prozent (veraenderung blatt.zeile.2021 blatt.zeile.2022)}} einsetzen. Nennt der Satz einen Zeitraum („von 2021 bis 2023“, „seit 2021“, „2022 sank …“), gilt dieser; nennt er keinen, ist bei Prozenten das letzte Jahr der Tabelle angenommen. Gemeint ist eine Reihe, die der Satz oder der davor nennt oder von der er einen Wert angibt; was zwischen irgendwelchen Werten der Reihe richtig wäre oder aus anderen Zahlen des Absatzes folgt, wird nicht gemeldet.',
  uebersieht:
    'Sätze, die mehrere Reihen nennen oder das Gemeinte eingrenzen („der Frauen“), Zeiträume, die die Tabelle nicht hat, und Zahlen, die weit neben dem errechneten Wert liegen',
  pruefe(pruefling, melde) {
    const gemeldet = checkSeries(pruefling, melde)
    const jeAbschnitt = new Map<Abschnitt, Prosa[]>()
    for (const prosa of proseOf(pruefling)) {
      if (!prosa.abschnitt) continue
      const bisher = jeAbschnitt.get(prosa.abschnitt)
      if (bisher) bisher.push(prosa)
      else jeAbschnitt.set(prosa.abschnitt, [prosa])
    }
    for (const [abschnitt, prosa] of jeAbschnitt) {
      const tabellen = tablesOfSection(abschnitt, prosa, pruefling)
      if (tabellen.length > 0) for (const stueck of prosa) checkProsa(stueck, tabellen, gemeldet, melde)
    }
  },
}

/** The tables by years that the section shows or takes its figures from. */
function tablesOfSection({ baum, datei }: Abschnitt, prosa: readonly Prosa[], pruefling: Pruefling): Jahrestabelle[] {
  const namen = new Set<string>()
  visit(baum, (knoten) => {
    if (knoten.type !== 'leafDirective' && knoten.type !== 'containerDirective') return
    if (knoten.attributes?.daten) namen.add(knoten.attributes.daten)
  })
  for (const { einsaetze } of prosa) {
    for (const { wert } of einsaetze) for (const zelle of wert?.herkunft ?? []) namen.add(parsePfad(zelle)?.[0] ?? '')
  }
  // A table typed into the section has no name of its own.
  const gezeigt = tablesOf(pruefling).filter(({ id, ort }) => (id === '' ? ort.datei === datei : namen.has(id)))
  return gezeigt.flatMap((blatt) => asJahrestabelle(blatt) ?? [])
}

/** What sentences say of series; the figures that were found wrong. */
function checkSeries(pruefling: Pruefling, melde: Melde): ReadonlySet<Figur> {
  const gemeldet = new Set<Figur>()
  const umgebung = new Tabellenumfeld(pruefling)
  const tabellen = tablesOf(pruefling)
  for (const prosa of proseOf(pruefling)) {
    if (!prosa.abschnitt || prosa.art === 'zelle') continue
    const nahe = new Set(umgebung.tablesNear(prosa).keys())
    for (const { glied, stelle, richtig, text, rat } of findTabellenfunde(prosa, tabellen, nahe)) {
      if (glied) gemeldet.add(glied.figur)
      melde(glied ? withRichtig(prosa, glied.figur, richtig) : prosa.ort(stelle ?? 0), text, rat)
    }
  }
  return gemeldet
}

function checkProsa(
  prosa: Prosa,
  tabellen: readonly Jahrestabelle[],
  gemeldet: ReadonlySet<Figur>,
  melde: Melde,
): void {
  let vorige: Passage | undefined
  for (const passage of passagesOf(prosa)) {
    for (const glied of gliederOf(passage)) {
      const { figur } = glied
      if (
        glied.art !== 'p' ||
        gemeldet.has(figur) ||
        figur.einsatz ||
        figur.form !== 'ziffern' ||
        figur.spanne ||
        !isChangeFigure(glied)
      )
        continue
      const teilsatz = clauseOf(passage, glied)
      if (!tellsChange(teilsatz)) continue
      const gemeint = findMeant(passage, glied, teilsatz, vorige, tabellen)
      if (gemeint) compare(passage, glied, teilsatz, gemeint, melde)
    }
    vorige = passage
  }
}
