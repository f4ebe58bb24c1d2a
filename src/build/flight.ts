import { setImmediate as nextTurn } from 'node:timers/promises'
import { recordInputs } from '../files/record.js'
import { atMost, createLane } from '../lane.js'
import type { BuildOrder, BuildResult } from './build.js'
import { Engine, startersOf } from './engine.js'

/**
 * Builds programmes: read → compute → set → charts → write, the writers side by side. A programme with errors writes nothing and
 * leaves its last good output as it was; the others are built all the same, even where the error is ours. While some are written
 * the next one is read and set.
 * @throws UmgebungsFehler when a PDF is wanted and there is no browser; AbortError when interrupted
 */
export async function buildProgramme(order: BuildOrder, starters = writersOf(order)): Promise<BuildResult[]> {
  const engine = new Engine(order.wurzel, { starters, signal: order.signal, uebersicht: order.uebersicht })
  const over = new AbortController()
  const signal = AbortSignal.any([over.signal, ...(order.signal ? [order.signal] : [])])
  try {
    // What the writers need starts before this thread is busy with loading and reading; all programmes share it.
    const { failed } = engine.startWriters()
    // In pieces: each turn the browser, which is starting, gets its next order.
    for (const load of [() => import('../programme/computed.js'), () => import('../layout/set.js')]) {
      await nextTurn()
      await load()
    }
    await nextTurn()
    const { buildProgramm } = await import('./build.js')
    await nextTurn()
    const setting = createLane()
    const built = atMost(order.gleichzeitig ?? 1, order.programme, async (id) => {
      signal.throwIfAborted()
      const last = order.programme.length === 1
      const { result, inputs } = await recordInputs(() =>
        buildProgramm(id, { ...order, signal, last }, engine, setting),
      )
      const whole = { ...result, inputs }
      await order.onBuilt?.(whole)
      return whole
    })
    // Whatever cannot be written need not be read to its end.
    return await Promise.race([built, failed])
  } finally {
    over.abort()
    await engine.close()
  }
}

function writersOf(order: BuildOrder) {
  const firstTime = () =>
    order.fortschritt?.({ programm: 'Browser', schritt: 'wird entpackt (nur beim ersten Mal)', ms: 0 })
  return startersOf({ ...order, firstTime }, order.signal)
}
