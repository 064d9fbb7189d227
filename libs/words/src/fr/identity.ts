import type { identity as english } from '../en/identity.js';
import type { Translated } from '../translated.js';

/** French. */
export const identity: Translated<typeof english> = {
  'role.reviewer': 'Évaluateur ou évaluatrice',
  'role.officer': 'Chargé ou chargée de programme',
  'role.trustee': 'Membre du Conseil d’administration',
  'role.approver': 'Personne chargée de l’approbation',
  'role.finance_officer': 'Chargé ou chargée des finances',
  'role.auditor': 'Auditeur ou auditrice',
  'role.administrator': 'Administrateur ou administratrice',
  'part.owner': 'Propriétaire',
  'part.editor': 'Éditeur ou éditrice',
  'part.reader': 'Lecteur ou lectrice',
  'organisation.kind.ngo': 'Organisation non gouvernementale',
  'organisation.kind.consortium': 'Consortium',
  'organisation.kind.government': 'Organisme public',
  'organisation.kind.un_agency': 'Entité des Nations Unies',
  'organisation.kind.company': 'Entreprise',
  'organisation.kind.academic': 'Établissement universitaire',
  'organisation.kind.individual': 'Particulier',

  'organisation.event.edit': 'Modifier le profil',
  'organisation.event.invite': 'Inviter une ou un collègue',

  'identity.sign_in_refused': 'L’adresse électronique ou le mot de passe n’est pas correct.',
  'identity.address_not_confirmed': 'Confirmez d’abord votre adresse électronique : nous vous avons envoyé un lien.',
  'identity.person_disabled':
    'Ce compte a été fermé. Écrivez au secrétariat si vous pensez qu’il ne devrait pas l’être.',
  'identity.too_many_attempts': 'Trop de tentatives. Réessayez demain.',
  'identity.too_many_for_account': 'Il y a eu trop de tentatives sur ce compte en une journée.',
  'identity.too_many_from_address': 'Il y a eu trop de tentatives depuis votre réseau en une journée.',
  'identity.link_is_not_valid': 'Ce lien a déjà servi, est trop ancien ou est incomplet. Demandez-en un nouveau.',
  'identity.code_is_wrong': 'Le code n’est pas correct, ou a déjà servi. Attendez le suivant.',
  'identity.second_factor_is_missing': 'Donnez d’abord votre code de sécurité.',
  'identity.second_factor_needed': 'Donnez votre code de sécurité pour continuer.',
  'identity.enrolment_needed':
    'Configurez un code de sécurité pour continuer : toutes les personnes qui travaillent pour le Fonds en ont un.',
  'identity.second_factor_is_there':
    'Vous avez déjà un code de sécurité. Deux administrateurs peuvent le réinitialiser.',
  'identity.own_second_factor': 'D’autres personnes doivent réinitialiser votre code de sécurité.',
  'identity.cannot_reset_second_factor': 'Le code de sécurité ne peut pas être réinitialisé ainsi.',
  'identity.not_with_a_token': 'Connectez-vous pour faire cela : un jeton n’y suffit pas.',
  'identity.token_days': 'Un jeton est valable de 1 à {most} jours.',

  'identity.not_a_mailbox': 'Saisissez une adresse électronique, par exemple nom@example.org.',
  'identity.email_is_taken': 'Il existe déjà un compte à cette adresse.',
  'identity.name_length': 'Saisissez votre nom, avec {most} caractères au plus.',
  'identity.password_too_short': 'Utilisez au moins {least} caractères ; une phrase se retient facilement.',
  'identity.password_too_long': 'Utilisez au plus {most} caractères.',
  'identity.password_too_simple': 'Utilisez davantage que les quelques mêmes caractères.',
  'identity.password_names_you': 'Utilisez autre chose que votre adresse électronique.',
  'identity.password_is_common': 'C’est ce que l’on devine en premier. Utilisez autre chose.',

  'identity.year_stands_twice': 'Chaque année ne peut figurer ici qu’une seule fois.',
  'identity.is_member_already': 'Cette personne est déjà membre.',
  'identity.is_invited_already': 'Cette adresse a déjà reçu une invitation.',
  'identity.cannot_leave': 'Il ne peut pas être mis fin à cette adhésion.',
  'identity.has_left': 'Cette personne n’est plus membre.',
  'identity.last_owner':
    'Une organisation garde au moins un ou une propriétaire. Désignez d’abord quelqu’un d’autre comme propriétaire.',
  'invitation.state.open': 'En attente',
  'invitation.state.accepted': 'Acceptée',
  'invitation.state.declined': 'Déclinée',
  'invitation.state.revoked': 'Retirée',
  'invitation.event.accept': 'Accepter',
  'invitation.event.decline': 'Décliner',
  'invitation.event.revoke': 'Retirer',
  'invitation.cannot_accept': 'Cette invitation ne peut pas être acceptée.',
  'invitation.cannot_decline': 'Cette invitation ne peut pas être déclinée.',
  'invitation.cannot_revoke': 'Cette invitation ne peut pas être retirée.',
  'invitation.too_old': 'Cette invitation est trop ancienne. Demandez-en une nouvelle.',

  'identity.cannot_give_role': 'Ce rôle ne peut pas être attribué.',
  'identity.cannot_name_deputy': 'Cette suppléance ne peut pas être attribuée.',
  'identity.own_role': 'Personne ne s’attribue un rôle à soi-même.',
  'identity.own_deputy': 'Personne n’assure sa propre suppléance.',
  'identity.ends_before_it_begins': 'Le dernier jour précède le premier.',
  'identity.begins_in_the_past': 'Le premier jour est déjà passé.',
  'identity.day_is_over': 'Ce jour est déjà passé.',
  'identity.person_not_active': 'Cette personne n’a pas confirmé son adresse, ou son compte est fermé.',
  'identity.has_role_already': 'Cette personne a déjà ce rôle pendant cette période.',
  'identity.has_deputy_already': 'Il y a déjà une suppléance pendant cette période.',
  'identity.principal_does_not_hold_role': 'Vous n’avez pas ce rôle pendant toute cette période.',
  'identity.deputy_holds_no_role':
    'Une personne suppléante doit avoir un rôle au sein du Fonds pendant toute cette période.',
  'identity.administrator_reads_no_application':
    'L’administration ne lit aucune candidature : ce rôle n’est donc pas compatible avec le rôle « {role:role.*} ».',
  'identity.administrator_moves_no_money':
    'L’administration ne déplace pas de fonds : ce rôle n’est donc pas compatible avec le rôle « {role:role.*} ».',
  'identity.auditor_only_audits':
    'L’audit ne fait rien de ce qu’il contrôle : ce rôle n’est donc pas compatible avec le rôle « {role:role.*} ».',
  'identity.advice_is_not_decision':
    'Qui donne un avis ne décide pas : ce rôle n’est donc pas compatible avec le rôle « {role:role.*} ».',
  'identity.administrators_exist': 'Il y a déjà deux administrateurs : ils attribuent tous les autres rôles.',
  'identity.two_administrators_needed':
    'Indiquez deux adresses différentes : chaque rôle demande deux administrateurs.',
};
