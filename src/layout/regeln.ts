import type { Regel } from '../message.js'

// What setting reports: designs, their layouts and style sheets, charts.

export const gestaltungCss: Regel = {
  id: 'gestaltung-css',
  schwere: 'fehler',
  erklaerung:
    'Eine CSS-Datei der Gestaltung hat eine offene oder überzählige Klammer, ein Anführungszeichen oder einen Kommentar ohne Ende oder verwendet eine Variable, die es nicht gibt. Ein Browser übergeht so etwas stillschweigend.',
}

export const gestaltungCssWirkungslos: Regel = {
  id: 'gestaltung-css-wirkungslos',
  schwere: 'warnung',
  erklaerung:
    'Eine Angabe in einer CSS-Datei der Gestaltung wirkt nicht: eine Eigenschaft oder ein Wert, den CSS nicht kennt, eine Klasse, die nichts trägt, eine Adresse, die nie geladen wird, oder eine Schrift unter der Mindestgröße. Ein Browser übergeht so etwas stillschweigend.',
}

export const gestaltungCssVerbirgt: Regel = {
  id: 'gestaltung-css-verbirgt',
  schwere: 'warnung',
  erklaerung:
    'Eine Regel in stil.css oder druck.css blendet Text aus (display: none, opacity: 0, overflow: hidden mit fester Höhe, Schriftgröße 0, durchsichtige Farbe …). Was im Dokument steht, muss auch gedruckt werden: Fehlt im PDF ein Wort, wird es nicht geschrieben. Was nicht gedruckt werden soll, gehört nicht in die Vorlage; was nur die Webseite nicht zeigen soll, gehört in bildschirm.css.',
}

export const gestaltungCssVerschiebt: Regel = {
  id: 'gestaltung-css-verschiebt',
  schwere: 'warnung',
  erklaerung:
    'Eine Regel in stil.css oder druck.css nimmt Text von seinem Platz (position: absolute, große oder negative Abstände, transform), stellt ihn um (order, row-reverse) oder druckt eigene Wörter (content). Dann liegt Text übereinander oder neben dem Blatt, oder gesehen wird anderes als vorgelesen. Fehlt im PDF ein Wort oder ist eines zu viel, wird es nicht geschrieben.',
  uebersieht:
    'Was erst beim Setzen entsteht: berechnete Längen (calc, Variablen), zu schmale Kästen, Text, der einen anderen nur knapp überdeckt.',
}

export const kontrast: Regel = {
  id: 'kontrast',
  schwere: 'warnung',
  erklaerung:
    'Eine Schriftfarbe der Gestaltung hebt sich zu wenig von ihrem Grund ab. Text braucht mindestens den Kontrast 4,5 : 1 (WCAG 2.1, 1.4.3; EN 301 549, 10.1.4.3), sonst liest ihn nicht, wer schlecht sieht oder auf einem Bildschirm in der Sonne.',
}

export const schriftKlein: Regel = {
  id: 'schrift-klein',
  schwere: 'warnung',
  erklaerung:
    'Eine Schriftgröße der Gestaltung liegt unter der Mindestgröße, die sie selbst festlegt (groessen: mindestens). Breite Tabellen werden nie unter diese Größe verkleinert.',
}

export const schriftVariabel: Regel = {
  id: 'schrift-variabel',
  schwere: 'fehler',
  erklaerung:
    'Eine Schriftdatei der Gestaltung ist variabel: Sie enthält alle Strichstärken in einer Datei. Nur der Browser wählt daraus; Diagramme und Word nähmen ihre Voreinstellung, oft die dünnste, und weder fett noch normal wäre richtig. Jeder Schnitt braucht eine eigene Datei.',
}

export const schriftLizenz: Regel = {
  id: 'schrift-lizenz',
  schwere: 'warnung',
  erklaerung:
    'Eine Schrift der Gestaltung erlaubt nach ihrer eigenen Angabe (fsType in der Tabelle OS/2) nicht, dass sie in Dateien eingebettet wird. PDF und Webseite betten jede Schrift ein und werden veröffentlicht; ob die Lizenz des Hauses das dennoch erlaubt, weiß nur, wer sie gekauft hat.',
  uebersieht: 'Was im Lizenztext steht: Für Webseiten verlangen viele Anbieter eine eigene Lizenz.',
}

export const schriftLeerraum: Regel = {
  id: 'schrift-leerraum',
  schwere: 'warnung',
  erklaerung:
    'Eine Schrift der Gestaltung rückt Zeichen über einen Leerraum hinweg so nah zusammen, dass er kaum noch zu sehen ist: „Arbeitsmarkt- und“ sieht dann aus wie „Arbeitsmarkt-und“. Ihre Tabelle der Abstände (kern) ist für andere Sprachen gemacht. Von den Abständen mit dem Leerzeichen wird gelesen, was in deutschem Text vorkommt.',
  uebersieht: 'Abstände, die eine Schrift nicht in GPOS nennt, sondern in der älteren Tabelle „kern“.',
}

export const vorlageFehlt: Regel = {
  id: 'vorlage-fehlt',
  schwere: 'fehler',
  erklaerung: 'Der Gestaltung fehlt eine Vorlage (.hbs).',
}

export const gestaltungDateiUnbenutzt: Regel = {
  id: 'gestaltung-datei-unbenutzt',
  schwere: 'warnung',
  erklaerung:
    'Im Ordner einer Gestaltung liegt eine Vorlage (.hbs) oder Stilvorlage (.css), die niemand liest, weil sie anders heißt als alles, wonach amip sucht. Meist ist ihr Name vertippt, und was in ihr steht, wirkt nicht.',
}

export const vorlageSyntax: Regel = {
  id: 'vorlage-syntax',
  schwere: 'fehler',
  erklaerung: 'Eine Handlebars-Vorlage ist nicht wohlgeformt.',
}

export const vorlageVariable: Regel = {
  id: 'vorlage-variable',
  schwere: 'fehler',
  erklaerung: 'Eine Vorlage verwendet eine Variable, einen Helfer oder eine Teilvorlage, die es nicht gibt.',
}

export const inhaltAmFalschenOrt: Regel = {
  id: 'inhalt-am-falschen-ort',
  schwere: 'fehler',
  erklaerung:
    'Ein Absatz, eine Liste, eine Tabelle oder ein Baustein steht, wo er nach dem Aufbau des Dokuments nicht stehen kann, etwa eine Tabelle in einer Fußnote. Den Inhalt an eine andere Stelle setzen.',
}

export const zeichenFremd: Regel = {
  id: 'zeichen-fremd',
  schwere: 'warnung',
  erklaerung:
    'Eine Überschrift, ein Titel oder eine Kennzahl enthält ein Zeichen, das die dafür gewählte Schrift (schriften in gestaltung.yaml) nicht hat. Es kommt aus der Schrift des Textes und steht fremd zwischen den anderen.',
}

export const zeichenFehlt: Regel = {
  id: 'zeichen-fehlt',
  schwere: 'fehler',
  erklaerung:
    'Ein Zeichen hat in keiner der Schriften ein Bild: gedruckt würde ein leeres Kästchen, und das PDF wäre nicht barrierefrei. Ein anderes Zeichen oder das Wort dafür schreiben.',
}

export const vorlageVokabular: Regel = {
  id: 'vorlage-vokabular',
  schwere: 'fehler',
  erklaerung: 'Eine Vorlage erzeugt ein Element, das PDF, Word und Web nicht gemeinsam kennen.',
}

export const diagramm: Regel = {
  id: 'diagramm',
  schwere: 'fehler',
  erklaerung: 'Ein Diagramm lässt sich aus diesen Werten nicht zeichnen.',
}

export const titelZuLang: Regel = {
  id: 'titel-zu-lang',
  schwere: 'warnung',
  erklaerung:
    'Ein Text der Titelseite hat keinen Platz. Lange Texte werden dort kleiner gesetzt, damit keiner in den nächsten läuft, aber nicht kleiner als halb so groß, wie die Gestaltung sagt. Dann hilft nur Kürzen.',
}
