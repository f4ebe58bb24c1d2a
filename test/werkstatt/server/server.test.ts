import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Laufend, startServer } from '../../../src/werkstatt/server/server.js'

let server: Laufend
const fehler: unknown[] = []
beforeAll(async () => {
  server = await startServer(
    {
      '': () => ({ inhalt: '<!doctype html>', typ: 'text/html' }),
      kaputt: () => {
        throw new Error('kaputt')
      },
    },
    { datei: ({ daten }) => ({ json: daten }) },
    (einer) => fehler.push(einer),
  )
})
afterAll(() => server.close())

interface Frage {
  pfad?: string
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** Asks with any headers, as no browser would let a page. */
function ask({ pfad, method = 'GET', headers = {}, body = '' }: Frage) {
  const url = new URL(server.adresse)
  return new Promise<{ code: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const anfrage = request(
      { host: '127.0.0.1', port: url.port, path: pfad ?? url.pathname, method, headers },
      (antwort) => {
        let text = ''
        antwort.setEncoding('utf8').on('data', (teil: string) => {
          text += teil
        })
        antwort.on('end', () => resolve({ code: antwort.statusCode ?? 0, headers: antwort.headers, text }))
      },
    )
    anfrage.on('error', reject)
    anfrage.end(body)
  })
}
const inside = (weg: string) => new URL(server.adresse).pathname + weg

test('the page is served on the loopback interface, at an address that cannot be guessed', async () => {
  expect(server.adresse).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{24}\/$/)
  const { code, headers } = await ask({})
  expect(code).toBe(200)
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('no-referrer')
})

test('without the token, for another host and from another origin nothing is told', async () => {
  const port = new URL(server.adresse).port
  expect((await ask({ pfad: '/' })).code).toBe(403)
  expect((await ask({ pfad: '/falsch/' })).code).toBe(403)
  expect((await ask({ headers: { host: `boese.example:${port}` } })).code).toBe(403)
  expect((await ask({ headers: { origin: 'https://boese.example' } })).code).toBe(403)
  expect((await ask({ headers: { origin: `http://127.0.0.1:${Number(port) + 1}` } })).code).toBe(403)
  expect((await ask({ headers: { 'sec-fetch-site': 'cross-site' } })).code).toBe(403)
  expect((await ask({ headers: { origin: `http://127.0.0.1:${port}` } })).code).toBe(200)
})

test('nothing is changed but by JSON, and what there is not is not there', async () => {
  const json = { 'content-type': 'application/json' }
  expect(await ask({ pfad: inside('datei'), method: 'POST', headers: json, body: '{"a":1}' })).toMatchObject({
    code: 200,
    text: '{"a":1}',
  })
  expect((await ask({ pfad: inside('datei'), method: 'POST', body: '{"a":1}' })).code).toBe(400)
  expect((await ask({ pfad: inside('datei'), method: 'POST', headers: json, body: '{' })).code).toBe(400)
  expect((await ask({ pfad: inside('datei') })).code).toBe(404)
  expect((await ask({ pfad: inside('toString') })).code).toBe(404)
  expect((await ask({ pfad: inside('../../etc/passwd') })).code).toBe(404)
  expect((await ask({ method: 'PUT', pfad: inside('datei') })).code).toBe(404)
})

test('a fault of ours is told in the terminal, and not to the page', async () => {
  const { code, text } = await ask({ pfad: inside('kaputt') })
  expect(code).toBe(500)
  expect(text).not.toContain('kaputt')
  expect(fehler).toHaveLength(1)
})
