import { expect, it } from 'vitest'
import { isPlainName } from '../../files/plain-name.ts'
import { downloadRequest, readOwner, requestedName } from './protocol.ts'

it.each([
  [downloadRequest('ñandú.mp4'), 'ñandú.mp4'],
  ['descargar  a.mp4 \r\n', 'a.mp4'],
  [' DESCARGAR mi video.mp4', 'mi video.mp4'],
  ['DESCARGAR', undefined],
  ['DESCARGAR  ', undefined],
  ['DESCARGARa.mp4', undefined],
  ['INFO a.mp4', undefined],
  ['', undefined],
])('reads the name in %j', (text, name) => {
  expect(requestedName(text)).toBe(name)
})

it.each([
  ['EXITO 10.0.0.1 1030', { host: '10.0.0.1', port: 1030 }],
  ['EXITO anfitrion 65535\n', { host: 'anfitrion', port: 65_535 }],
  ['EXITO 10.0.0.1 0', undefined],
  ['EXITO 10.0.0.1 65536', undefined],
  ['EXITO 10.0.0.1 puerto', undefined],
  ['EXITO 10.0.0.1', undefined],
  ['El video que busca no existe', undefined],
])('reads the owner in %j', (text, owner) => {
  expect(readOwner(text)).toEqual(owner)
})

it('knows names from paths', () => {
  expect(['a', 'ñ.mp4', 'mi video', '...', 'x'.repeat(255)].filter(isPlainName)).toHaveLength(5)
  expect(['', '.', '..', 'a/b', '/etc/passwd', '..\\a', 'a\0', 'ñ'.repeat(128)].filter(isPlainName)).toEqual([])
})
