import { defaultPort } from '../../../reference/exercises/chat-tcp/protocol.ts'
import { chatSuite } from '../../inherited/chat/chat-suite.ts'
import { diagnoses } from './diagnoses/diagnoses.ts'
import { chat } from './exercise.ts'
import { outcomes } from './outcomes.ts'

/** Judges the programs of exercise 8 (a chat of two people who take turns) over TCP. */
export const suite = chatSuite({
  chat,
  title: { es: 'Chat por turnos por TCP', en: 'Chat in turns over TCP' },
  defaultPort,
  diagnoses,
  outcomes,
})
