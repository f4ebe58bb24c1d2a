import type { Regel } from '../message.js'

// What computing reports: formulas of data sheets, expressions in prose.

export const figurKreis: Regel = {
  id: 'figur-kreis',
  schwere: 'fehler',
  erklaerung:
    'Rechnungen hängen im Kreis voneinander ab, etwa a = b + c und b = a − c. Eine der Zellen muss getippt sein.',
}

export const figurEinheit: Regel = {
  id: 'figur-einheit',
  schwere: 'fehler',
  erklaerung:
    'Eine Rechnung mischt Einheiten, die nicht zusammengehören, oder verwechselt Prozent und Prozentpunkte: Der Unterschied zweier Prozentwerte (5,0 % und 4,8 %) sind Prozentpunkte (−0,2), keine Prozent.',
}

export const figurDivision: Regel = {
  id: 'figur-division',
  schwere: 'fehler',
  erklaerung: 'Eine Rechnung teilt durch null: Der Ausgangswert einer Veränderung oder das Ganze eines Anteils ist 0.',
}

export const figurGedruckt: Regel = {
  id: 'figur-gedruckt',
  schwere: 'fehler',
  erklaerung:
    'Ein unter „gedruckt“ getippter Wert ist ein anderer als der errechnete, und auch das Runden der Ausgangswerte erklärt den Unterschied nicht.',
}

export const figurRundung: Regel = {
  id: 'figur-rundung',
  schwere: 'hinweis',
  erklaerung:
    'Ein getippter Wert weicht vom errechneten so wenig ab, dass das Runden der Ausgangswerte es erklärt. Gedruckt wird der errechnete Wert. Gezählte Dinge ohne Nachkommastellen (Personen, Stellen) gelten nicht als gerundet.',
}

export const figurZeichen: Regel = {
  id: 'figur-zeichen',
  schwere: 'warnung',
  erklaerung:
    'Eine Rechnung braucht einen Wert, für den die Tabelle nur ein Zeichen hat: * geheim, . unbekannt, - nichts, x nicht sinnvoll, / unsicher, ( ) eingeschränkt, … folgt, k. A. Mit Zeichen wird nicht gerechnet; gedruckt wird ein Punkt. Ist das Ergebnis veröffentlicht, es statt der Rechnung eintragen.',
}

export const figurDavon: Regel = {
  id: 'figur-davon',
  schwere: 'fehler',
  erklaerung:
    'Die „davon“-Zeilen eines Ganzen mit „vollstaendig: true“ ergeben zusammen nicht das Ganze, und auch Runden erklärt den Unterschied nicht.',
}

export const ausdruckUnbekannt: Regel = {
  id: 'ausdruck-unbekannt',
  schwere: 'fehler',
  erklaerung:
    'Ein Ausdruck in {{…}} nennt einen Helfer, eine Option, ein Datenblatt, eine Zeile oder eine Spalte, die es nicht gibt.',
}

export const ausdruckWert: Regel = {
  id: 'ausdruck-wert',
  schwere: 'fehler',
  erklaerung:
    'Ein Helfer in {{…}} hat zu viele oder zu wenige Werte, oder einen Wert der falschen Art: Text, wo er eine Zahl braucht, oder eine Option, die er nicht versteht.',
}

export const ausdruckFehlt: Regel = {
  id: 'ausdruck-fehlt',
  schwere: 'fehler',
  erklaerung:
    'Ein Ausdruck in {{…}} setzt eine Zelle ein, die im Datenblatt ausdrücklich fehlt. In einer Tabelle steht dort ein Strich, ein Satz braucht eine Zahl.',
}
