/** What the fuzzer of the provider says in English; `es.ts` says the same in Spanish. */
export const en = {
  'purpose-any-video': 'Whatever name and bytes a shared file has, it arrives exactly.',
  'purpose-odd-requests': 'Random requests, and clients that leave in any way, hurt no other client.',
  'not-launched': 'Files can only be put into the shared folder of a provider that Zócalo launched.',
  'video-hurt':
    'After {name} sent odd bytes and {ending, select, reset {broke the connection} other {left}}, another client did not get its video. Bytes sent: {hex}.',
  'video-hurt-expected': 'its video for every other client, as before',
  'title-any-video': 'A shared file with an unusual name or content',
  'title-odd-request': 'An odd request',
} as const
