import type { Regel } from '../../message.js'

// What reading sections reports: Markdown, blocks, expressions, and what of the text is not printed.

export const diagrammUnbenutzt: Regel = {
  id: 'diagramm-unbenutzt',
  schwere: 'warnung',
  erklaerung:
    'Unter „diagramme:“ in programm.yaml ist ein Diagramm beschrieben, das kein Abschnitt einsetzt; es wird nicht gedruckt.',
}

export const htmlImText: Regel = {
  id: 'html-im-text',
  schwere: 'fehler',
  erklaerung: 'HTML ist in Abschnitten nicht erlaubt. Was nötig ist, geht mit Markdown oder einem Baustein.',
}

export const quelltextOffen: Regel = {
  id: 'quelltext-offen',
  schwere: 'fehler',
  erklaerung:
    'Drei ` in einer eigenen Zeile beginnen Zeilen, die gedruckt werden, wie sie getippt sind; eine zweite solche Zeile beendet sie.',
}

export const bausteinUnbekannt: Regel = {
  id: 'baustein-unbekannt',
  schwere: 'fehler',
  erklaerung: 'Nach :: oder ::: steht der Name eines Bausteins, den es nicht gibt.',
}

export const attributUnbekannt: Regel = {
  id: 'attribut-unbekannt',
  schwere: 'fehler',
  erklaerung: 'Ein Baustein hat ein Attribut, das er nicht kennt.',
}

export const attributFehlt: Regel = {
  id: 'attribut-fehlt',
  schwere: 'fehler',
  erklaerung: 'Einem Baustein fehlt ein nötiges Attribut.',
}

export const attributUngueltig: Regel = {
  id: 'attribut-ungueltig',
  schwere: 'fehler',
  erklaerung: 'Ein Attribut hat einen Wert, den der Baustein nicht versteht.',
}

export const ueberschriftFehlt: Regel = {
  id: 'ueberschrift-fehlt',
  schwere: 'fehler',
  erklaerung: 'Ein Abschnitt beginnt mit genau einer Überschrift erster Stufe (# …).',
}

export const ueberschriftStufe: Regel = {
  id: 'ueberschrift-stufe',
  schwere: 'fehler',
  erklaerung: 'Überschriften steigen nur um eine Stufe und haben höchstens vier Stufen.',
}

export const kennungDoppelt: Regel = {
  id: 'kennung-doppelt',
  schwere: 'fehler',
  erklaerung: 'Eine Kennung (#id) ist zweimal vergeben; Verweise wären dann mehrdeutig.',
}

export const verweisUnbekannt: Regel = {
  id: 'verweis-unbekannt',
  schwere: 'fehler',
  erklaerung: 'Ein Verweis zeigt auf eine Kennung, die es im Programm nicht gibt.',
}

export const fussnoteUnbekannt: Regel = {
  id: 'fussnote-unbekannt',
  schwere: 'fehler',
  erklaerung: 'Eine Fußnote wird genannt, aber nirgends erklärt.',
}

export const verweisLeer: Regel = {
  id: 'verweis-leer',
  schwere: 'fehler',
  erklaerung: 'Ein Link hat kein Ziel oder keinen Text.',
}

export const ausdruckSyntax: Regel = {
  id: 'ausdruck-syntax',
  schwere: 'fehler',
  erklaerung:
    'Ein Ausdruck in {{…}} ist nicht wohlgeformt. Er besteht aus einem Helfer und seinen Werten: {{zahl blatt.zeile.spalte}}, geschachtelt mit runden Klammern: {{mio (summe a b)}}.',
}

export const textVeraendert: Regel = {
  id: 'text-veraendert',
  schwere: 'fehler',
  erklaerung:
    'Was gedruckt würde, sagt etwas anderes als das Getippte: ein Vorzeichen wird zum Listenpunkt, „>“ zum Zitat, eine Nummer zu einer anderen. Jeder Abschnitt wird Zeichen für Zeichen mit dem gesetzten Dokument verglichen; jedes Zeichen ist gedruckt, Auszeichnung oder genannt. Mit \\ vor dem Zeichen steht es für sich selbst.',
}

export const textVerloren: Regel = {
  id: 'text-verloren',
  schwere: 'fehler',
  erklaerung:
    'Getippter Text steht nicht im gesetzten Dokument: Markdown hat ihn als Auszeichnung gelesen, oder eine Vorlage der Gestaltung zeigt die Angabe nicht. Ein Zeichen, das für sich stehen soll, braucht ein \\ davor.',
}

export const zeilenVerbunden: Regel = {
  id: 'zeilen-verbunden',
  schwere: 'warnung',
  erklaerung:
    'Zeilen, die für sich stehen sollten, laufen in einem Absatz zusammen: getippte Aufzählungen („– “, „(1)“, „a.“), Spalten aus Tabulatoren. Ein Zeilenende allein trennt in Markdown nicht. Als Liste oder Tabelle schreiben oder Leerzeilen dazwischen setzen.',
}

export const nummerDoppelt: Regel = {
  id: 'nummer-doppelt',
  schwere: 'warnung',
  erklaerung:
    'Eine Überschrift trägt eine getippte Nummer („# 1. Rahmen“), obwohl das Programm seine Überschriften selbst zählt: gedruckt würde „1 1. Rahmen“. Die getippte Nummer streichen; {.ohne-nummer} schaltet das Zählen für eine Überschrift ab.',
}

export const auszeichnungFremd: Regel = {
  id: 'auszeichnung-fremd',
  schwere: 'fehler',
  erklaerung:
    'Eine Auszeichnung, die andere Programme kennen, gilt hier nicht und würde mit ihren Zeichen gedruckt: ==Markierung==, ~~durchgestrichen~~, _kursiv_, Kästchen [ ], Überschriften mit === darunter.',
}

export const tabelleZeile: Regel = {
  id: 'tabelle-zeile',
  schwere: 'fehler',
  erklaerung:
    'Eine Zeile einer Markdown-Tabelle hat mehr oder weniger Zellen als ihr Kopf, oder unter dem Kopf steht keine Zeile, oder eine Zelle soll mit der darüber verbunden sein (^^). Jede Zelle steht zwischen zwei Strichen, auch eine leere (| |); ein Strich im Text heißt \\|.',
}

export const fussnoteInhalt: Regel = {
  id: 'fussnote-inhalt',
  schwere: 'fehler',
  erklaerung:
    'In einer Fußnote stehen nur Absätze: Listen, Zitate, Tabellen und Bausteine haben am Fuß einer Seite keinen Platz.',
}
