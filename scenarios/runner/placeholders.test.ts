import { expect, it } from 'vitest'
import { fillIn, hasPlaceholder, placeholderNames } from './placeholders.ts'

const ask = (name: string) => ({ ip: `127.0.0.${name.length}`, port: name.length * 1000 })

const place = (inner: string) => `\${${inner}}`

it('texts are filled in wherever they stand', () => {
  const step = {
    send: {
      peer: 'ana',
      text: `EXITO ${place('ana.ip')} ${place('muerto.port')}`,
      more: [place('a.address'), 1, null],
    },
  }
  expect(hasPlaceholder(step)).toBe(true)
  expect(placeholderNames(step)).toEqual(['ana', 'muerto', 'a'])
  expect(fillIn(step, ask)).toEqual({
    send: { peer: 'ana', text: 'EXITO 127.0.0.3 6000', more: ['127.0.0.1:1000', 1, null] },
  })
})

it('what is no placeholder stays', () => {
  const text = `${place('ana')} ${place('ana.name')} $ana.port {ana.port} ${place('1.port')}`
  expect(hasPlaceholder({ text })).toBe(false)
  expect(fillIn(text, ask)).toBe(text)
})

it('asking twice gives the same', () => {
  expect([hasPlaceholder(place('a.port')), hasPlaceholder(place('a.port'))]).toEqual([true, true])
})

it('an address in a pattern can be escaped', () => {
  expect(fillIn(`^${place('a.ip')}$`, ask, (text) => text.replaceAll('.', '\\.'))).toBe('^127\\.0\\.0\\.1$')
})
