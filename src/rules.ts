import type { Schwere } from './message.js'

interface Regelbeschreibung {
  schwere: Schwere
  /** German, for `amip check --erklaere`: what the rule looks for, why, and what to do. */
  erklaerung: string
}

/** The closed list of rule ids. Reading and setting report under them too, so that `--erklaere` knows every message. */
export const REGELN = {
  // read: files
  'programm-leer': { schwere: 'fehler', erklaerung: 'Der Ordner enthält keine Datei programm.yaml. Ein Programm braucht sie: Sie nennt Titel, Zeitraum, Jobcenter und die Abschnitte in ihrer Reihenfolge.' },
  'datei-fehlt': { schwere: 'fehler', erklaerung: 'Eine genannte Datei (Abschnitt, Datenblatt, Bild) ist nicht da. Meist hilft ein Blick auf Schreibweise und Groß- und Kleinschreibung.' },
  'datei-unlesbar': { schwere: 'fehler', erklaerung: 'Eine Datei ist da, lässt sich aber nicht lesen.' },
  'zeichensatz': { schwere: 'fehler', erklaerung: 'Die Datei ist nicht in UTF-8 gespeichert. Im Editor „Speichern unter“ wählen und als Codierung UTF-8 angeben.' },
  'pfad-verlaesst-ordner': { schwere: 'fehler', erklaerung: 'Bilder und Daten kommen nur aus dem Ordner des Programms, nie von außerhalb.' },
  // read: YAML
  'yaml-syntax': { schwere: 'fehler', erklaerung: 'Die YAML-Datei ist nicht wohlgeformt: falsche Einrückung, fehlendes Anführungszeichen, Tabulator statt Leerzeichen.' },
  'schluessel-unbekannt': { schwere: 'fehler', erklaerung: 'Ein Schlüssel steht in der Datei, den es hier nicht gibt; meist ein Tippfehler.' },
  'schluessel-fehlt': { schwere: 'fehler', erklaerung: 'Ein nötiger Schlüssel fehlt.' },
  'wert-ungueltig': { schwere: 'fehler', erklaerung: 'Ein Wert hat die falsche Art oder steht nicht in der Liste der erlaubten Werte.' },
  'abschnitt-doppelt': { schwere: 'fehler', erklaerung: 'Ein Abschnitt ist in programm.yaml zweimal genannt.' },
  // read: Markdown
  'html-im-text': { schwere: 'fehler', erklaerung: 'HTML ist in Abschnitten nicht erlaubt. Was nötig ist, geht mit Markdown oder einem Baustein.' },
  'baustein-unbekannt': { schwere: 'fehler', erklaerung: 'Nach :: oder ::: steht der Name eines Bausteins, den es nicht gibt.' },
  'attribut-unbekannt': { schwere: 'fehler', erklaerung: 'Ein Baustein hat ein Attribut, das er nicht kennt.' },
  'attribut-fehlt': { schwere: 'fehler', erklaerung: 'Einem Baustein fehlt ein nötiges Attribut.' },
  'attribut-ungueltig': { schwere: 'fehler', erklaerung: 'Ein Attribut hat einen Wert, den der Baustein nicht versteht.' },
  'ueberschrift-fehlt': { schwere: 'fehler', erklaerung: 'Ein Abschnitt beginnt mit genau einer Überschrift erster Stufe (# …).' },
  'ueberschrift-stufe': { schwere: 'fehler', erklaerung: 'Überschriften steigen nur um eine Stufe und haben höchstens drei Stufen.' },
  'kennung-doppelt': { schwere: 'fehler', erklaerung: 'Eine Kennung (#id) ist zweimal vergeben; Verweise wären dann mehrdeutig.' },
  'verweis-unbekannt': { schwere: 'fehler', erklaerung: 'Ein Verweis zeigt auf eine Kennung, die es im Programm nicht gibt.' },
  'fussnote-unbekannt': { schwere: 'fehler', erklaerung: 'Eine Fußnote wird genannt, aber nirgends erklärt.' },
  'verweis-leer': { schwere: 'fehler', erklaerung: 'Ein Link hat kein Ziel oder keinen Text.' },
  // compute (figures)
  // set (layout)
  'gestaltung-unbekannt': { schwere: 'fehler', erklaerung: 'Die genannte Gestaltung gibt es unter templates/ nicht.' },
  'vorlage-fehlt': { schwere: 'fehler', erklaerung: 'Der Gestaltung fehlt eine Vorlage (.hbs).' },
  'vorlage-syntax': { schwere: 'fehler', erklaerung: 'Eine Handlebars-Vorlage ist nicht wohlgeformt.' },
  'vorlage-variable': { schwere: 'fehler', erklaerung: 'Eine Vorlage verwendet eine Variable, einen Helfer oder eine Teilvorlage, die es nicht gibt.' },
  'vorlage-vokabular': { schwere: 'fehler', erklaerung: 'Eine Vorlage erzeugt ein Element, das PDF, Word und Web nicht gemeinsam kennen.' },
  // write
  'seitenzahl': { schwere: 'fehler', erklaerung: 'Die Seitenzahlen im Inhaltsverzeichnis ließen sich nicht bestätigen. Lieber kein PDF als eines mit falschen Seitenzahlen.' },
  'ausgabe-gesperrt': { schwere: 'fehler', erklaerung: 'Eine Ausgabedatei lässt sich nicht ersetzen, meist weil sie noch in Word oder einem PDF-Betrachter geöffnet ist.' },
  // check (content)
} as const satisfies Record<string, Regelbeschreibung>

export type Regel = keyof typeof REGELN
