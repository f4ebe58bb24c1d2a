import type { Organigrammstelle } from '../../content/organigramm.js'

/** All that an organisation chart says, in words: "Organigramm: Geschäftsführung; Stab: Büro; darunter: Bereich A (Team 1, Team 2), Bereich B." */
export function describeOrganigramm(chief: Organigrammstelle): string {
  const staff = chief.darunter.filter(({ art }) => art === 'stab')
  const lineUnits = chief.darunter.filter(({ art }) => art !== 'stab')
  const parts = [
    nameOf(chief),
    ...(staff.length > 0 ? [`Stab: ${staff.map(nameOf).join(', ')}`] : []),
    ...(lineUnits.length > 0 ? [`darunter: ${lineUnits.map(describePosition).join(', ')}`] : []),
  ]
  return `Organigramm: ${parts.join('; ')}.`
}

function describePosition(position: Organigrammstelle): string {
  const darunter = position.darunter.map(describePosition).join(', ')
  return `${nameOf(position)}${darunter ? ` (${darunter})` : ''}`
}

function nameOf({ name, zusatz }: Organigrammstelle): string {
  return zusatz ? `${name} – ${zusatz}` : name
}
