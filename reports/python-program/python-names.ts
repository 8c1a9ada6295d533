import type { Language } from '../../conformance/model/text.ts'

/** What the names of an exported program are, so that it reads like one that a person wrote. */
export type PythonNames = Readonly<Record<keyof typeof spanish, string>>

const spanish = {
  port: 'PUERTO',
  door: 'puerta',
  connection: 'conexion',
  connections: 'conexiones',
  connect: 'conectar',
  speak: 'hablar',
  pieces: 'trozos',
  piece: 'trozo',
  end: 'terminar',
  same: 'iguales',
  shows: 'se_ve',
  send: 'enviar',
  receive: 'recibir',
  check: 'comprobar',
  name: 'nombre',
  before: 'antes',
  data: 'datos',
  came: 'llegado',
  wait: 'espera',
  ready: 'listas',
  problem: 'problema',
  sizes: 'entonces',
  answers: 'hay_alguien',
  file: 'caso.py',
} as const

const english: PythonNames = {
  port: 'PORT',
  door: 'door',
  connection: 'connection',
  connections: 'connections',
  connect: 'connect',
  speak: 'speak',
  pieces: 'pieces',
  piece: 'piece',
  end: 'end',
  same: 'as_before',
  shows: 'shows',
  send: 'send',
  receive: 'receive',
  check: 'check',
  name: 'name',
  before: 'before',
  data: 'data',
  came: 'came',
  wait: 'wait',
  ready: 'ready',
  problem: 'problem',
  sizes: 'back_then',
  answers: 'is_there',
  file: 'case.py',
}

/** The names in a language. */
export const pythonNames: Readonly<Record<Language, PythonNames>> = { es: spanish, en: english }
