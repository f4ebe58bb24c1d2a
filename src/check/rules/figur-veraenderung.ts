import { PROZENT, PROZENTPUNKTE } from '../../figures/einheit.js'
import { formatMitEinheit, formatZelle } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import type { Pruefregel } from '../pruefling.js'
import { adviseFormel, tablesOf } from '../zahlen/tabellen.js'
import { type Aenderung, findAenderungen } from '../zahlen/veraenderungen.js'
import { convertTo } from '../zahlen/zelle.js'

/** A typed change that does not follow from the two values beside it. */
export const figurVeraenderung: Pruefregel = {
  id: 'figur-veraenderung',
  schwere: 'fehler',
  erklaerung:
    'Eine getippte Veränderung folgt nicht aus den beiden Werten daneben: 830 auf 761 sind −69, nicht −41; 5,0 % auf 4,8 % sind −0,2 Prozentpunkte, nicht −2,0 %. Verglichen wird mit den getippten Nachkommastellen, absolut, in Prozent oder in Prozentpunkten, je nach Einheit. Die Spalte mit „differenz“, „veraenderung“ oder „punkte“ errechnen, dann kann sie nicht mehr falsch sein. Erklärt Runden den Unterschied, ist die Meldung nur ein Hinweis.',
  uebersieht: 'Veränderungen, deren beide Werte nicht in derselben Tabelle stehen',
  pruefe(pruefling, melde) {
    for (const blatt of tablesOf(pruefling)) {
      for (const aenderung of findAenderungen(blatt)) {
        if (aenderung.befund === 'falsch' || aenderung.befund === 'gerundet') report(aenderung, melde)
      }
    }
  },
}

function report({ zelle, von, nach, namen, lesart, richtig, befund }: Aenderung, melde: Melde): void {
  const einheit = lesart === 'punkte' ? PROZENTPUNKTE : lesart === 'prozent' ? PROZENT : zelle.einheit || von.einheit
  const stellen = lesart === 'punkte' ? Math.max(von.stellen, nach.stellen) : zelle.stellen
  const inEinheit = lesart === 'absolut' ? convertTo(richtig, von.einheit, einheit) : richtig
  const wert = formatMitEinheit(inEinheit, einheit, stellen, true)
  const text = `${namen.quer ? `${namen.quer}, ` : ''}${namen.reihe}: Getippt ist ${formatZelle(zelle, { mitEinheit: true, vorzeichen: true })}, von ${formatZelle(von, { mitEinheit: true })} auf ${formatZelle(nach, { mitEinheit: true })} sind es ${wert}.`
  if (befund === 'gerundet') {
    melde(
      zelle.herkunft.ort,
      text,
      'Der Unterschied kommt vom Runden der beiden Werte; errechnen lassen macht ihn unmöglich.',
      'hinweis',
    )
    return
  }
  const rechnung = lesart === 'absolut' ? 'differenz' : lesart === 'prozent' ? 'veraenderung' : 'punkte'
  melde(
    zelle.herkunft.ort,
    text,
    `Richtig ist ${wert}, wenn beide Werte stimmen. ${adviseFormel(namen.raster.blatt, namen.raster.art, `${rechnung}: [${namen.von.id}, ${namen.nach.id}]`)}`,
  )
}
