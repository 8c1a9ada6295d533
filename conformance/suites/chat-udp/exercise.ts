import type { ChatExercise } from '../../inherited/chat/chat-exercise.ts'

/** What makes this exercise the chat over UDP. */
export const chat: ChatExercise = { exercise: 'chat-udp', prefix: 'CU', transport: 'udp' }
