import type { Regel } from '../message.js'

// What reading reports: files, YAML, Markdown, data sheets, the chain of designs.

export const programmLeer: Regel = {
  id: 'programm-leer',
  schwere: 'fehler',
  erklaerung:
    'Der Ordner enthält keine Datei programm.yaml. Ein Programm braucht sie: Sie nennt Titel, Zeitraum, Jobcenter und die Abschnitte in ihrer Reihenfolge.',
}

export const dateiFehlt: Regel = {
  id: 'datei-fehlt',
  schwere: 'fehler',
  erklaerung:
    'Eine genannte Datei (Abschnitt, Datenblatt, Bild) ist nicht da. Meist hilft ein Blick auf Schreibweise und Groß- und Kleinschreibung.',
}

export const dateiUnlesbar: Regel = {
  id: 'datei-unlesbar',
  schwere: 'fehler',
  erklaerung: 'Eine Datei ist da, lässt sich aber nicht lesen.',
}

export const bildUnbrauchbar: Regel = {
  id: 'bild-unbrauchbar',
  schwere: 'fehler',
  erklaerung:
    'Ein Bild lässt sich nicht zeigen: Die Datei ist unvollständig oder beschädigt, kein PNG, JPEG oder SVG, über alles Maß groß oder schmal, oder ein SVG enthält Skripte, fremde Verweise oder sich selbst. Jedes Bild wird ganz gelesen, auch Logos und die Grafiken der Gestaltung. Nicht gesehen wird ein JPEG, dessen Bildpunkte in der Mitte verändert sind.',
}

export const zeichensatz: Regel = {
  id: 'zeichensatz',
  schwere: 'fehler',
  erklaerung:
    'Die Datei ist nicht in UTF-8 gespeichert. Im Editor „Speichern unter“ wählen und als Codierung UTF-8 angeben.',
}

export const steuerzeichen: Regel = {
  id: 'steuerzeichen',
  schwere: 'fehler',
  erklaerung:
    'Ein Text enthält ein Zeichen, das kein Dokument aufnehmen kann: ein unsichtbares Steuerzeichen, meist beim Kopieren aus einem anderen Programm mitgekommen, oder eine Zahl ohne Zeichen. Es lässt sich nicht drucken, und stillschweigend weglassen soll es niemand.',
}

export const pfadVerlaesstOrdner: Regel = {
  id: 'pfad-verlaesst-ordner',
  schwere: 'fehler',
  erklaerung: 'Bilder und Daten kommen nur aus dem Ordner des Programms, nie von außerhalb.',
}

export const yamlSyntax: Regel = {
  id: 'yaml-syntax',
  schwere: 'fehler',
  erklaerung:
    'Die YAML-Datei ist nicht wohlgeformt: falsche Einrückung, fehlendes Anführungszeichen, Tabulator statt Leerzeichen.',
}

export const yamlVerschluckt: Regel = {
  id: 'yaml-verschluckt',
  schwere: 'warnung',
  erklaerung:
    'YAML lässt etwas Getipptes weg, ohne einen Fehler zu sehen: was hinter einem Leerzeichen und # steht („Statistik #12“), ein Wort mit & oder ! am Anfang („&Co“). Gehört es zum Text, den ganzen Wert in Anführungszeichen setzen. Kommentare („# so gezählt“, mit Leerzeichen hinter dem #) werden nicht gemeldet.',
}

export const schluesselUnbekannt: Regel = {
  id: 'schluessel-unbekannt',
  schwere: 'fehler',
  erklaerung: 'Ein Schlüssel steht in der Datei, den es hier nicht gibt; meist ein Tippfehler.',
}

export const schluesselFehlt: Regel = {
  id: 'schluessel-fehlt',
  schwere: 'fehler',
  erklaerung: 'Ein nötiger Schlüssel fehlt.',
}

export const wertUngueltig: Regel = {
  id: 'wert-ungueltig',
  schwere: 'fehler',
  erklaerung: 'Ein Wert hat die falsche Art oder steht nicht in der Liste der erlaubten Werte.',
}

export const abschnittUngenannt: Regel = {
  id: 'abschnitt-ungenannt',
  schwere: 'warnung',
  erklaerung: 'Im Ordner abschnitte liegt eine Datei, die programm.yaml nicht nennt; sie wird nicht gedruckt.',
}

export const diagrammUnbenutzt: Regel = {
  id: 'diagramm-unbenutzt',
  schwere: 'warnung',
  erklaerung:
    'Unter „diagramme:“ in programm.yaml ist ein Diagramm beschrieben, das kein Abschnitt einsetzt; es wird nicht gedruckt.',
}

export const abschnittDoppelt: Regel = {
  id: 'abschnitt-doppelt',
  schwere: 'fehler',
  erklaerung: 'Ein Abschnitt ist in programm.yaml zweimal genannt.',
}

export const organigramm: Regel = {
  id: 'organigramm',
  schwere: 'fehler',
  erklaerung:
    'Ein Organigramm lässt sich so nicht zeichnen: Es hat höchstens 40 Stellen auf höchstens vier Ebenen, Stabsstellen haben nichts unter sich, und jeder Name passt in seinen Kasten.',
}

export const htmlImText: Regel = {
  id: 'html-im-text',
  schwere: 'fehler',
  erklaerung: 'HTML ist in Abschnitten nicht erlaubt. Was nötig ist, geht mit Markdown oder einem Baustein.',
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

export const figurZahl: Regel = {
  id: 'figur-zahl',
  schwere: 'fehler',
  erklaerung:
    'Wo eine Zahl stehen muss, steht keine oder eine, die man auf zwei Arten lesen kann: „1.234“ ist deutsch eintausendzweihundertvierunddreißig, englisch etwas mehr als eins. Zahlen ohne Tausenderpunkt schreiben, mit Punkt oder (in Anführungszeichen) mit Komma: 4.8, "4,8", 28817418. Eine fehlende Zahl heißt ausdrücklich „fehlt“.',
}

export const figurAnzahl: Regel = {
  id: 'figur-anzahl',
  schwere: 'fehler',
  erklaerung:
    'Eine Zeile hat mehr oder weniger Werte als das Blatt Spalten. In YAML trennt das Komma die Werte einer Liste: [4,8, 5,0] sind vier Werte. Dezimalkommas gehören in Anführungszeichen: ["4,8", "5,0"].',
}

export const figurLeer: Regel = {
  id: 'figur-leer',
  schwere: 'fehler',
  erklaerung: 'Ein Datenblatt hat keine Zeilen, keine Spalten oder keine Köpfe.',
}

export const figurDoppelt: Regel = {
  id: 'figur-doppelt',
  schwere: 'fehler',
  erklaerung: 'Zwei Datenblätter, Zeilen oder Spalten heißen gleich; ein Verweis darauf wäre mehrdeutig.',
}

export const figurTabelle: Regel = {
  id: 'figur-tabelle',
  schwere: 'fehler',
  erklaerung:
    'Eine CSV- oder Excel-Datei lässt sich nicht lesen: verschlüsselt, beschädigt, ein anderes Format, ein Tabellenblatt oder Bereich, den es nicht gibt. Formeln werden nie ausgeführt; gelesen wird das Ergebnis, das Excel zuletzt gespeichert hat.',
}

export const figurUnbenutzt: Regel = {
  id: 'figur-unbenutzt',
  schwere: 'warnung',
  erklaerung:
    'Im Ordner daten liegt eine Tabelle, die kein Datenblatt nennt. Eine Excel-Datei braucht eine YAML-Datei mit „datei: …“.',
}

export const figurVerborgen: Regel = {
  id: 'figur-verborgen',
  schwere: 'hinweis',
  erklaerung:
    'Eine Excel-Tabelle hat ausgeblendete Zeilen oder Spalten, oder das ganze Blatt ist ausgeblendet. Gedruckt wird, was Excel zeigt. Summen, die in Excel auch Ausgeblendetes zählen, stimmen dann nicht mit den gedruckten Zeilen überein.',
}

export const figurFussnote: Regel = {
  id: 'figur-fussnote',
  schwere: 'warnung',
  erklaerung:
    'In einer Tabelle steht ein hochgestelltes Zeichen einer Fußnote (2023¹), das im Datenblatt kein Hinweis erklärt. Das Zeichen gehört nicht zur Zahl und wird hinter ihr gedruckt. Die Erklärung unter „hinweise“ schreiben, mit dem Zeichen am Anfang: „¹ vorläufig“.',
}

export const figurOperand: Regel = {
  id: 'figur-operand',
  schwere: 'fehler',
  erklaerung:
    'Eine Rechnung nennt eine Zeile, Spalte oder Zelle, die es nicht gibt, oder zu viele oder zu wenige. Operanden sind Kennungen desselben Blatts oder „blatt.zeile“, „blatt.zeile.spalte“ aus einem anderen.',
}

export const ausdruckSyntax: Regel = {
  id: 'ausdruck-syntax',
  schwere: 'fehler',
  erklaerung:
    'Ein Ausdruck in {{…}} ist nicht wohlgeformt. Er besteht aus einem Helfer und seinen Werten: {{zahl blatt.zeile.spalte}}, geschachtelt mit runden Klammern: {{mio (summe a b)}}.',
}

export const gestaltungKreis: Regel = {
  id: 'gestaltung-kreis',
  schwere: 'fehler',
  erklaerung: 'Eine Gestaltung beruht über „basis“ auf sich selbst, unmittelbar oder über andere.',
}

export const gestaltungUnbekannt: Regel = {
  id: 'gestaltung-unbekannt',
  schwere: 'fehler',
  erklaerung: 'Die genannte Gestaltung gibt es unter templates/ nicht.',
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
    'Eine Zeile einer Markdown-Tabelle hat mehr oder weniger Zellen als ihr Kopf, oder unter dem Kopf steht keine Zeile. Jede Zelle steht zwischen zwei Strichen, auch eine leere (| |); ein Strich im Text heißt \\|.',
}

export const fussnoteInhalt: Regel = {
  id: 'fussnote-inhalt',
  schwere: 'fehler',
  erklaerung:
    'In einer Fußnote stehen nur Absätze: Listen, Zitate, Tabellen und Bausteine haben am Fuß einer Seite keinen Platz.',
}
