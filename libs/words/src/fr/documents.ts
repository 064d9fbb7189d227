import type { documents as english } from '../en/documents.js';
import type { Translated } from '../translated.js';

/** French. */
export const documents: Translated<typeof english> = {
  'documents.title': 'Documents',
  'documents.lead':
    'Vous pouvez joindre plusieurs fichiers à chaque document, de {most} chacun au plus. Ce qui est arrivé est conservé : vous pouvez continuer plus tard.',
  'documents.kinds': 'PDF, Word, Excel, OpenDocument, JPEG ou PNG.',
  'documents.no_victims':
    'Aucun fichier ne doit contenir de nom, d’image ou de trace d’une victime. N’employez que des chiffres et des descriptions générales.',
  'documents.co_funding_hint': 'Seulement si d’autres paient une partie : une lettre ou un accord pour chaque source.',
  'documents.proof_lacking':
    'D’autres paient une partie de ce projet, et rien de ce qui a été joint ne montre que cet argent est garanti. Vous pouvez soumettre sans cette preuve, mais le fonds la demande : une lettre ou un accord pour chaque source.',
  'documents.proof_add': 'Joindre la preuve sous Documents',
  'documents.optional': '(si vous l’avez)',
  'documents.missing': 'Rien n’a encore été joint. Ce document est nécessaire.',
  'documents.none': 'Rien n’a été joint.',
  'documents.choose': 'Choisir des fichiers',
  'documents.choose_another': 'Choisir d’autres fichiers',
  'documents.upload': 'Joindre à la candidature',
  'documents.from_profile': 'Du profil de votre organisation',
  'documents.of_profile': '{what:org.document.*} : {name}, {size}, téléversé le {at}',
  'documents.of_profile_year': '{what:org.document.*} {year} : {name}, {size}, téléversé le {at}',
  'documents.use': 'Utiliser ce fichier',
  'documents.use_hint':
    'La candidature reprend le fichier tel qu’il est maintenant : s’il est remplacé plus tard dans le profil, rien ne change ici.',
  'documents.offer_infected': 'L’analyse y a trouvé un virus. Remplacez-le d’abord dans le profil.',
  'documents.nothing_chosen': 'Choisissez d’abord un fichier.',
  'documents.back_to_tasks': 'Retour à toutes les tâches',

  'documents.file': 'Fichier',
  'documents.size': 'Taille',
  'documents.scan': 'Recherche de virus',
  'documents.attached_at': 'Joint',
  'documents.sha256': 'SHA-256',
  'documents.kilobytes': '{size} Ko',
  'documents.megabytes': '{size} Mo',
  'documents.scan.clean': 'Rien trouvé',
  'documents.scan.waiting': 'En attente',
  'documents.scan.not_scanned': 'Non examiné',
  'documents.scan.infected': 'Virus trouvé',
  'documents.scan_waiting':
    'La recherche n’est pas terminée. Il n’est pas nécessaire de l’attendre : elle ne vous empêche pas de soumettre.',
  'documents.infected':
    'Un virus a été trouvé dans ce fichier. Personne ne peut l’ouvrir. Remplacez-le par un fichier sain.',
  'documents.download': 'Enregistrer ce fichier',
  'documents.replace': 'Remplacer',
  'documents.choose_replacement': 'Choisir le nouveau fichier',
  'documents.replace_hint': 'Le fichier ci-dessus est retiré dès que le nouveau est arrivé.',
  'documents.remove': 'Retirer',
  'documents.remove_hint': 'Ce que vous avez déjà soumis garde ce fichier.',

  'call.document.co_funding_proof': 'Preuve de ce que d’autres paient',

  'documents.sending': 'Envoi de {name} : {percent} %',
  'documents.waiting':
    'Pas de connexion. L’envoi de {name} reprend de lui-même à {percent} % dès qu’elle est rétablie.',
  'documents.attaching': '{name} est arrivé et est en cours de vérification.',
  'documents.arrived': '{name} a été joint.',
  'documents.failed': '{name} n’a pas pu être joint.',
  'documents.signed_out':
    '{name} n’a pas encore pu être ajouté : votre session est terminée, ou une autre a été ouverte dans une autre fenêtre. Ouvrez de nouveau cette page et choisissez le même fichier. L’envoi reprend là où il s’est arrêté.',
  'documents.stays': '{name} a été ajouté, et l’ancien fichier est toujours là.',
  'documents.look': 'Afficher les fichiers ajoutés',
  'documents.cancel': 'Arrêter l’envoi de {name}',
  'documents.too_large': '{name} dépasse {most}.',
};
