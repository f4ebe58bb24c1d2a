import type { Regel } from '../../message.js'

// What reading data sheets reports.

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
    'Im Ordner daten liegt eine Tabelle, die kein Datenblatt nennt, oder ein Organigramm, das kein Abschnitt zeigt. Eine Excel-Datei braucht eine YAML-Datei mit „datei: …“, ein Organigramm den Baustein ::organigramm.',
}

export const figurVerborgen: Regel = {
  id: 'figur-verborgen',
  schwere: 'hinweis',
  erklaerung:
    'Eine Excel-Tabelle hat ausgeblendete Zeilen oder Spalten, oder das ganze Blatt ist ausgeblendet. Gedruckt wird, was Excel zeigt. Summen, die in Excel auch Ausgeblendetes zählen, stimmen dann nicht mit den gedruckten Zeilen überein.',
}

export const figurGestrichen: Regel = {
  id: 'figur-gestrichen',
  schwere: 'fehler',
  erklaerung:
    'In einer Zelle einer Excel-Tabelle ist etwas durchgestrichen. Der Strich ginge im Druck verloren, und es stünde da, als gälte es.',
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
