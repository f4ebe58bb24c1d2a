import { abbildung } from './abbildung.js'
import { abkuerzungen } from './abkuerzungen.js'
import { anmerkung } from './anmerkung.js'
import { anrede } from './anrede.js'
import { auftakt } from './auftakt.js'
import { ausnahme } from './ausnahme.js'
import { aussage } from './aussage.js'
import type { Baustein } from './baustein.js'
import { begriffe } from './begriffe.js'
import { bildseite } from './bildseite.js'
import { credo } from './credo.js'
import { definition } from './definition.js'
import { diagramm } from './diagramm.js'
import { erklaerung } from './erklaerung.js'
import { fazit } from './fazit.js'
import { glossar } from './glossar.js'
import { haushaltstabelle } from './haushaltstabelle.js'
import { hervorhebung } from './hervorhebung.js'
import { info } from './info.js'
import { kacheln } from './kacheln.js'
import { kapitelinhalt } from './kapitelinhalt.js'
import { kennzahlen } from './kennzahlen.js'
import { leichteSprache } from './leichte-sprache.js'
import { logoleiste } from './logoleiste.js'
import { motto } from './motto.js'
import { neben } from './neben.js'
import { organigramm } from './organigramm.js'
import { portrait } from './portrait.js'
import { qr } from './qr.js'
import { quer } from './quer.js'
import { schritte } from './schritte.js'
import { spalten } from './spalten.js'
import { tabelle } from './tabelle.js'
import { unterschrift } from './unterschrift.js'
import { vorspann } from './vorspann.js'
import { zeitstrahl } from './zeitstrahl.js'
import { zieltabelle } from './zieltabelle.js'
import { zitat } from './zitat.js'

/** All blocks by name. */
export const BAUSTEINE: ReadonlyMap<string, Baustein> = new Map(
  [
    abbildung,
    abkuerzungen,
    anmerkung,
    anrede,
    auftakt,
    ausnahme,
    aussage,
    begriffe,
    bildseite,
    credo,
    definition,
    diagramm,
    erklaerung,
    fazit,
    glossar,
    haushaltstabelle,
    hervorhebung,
    motto,
    quer,
    neben,
    leichteSprache,
    logoleiste,
    qr,
    kacheln,
    kapitelinhalt,
    kennzahlen,
    schritte,
    spalten,
    zeitstrahl,
    info,
    portrait,
    organigramm,
    tabelle,
    unterschrift,
    vorspann,
    zieltabelle,
    zitat,
  ].map((baustein) => [baustein.name, baustein]),
)
