import type { Pruefregel } from './pruefling.js'
import { abkuerzung } from './rules/abkuerzung.js'
import { altFehlt } from './rules/alt-fehlt.js'
import { anfuehrungszeichen } from './rules/anfuehrungszeichen.js'
import { auszeichnungsrest } from './rules/auszeichnungsrest.js'
import { begriffJahr } from './rules/begriff-jahr.js'
import { bildLeer } from './rules/bild-leer.js'
import { diagrammDoppelt } from './rules/diagramm-doppelt.js'
import { diagrammZweiWerte } from './rules/diagramm-zwei-werte.js'
import { doppelwort } from './rules/doppelwort.js'
import { einheitDoppelt } from './rules/einheit-doppelt.js'
import { farbeAllein } from './rules/farbe-allein.js'
import { figurAnteil } from './rules/figur-anteil.js'
import { figurAnteile } from './rules/figur-anteile.js'
import { figurAufzaehlung } from './rules/figur-aufzaehlung.js'
import { figurDatum } from './rules/figur-datum.js'
import { figurDauer } from './rules/figur-dauer.js'
import { figurDoppeltWert } from './rules/figur-doppelt-wert.js'
import { figurGegenstand } from './rules/figur-gegenstand.js'
import { figurGeheim } from './rules/figur-geheim.js'
import { figurGesetz } from './rules/figur-gesetz.js'
import { figurKlassen } from './rules/figur-klassen.js'
import { figurPeriode } from './rules/figur-periode.js'
import { figurProzentpunkte } from './rules/figur-prozentpunkte.js'
import { figurQuote } from './rules/figur-quote.js'
import { figurRang } from './rules/figur-rang.js'
import { figurRechnung } from './rules/figur-rechnung.js'
import { figurRichtung } from './rules/figur-richtung.js'
import { figurSumme } from './rules/figur-summe.js'
import { figurTextVergleich } from './rules/figur-text-vergleich.js'
import { figurUngebunden } from './rules/figur-ungebunden.js'
import { figurVeraenderung } from './rules/figur-veraenderung.js'
import { figurVerhaeltnis } from './rules/figur-verhaeltnis.js'
import { figurVertippt } from './rules/figur-vertippt.js'
import { figurVorjahr } from './rules/figur-vorjahr.js'
import { figurWeg } from './rules/figur-weg.js'
import { figurZeitbezug } from './rules/figur-zeitbezug.js'
import { figurZelle } from './rules/figur-zelle.js'
import { fortschreibung } from './rules/fortschreibung.js'
import { intranet } from './rules/intranet.js'
import { jahrAbgelaufen } from './rules/jahr-abgelaufen.js'
import { jahrBlatt } from './rules/jahr-blatt.js'
import { jahrFremd } from './rules/jahr-fremd.js'
import { jahrOperand } from './rules/jahr-operand.js'
import { jahrStand } from './rules/jahr-stand.js'
import { jahrVorjahr } from './rules/jahr-vorjahr.js'
import { leerzeichen } from './rules/leerzeichen.js'
import { leichtForm } from './rules/leicht-form.js'
import { leichtSatz } from './rules/leicht-satz.js'
import { leichtWort } from './rules/leicht-wort.js'
import { leichtZeichen } from './rules/leicht-zeichen.js'
import { linkLeer } from './rules/link-leer.js'
import { listenzeichen } from './rules/listenzeichen.js'
import { nameVertippt } from './rules/name-vertippt.js'
import { rueckmeldungOffen } from './rules/rueckmeldung-offen.js'
import { schreibweise } from './rules/schreibweise.js'
import { tabelleKopf } from './rules/tabelle-kopf.js'
import { titelRichtung } from './rules/titel-richtung.js'
import { trennrest } from './rules/trennrest.js'
import { versalien } from './rules/versalien.js'

/** The closed list of rules that `amip check` runs over the content. Only these can be silenced. */
export const REGELLISTE: readonly Pruefregel[] = [
  abkuerzung,
  farbeAllein,
  tabelleKopf,
  versalien,
  altFehlt,
  anfuehrungszeichen,
  auszeichnungsrest,
  begriffJahr,
  bildLeer,
  diagrammDoppelt,
  diagrammZweiWerte,
  doppelwort,
  einheitDoppelt,
  figurAnteil,
  figurAnteile,
  figurAufzaehlung,
  figurDatum,
  figurDauer,
  figurDoppeltWert,
  figurGegenstand,
  figurGeheim,
  figurGesetz,
  figurKlassen,
  figurPeriode,
  figurProzentpunkte,
  figurQuote,
  figurRang,
  figurRechnung,
  figurRichtung,
  figurSumme,
  figurTextVergleich,
  figurUngebunden,
  figurVeraenderung,
  figurVerhaeltnis,
  figurVertippt,
  figurVorjahr,
  figurWeg,
  figurZeitbezug,
  figurZelle,
  fortschreibung,
  intranet,
  jahrAbgelaufen,
  jahrBlatt,
  jahrFremd,
  jahrOperand,
  jahrStand,
  jahrVorjahr,
  leerzeichen,
  leichtForm,
  leichtSatz,
  leichtWort,
  leichtZeichen,
  linkLeer,
  listenzeichen,
  nameVertippt,
  rueckmeldungOffen,
  schreibweise,
  titelRichtung,
  trennrest,
]
