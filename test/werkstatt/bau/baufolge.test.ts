import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Baufolge } from '../../../src/werkstatt/bau/baufolge.js'

test('wishes that come in a burst become one build', async () => {
  let gebaut = 0
  const folge = new Baufolge(async () => {
    gebaut++
  }, fail)
  for (let i = 0; i < 20; i++) folge.want()
  await setTimeout(150)
  expect(gebaut).toBe(1)
  await folge.close()
})

test('a build under way is given up for a newer one, and the newest is always made', async () => {
  const anfang: number[] = []
  const fertig: number[] = []
  let zaehler = 0
  const folge = new Baufolge(async (signal) => {
    const nummer = ++zaehler
    anfang.push(nummer)
    await setTimeout(200, undefined, { signal })
    fertig.push(nummer)
  }, fail)
  folge.want()
  await setTimeout(100)
  folge.want()
  await setTimeout(100)
  folge.want()
  await setTimeout(400)
  expect(anfang).toEqual([1, 2, 3])
  expect(fertig).toEqual([3])
  await folge.close()
})

test('a build that fails is told and keeps none from being made after it', async () => {
  const fehler: unknown[] = []
  let gebaut = 0
  const folge = new Baufolge(
    async () => {
      if (++gebaut === 1) throw new Error('kaputt')
    },
    (einer) => fehler.push(einer),
  )
  folge.want()
  await setTimeout(100)
  folge.want()
  await setTimeout(100)
  await folge.close()
  folge.want()
  await setTimeout(60)
  expect([gebaut, fehler.length]).toEqual([2, 1])
})

function fail(fehler: unknown): void {
  throw fehler
}
