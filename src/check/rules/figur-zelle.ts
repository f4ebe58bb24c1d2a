import { formatMitEinheit, formatZelle } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import { expressionLike } from '../bindung/ausdruck.js'
import { inUnitOf, roundedAs } from '../bindung/kandidat.js'
import type { Zellbezug } from '../bindung/zellbezug.js'
import { zellbezuegeOf } from '../bindung.js'
import { withErsatz } from '../prosa/ersatz.js'
import type { Pruefregel } from '../pruefling.js'

/** A figure typed into a sentence that a cell of a table contradicts. */
export const figurZelle: Pruefregel = {
  id: 'figur-zelle',
  schwere: 'warnung',
  erklaerung:
    'Ein Satz tippt eine Zahl, die in einem Datenblatt oder einer Tabelle anders steht: eine Ziffer ist anders, zwei sind vertauscht, das Komma sitzt falsch, Tausend steht für Millionen, die Zahl steht in der Zeile daneben oder in der Spalte eines anderen Jahres oder Geschlechts, oder die Angabe zum selben Zeitpunkt hat einen anderen Wert. Die Meldung nennt die Zelle und den Ausdruck, der sie einsetzt; dann kann beides nicht mehr auseinanderlaufen. Gemeldet wird, was mehr als Zufall ist: je weniger Ziffern die Zahl hat, desto deutlicher muss der Satz die Zeile, die Spalte oder die Zeit nennen, und desto näher muss die Tabelle stehen; dass die anderen Zahlen des Absatzes aus demselben Blatt kommen, zählt mit. Bei „rund“ und „etwa“ wird die gerundete Zelle verglichen. Was irgendwo genau so in einer Zelle steht (zwei Ziffern nur, wenn der Satz keine andere Zeile bei ihrem Namen nennt) und was der Absatz an anderer Stelle schon nennt, wird nicht gemeldet.',
  uebersieht:
    'Sätze, die die Sache ganz anders nennen als die Tabelle, Zahlwörter, „mehr als“ und „weniger als“, und kleine Zahlen, neben denen nichts aus demselben Blatt steht',
  pruefe(pruefling, melde) {
    for (const bezug of zellbezuegeOf(pruefling)) if (bezug.wie !== 'gleich') report(bezug, bezug.wie, melde)
  },
}

type Zellabweichung = Exclude<Zellbezug['wie'], 'gleich'>

const WORTE: Readonly<Record<Zellabweichung, string>> = {
  ziffer: 'vermutlich eine Ziffer vertippt',
  dreher: 'vermutlich ein Zahlendreher',
  stelle: 'vermutlich ein Komma, eine Null oder die Größenordnung (Tausend, Millionen) falsch',
  anders: 'derselbe Zeitpunkt mit zwei Werten',
}

function report({ passage: { prosa }, figur, buchzelle }: Zellbezug, wie: Zellabweichung, melde: Melde): void {
  const { zelle, eintrag, spalte } = buchzelle
  const imBlatt = formatZelle(zelle, { mitEinheit: true })
  // In the scale of the sentence, unless that is what is wrong.
  const gleicheSkala = wie !== 'stelle' && figur.einheit !== '' && figur.einheit !== zelle.einheit
  const rund = roundedAs(figur, inUnitOf(figur, buchzelle).abs())
  const richtig = rund
    ? formatMitEinheit(rund, figur.einheit, 0)
    : gleicheSkala
      ? formatMitEinheit(inUnitOf(figur, buchzelle), figur.einheit, figur.stellen)
      : imBlatt
  const ausdruck = expressionLike(figur, buchzelle)
  const { zelle: pfad, ort } = zelle.herkunft
  const wo = eintrag.blatt.id === '' ? `in der Tabelle (Zeile ${ort.zeile})` : `im Datenblatt (${pfad})`
  melde(
    withErsatz(prosa, figur.von, figur.bis, eintrag.blatt.id === '' ? richtig : ausdruck),
    `Der Satz nennt ${figur.text}, „${eintrag.reihe.name}${spalte ? `, ${spalte}` : ''}“ ist ${wo} ${imBlatt}: ${WORTE[wie]}.`,
    eintrag.blatt.id === ''
      ? `Richtig ist ${richtig}, wenn die Tabelle stimmt.`
      : `Richtig ist ${richtig}, wenn das Datenblatt stimmt; ${ausdruck} setzt den Wert ein.`,
  )
}
