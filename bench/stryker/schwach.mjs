// Writes the instrumented sources once more, so that an expression tells, while the unchanged one is evaluated, what each of its
// mutants would have given: `switch("7") ? mutant : (cover("7"), expression)` becomes `tell(expression, [[7, () => mutant]])`.
// What no case gives otherwise no case can kill, and no other cases than those that do need to be run.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const SCHALTER = 'stryMutAct_9fa48'
const DECKUNG = 'stryCov_9fa48'

/**
 * Of the folder with the instrumented sources, for the mutants that `ids` names: others would only cost time. The parser is that
 * of Stryker's instrumenter.
 */
export function writeWeak(paketordner, von, nach, ids) {
  const stryker = createRequire(
    createRequire(join(paketordner, 'package.json')).resolve('@stryker-mutator/instrumenter'),
  )
  const babel = createRequire(stryker.resolve('@babel/core'))
  const teile = {
    parse: babel('@babel/parser').parse,
    traverse: babel('@babel/traverse').default,
    generate: babel('@babel/generator').default,
    types: babel('@babel/types'),
  }
  for (const datei of readdirSync(join(von, 'src'), { recursive: true })) {
    if (!datei.endsWith('.ts')) continue
    const ziel = join(nach, 'src', datei)
    mkdirSync(dirname(ziel), { recursive: true })
    writeFileSync(ziel, weaken(readFileSync(join(von, 'src', datei), 'utf8'), ids, teile))
  }
}

function weaken(quelle, ids, { parse, traverse, generate, types }) {
  const baum = parse(quelle, { sourceType: 'module', plugins: ['typescript'] })
  const isCall = (knoten, name) => types.isCallExpression(knoten) && knoten.callee.name === name
  const isSwitched = (knoten) => types.isConditionalExpression(knoten) && isCall(knoten.test, SCHALTER)
  traverse(baum, {
    ConditionalExpression(pfad) {
      if (!isSwitched(pfad.node)) return
      const mutanten = []
      let rest = pfad.node
      for (; isSwitched(rest); rest = rest.alternate) mutanten.push([rest.test.arguments[0].value, rest.consequent])
      const folge = types.isSequenceExpression(rest) ? rest.expressions : [rest]
      const [, ausdruck] = isCall(folge[0], DECKUNG) ? folge : [undefined, rest]
      // What waits cannot be tried in between.
      const versuche = mutanten.filter(
        ([id, mutant]) => ids.has(Number(id)) && !/\b(?:await|yield)\b/.test(generate(mutant).code),
      )
      if (versuche.length === 0) pfad.replaceWith(ausdruck)
      else
        pfad.replaceWith(
          types.callExpression(types.identifier('globalThis.amipVersuche'), [
            ausdruck,
            types.arrayExpression(
              versuche.map(([id, mutant]) =>
                types.arrayExpression([types.numericLiteral(Number(id)), types.arrowFunctionExpression([], mutant)]),
              ),
            ),
          ]),
        )
    },
  })
  return generate(baum).code
}
