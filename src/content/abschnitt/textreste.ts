import type { Meldungen, Ort, Regel } from '../../message.js'
import { BAUSTEINE } from '../blocks/bausteine.js'
import { UEBERSCHRIFTMARKEN } from '../kennung.js'
import { wertUngueltig } from '../yaml/regeln.js'
import { findOpenQuote } from './anfuehrung.js'
import { attributUngueltig, ausdruckSyntax, auszeichnungFremd, bausteinUnbekannt, verweisLeer } from './regeln.js'

interface Rest {
  regel: Regel
  muster: RegExp
  text: string
  rat: string
}

/** What an author meant as more than text, but wrote so that it would be printed as it stands. */
const RESTE: readonly Rest[] = [
  {
    regel: bausteinUnbekannt,
    muster: /^\s*:{2,}\s*[a-zäöü]/m,
    text: 'Dieser Baustein wurde nicht als solcher erkannt.',
    rat: 'Er steht allein in seiner Zeile: ::name{attribut="wert"}, ohne Leerzeichen nach dem Namen und ohne Komma, mit geraden Anführungszeichen (").',
  },
  {
    regel: bausteinUnbekannt,
    muster: new RegExp(`^\\s*:(?:${[...BAUSTEINE.keys()].join('|')})\\b`, 'm'),
    text: 'Ein Baustein mit nur einem Doppelpunkt wird als Text gedruckt.',
    rat: 'Zwei Doppelpunkte für eine Zeile (::tabelle{…}), drei für einen Kasten (:::fazit … :::).',
  },
  {
    regel: bausteinUnbekannt,
    muster: new RegExp(`::+(?:${[...BAUSTEINE.keys()].join('|')})\\b`),
    text: 'Ein Baustein steht mitten in einer Zeile und würde als Text gedruckt.',
    rat: 'Er steht allein in seiner Zeile, mit einer Leerzeile davor und danach.',
  },
  {
    regel: ausdruckSyntax,
    muster: /\{\{|\}\}/,
    text: 'Eine Zahl in {{…}} ist nicht geschlossen oder nicht geöffnet; die Klammern würden gedruckt.',
    rat: 'Zwei geschweifte Klammern davor und dahinter, in einer Zeile: {{zahl blatt.zeile.spalte}}',
  },
  {
    regel: ausdruckSyntax,
    muster:
      /(?<!\{)\{\s*(?:zahl|euro|mio|tsd|prozent|punkte|veraenderung|anteil|verhaeltnis|quote|summe|differenz|mittelwert|jahr|vorjahr|folgejahr|datum)\b/,
    text: 'Eine Zahl steht in einfachen geschweiften Klammern und würde so gedruckt.',
    rat: 'Zwei geschweifte Klammern: {{zahl blatt.zeile.spalte}}',
  },
  {
    regel: attributUngueltig,
    muster: /\]\{[^}]*\}|\{\s*lang\s*=/,
    text: 'Diese Auszeichnung eines Wortes wird nicht erkannt und würde gedruckt.',
    rat: 'Wörter einer anderen Sprache, ohne Leerzeichen vor der Klammer: [social return]{lang=en}',
  },
  {
    regel: attributUngueltig,
    muster: new RegExp(`\\{\\s*[#.][^}]*|[{(][.#]?(?:${UEBERSCHRIFTMARKEN.join('|')})\\s*[})]`),
    text: 'Diese Kennung oder Auszeichnung wird nicht erkannt und würde gedruckt.',
    rat: 'Am Ende einer Überschrift: {#kennung} oder {.ohne-nummer}, aus Buchstaben ohne Umlaute, Ziffern und Bindestrichen.',
  },
  {
    regel: verweisLeer,
    muster: /\[[^\]\n]+\]\[[^\]\n]*\]|^\s*\[[^\]^\n]+\]:\s+\S/m,
    text: 'Ein Link mit seinem Ziel an anderer Stelle wird nicht gesetzt und würde mit den Klammern gedruckt.',
    rat: 'Das Ziel gleich dahinter schreiben: [Text](https://…).',
  },
  {
    regel: auszeichnungFremd,
    muster: /==(?=[^\s=])[^=\n]*[^\s=]==/,
    text: 'Markierungen mit == gibt es nicht; die Zeichen würden gedruckt.',
    rat: 'Hervorheben mit **…**; was auffallen soll, als Kasten :::aussage.',
  },
  {
    regel: auszeichnungFremd,
    muster: /~~(?=\S)[^~\n]*\S~~/,
    text: 'Durchgestrichenes gibt es nicht; die Zeichen würden gedruckt.',
    rat: 'Was nicht gelten soll, streichen.',
  },
  {
    regel: auszeichnungFremd,
    muster: /(?<![\p{L}\d_])_(?=[\p{L}\d„])[^_\n]*[\p{L}\d.!?“]_(?![\p{L}\d_])/u,
    text: 'Unterstriche zeichnen nichts aus und würden gedruckt.',
    rat: 'Kursiv wird *…*, fett **…**.',
  },
  {
    regel: auszeichnungFremd,
    muster: /^\s*={2,}\s*$/m,
    text: 'Gleichheitszeichen unter einer Zeile machen keine Überschrift und würden gedruckt.',
    rat: 'Eine Überschrift schreiben Sie mit # davor.',
  },
  {
    regel: auszeichnungFremd,
    muster: /^\[[ xX]?\](?=\s)/m,
    text: 'Ein Kästchen zum Ankreuzen gibt es nicht; die Klammern würden gedruckt.',
    rat: 'In Worten sagen, was offen und was erledigt ist.',
  },
  {
    regel: wertUngueltig,
    muster: /^\s*\|.*\|\s*$/m,
    text: 'Diese Tabelle wird nicht als Tabelle erkannt.',
    rat: 'Unter die Kopfzeile gehört eine Trennzeile: |---|---:|, und davor eine Leerzeile.',
  },
]

/**
 * Reports what would be printed as it stands, at its place.
 * @param ort where the text begins
 * @param quelle all of its file
 */
export function checkTextreste(text: string, ort: Ort, quelle: string, meldungen: Meldungen): void {
  for (const { regel, muster, text: satz, rat } of RESTE) {
    const treffer = muster.exec(text)
    if (!treffer) continue
    const davor = text.slice(0, treffer.index + (treffer[0].length - treffer[0].trimStart().length)).split('\n')
    const zeile = ort.zeile + davor.length - 1
    const spalte = (davor.at(-1)?.length ?? 0) + (davor.length === 1 ? ort.spalte : 1)
    if (!reportOpenQuote({ ...ort, zeile, spalte }, quelle.split('\n')[zeile - 1] ?? '', meldungen))
      meldungen.melde(regel, { ...ort, zeile, spalte }, satz, rat)
    return
  }
}

/** A block that is none because a quotation mark is missing. @returns whether it is */
function reportOpenQuote(ort: Ort, zeile: string, meldungen: Meldungen): boolean {
  const offen = zeile.startsWith('::', ort.spalte - 1) ? findOpenQuote(zeile.slice(ort.spalte - 1)) : undefined
  if (!offen) return false
  const ende = ort.spalte + offen.stelle
  const [wort = ''] = /[^\s{]+$/.exec(zeile.slice(0, ende - 1)) ?? []
  meldungen.melde(
    bausteinUnbekannt,
    { ...ort, spalte: ende - wort.length, ende: { zeile: ort.zeile, spalte: ende }, ersatz: `${wort}"` },
    `In diesem Baustein fehlt das schließende Anführungszeichen (") nach „${offen.wert}“.`,
    `Richtig ist ${offen.name}="${offen.wert}".`,
  )
  return true
}
