import type { LocaleMessagesPart } from '../LocaleMessages.js'

/** Where a customer stands. Not legally reviewed. */
export const status: LocaleMessagesPart<'status'> = {
  'status.start.title': 'Tu identidad aún no está verificada',
  'status.start.title.business': 'Tu empresa aún no está verificada',
  'status.start.text': 'Empieza la verificación cuando quieras.',
  'status.action_needed.title': 'Necesitamos algo más de ti',
  'status.action_needed.title.business': 'Necesitamos algo más sobre tu empresa',
  'status.action_needed.text': 'Sigue con la verificación para ver qué falta.',
  'status.in_review.title': 'Estamos comprobando tus datos',
  'status.in_review.title.business': 'Estamos comprobando tu empresa',
  'status.in_review.text':
    'No tienes que hacer nada y puedes cerrar esta página. El resultado estará aquí cuando vuelvas.',
  'status.approved.title': 'Tu identidad está verificada',
  'status.approved.title.business': 'Tu empresa está verificada',
  'status.approved.text': 'No hay nada más que hacer.',
  'status.rejected.title': 'No pudimos verificar tu identidad',
  'status.rejected.title.business': 'No pudimos verificar tu empresa',
  'status.rejected.text': 'No podemos seguir con lo que tenemos. Contáctanos y te diremos qué puedes hacer.',
  'status.on_hold.title': 'Tu cuenta está en pausa',
  'status.on_hold.title.business': 'La cuenta de tu empresa está en pausa',
  'status.on_hold.text': 'Tenemos que revisar algo antes de que puedas seguir. Contáctanos para saber más.',
  'status.unknown.title': 'Esto está tardando un poco más',
  'status.unknown.title.business': 'Esto está tardando un poco más',
  'status.unknown.text': 'Seguimos trabajando en ello. Puedes cerrar esta página y volver más tarde.',
  'status.loading': 'Cargando tu situación',
  'status.failed.title': 'Ahora no podemos mostrar tu situación',
  'status.failed.text': 'No se ha perdido nada de lo que hiciste.',
  'status.stale': 'Ahora no pudimos comprobar si hay novedades. Lo que ves puede no estar al día.',
  'status.again': 'Comprobar de nuevo',
}
