// Mutants that no test can tell from the code, by kind, with the reason: where they survive they are counted apart.

const GRUENDE = [
  {
    grund: 'what has been read is read again: the same, later',
    ist: ({ statt, durch }) => /^bekannt(?: !== undefined)?$/.test(statt) && durch === 'false',
  },
  {
    grund: 'the compiler asks whether there is something (an index, a group), and there always is',
    ist: ({ mutator, gelaufen }) => mutator === 'OptionalChaining' && gelaufen === 0,
  },
  {
    grund: 'the compiler asks for a value where there is always one',
    ist: ({ mutator, statt, gelaufen }) => mutator === 'LogicalOperator' && / \?\? /.test(statt) && gelaufen === 0,
  },
]

/** Why a mutant that survives is no sign of a missing test; undefined where it may be one. */
export function reasonFor(ergebnis) {
  return ergebnis.stand === 'überlebt' ? GRUENDE.find(({ ist }) => ist(ergebnis))?.grund : undefined
}
