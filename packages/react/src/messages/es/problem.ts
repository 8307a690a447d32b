import type { LocaleMessagesPart } from '../LocaleMessages.js'

/** What went wrong. Not legally reviewed. */
export const problem: LocaleMessagesPart<'problem'> = {
  'problem.network': 'No pudimos conectar con el servidor. Revisa tu conexión e inténtalo de nuevo.',
  'problem.timeout': 'El servidor tardó demasiado en responder. Inténtalo de nuevo.',
  'problem.unauthorized': 'Tu sesión se cerró. Vuelve a entrar para seguir.',
  'problem.forbidden': 'Tu cuenta no puede hacer esto. Si crees que debería, contáctanos.',
  'problem.not_found': 'Esto aún no está disponible para tu cuenta. Contáctanos y te ayudaremos.',
  'problem.conflict': 'Esto no se puede hacer ahora mismo. Espera un momento e inténtalo de nuevo.',
  'problem.invalid': 'No pudimos empezar la verificación con lo que tenemos. Contáctanos y te ayudaremos.',
  'problem.rate_limited': 'Se intentó muchas veces seguidas. Espera un minuto e inténtalo de nuevo.',
  'problem.unavailable': 'El servicio tiene problemas. Inténtalo de nuevo en unos minutos.',
  'problem.unexpected': 'Algo salió mal de nuestro lado. Inténtalo de nuevo o contáctanos.',
}
