import { describe, expect, it } from 'vitest'
import { kennungVon } from '../../src/content/kennung.js'

describe('the id of a heading', () => {
  it('is its words in ASCII', () => {
    expect(kennungVon('Förder- und Qualifizierungsbedarfe')).toBe('foerder-und-qualifizierungsbedarfe')
    expect(kennungVon('2022 in Zahlen')).toBe('k-2022-in-zahlen')
  })

  it('is no longer than a name in a PDF may be, and ends with a whole word', () => {
    const kennung = kennungVon(
      'Marktnähe leben, Arbeitgeber erschließen und Beschäftigungschancen für schwerbehinderte Menschen, Rehabilitanden und Menschen mit gesundheitlichen Einschränkungen verbessern',
    )
    expect(kennung).toBe('marktnaehe-leben-arbeitgeber-erschliessen-und-beschaeftigungschancen-fuer')
    expect(kennungVon('a'.repeat(200))).toBe('a'.repeat(80))
  })
})
