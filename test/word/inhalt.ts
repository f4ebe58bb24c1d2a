/** Title page, Impressum and table of contents. */
export const RAHMEN = `
<section class="titelseite">
  <p class="kennzeile">Jobcenter Mittelsachsen</p>
  <p class="jahr">2023</p>
  <p class="titel">Arbeitsmarkt- und Integrationsprogramm</p>
  <p class="untertitel">Ziele, Mittel und Vorhaben der Grundsicherung für Arbeitsuchende</p>
  <p class="jobcenter">Jobcenter Mittelsachsen</p>
  <p class="standort">Mittweida</p>
  <p class="traeger">Agentur für Arbeit Freiberg</p>
  <p class="traeger">Landkreis Mittelsachsen</p>
  <p class="leitspruch">Gemeinsam mehr erreichen</p>
  <p class="muster">Muster, nach dem veröffentlichten Programm 2023</p>
</section>
<section class="impressum">
  <p class="impressumtitel">Impressum</p>
  <dl>
    <dt>Herausgeber</dt><dd>Jobcenter Mittelsachsen</dd><dd>Am Landratsamt 3, 09648 Mittweida</dd>
    <dt>Verantwortlich</dt><dd><p>Geschäftsführung des Jobcenters</p></dd>
    <dt>Redaktion</dt><dd>Büro der Geschäftsführung</dd>
    <dt>Internet</dt><dd><a href="https://www.jobcenter.digital/">www.jobcenter.digital</a></dd>
    <dt>Stand</dt><dd>April 2023</dd>
  </dl>
  <p>Nachdruck, auch auszugsweise, nur mit Quellenangabe.</p>
</section>
<nav class="inhaltsverzeichnis">
  <p class="verzeichnistitel">Inhaltsverzeichnis</p>
  <ol>
    <li class="stufe-1"><a href="#vorwort"><span class="text">Vorwort</span><span class="seite"></span></a></li>
    <li class="stufe-1"><a href="#konjunktur"><span class="text">Entwicklung von Konjunktur und Arbeitsmarkt in der Region und im Freistaat Sachsen mit einem Ausblick auf das laufende Jahr</span><span class="seite"></span></a></li>
    <li class="stufe-2"><a href="#arbeitsmarkt"><span class="text">Regionaler Arbeitsmarkt</span><span class="seite"></span></a></li>
    <li class="stufe-3"><a href="#quoten-im-vergleich"><span class="text">Quoten im Vergleich</span><span class="seite"></span></a></li>
    <li class="stufe-2"><a href="#kundenstruktur"><span class="text">Struktur der Kundinnen und Kunden</span><span class="seite"></span></a></li>
    <li class="stufe-1"><a href="#mittel"><span class="text">Finanzielle Mittel und Ziele</span><span class="seite"></span></a></li>
    <li class="stufe-2"><a href="#haushalt"><span class="text">Haushalt</span><span class="seite"></span></a></li>
    <li class="stufe-2"><a href="#ziele"><span class="text">Ziele und Kennzahlen</span><span class="seite"></span></a></li>
    <li class="stufe-1"><a href="#schluss"><span class="text">Schlussbemerkung</span><span class="seite"></span></a></li>
  </ol>
</nav>
<nav class="inhaltsverzeichnis abbildungen">
  <p class="verzeichnistitel">Abbildungsverzeichnis</p>
  <ol>
    <li><a href="#abb-quoten"><span class="marke">Abbildung 1</span> <span class="text">Arbeitslosenquote im Jahresdurchschnitt</span><span class="seite"></span></a></li>
    <li><a href="#abb-alter"><span class="marke">Abbildung 2</span> <span class="text">Erwerbsfähige Leistungsberechtigte nach Alter</span><span class="seite"></span></a></li>
    <li><a href="#abb-haushalt"><span class="marke">Abbildung 3</span> <span class="text">Gesamtbudget 2018 bis 2023</span><span class="seite"></span></a></li>
    <li><a href="#abb-bedarf"><span class="marke">Abbildung 4</span> <span class="text">Bedarfsgemeinschaften nach Typ</span><span class="seite"></span></a></li>
    <li><a href="#abb-anteile"><span class="marke">Abbildung 5</span> <span class="text">Anteile der Instrumente</span><span class="seite"></span></a></li>
    <li><a href="#abb-skizze"><span class="marke">Abbildung 6</span> <span class="text">Aufbau des Hauses</span><span class="seite"></span></a></li>
  </ol>
</nav>
<nav class="inhaltsverzeichnis tabellen">
  <p class="verzeichnistitel">Tabellenverzeichnis</p>
  <ol>
    <li><a href="#tab-haushalt"><span class="marke">Tabelle 1</span> <span class="text">Bewirtschaftung der Haushaltsmittel in Euro</span><span class="seite"></span></a></li>
    <li><a href="#tab-ziele"><span class="marke">Tabelle 2</span> <span class="text">Zielwerte und Ergebnisse nach Personengruppen</span><span class="seite"></span></a></li>
  </ol>
</nav>`

const PARAGRAPH = `<p>Die Zusammenarbeit mit den Arbeitgebern der Region bleibt der wichtigste Zugang zu Beschäftigung. Das Jobcenter
  begleitet Bewerberinnen und Bewerber vom ersten Gespräch bis in die Zeit nach der Aufnahme einer Arbeit, damit begonnene
  Beschäftigungsverhältnisse halten. Dafür stehen Beratung, Qualifizierung und finanzielle Hilfen bereit, die auf den
  Einzelfall abgestimmt werden und regelmäßig auf ihre Wirkung geprüft werden.</p>`

/** The chapters: every block and inline element of the vocabulary. */
export const ABSCHNITTE = `
<section class="abschnitt" id="abschnitt-vorwort">
  <h1 id="vorwort">Vorwort</h1>
  <p class="motto">Wer eine Arbeit sucht, braucht einen Menschen, der zuhört, und einen Plan, der trägt.</p>
  <p>Sehr geehrte Damen und Herren,</p>
  <p>das vergangene Jahr hat gezeigt, wie schnell sich die <strong>Lage am Arbeitsmarkt</strong> ändern kann. <em>Zum ersten Mal</em>
  kamen in kurzer Zeit mehr als <span class="zahl">2.300</span> Menschen aus der Ukraine<a class="fussnote" href="#fn-1">1</a> in den Landkreis. Der englische Begriff
  <span lang="en">Job-Turbo</span> beschreibt, was folgte; CO<sub>2</sub>-Preis und m<sup>2</sup>-Kosten taten ein Übriges. Mehr dazu steht in
  <a class="verweis" href="#haushalt">Haushalt</a>, in <a class="verweis" href="#tab-haushalt">Tabelle 1</a> und in <a class="verweis" href="#abb-haushalt">Abbildung 3</a>
  sowie auf den <a href="https://www.arbeitsagentur.de/statistik#monat">Seiten der Statistik</a>.<br>Diese Zeile beginnt neu.</p>
  ${PARAGRAPH}
  <blockquote class="zitat">
    <p>„Der Weg in Arbeit beginnt mit Vertrauen. Wir nehmen uns die Zeit, die es braucht, und bleiben auch dann da, wenn der erste Versuch misslingt.“</p>
    <p class="herkunft">Leitbild des Jobcenters, 2021</p>
  </blockquote>
  ${PARAGRAPH}
  <div class="unterschrift"><p>Die Geschäftsführung</p><p>Jobcenter Mittelsachsen</p></div>
  <section class="fussnoten"><ol><li id="fn-1"><p>Personen mit Schutzstatus nach der Richtlinie 2001/55/EG, siehe <a href="https://eur-lex.europa.eu/">EUR-Lex</a>.</p></li></ol></section>
</section>
<section class="abschnitt" id="abschnitt-konjunktur">
  <h1 id="konjunktur">Entwicklung von Konjunktur und Arbeitsmarkt in der Region und im Freistaat Sachsen mit einem Ausblick auf das laufende Jahr</h1>
  <p class="aussage">Die Zahl der Arbeitslosen steigt leicht, die Nachfrage nach Fachkräften bleibt hoch.</p>
  ${PARAGRAPH}
  <h2 id="arbeitsmarkt">Regionaler Arbeitsmarkt</h2>
  ${PARAGRAPH}
  <ul>
    <li>Der Bestand an Arbeitslosen liegt mit <span class="zahl">7.412</span> Personen über dem Vorjahr.</li>
    <li>Gemeldete Stellen verteilen sich auf wenige Branchen, und die Anforderungen an Sprache und Abschluss steigen weiter:
      <ul><li>verarbeitendes Gewerbe</li><li>Gesundheits- und Sozialwesen
        <ul><li>Pflege</li></ul></li></ul></li>
    <li><p>Langzeitbezug sinkt.</p><p>Das gilt besonders für Personen ab 50 Jahren.</p></li>
  </ul>
  <ol start="3"><li>Dritter Schritt</li><li>Vierter Schritt<ol><li>erster Teil</li><li>zweiter Teil</li></ol></li></ol>
  <ol><li>Von vorn gezählt</li><li>und weiter</li></ol>
  <h3 id="quoten-im-vergleich">Quoten im Vergleich</h3>
  ${PARAGRAPH}
  <figure class="diagramm" id="abb-quoten">
    <figcaption><span class="marke">Abbildung 1</span> Arbeitslosenquote im Jahresdurchschnitt</figcaption>
    <img data-grafik="quoten" alt="Liniendiagramm: Die Quote in Mittelsachsen liegt unter der in Sachsen.">
    <p class="quelle">Quelle: Statistik der Bundesagentur für Arbeit</p>
    <p class="quelle">Stand: Januar 2023</p>
  </figure>
  <h2 id="kundenstruktur">Struktur der Kundinnen und Kunden</h2>
  ${PARAGRAPH}
  <figure class="diagramm" id="abb-alter">
    <figcaption><span class="marke">Abbildung 2</span> Erwerbsfähige Leistungsberechtigte nach Alter</figcaption>
    <img data-grafik="alter" alt="Balkendiagramm der Altersgruppen">
  </figure>
  ${PARAGRAPH}
  <aside class="fazit">
    <p class="kastentitel">Fazit</p>
    <p>Die Struktur der Kundinnen und Kunden verlangt mehr Zeit je Gespräch. Daraus folgen drei Vorhaben, die das ganze Jahr prägen werden:</p>
    <ul><li>eine feste Ansprechperson</li><li>kürzere Abstände zwischen den Gesprächen, auch am Telefon und auch außerhalb der üblichen Öffnungszeiten des Hauses</li></ul>
    <p>Alle drei werden im Herbst ausgewertet.</p>
  </aside>
  <p>Nach dem Kasten geht der Text weiter, und auch hier steht ein Hinweis<a class="fussnote" href="#fn-2">2</a>, der noch einmal<a class="fussnote" href="#fn-2">2</a> gebraucht wird.</p>
  <section class="fussnoten"><ol><li id="fn-2">Nach dem Modell der <strong>EFQM</strong>.</li></ol></section>
</section>
<section class="abschnitt" id="abschnitt-mittel">
  <h1 id="mittel">Finanzielle Mittel und Ziele</h1>
  <div class="motto"><p>Jeder Euro soll wirken.</p></div>
  <h2 id="haushalt">Haushalt</h2>
  ${PARAGRAPH}
  <div class="tabelle" id="tab-haushalt">
    <table>
      <caption><span class="marke">Tabelle 1</span> Bewirtschaftung der Haushaltsmittel <span class="einheit">in Euro</span></caption>
      <thead><tr><th scope="col">Titel</th><th scope="col" class="zahl">2019</th><th scope="col" class="zahl">2020</th><th scope="col" class="zahl">2021</th><th scope="col" class="zahl">2022</th><th scope="col" class="zahl">2023</th></tr></thead>
      <tbody>
        <tr><th scope="row">Eingliederungsleistung (EGT)</th><td class="zahl">12.031.799</td><td class="zahl">11.920.114</td><td class="zahl">11.402.330</td><td class="zahl">11.998.010</td><td class="zahl">10.233.446</td></tr>
        <tr class="davon"><th scope="row">davon Beschäftigungszuschuss</th><td class="zahl">310.000</td><td class="zahl">298.400</td><td class="zahl">280.110</td><td class="zahl">265.900</td><td class="zahl">240.000</td></tr>
        <tr class="davon"><th scope="row">davon Freie Förderung</th><td class="zahl">–</td><td class="zahl">88.400</td><td class="zahl">80.110</td><td class="zahl">65.900</td><td class="zahl">40.000</td></tr>
        <tr><th scope="row">Verwaltungshaushalt (VH)</th><td class="zahl">16.785.619</td><td class="zahl">17.200.220</td><td class="zahl">16.141.790</td><td class="zahl">16.335.400</td><td class="zahl">16.517.720</td></tr>
        <tr class="summe"><th scope="row">Gesamtbudget</th><td class="zahl">28.817.418</td><td class="zahl">29.120.334</td><td class="zahl">27.544.120</td><td class="zahl">28.333.410</td><td class="zahl">26.751.166</td></tr>
      </tbody>
    </table>
    <p class="quelle">Quelle: Eingliederungsmittel-Verordnung; Stand: 31. Januar 2023</p>
  </div>
  ${PARAGRAPH}
  <figure class="diagramm" id="abb-haushalt">
    <figcaption><span class="marke">Abbildung 3</span> Gesamtbudget 2018 bis 2023</figcaption>
    <img data-grafik="haushalt" alt="Säulendiagramm: Das Gesamtbudget sinkt 2023 auf 26,8 Mio. €.">
    <p class="quelle">Quelle: eigene Darstellung</p>
  </figure>
  <h2 id="ziele">Ziele und Kennzahlen</h2>
  <div class="tabelle" id="tab-ziele">
    <table>
      <caption><span class="marke">Tabelle 2</span> Zielwerte und Ergebnisse nach Personengruppen</caption>
      <thead>
        <tr><th scope="col" rowspan="2">Kennzahl</th><th scope="colgroup" colspan="2">2022</th><th scope="colgroup" colspan="2">2023</th></tr>
        <tr><th scope="col" class="zahl">Ziel</th><th scope="col" class="zahl">Ergebnis</th><th scope="col" class="zahl">Ziel</th><th scope="col" class="zahl">Veränderung in Prozent</th></tr>
      </thead>
      <tbody>
        <tr><th scope="colgroup" colspan="5">Integrationen</th></tr>
        <tr><th scope="row">Integrationsquote</th><td class="zahl">24,1 %</td><td class="zahl">23,4 %</td><td class="zahl">24,8 %</td><td class="zahl">+0,7</td></tr>
        <tr class="summe"><th scope="row">Zwischensumme</th><td class="zahl">24,1 %</td><td class="zahl">23,4 %</td><td class="zahl">24,8 %</td><td class="zahl">+0,7</td></tr>
        <tr><th scope="row" rowspan="2">Langzeitbezug, Bestand im Jahresdurchschnitt</th><td class="zahl">6.120</td><td class="zahl">6.044</td><td class="zahl">5.980</td><td class="zahl">−1,1</td></tr>
        <tr><td class="zahl">6.001</td><td class="zahl">5.944</td><td class="zahl">5.880</td><td class="zahl">−1,2</td></tr>
      </tbody>
      <tfoot><tr><td colspan="5">Vorläufige Werte</td></tr></tfoot>
    </table>
  </div>
  <p>Dieser Absatz steht gleich hinter einer Tabelle ohne Quelle. ${'Er ist lang genug für zwei Zeilen und hält Abstand. '.repeat(2)}</p>
  <div class="tabelle">
    <table>
      <thead><tr><th scope="col" class="text">Vorhaben</th><th scope="col" class="text">Beschreibung</th><th scope="col" class="text">Termin</th></tr></thead>
      <tbody>
        <tr><td class="text">Sprachförderung</td><td class="text"><p>Kurse für Geflüchtete in Freiberg, Mittweida und Döbeln.</p><ul><li>Stufe A2</li><li>Stufe B1 mit Berufsbezug</li></ul></td><td class="text">laufend</td></tr>
        <tr><td class="text">Gesundheit</td><td class="text">Gemeinsames Projekt mit den Krankenkassen zur Verzahnung von Arbeits- und Gesundheitsförderung in der kommunalen Lebenswelt</td><td class="text">ab Juni</td></tr>
      </tbody>
    </table>
  </div>
  <div class="tabelle">
    <table><tbody><tr><th scope="row">Haus</th><td class="zahl">3</td></tr><tr><th scope="row">Beschäftigte</th><td class="zahl">212</td></tr></tbody></table>
    <p class="quelle">Stand: April 2023</p>
  </div>
  <figure class="diagramm" id="abb-bedarf">
    <figcaption><span class="marke">Abbildung 4</span> Bedarfsgemeinschaften nach Typ</figcaption>
    <img data-grafik="bedarf" alt="Gestapelte Säulen der Bedarfsgemeinschaften">
    <p class="quelle">Quelle: Statistik der Bundesagentur für Arbeit</p>
    <details class="daten"><summary>Daten als Tabelle</summary><div class="tabelle"><table><caption>Daten zu Abbildung 4</caption><tbody><tr><th scope="row">2021</th><td class="zahl">3.900</td></tr></tbody></table></div></details>
  </figure>
  <figure class="diagramm" id="abb-anteile">
    <figcaption><span class="marke">Abbildung 5</span> Anteile der Instrumente</figcaption>
    <img data-grafik="anteile" alt="Ringdiagramm der Instrumente">
    <p class="quelle">Quelle: eigene Darstellung</p>
  </figure>
</section>
<section class="abschnitt" id="abschnitt-schluss">
  <h1 id="schluss">Schlussbemerkung</h1>
  <dl class="begriffe">
    <dt>EGT</dt><dd>Eingliederungstitel: Mittel für Leistungen zur Eingliederung in Arbeit nach dem Zweiten Buch Sozialgesetzbuch, über die das Jobcenter selbst entscheidet.</dd>
    <dt>VH</dt><dd><p>Verwaltungshaushalt.</p><p>Auch Mittel Dritter.</p></dd>
  </dl>
  <hr>
  <p>Zum Organigramm siehe <a class="verweis" href="#abb-skizze">Abbildung 6</a> und <a class="verweis" href="#abschnitt-mittel">den Abschnitt über die Mittel</a>.</p>
  <figure class="organigramm" id="abb-skizze">
    <figcaption><span class="marke">Abbildung 6</span> Aufbau des Hauses</figcaption>
    <img data-grafik="skizze" alt="Organigramm: Geschäftsführung über drei Bereichen">
    <p class="quelle">Quelle: eigene Darstellung</p>
    <details class="gliederung"><summary>Organigramm als Liste</summary><p>Geschäftsführung</p><ul><li>Büro (Stab)</li><li>Bereich Leistung<ul><li>Team 651<ul><li>Gruppe Recht</li></ul></li></ul></li></ul></details>
  </figure>
  <figure class="abbildung" id="bild"><img data-grafik="punkt" alt="Ein graues Feld"></figure>
  <p>Ein letzter Satz führt zum <a class="verweis" href="#bild">Bild</a>.</p>
</section>`
