import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { PipeTransport } from '../../../src/pdf/browser/transport.js'

describe('PipeTransport', () => {
  it('ends every message with a zero byte', () => {
    const output = new PassThrough()
    new PipeTransport(new PassThrough(), output).send('{"id":1}')
    expect(output.read().toString()).toBe('{"id":1}\0')
  })

  it('puts messages together again wherever the pipe cut them, also inside a letter', async () => {
    const input = new PassThrough()
    const transport = new PipeTransport(input, new PassThrough())
    const messages: string[] = []
    transport.onmessage = (message) => messages.push(message)
    const bytes = Buffer.from('{"a":"ä€"}\0{"b":2}\0{"c":3}\0')
    for (const byte of bytes) input.write(Buffer.from([byte]))
    await new Promise((resolve) => setImmediate(resolve))
    expect(messages).toEqual(['{"a":"ä€"}', '{"b":2}', '{"c":3}'])
  })

  it('says once that the browser is gone', async () => {
    const input = new PassThrough()
    const transport = new PipeTransport(input, new PassThrough())
    let closed = 0
    transport.onclose = () => closed++
    input.destroy()
    await new Promise((resolve) => setImmediate(resolve))
    transport.close()
    expect(closed).toBe(1)
  })

  it('says so to whoever comes later, too', async () => {
    const input = new PassThrough()
    const transport = new PipeTransport(input, new PassThrough())
    input.destroy()
    await new Promise((resolve) => setImmediate(resolve))
    let closed = 0
    transport.onclose = () => closed++
    expect(closed).toBe(1)
  })
})
