/** Something that only a person can judge. */
export interface Sichtpunkt {
  /** Clause of EN 301 549 V3.2.1. */
  norm: string
  frage: string
}

/** What no machine has looked at, whatever it says elsewhere (after EN 301 549 V3.2.1, section 10, and the Matterhorn protocol's human conditions). */
export const SICHTPUNKTE: readonly Sichtpunkt[] = [
  {
    norm: '10.1.1.1',
    frage: 'Sagen die Alternativtexte das Wesentliche der Bilder und Diagramme, und ist Schmuck kein Inhalt?',
  },
  {
    norm: '10.1.3.1',
    frage: 'Sind Überschriften, Listen und Tabellen nur dort verwendet, wo der Inhalt so gegliedert ist?',
  },
  { norm: '10.1.3.1', frage: 'Benennen die Köpfe der Tabellen, was in Zeilen und Spalten steht?' },
  {
    norm: '10.1.3.2',
    frage:
      'Ergibt der Text in der Reihenfolge des Vorlesens Sinn? Ein Abschnitt mit einer Vorlesehilfe genügt als Probe.',
  },
  { norm: '10.1.4.1', frage: 'Ist in Bildern aus fremder Quelle nichts allein durch Farbe ausgedrückt?' },
  { norm: '10.1.4.5', frage: 'Steht in Bildern kein Text, der auch als Text gesetzt sein könnte?' },
  { norm: '10.1.4.11', frage: 'Heben sich wichtige Linien und Flächen in Bildern mit mindestens 3 : 1 ab?' },
  { norm: '10.2.4.4', frage: 'Sagt jeder Verweis aus seinem Satz heraus, wohin er führt?' },
  { norm: '10.2.4.6', frage: 'Beschreiben die Überschriften, was darunter steht?' },
  {
    norm: '10.3.1.2',
    frage: 'Ist jedes fremdsprachige Wort als solches gekennzeichnet, das falsch ausgesprochen unverständlich wäre?',
  },
  { norm: 'BGG § 11', frage: 'Ist die Sprache einfach und verständlich, und sind Fachwörter erklärt?' },
]
