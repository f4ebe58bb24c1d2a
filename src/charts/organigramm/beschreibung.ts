import type { Organigrammstelle } from '../../content/organigramm.js'

/** All that an organisation chart says, in words: "Organigramm: Geschäftsführung; Stab: Büro; darunter: Bereich A (Team 1, Team 2), Bereich B." */
export function beschreibeOrganigramm(spitze: Organigrammstelle): string {
  const staebe = spitze.darunter.filter(({ art }) => art === 'stab')
  const linie = spitze.darunter.filter(({ art }) => art !== 'stab')
  const teile = [
    nameOf(spitze),
    ...(staebe.length > 0 ? [`Stab: ${staebe.map(nameOf).join(', ')}`] : []),
    ...(linie.length > 0 ? [`darunter: ${linie.map(describeStelle).join(', ')}`] : []),
  ]
  return `Organigramm: ${teile.join('; ')}.`
}

function describeStelle(stelle: Organigrammstelle): string {
  const darunter = stelle.darunter.map(describeStelle).join(', ')
  return `${nameOf(stelle)}${darunter ? ` (${darunter})` : ''}`
}

function nameOf({ name, zusatz }: Organigrammstelle): string {
  return zusatz ? `${name} – ${zusatz}` : name
}
