import type { reviews as english } from '../en/reviews.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const reviews: Translated<typeof english> = {
  'review.state.assigned': 'En espera de respuesta',
  'review.state.in_progress': 'En curso',
  'review.state.submitted': 'Presentada',
  'review.state.declined': 'Declinada',
  'review.state.recused': 'Abstención',
  'review.state.relieved': 'Retirada a la persona',
  'review.state.set_aside': 'Dejada sin efecto',

  'review.event.accept': 'Aceptar',
  'review.event.decline': 'Declinar',
  'review.event.recuse': 'Declarar un conflicto de intereses',
  'review.event.relieve': 'Retirar la evaluación a esta persona',
  'review.event.submit': 'Presentar la evaluación',
  'review.event.return': 'Devolver a la persona que evalúa',
  'review.event.set_aside': 'Dejar sin efecto por un conflicto declarado tarde',

  'review.cannot_assign': 'No se puede pedir a esta persona que evalúe esta solicitud.',
  'review.cannot_accept': 'Esta evaluación no se puede aceptar ahora.',
  'review.cannot_decline': 'Esta evaluación no se puede declinar ahora.',
  'review.cannot_recuse': 'Esta evaluación ya ha terminado.',
  'review.cannot_relieve': 'Solo una evaluación en curso se puede retirar a la persona encargada.',
  'review.cannot_submit': 'Esta evaluación todavía no se puede presentar.',
  'review.cannot_return': 'Esta evaluación no se puede devolver.',
  'review.cannot_set_aside': 'Solo se puede dejar sin efecto una evaluación presentada.',
  'review.cannot_score': 'Las puntuaciones solo se pueden cambiar mientras la evaluación está en curso.',

  'review.application_not_eligible': 'La solicitud no está en evaluación ahora.',
  'review.person_is_no_reviewer': 'Esta persona no tiene hoy la función de evaluar.',
  'review.person_belongs_to_the_applicant': 'Esta persona pertenece a la organización solicitante.',
  'review.person_is_recused': 'Esta persona se ha abstenido respecto de esta solicitud.',
  'review.person_was_asked': 'A esta persona ya se le ha pedido que evalúe esta solicitud.',
  'review.returned_by_another_person': 'Una evaluación la devuelve una persona distinta de la que la hizo.',
  'review.criterion_unknown': 'La pauta de evaluación no tiene el criterio “{criterion}”.',
  'review.criterion_twice': 'El criterio “{criterion}” figura dos veces.',
  'review.criterion_unscored': 'Dé una puntuación para “{criterion}”.',
  'review.remark_missing': 'Indique por qué para “{criterion}”.',
  'review.score_form': 'Una puntuación es un número con una cifra como máximo después del punto, por ejemplo 12.5.',
  'review.score_over_weight': 'La puntuación de “{criterion}” puede ser como máximo {weight:number}.',

  'recusal.cause.works_for_applicant': 'Trabaja o trabajó para la organización solicitante',
  'recusal.cause.advised_applicant': 'Asesoró a la organización solicitante o ayudó con la solicitud',
  'recusal.cause.close_to_applicant': 'Familia o relación personal estrecha',
  'recusal.cause.financial_interest': 'Interés financiero',
  'recusal.cause.other': 'Otro conflicto de intereses',
};
