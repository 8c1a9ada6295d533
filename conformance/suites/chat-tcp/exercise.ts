import type { ChatExercise } from '../../inherited/chat/chat-exercise.ts'

/** What makes this exercise the chat over TCP. */
export const chat: ChatExercise = { exercise: 'chat-tcp', prefix: 'CT', transport: 'tcp' }
