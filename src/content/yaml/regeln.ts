import type { Regel } from '../../message.js'

// What reading YAML reports, whatever it holds.

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
