// Which texts a changed pattern, or a changed piece of one, finds otherwise: the cases that hold them are run first.

/** Says of a text whether it does; undefined where the mutant changes no pattern. */
export function makeMuster({ mutator, statt, durch }) {
  const [alt, neu] = mutator === 'Regex' ? [ofRegex(statt), ofRegex(durch)] : [ofText(statt), undefined]
  if (!alt) return undefined
  const bekannt = new Map()
  return (text) => {
    const gefunden = bekannt.get(text) ?? [text, plain(text)].some((fassung) => differ(fassung, alt, neu))
    bekannt.set(text, gefunden)
    return gefunden
  }
}

function differ(text, alt, neu) {
  const funde = [...text.matchAll(alt)].map((fund) => `${fund.index} ${fund[0]}`)
  if (!neu) return funde.length > 0
  return funde.join('|') !== [...text.matchAll(neu)].map((fund) => `${fund.index} ${fund[0]}`).join('|')
}

/** As figures' readers see it: small letters, figures as signs. */
function plain(text) {
  return text.toLowerCase().replace(/[+−-]?\d[\d.,]*(?:[ \u00a0]?(?:%|€|mio\.?|prozent|euro)(?![a-z]))*/g, '‹t1›')
}

function ofRegex(quelle) {
  const [, muster, fahnen] = /^\/(.*)\/([a-z]*)$/s.exec(quelle) ?? []
  return muster === undefined ? undefined : make(muster, fahnen)
}

function ofText(quelle) {
  const [, text] = /^(?:'(.*)'|`([^$]*)`)$/s.exec(quelle) ?? []
  return text && text.length > 2 ? make(text.replaceAll('\\\\', '\\'), 'iu') : undefined
}

function make(muster, fahnen) {
  try {
    return new RegExp(muster, fahnen.includes('g') ? fahnen : `${fahnen}g`)
  } catch {
    return undefined
  }
}
