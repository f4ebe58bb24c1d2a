/** How much a message weighs: `fehler` stops the build, `warnung` and `hinweis` pass. */
export type Schwere = 'fehler' | 'warnung' | 'hinweis'

interface Regelbeschreibung {
  schwere: Schwere
  /** German, for `amip check --erklaere`: what the rule looks for, why, and what to do. */
  erklaerung: string
}

/** The closed list of rule ids. Reading and setting report under them too, so that `--erklaere` knows every message. */
export const REGELN = {
  // read: files
  'programm-leer': {
    schwere: 'fehler',
    erklaerung:
      'Der Ordner enthält keine Datei programm.yaml. Ein Programm braucht sie: Sie nennt Titel, Zeitraum, Jobcenter und die Abschnitte in ihrer Reihenfolge.',
  },
  'datei-fehlt': {
    schwere: 'fehler',
    erklaerung:
      'Eine genannte Datei (Abschnitt, Datenblatt, Bild) ist nicht da. Meist hilft ein Blick auf Schreibweise und Groß- und Kleinschreibung.',
  },
  'datei-unlesbar': { schwere: 'fehler', erklaerung: 'Eine Datei ist da, lässt sich aber nicht lesen.' },
  zeichensatz: {
    schwere: 'fehler',
    erklaerung:
      'Die Datei ist nicht in UTF-8 gespeichert. Im Editor „Speichern unter“ wählen und als Codierung UTF-8 angeben.',
  },
  'pfad-verlaesst-ordner': {
    schwere: 'fehler',
    erklaerung: 'Bilder und Daten kommen nur aus dem Ordner des Programms, nie von außerhalb.',
  },
  // read: YAML
  'yaml-syntax': {
    schwere: 'fehler',
    erklaerung:
      'Die YAML-Datei ist nicht wohlgeformt: falsche Einrückung, fehlendes Anführungszeichen, Tabulator statt Leerzeichen.',
  },
  'schluessel-unbekannt': {
    schwere: 'fehler',
    erklaerung: 'Ein Schlüssel steht in der Datei, den es hier nicht gibt; meist ein Tippfehler.',
  },
  'schluessel-fehlt': { schwere: 'fehler', erklaerung: 'Ein nötiger Schlüssel fehlt.' },
  'wert-ungueltig': {
    schwere: 'fehler',
    erklaerung: 'Ein Wert hat die falsche Art oder steht nicht in der Liste der erlaubten Werte.',
  },
  'abschnitt-ungenannt': {
    schwere: 'warnung',
    erklaerung: 'Im Ordner abschnitte liegt eine Datei, die programm.yaml nicht nennt; sie wird nicht gedruckt.',
  },
  'diagramm-unbenutzt': {
    schwere: 'warnung',
    erklaerung:
      'Unter „diagramme:“ in programm.yaml ist ein Diagramm beschrieben, das kein Abschnitt einsetzt; es wird nicht gedruckt.',
  },
  'abschnitt-doppelt': { schwere: 'fehler', erklaerung: 'Ein Abschnitt ist in programm.yaml zweimal genannt.' },
  organigramm: {
    schwere: 'fehler',
    erklaerung:
      'Ein Organigramm lässt sich so nicht zeichnen: Es hat höchstens 40 Stellen auf höchstens vier Ebenen, Stabsstellen haben nichts unter sich, und jeder Name passt in seinen Kasten.',
  },
  // read: Markdown
  'html-im-text': {
    schwere: 'fehler',
    erklaerung: 'HTML ist in Abschnitten nicht erlaubt. Was nötig ist, geht mit Markdown oder einem Baustein.',
  },
  'baustein-unbekannt': {
    schwere: 'fehler',
    erklaerung: 'Nach :: oder ::: steht der Name eines Bausteins, den es nicht gibt.',
  },
  'attribut-unbekannt': { schwere: 'fehler', erklaerung: 'Ein Baustein hat ein Attribut, das er nicht kennt.' },
  'attribut-fehlt': { schwere: 'fehler', erklaerung: 'Einem Baustein fehlt ein nötiges Attribut.' },
  'attribut-ungueltig': {
    schwere: 'fehler',
    erklaerung: 'Ein Attribut hat einen Wert, den der Baustein nicht versteht.',
  },
  'ueberschrift-fehlt': {
    schwere: 'fehler',
    erklaerung: 'Ein Abschnitt beginnt mit genau einer Überschrift erster Stufe (# …).',
  },
  'ueberschrift-stufe': {
    schwere: 'fehler',
    erklaerung: 'Überschriften steigen nur um eine Stufe und haben höchstens vier Stufen.',
  },
  'kennung-doppelt': {
    schwere: 'fehler',
    erklaerung: 'Eine Kennung (#id) ist zweimal vergeben; Verweise wären dann mehrdeutig.',
  },
  'verweis-unbekannt': {
    schwere: 'fehler',
    erklaerung: 'Ein Verweis zeigt auf eine Kennung, die es im Programm nicht gibt.',
  },
  'fussnote-unbekannt': { schwere: 'fehler', erklaerung: 'Eine Fußnote wird genannt, aber nirgends erklärt.' },
  'verweis-leer': { schwere: 'fehler', erklaerung: 'Ein Link hat kein Ziel oder keinen Text.' },
  // compute (figures)
  'figur-zahl': {
    schwere: 'fehler',
    erklaerung:
      'Wo eine Zahl stehen muss, steht keine oder eine, die man auf zwei Arten lesen kann: „1.234“ ist deutsch eintausendzweihundertvierunddreißig, englisch etwas mehr als eins. Zahlen ohne Tausenderpunkt schreiben, mit Punkt oder (in Anführungszeichen) mit Komma: 4.8, "4,8", 28817418. Eine fehlende Zahl heißt ausdrücklich „fehlt“.',
  },
  'figur-anzahl': {
    schwere: 'fehler',
    erklaerung:
      'Eine Zeile hat mehr oder weniger Werte als das Blatt Spalten. In YAML trennt das Komma die Werte einer Liste: [4,8, 5,0] sind vier Werte. Dezimalkommas gehören in Anführungszeichen: ["4,8", "5,0"].',
  },
  'figur-leer': { schwere: 'fehler', erklaerung: 'Ein Datenblatt hat keine Zeilen, keine Spalten oder keine Köpfe.' },
  'figur-doppelt': {
    schwere: 'fehler',
    erklaerung: 'Zwei Datenblätter, Zeilen oder Spalten heißen gleich; ein Verweis darauf wäre mehrdeutig.',
  },
  'figur-tabelle': {
    schwere: 'fehler',
    erklaerung:
      'Eine CSV- oder Excel-Datei lässt sich nicht lesen: verschlüsselt, beschädigt, ein anderes Format, ein Tabellenblatt oder Bereich, den es nicht gibt. Formeln werden nie ausgeführt; gelesen wird das Ergebnis, das Excel zuletzt gespeichert hat.',
  },
  'figur-unbenutzt': {
    schwere: 'warnung',
    erklaerung:
      'Im Ordner daten liegt eine Tabelle, die kein Datenblatt nennt. Eine Excel-Datei braucht eine YAML-Datei mit „datei: …“.',
  },
  'figur-operand': {
    schwere: 'fehler',
    erklaerung:
      'Eine Rechnung nennt eine Zeile, Spalte oder Zelle, die es nicht gibt, oder zu viele oder zu wenige. Operanden sind Kennungen desselben Blatts oder „blatt.zeile“, „blatt.zeile.spalte“ aus einem anderen.',
  },
  'figur-kreis': {
    schwere: 'fehler',
    erklaerung:
      'Rechnungen hängen im Kreis voneinander ab, etwa a = b + c und b = a − c. Eine der Zellen muss getippt sein.',
  },
  'figur-einheit': {
    schwere: 'fehler',
    erklaerung:
      'Eine Rechnung mischt Einheiten, die nicht zusammengehören, oder verwechselt Prozent und Prozentpunkte: Der Unterschied zweier Prozentwerte (5,0 % und 4,8 %) sind Prozentpunkte (−0,2), keine Prozent.',
  },
  'figur-division': {
    schwere: 'fehler',
    erklaerung:
      'Eine Rechnung teilt durch null: Der Ausgangswert einer Veränderung oder das Ganze eines Anteils ist 0.',
  },
  'figur-gedruckt': {
    schwere: 'fehler',
    erklaerung:
      'Ein unter „gedruckt“ getippter Wert ist ein anderer als der errechnete, und auch das Runden der Ausgangswerte erklärt den Unterschied nicht.',
  },
  'figur-rundung': {
    schwere: 'hinweis',
    erklaerung:
      'Ein getippter Wert weicht vom errechneten so wenig ab, dass das Runden der Ausgangswerte es erklärt. Gedruckt wird der errechnete Wert. Gezählte Dinge ohne Nachkommastellen (Personen, Stellen) gelten nicht als gerundet.',
  },
  'figur-davon': {
    schwere: 'fehler',
    erklaerung:
      'Die „davon“-Zeilen eines Ganzen mit „vollstaendig: true“ ergeben zusammen nicht das Ganze, und auch Runden erklärt den Unterschied nicht.',
  },
  'ausdruck-syntax': {
    schwere: 'fehler',
    erklaerung:
      'Ein Ausdruck in {{…}} ist nicht wohlgeformt. Er besteht aus einem Helfer und seinen Werten: {{zahl blatt.zeile.spalte}}, geschachtelt mit runden Klammern: {{mio (summe a b)}}.',
  },
  'ausdruck-unbekannt': {
    schwere: 'fehler',
    erklaerung:
      'Ein Ausdruck in {{…}} nennt einen Helfer, eine Option, ein Datenblatt, eine Zeile oder eine Spalte, die es nicht gibt.',
  },
  'ausdruck-wert': {
    schwere: 'fehler',
    erklaerung:
      'Ein Helfer in {{…}} hat zu viele oder zu wenige Werte, oder einen Wert der falschen Art: Text, wo er eine Zahl braucht, oder eine Option, die er nicht versteht.',
  },
  'ausdruck-fehlt': {
    schwere: 'fehler',
    erklaerung:
      'Ein Ausdruck in {{…}} setzt eine Zelle ein, die im Datenblatt ausdrücklich fehlt. In einer Tabelle steht dort ein Strich, ein Satz braucht eine Zahl.',
  },
  // set (layout)
  'gestaltung-css': {
    schwere: 'fehler',
    erklaerung:
      'Eine CSS-Datei der Gestaltung hat eine offene oder überzählige Klammer oder verwendet eine Variable, die es nicht gibt. Ein Browser übergeht so etwas stillschweigend.',
  },
  'gestaltung-kreis': {
    schwere: 'fehler',
    erklaerung: 'Eine Gestaltung beruht über „basis“ auf sich selbst, unmittelbar oder über andere.',
  },
  'gestaltung-unbekannt': { schwere: 'fehler', erklaerung: 'Die genannte Gestaltung gibt es unter templates/ nicht.' },
  kontrast: {
    schwere: 'warnung',
    erklaerung:
      'Eine Schriftfarbe der Gestaltung hebt sich zu wenig von ihrem Grund ab. Text braucht mindestens den Kontrast 4,5 : 1 (WCAG 2.1, 1.4.3; EN 301 549, 10.1.4.3), sonst liest ihn nicht, wer schlecht sieht oder auf einem Bildschirm in der Sonne.',
  },
  'schrift-klein': {
    schwere: 'warnung',
    erklaerung:
      'Eine Schriftgröße der Gestaltung liegt unter der Mindestgröße, die sie selbst festlegt (groessen: mindestens). Breite Tabellen werden nie unter diese Größe verkleinert.',
  },
  'vorlage-fehlt': { schwere: 'fehler', erklaerung: 'Der Gestaltung fehlt eine Vorlage (.hbs).' },
  'vorlage-syntax': { schwere: 'fehler', erklaerung: 'Eine Handlebars-Vorlage ist nicht wohlgeformt.' },
  'vorlage-variable': {
    schwere: 'fehler',
    erklaerung: 'Eine Vorlage verwendet eine Variable, einen Helfer oder eine Teilvorlage, die es nicht gibt.',
  },
  'vorlage-vokabular': {
    schwere: 'fehler',
    erklaerung: 'Eine Vorlage erzeugt ein Element, das PDF, Word und Web nicht gemeinsam kennen.',
  },
  diagramm: { schwere: 'fehler', erklaerung: 'Ein Diagramm lässt sich aus diesen Werten nicht zeichnen.' },
  // write
  seitenzahl: {
    schwere: 'fehler',
    erklaerung:
      'Die Seitenzahlen im Inhaltsverzeichnis ließen sich nicht bestätigen. Lieber kein PDF als eines mit falschen Seitenzahlen.',
  },
  'pdf-struktur': {
    schwere: 'fehler',
    erklaerung:
      'Das PDF hält nicht, was PDF/UA-1 (DIN ISO 14289-1) oder PDF/A-2a (ISO 19005-2) verlangen. Lieber kein PDF als eines, das sich zu Unrecht barrierefrei nennt. Meist lässt eine eigene Vorlage etwas weg, etwa den Titel, die Kopfzellen einer Tabelle oder einen Alternativtext.',
  },
  'tabelle-zu-breit': {
    schwere: 'fehler',
    erklaerung:
      'Eine Tabelle passt auch in kleiner Schrift nicht auf die Seite; im Druck gingen Spalten verloren. Spalten aufteilen, Namen kürzen oder Beträge in Tsd. oder Mio. angeben.',
  },
  'wordvorlage-stil': {
    schwere: 'warnung',
    erklaerung:
      'Der Wordvorlage fehlen Formatvorlagen, die das Programm braucht. Sie werden aus der Gestaltung ergänzt. Wer sie in der Vorlage unter demselben Namen anlegt, bestimmt ihr Aussehen selbst. Seitenzahlen im Inhaltsverzeichnis sind mit fremder Vorlage geschätzt; in Word aktualisiert F9 sie.',
  },
  pruefbericht: {
    schwere: 'fehler',
    erklaerung:
      'Zu einem Programm gibt es noch kein PDF, das sich prüfen ließe. Erst „amip build“, dann „amip pruefbericht“.',
  },
  'ausgabe-gesperrt': {
    schwere: 'fehler',
    erklaerung:
      'Eine Ausgabedatei lässt sich nicht ersetzen, meist weil sie noch in Word oder einem PDF-Betrachter geöffnet ist.',
  },
  // check (content): figures, years, terms
  'figur-summe': {
    schwere: 'fehler',
    erklaerung:
      'Eine getippte Summe („Gesamt“, „Insgesamt“, „Gesamtbudget“) ist nicht die Summe ihrer Teile, oder „davon“-Zeilen ergeben mehr als ihr Ganzes. Eine falsche Summe entwertet die ganze Tabelle. Den Wert berichtigen oder die Zeile mit „summe: […]“ errechnen. Erklärt Runden den Unterschied, ist die Meldung nur ein Hinweis. Stehen nicht alle Teile in der Tabelle, rückt „darunter“ sie ein.',
  },
  'figur-veraenderung': {
    schwere: 'fehler',
    erklaerung:
      'Eine getippte Veränderung folgt nicht aus den beiden Werten daneben: 830 auf 761 sind −69, nicht −41; 5,0 % auf 4,8 % sind −0,2 Prozentpunkte, nicht −2,0 %. Verglichen wird mit den getippten Nachkommastellen, absolut, in Prozent oder in Prozentpunkten, je nach Einheit. Die Spalte mit „differenz“, „veraenderung“ oder „punkte“ errechnen, dann kann sie nicht mehr falsch sein.',
  },
  'figur-prozentpunkte': {
    schwere: 'fehler',
    erklaerung:
      'Der Unterschied zweier Prozentwerte ist in Prozent angegeben. Von 3,1 % auf 3,2 % sind es 0,1 Prozentpunkte; in Prozent wären es 3,2. Wer das verwechselt, macht aus einem kleinen Schritt einen großen oder umgekehrt. Als Einheit „Prozentpunkte“ angeben oder „punkte“ rechnen lassen.',
  },
  'figur-anteile': {
    schwere: 'warnung',
    erklaerung:
      'Anteile eines Ganzen ergeben zusammen nicht 100 %, und Runden erklärt es nicht. Entweder ist ein Anteil falsch, oder es fehlt einer („Sonstige“), oder die Zeilen sind keine Anteile desselben Ganzen; dann hilft eine Zwischenüberschrift (gruppe: true). Bei Mehrfachnennungen das Wort in die Hinweise des Datenblatts schreiben.',
  },
  'figur-klassen': {
    schwere: 'warnung',
    erklaerung:
      'Klassen überschneiden sich („50 bis 250“ und „250 und mehr“) oder lassen eine Lücke („25 bis unter 50“ und „55 und älter“). Wer genau auf der Grenze liegt, wird zweimal gezählt oder gar nicht. Eindeutig sind „unter 25“, „25 bis unter 55“, „55 und älter“.',
  },
  'figur-verhaeltnis': {
    schwere: 'fehler',
    erklaerung:
      'Ein getipptes Verhältnis kann nicht stimmen: eine Seite ist null („1:0“), oder es widerspricht den Zahlen daneben. Mit {{verhaeltnis a b}} oder „verhaeltnis: [a, b]“ wird es aus den Zahlen errechnet („1,03 : 1“).',
  },
  'figur-doppelt-wert': {
    schwere: 'warnung',
    erklaerung:
      'Dieselbe Angabe (gleiche Zeile, gleicher Zeitpunkt, gleiche Einheit) steht an zwei Stellen mit verschiedenen Werten, oder ein Satz vertauscht die Ziffern einer Zelle. Eine davon ist falsch, oder es sind zwei verschiedene Dinge mit demselben Namen. Den Wert nur einmal tippen und an der anderen Stelle daraus übernehmen, oder die Zeilen unterscheidbar benennen.',
  },
  'figur-vorjahr': {
    schwere: 'warnung',
    erklaerung:
      'Ein Wert der Zeitreihe ist ein anderer als im Programm des Vorjahrs. Vergangene Werte ändern sich selten: Entweder ist einer der beiden vertippt, oder die Statistik wurde berichtigt. Dann gehört ein Hinweis ins Datenblatt.',
  },
  'figur-ungebunden': {
    schwere: 'hinweis',
    erklaerung:
      'Im Text stehen getippte Zahlen, die an keinem Datenblatt hängen. Sie können der Tabelle widersprechen und bleiben beim Fortschreiben leicht stehen. Was in einem Datenblatt steht, mit {{zahl blatt.zeile.spalte}} einsetzen. Nicht gezählt werden Daten, Jahre, Paragrafen, Altersgrenzen und Zahlen in Zitaten.',
  },
  'figur-richtung': {
    schwere: 'fehler',
    erklaerung:
      'Ein Wort sagt das Gegenteil der Zahl: „Rückgang um“ bei einem Zuwachs, „gestiegen“ bei einem Minus. Das geschieht, wenn ein Satz aus dem Vorjahr stehen bleibt und sich nur die Zahl ändert. Das Wort anpassen, oder die Reihenfolge der Werte prüfen: erst der frühere, dann der spätere.',
  },
  'figur-periode': {
    schwere: 'warnung',
    erklaerung:
      'In einem Vergleich steht zweimal derselbe Zeitpunkt („06/2021“ und „06/2021“). Eine der beiden Angaben ist stehen geblieben; gemeint ist meist das Vorjahr.',
  },
  'figur-text-vergleich': {
    schwere: 'warnung',
    erklaerung:
      'Ein getippter Satz nennt eine andere Veränderung, als die Tabelle des Abschnitts ergibt. Die Meldung nennt den errechneten Wert. Am besten {{prozent (veraenderung blatt.zeile.2021 blatt.zeile.2022)}} einsetzen.',
  },
  'figur-quote': {
    schwere: 'hinweis',
    erklaerung:
      'Der kommunale Finanzierungsanteil ist weit von 15,2 % der Verwaltungskosten entfernt. Der Bund trägt nach § 46 Abs. 3 SGB II 84,8 % der Gesamtverwaltungskosten, die Kommune den Rest. Abweichungen um einen Punkt kommen vor; bei größeren ist meist ein Betrag vertippt oder ein anderes Ganzes gemeint.',
  },
  'jahr-fremd': {
    schwere: 'warnung',
    erklaerung:
      'Ein Satz, der plant oder ankündigt, nennt ein Jahr, das nicht zum Zeitraum des Programms gehört: meist ein Satz vom Vorjahr. {{jahr}} und {{vorjahr}} wandern beim Fortschreiben mit. Rückblicke („seit 2005“, „2021 waren es …“), Laufzeiten, Zitate und Eigennamen werden nicht gemeldet.',
  },
  'begriff-jahr': {
    schwere: 'warnung',
    erklaerung:
      'Ein gesetzlicher Begriff gehört nicht in das Jahr des Programms: Arbeitslosengeld II bis 2022, Bürgergeld vom 1. Januar 2023 bis zum 30. Juni 2026, Grundsicherungsgeld seit dem 1. Juli 2026. Den geltenden Begriff verwenden. Sätze, die vom Wechsel selbst oder von der Zeit davor erzählen, werden nicht gemeldet.',
  },
  // check (content)
  'ausnahme-grund': {
    schwere: 'fehler',
    erklaerung:
      'Eine Ausnahme legt eine Meldung still und sagt nicht, warum. Wer das Programm im nächsten Jahr fortschreibt, muss es wissen: ::ausnahme{regel=doppelwort grund="Eigenname"} oder in YAML # ausnahme doppelwort: Eigenname.',
  },
  'ausnahme-regel': {
    schwere: 'fehler',
    erklaerung:
      'Eine Ausnahme nennt eine Regel, die es nicht gibt oder die sich nicht stilllegen lässt. Stilllegen lassen sich die Regeln, mit denen „amip check“ den Inhalt prüft; Fehler beim Lesen und Rechnen nie.',
  },
  'ausnahme-unbenutzt': {
    schwere: 'hinweis',
    erklaerung:
      'Eine Ausnahme legt nichts still: Was sie meinte, ist inzwischen berichtigt oder steht anderswo. Die Ausnahme entfernen, sonst verdeckt sie später einen neuen Fehler.',
  },
  doppelwort: {
    schwere: 'warnung',
    erklaerung:
      'Ein Wort steht zweimal hintereinander („der der Arbeitsmarkt“), meist ein Rest vom Umstellen. Nach einem Komma ist „die die“ richtig („Menschen, die die Förderung erhalten“) und wird nicht gemeldet. Eines der beiden Wörter streichen; bei Eigennamen eine Ausnahme schreiben.',
  },
  anfuehrungszeichen: {
    schwere: 'warnung',
    erklaerung:
      'Anführungszeichen sind gerade ("…"), englisch (“…”) oder nicht geschlossen. Deutsche Anführungszeichen stehen unten und oben: „…“, im Zitat ‚…‘. Word und viele Editoren setzen sie von selbst, wenn die Sprache Deutsch ist.',
  },
  leerzeichen: {
    schwere: 'warnung',
    erklaerung:
      'Ein Leerzeichen fehlt oder ist zu viel: „§16i“ statt „§ 16i“, „15%“ statt „15 %“, „1,9 Mill.€“, „ca.6,84“, zwei Leerzeichen im Satz, eines vor Komma oder Punkt. Ohne das Leerzeichen kann der Satz Zahl und Zeichen nicht zusammenhalten.',
  },
  auszeichnungsrest: {
    schwere: 'warnung',
    erklaerung:
      'Im Text stehen Zeichen einer Auszeichnung, die so gedruckt würden: **, __, `, <b>, &nbsp;, \\u00e4. Sie stammen meist aus einer anderen Datei oder stehen dort, wo Markdown nicht gilt (in YAML und in Attributen). Entfernen oder durch das gemeinte Zeichen ersetzen.',
  },
  trennrest: {
    schwere: 'warnung',
    erklaerung:
      'Ein Trennstrich aus einem früheren Zeilenumbruch steht noch im Wort („Arbeitsmarkt-chancen“, „Sach- sen“), oder nach einem Ergänzungsstrich fehlt das Leerzeichen („Aus-und Weiterbildung“). Das Wort zusammenschreiben; getrennt wird beim Setzen von selbst.',
  },
  'link-leer': {
    schwere: 'warnung',
    erklaerung:
      'Ein Link führt nirgendwohin (#) oder sagt nicht, wohin („hier“, „Website“). Im Druck bleibt davon nur das Wort, und wer sich die Seite vorlesen lässt, hört nur „hier“. Als Text das Ziel nennen: [Stellensuche der Bundesagentur](https://…).',
  },
  intranet: {
    schwere: 'warnung',
    erklaerung:
      'Eine Adresse gilt nur im eigenen Haus (Intranet, Laufwerk, localhost). Außerhalb führt sie ins Leere und verrät Namen von Rechnern. Eine öffentliche Adresse nennen oder den Link entfernen.',
  },
  listenzeichen: {
    schwere: 'warnung',
    erklaerung:
      'Ein Listenpunkt hat zwei Zeichen („- • Beratung“), oder statt einer Liste stehen getippte Punkte im Absatz. Eine Zeile mit „- “ beginnen; das Zeichen setzt die Gestaltung. Ein Datum am Anfang („1. Januar“) wird mit 1\\. geschrieben, sonst wird es zur Zählung.',
  },
  schreibweise: {
    schwere: 'warnung',
    erklaerung:
      'Ein Name oder eine Überschrift ist im Programm verschieden geschrieben („Zukunftstarter“, „Zukunftsstarter“), oder ein Verweis zitiert eine Überschrift ungenau. Eine Schreibweise wählen; Verweise ohne eigenen Text ([](#kennung)) übernehmen die Überschrift von selbst.',
  },
  'alt-fehlt': {
    schwere: 'hinweis',
    erklaerung:
      'Ein Diagramm hat keinen eigenen Alternativtext, oder der einer Abbildung sagt nichts. Ohne eigenen Text wird für ein Diagramm einer aus den Zahlen gebildet; besser sagt ein Satz, was man daran sehen soll: alt="…".',
  },
  // check (content): what everyone can read
  abkuerzung: {
    schwere: 'hinweis',
    erklaerung:
      'Eine Abkürzung steht im Text, bevor sie erklärt ist. Wer das Programm nicht täglich liest oder es sich vorlesen lässt, versteht sie nicht. Beim ersten Mal ausschreiben: „Langzeitleistungsbeziehende (LZB)“. Allgemein Geläufiges (SGB, EU, GmbH) wird nicht gemeldet.',
  },
  'farbe-allein': {
    schwere: 'warnung',
    erklaerung:
      'Ein Satz verweist nur über die Farbe auf etwas („die rote Linie“, „grün hinterlegt“). Das erreicht niemanden, der Farben nicht unterscheidet, schwarzweiß druckt oder sich vorlesen lässt (WCAG 2.1, 1.4.1). Das Gemeinte beim Namen nennen.',
  },
  'tabelle-kopf': {
    schwere: 'warnung',
    erklaerung:
      'Eine Spalte einer Tabelle hat keine Überschrift. Vorlesehilfen nennen zu jeder Zelle ihren Kopf; ohne ihn bleibt eine Zahl ohne Bedeutung. Nur die Ecke über den Namen der Zeilen darf leer sein.',
  },
  versalien: {
    schwere: 'warnung',
    erklaerung:
      'Wörter sind in Großbuchstaben getippt. Vorlesehilfen buchstabieren sie, und Suche und Inhaltsverzeichnis zeigen sie so. In gewöhnlicher Schreibung tippen; ob Überschriften groß erscheinen, sagt die Gestaltung.',
  },
} as const satisfies Record<string, Regelbeschreibung>

export type Regel = keyof typeof REGELN
