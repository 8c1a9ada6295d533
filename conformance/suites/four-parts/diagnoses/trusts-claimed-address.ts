import type { DiagnosisRule } from '../../../runner/diagnosis-rule.ts'

/** Believes the address that a client says it has. */
export const trustsClaimedAddress: DiagnosisRule = {
  id: 'trusts-claimed-address',
  title: { es: 'Le cree al cliente su dirección', en: 'Believes the client’s address' },
  explanation: {
    es: 'La carpeta lleva la dirección que el cliente dice tener. Quien diga la de otro escribe en la carpeta de ese otro, y puede reemplazar sus archivos.',
    en: 'The folder bears the address that the client says it has. Whoever says another’s writes into that other’s folder, and can replace its files.',
  },
  advice: {
    es: 'La dirección verdadera la entrega accept. Úsala para la carpeta, y si el cliente dice otra, no le hagas caso o rechaza el envío.',
    en: 'The true address comes from accept. Use it for the folder, and if the client says another one, ignore it or refuse.',
  },
  remedy: `sock, direccion = servidor.accept()
carpeta = os.path.join(base, direccion[0])`,
  recognise: ({ reason }) => reason.code === 'foreign-folder',
}
