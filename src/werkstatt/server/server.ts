import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pathOf, protect } from './zugang.js'

// Node's own server: a dozen answers to one page on this machine need no framework, and events go one way only.

/** What is answered: JSON, or bytes of a type. */
export type Serverantwort =
  | { json: unknown }
  | { inhalt: Uint8Array | string; typ: string; name?: string; art?: 'dokument' }
  | { fehlt: string }

/** A question of the page. */
export interface Anfrage {
  angaben: URLSearchParams
  /** What was sent along, parsed; undefined for a plain question. */
  daten: unknown
}

export type Wege = Readonly<Record<string, (anfrage: Anfrage) => Serverantwort | Promise<Serverantwort>>>

/** A server that runs. */
export interface Laufend {
  /** With the token. */
  adresse: string
  /** Tells all open pages. */
  send(ereignis: string, daten: unknown): void
  /** How many pages listen. */
  hoerer(): number
  close(): Promise<void>
}

/** Bytes of the largest question: a long chapter many times over. */
const GROESSTE_ANFRAGE = 8_000_000

/**
 * Serves the page to this machine alone: on the loopback interface, at an address that holds a token of this run.
 * @param lesend what may be asked, by path behind the token
 * @param schreibend what changes something, asked by POST
 * @param onFehler told of faults of ours
 */
export async function startServer(
  lesend: Wege,
  schreibend: Wege,
  onFehler: (fehler: unknown) => void,
  port = 0,
): Promise<Laufend> {
  const token = randomBytes(18).toString('base64url')
  const zugang = { port, token }
  const hoerer = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    answer(request, response).catch((fehler) => {
      onFehler(fehler)
      if (!response.headersSent) reply(response, 500, 'Fehler in amip selbst; die Meldung steht im Terminal.')
      else response.end()
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pfad = pathOf(request, zugang)
    protect(response, zugang)
    if (pfad === undefined) return reply(response, 403, 'Diese Adresse gehört nicht zu einer laufenden Werkstatt.')
    const { method = '' } = request
    if (pfad === 'ereignisse' && method === 'GET') return listen(request, response)
    const wege = method === 'GET' ? lesend : method === 'POST' ? schreibend : {}
    const weg = Object.hasOwn(wege, pfad) ? wege[pfad] : undefined
    if (!weg) return reply(response, 404, 'Das gibt es hier nicht.')
    const daten = method === 'POST' ? await readJson(request) : undefined
    if (method === 'POST' && daten === undefined)
      return reply(response, 400, 'Die Angaben sind kein JSON oder zu groß.')
    const angaben = new URL(request.url ?? '', 'http://localhost').searchParams
    deliver(response, await weg({ angaben, daten }))
  }

  function listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
    response.write(':\n\n')
    hoerer.add(response)
    request.on('close', () => hoerer.delete(response))
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  zugang.port = (server.address() as AddressInfo).port
  return {
    adresse: `http://127.0.0.1:${zugang.port}/${token}/`,
    send(ereignis, daten) {
      for (const einer of hoerer) einer.write(`event: ${ereignis}\ndata: ${JSON.stringify(daten)}\n\n`)
    },
    hoerer: () => hoerer.size,
    async close() {
      for (const einer of hoerer) einer.end()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

function reply(response: ServerResponse, code: number, text: string): void {
  response.writeHead(code, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}

function deliver(response: ServerResponse, antwort: Serverantwort): void {
  if ('fehlt' in antwort) reply(response, 404, antwort.fehlt)
  else if ('json' in antwort)
    deliver(response, { inhalt: JSON.stringify(antwort.json), typ: 'application/json; charset=utf-8' })
  else deliverBytes(response, antwort)
}

function deliverBytes(response: ServerResponse, antwort: Extract<Serverantwort, { inhalt: unknown }>): void {
  if (antwort.art === 'dokument') protect(response, 'dokument')
  if (antwort.name !== undefined)
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(antwort.name)}`)
  response.writeHead(200, { 'Content-Type': antwort.typ }).end(antwort.inhalt)
}

/** Only what says to be JSON: a form of another page cannot send that without asking first. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!request.headers['content-type']?.startsWith('application/json')) return undefined
  const teile: Buffer[] = []
  let groesse = 0
  for await (const teil of request) {
    groesse += (teil as Buffer).length
    if (groesse > GROESSTE_ANFRAGE) return undefined
    teile.push(teil as Buffer)
  }
  try {
    return JSON.parse(Buffer.concat(teile).toString('utf8'))
  } catch {
    return undefined
  }
}
