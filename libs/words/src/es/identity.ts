import type { identity as english } from '../en/identity.js';
import type { Translated } from '../translated.js';

/** Spanish. */
export const identity: Translated<typeof english> = {
  'role.reviewer': 'Evaluador o evaluadora',
  'role.officer': 'Oficial de programas',
  'role.trustee': 'Miembro de la Junta de Síndicos',
  'role.approver': 'Responsable de la aprobación',
  'role.finance_officer': 'Oficial de finanzas',
  'role.auditor': 'Auditor o auditora',
  'role.administrator': 'Administrador o administradora',
  'part.owner': 'Propietario o propietaria',
  'part.editor': 'Editor o editora',
  'part.reader': 'Lector o lectora',
  'organisation.kind.ngo': 'Organización no gubernamental',
  'organisation.kind.consortium': 'Consorcio',
  'organisation.kind.government': 'Organismo público',
  'organisation.kind.un_agency': 'Entidad de las Naciones Unidas',
  'organisation.kind.company': 'Empresa',
  'organisation.kind.academic': 'Institución académica',
  'organisation.kind.individual': 'Particular',

  'organisation.event.edit': 'Modificar el perfil',
  'organisation.event.invite': 'Invitar a un colega',

  'identity.sign_in_refused': 'La dirección de correo electrónico o la contraseña no es correcta.',
  'identity.address_not_confirmed': 'Confirme primero su dirección de correo electrónico: le hemos enviado un enlace.',
  'identity.person_disabled': 'Esta cuenta se ha cerrado. Escriba a la secretaría si cree que no debería estarlo.',
  'identity.too_many_attempts':
    'Demasiados intentos. Inténtelo de nuevo mañana o establezca una nueva contraseña por correo.',
  'identity.too_many_for_account': 'Hubo demasiados intentos en esta cuenta en un día.',
  'identity.too_many_from_address': 'Hubo demasiados intentos desde su red en un día.',
  'identity.link_is_not_valid': 'Este enlace ya se usó, es demasiado antiguo o está incompleto. Pida uno nuevo.',
  'identity.code_is_wrong': 'El código no es correcto o ya se usó. Espere al siguiente.',
  'identity.second_factor_is_missing': 'Dé primero su código de seguridad.',
  'identity.second_factor_needed': 'Dé su código de seguridad para continuar.',
  'identity.enrolment_needed':
    'Configure un código de seguridad para continuar: todas las personas que trabajan para el Fondo tienen uno.',
  'identity.second_factor_is_there': 'Ya tiene un código de seguridad. Dos administradores pueden restablecerlo.',
  'identity.own_second_factor': 'Otras personas tienen que restablecer su código de seguridad.',
  'identity.cannot_reset_second_factor': 'El código de seguridad no se puede restablecer de este modo.',
  'identity.not_with_a_token': 'Haga esto con la sesión iniciada, no con un token.',
  'identity.token_days': 'Un token es válido de 1 a {most} días.',

  'identity.not_a_mailbox': 'Escriba una dirección de correo electrónico, como nombre@example.org.',
  'identity.email_is_taken': 'Ya existe una cuenta con esta dirección.',
  'identity.name_length': 'Escriba su nombre, con {most} caracteres como máximo.',
  'identity.password_too_short': 'Use al menos {least} caracteres; una frase es fácil de recordar.',
  'identity.password_too_long': 'Use {most} caracteres como máximo.',
  'identity.password_too_simple': 'Use algo más que los mismos pocos caracteres.',
  'identity.password_names_you': 'Use algo más que su dirección de correo electrónico.',
  'identity.password_is_common': 'Es lo primero que otros prueban. Use otra cosa.',

  'identity.year_stands_twice': 'Cada año puede figurar aquí una sola vez.',
  'identity.is_member_already': 'Esta persona ya es miembro.',
  'identity.is_invited_already': 'Esta dirección ya ha recibido una invitación.',
  'identity.cannot_leave': 'No se puede poner fin a esta membresía.',
  'identity.has_left': 'Esta persona ya no es miembro.',
  'identity.last_owner':
    'Una organización conserva al menos un propietario o propietaria. Designe primero a otra persona como tal.',
  'invitation.state.open': 'Pendiente',
  'invitation.state.accepted': 'Aceptada',
  'invitation.state.declined': 'Declinada',
  'invitation.state.revoked': 'Retirada',
  'invitation.event.accept': 'Aceptar',
  'invitation.event.decline': 'Declinar',
  'invitation.event.revoke': 'Retirar',
  'invitation.cannot_accept': 'Esta invitación no se puede aceptar.',
  'invitation.cannot_decline': 'Esta invitación no se puede declinar.',
  'invitation.cannot_revoke': 'Esta invitación no se puede retirar.',
  'invitation.too_old': 'Esta invitación es demasiado antigua. Pida una nueva.',

  'identity.cannot_give_role': 'Esta función no se puede asignar.',
  'identity.cannot_name_deputy': 'Esta suplencia no se puede asignar.',
  'identity.own_role': 'Nadie se asigna una función a sí mismo.',
  'identity.own_deputy': 'Nadie es su propio suplente.',
  'identity.ends_before_it_begins': 'El último día es anterior al primero.',
  'identity.begins_in_the_past': 'El primer día ya ha pasado.',
  'identity.day_is_over': 'Este día ya ha pasado.',
  'identity.person_not_active': 'Esta persona no ha confirmado su dirección, o su cuenta está cerrada.',
  'identity.has_role_already': 'Esta persona ya tiene esta función en ese período.',
  'identity.has_deputy_already': 'Ya hay una suplencia en ese período.',
  'identity.principal_does_not_hold_role': 'Usted no tiene esta función durante todo ese período.',
  'identity.deputy_holds_no_role': 'La persona suplente debe tener una función en el Fondo durante todo ese período.',
  'identity.administrator_reads_no_application':
    'La administración no lee ninguna solicitud, por lo que esto no es compatible con la función “{role:role.*}”.',
  'identity.administrator_moves_no_money':
    'La administración no mueve fondos, por lo que esto no es compatible con la función “{role:role.*}”.',
  'identity.auditor_only_audits':
    'La auditoría no hace nada de lo que controla, por lo que esto no es compatible con la función “{role:role.*}”.',
  'identity.advice_is_not_decision':
    'Quien asesora no decide, por lo que esto no es compatible con la función “{role:role.*}”.',
  'identity.administrators_exist': 'Ya hay dos administradores: ellos asignan todas las demás funciones.',
  'identity.two_administrators_needed':
    'Indique dos direcciones diferentes: cada función requiere dos administradores.',
};
